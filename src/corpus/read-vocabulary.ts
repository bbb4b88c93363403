import { caseId, documentId, type PassageId, rightId, setId } from '../domain/ids.ts';
import type { Passage } from '../domain/passage.ts';
import type { Case, LexiconEntry, RecommendationSet, Right, SynonymGroup } from '../domain/vocabulary.ts';
import { makeMentionFinder } from './find-mentions.ts';
import type { ListPassages } from './lists/list-passages.ts';
import type { Problem } from './problems.ts';
import { readYaml } from './read-yaml.ts';
import { resolveSelector } from './resolve-selector.ts';
import { casesSchema, rightsSchema, setsSchema, synonymsSchema } from './schemas.ts';

/** A file of the vocabulary and what it is read against. */
export interface VocabularyFile {
  readonly file: string;
  readonly text: string;
  /** Those of the documents that are written out. */
  readonly passages: readonly Passage[];
  /** Of a document or a list; none where there is no such document. */
  readonly passagesOf: (document: string) => readonly Passage[];
  readonly lists?: ListPassages | undefined;
  readonly problems: Problem[];
}

export function readRights(given: VocabularyFile): Right[] {
  const { file, text, problems } = given;
  const read = readYaml(text, rightsSchema, file, problems);
  if (!read) return [];
  reportTwice(read.value, (index) => read.lineOf([index, 'id']), file, problems);
  return read.value.map(({ covers, ...right }, index) => {
    const lineOf = (at: number) => read.lineOf([index, 'covers', at]);
    const underHeadings = covers.filter((selector) => selector.includes('#'));
    return {
      ...right,
      id: rightId(right.id),
      passages: selectAll(covers, lineOf, given, problems),
      // What is wrong in these has been reported just now.
      home: new Set(selectAll(underHeadings, lineOf, given, [])),
    };
  });
}

export function readCases(given: VocabularyFile): Case[] {
  const { file, text, passages, lists, problems } = given;
  const read = readYaml(text, casesSchema, file, problems);
  if (!read) return [];
  reportTwice(read.value, (index) => read.lineOf([index, 'id']), file, problems);
  const forms = new Map<string, string[]>();
  for (const { id, printed } of read.value)
    for (const form of printed) forms.set(form, [...(forms.get(form) ?? []), id]);
  const mentionsIn = makeMentionFinder(forms);
  const mentions = new Map<string, PassageId[]>(read.value.map(({ id }) => [id, []]));
  for (const passage of passages)
    for (const id of mentionsIn(passage.text)) mentions.get(id)?.push(passage.id);

  const known = new Set(read.value.map(({ id }) => id));
  const all = passages.map((passage) => passage.text.replace(/\s+/g, ' ')).join('\n');
  read.value.forEach((entry, index) => {
    const problem = (key: string, message: string) =>
      problems.push({ file, line: read.lineOf([index, key]), message, refers: true });
    if (mentions.get(entry.id)?.length === 0 && !lists?.names(entry.id))
      problem('printed', `no passage names ${entry.id}: check the printed forms`);
    if (entry.described && !all.includes(entry.described) && !lists?.says(entry.described)) {
      problem(
        'described',
        `no passage says “${entry.described}”; a description is in a document's own words`,
      );
    }
    for (const other of entry.related) if (!known.has(other)) problem('related', `there is no case ${other}`);
  });
  return read.value.map(({ alsoIn, ...entry }, index) => {
    const lineOf = (at: number) => read.lineOf([index, 'alsoIn', at]);
    const found = new Set([...(mentions.get(entry.id) ?? []), ...selectAll(alsoIn, lineOf, given, problems)]);
    return {
      ...entry,
      id: caseId(entry.id),
      related: entry.related.map(caseId),
      passages: inOrder(found, given),
    };
  });
}

export function readSets(given: VocabularyFile): RecommendationSet[] {
  const { file, text, passagesOf, problems } = given;
  const read = readYaml(text, setsSchema, file, problems);
  if (!read) return [];
  reportTwice(read.value, (index) => read.lineOf([index, 'id']), file, problems);
  const known = new Set(read.value.map(({ id }) => id));
  return read.value.map(({ ru, kk, addressed, is, ...set }, index) => {
    set.documents.forEach((document, at) => {
      const line = read.lineOf([index, 'documents', at]);
      if (passagesOf(document).length === 0)
        problems.push({ file, line, message: `there is no document ${document}`, refers: true });
    });
    if (set.instead && !known.has(set.instead)) {
      problems.push({
        file,
        line: read.lineOf([index, 'instead']),
        message: `there is no set ${set.instead}`,
      });
    }
    return {
      ...set,
      id: setId(set.id),
      labels: {
        title: { en: set.title, ru: ru.title ?? set.title, kk: kk.title ?? set.title },
        addressed: { en: addressed, ru: ru.addressed ?? addressed, kk: kk.addressed ?? addressed },
        is: { en: is, ru: ru.is ?? is, kk: kk.is ?? is },
      },
      documents: set.documents.map(documentId),
      records: selectAll(set.records, (at) => read.lineOf([index, 'records', at]), given, problems),
      instead: set.instead ? setId(set.instead) : undefined,
    };
  });
}

export function readSynonyms({ file, text, problems }: VocabularyFile): SynonymGroup[] {
  return readYaml(text, synonymsSchema, file, problems)?.value ?? [];
}

/**
 * The lexicon is a table with tabs: printed word, everyday English, Russian, Kazakh; words parted by commas. Lines that
 * begin with # are comments. (A table, since YAML of this size would take longer to read than all the rest.)
 */
export function readLexicon({ file, text, problems }: VocabularyFile): LexiconEntry[] {
  const seen = new Set<string>();
  return text.split(/\r?\n/).flatMap((row, index) => {
    if (!row.trim() || row.startsWith('#')) return [];
    const line = index + 1;
    const fields = row.split('\t');
    const [printed = '', en = '', ru = '', kk = ''] = fields.map((field) => field.trim());
    if (fields.length !== 4 || !printed) {
      problems.push({
        file,
        line,
        message: `a line has four fields parted by tabs, this one has ${fields.length}`,
      });
      return [];
    }
    if (seen.has(printed)) problems.push({ file, line, message: `“${printed}” stands twice` });
    seen.add(printed);
    const words = (field: string) =>
      field
        .split(',')
        .map((word) => word.trim())
        .filter(Boolean);
    return [{ printed, en: words(en), ru: words(ru), kk: words(kk) }];
  });
}

function selectAll(
  selectors: readonly string[],
  lineOf: (index: number) => number,
  given: VocabularyFile,
  problems: Problem[],
): PassageId[] {
  const found = new Set<PassageId>();
  selectors.forEach((selector, index) => {
    const resolved = resolveSelector(selector, given.passagesOf);
    if (typeof resolved === 'string')
      problems.push({ file: given.file, line: lineOf(index), message: resolved, refers: true });
    else for (const id of resolved) found.add(id);
  });
  return inOrder(found, given);
}

/** Ids in the order of the documents, those of lists after all others. */
function inOrder(
  found: ReadonlySet<PassageId>,
  { passages, lists }: Pick<VocabularyFile, 'passages' | 'lists'>,
): PassageId[] {
  const ids = passages.filter(({ id }) => found.has(id)).map(({ id }) => id);
  if (!lists || ids.length === found.size) return ids;
  const rows = [...found].flatMap((id) => {
    const row = lists.rowOf(id);
    return row === undefined ? [] : [{ id, row }];
  });
  return [...ids, ...rows.sort((a, b) => a.row - b.row).map(({ id }) => id)];
}

function reportTwice(
  entries: readonly { readonly id: string }[],
  lineOf: (index: number) => number,
  file: string,
  problems: Problem[],
): void {
  const seen = new Set<string>();
  entries.forEach(({ id }, index) => {
    if (seen.has(id)) problems.push({ file, line: lineOf(index), message: `the id ${id} stands twice` });
    seen.add(id);
  });
}
