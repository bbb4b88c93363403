import { createHash } from 'node:crypto';
import type { Document } from '../domain/document.ts';
import { documentId, passageId } from '../domain/ids.ts';
import type { Passage, PassageKind } from '../domain/passage.ts';
import { type Block, readBlocks } from './blocks.ts';
import { checkCut } from './check-words.ts';
import { cutPassages } from './cut/cut-passages.ts';
import type { Problem } from './problems.ts';
import { type FromYaml, readYaml } from './read-yaml.ts';
import { type FrontMatter, frontMatterSchema } from './schemas.ts';

export interface ReadDocument {
  readonly document: Document;
  readonly front: FrontMatter;
  /** Where a part of the front matter stands in the file. */
  readonly lineOf: FromYaml<FrontMatter>['lineOf'];
  readonly blocks: readonly Block[];
  readonly passages: readonly Passage[];
}

/** Reads one `documents/<id>.md`; undefined where its front matter cannot be read. */
export function readDocument(file: string, text: string, problems: Problem[]): ReadDocument | undefined {
  const found = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(text);
  if (!found) {
    problems.push({ file, line: 1, message: 'a document begins with front matter between two lines of ---' });
    return undefined;
  }
  const front = readYaml(found[1] ?? '', frontMatterSchema, file, problems, 2);
  if (!front) return undefined;
  const { id, shortTitle } = front.value;
  if (!file.endsWith(`/${id}.md`)) {
    problems.push({
      file,
      line: front.lineOf(['id']),
      message: `the id is ${id}, so the file's name would be ${id}.md`,
    });
  }
  const blocks = readBlocks(text.slice(found[0].length), found[0].split('\n').length);
  const cut = cutPassages(
    blocks,
    { id: documentId(id), shortTitle },
    file,
    problems,
    front.value.source.jumps,
  );
  problems.push(...checkCut(blocks, cut, file));
  checkCounts(front, cut, file, problems);
  const passages = annotate(front, cut, file, problems);
  const { value, lineOf } = front;
  return { document: documentOf(value), front: value, lineOf, blocks, passages };
}

function documentOf(front: FrontMatter): Document {
  const { counts: _counts, quotations: _quotations, notes: _notes, issuer, source, ...rest } = front;
  const issuers = typeof issuer === 'string' ? [issuer] : issuer;
  return { ...rest, id: documentId(front.id), issuers, source: { file: source.file, sha256: source.sha256 } };
}

/** The SHA-256 of a received file, in hex. */
export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function checkCounts(
  front: FromYaml<FrontMatter>,
  passages: readonly Passage[],
  file: string,
  problems: Problem[],
) {
  const counted = new Map<PassageKind, number>();
  for (const { kind } of passages) counted.set(kind, (counted.get(kind) ?? 0) + 1);
  const declared = new Map(Object.entries(front.value.counts) as [PassageKind, number][]);
  for (const kind of new Set([...counted.keys(), ...declared.keys()])) {
    const [says, has] = [declared.get(kind) ?? 0, counted.get(kind) ?? 0];
    if (says === has) continue;
    const message = `counts says ${says} of kind ${kind}, the text has ${has}: one was merged, split, added or lost`;
    problems.push({ file, line: front.lineOf(['counts', kind]), message });
  }
}

/** Puts the quotations and notes of the front matter to their passages. */
function annotate(
  front: FromYaml<FrontMatter>,
  cut: readonly Passage[],
  file: string,
  problems: Problem[],
): Passage[] {
  const passages = new Map(cut.map((passage) => [passage.id as string, passage]));
  const find = (local: string, path: PropertyKey[]): Passage | undefined => {
    const passage = passages.get(passageId(`${front.value.id}:${local}`));
    if (!passage)
      problems.push({
        file,
        line: front.lineOf(path),
        message: `there is no passage ${local} in this document`,
      });
    return passage;
  };
  front.value.quotations.forEach(({ passage: local, ...quotation }, index) => {
    const passage = find(local, ['quotations', index, 'passage']);
    if (!passage) return;
    if (!passage.text.includes(quotation.words)) {
      const line = front.lineOf(['quotations', index, 'words']);
      problems.push({ file, line, message: `passage ${local} does not say “${quotation.words}”` });
    }
    passages.set(passage.id, { ...passage, quotations: [...passage.quotations, quotation] });
  });
  for (const [local, note] of Object.entries(front.value.notes)) {
    const passage = find(local, ['notes', local]);
    if (passage) passages.set(passage.id, { ...passage, note });
  }
  return [...passages.values()];
}
