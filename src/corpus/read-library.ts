import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseId, RightId } from '../domain/ids.ts';
import { type Library, makeLibrary } from '../domain/library.ts';
import type { Passage } from '../domain/passage.ts';
import { checkWords } from './check-words.ts';
import { CorpusError, type Problem } from './problems.ts';
import { type ReadDocument, readDocument, sha256 } from './read-document.ts';
import {
  readCases,
  readLexicon,
  readRights,
  readSets,
  readSynonyms,
  type VocabularyFile,
} from './read-vocabulary.ts';

/**
 * Reads the library from a corpus folder.
 *
 * @throws CorpusError with every problem of every file
 */
export function readLibrary(folder: string): Library {
  const { library, problems } = readCorpus(folder);
  if (problems.length > 0) throw new CorpusError(problems);
  return library;
}

/** As `readLibrary`, and compares each document with its source, word for word. */
export function checkLibrary(folder: string): Library {
  const { library, documents, problems } = readCorpus(folder);
  for (const read of documents) problems.push(...checkSource(folder, read));
  if (problems.length > 0) throw new CorpusError(problems);
  return library;
}

function readCorpus(folder: string) {
  const problems: Problem[] = [];
  const read = (name: string, required = true): string => {
    const path = join(folder, name);
    if (existsSync(path)) return readFileSync(path, 'utf8');
    if (required) problems.push({ file: `corpus/${name}`, line: 1, message: 'this file is missing' });
    return '';
  };
  const names = existsSync(join(folder, 'documents')) ? readdirSync(join(folder, 'documents')) : [];
  for (const name of names.filter((name) => !name.endsWith('.md'))) {
    problems.push({
      file: `corpus/documents/${name}`,
      line: 1,
      message: 'only documents, named <id>.md, stand here',
    });
  }
  const documents = names
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => readDocument(`corpus/documents/${name}`, read(`documents/${name}`), problems))
    .filter((document) => document !== undefined);
  if (documents.length === 0)
    problems.push({ file: 'corpus/documents', line: 1, message: 'there is no document' });

  const passages = documents.flatMap((document) => document.passages);
  const vocabulary = (name: string): VocabularyFile => ({
    file: `corpus/${name}`,
    text: read(name),
    passages,
    problems,
  });
  const rights = readRights(vocabulary('rights.yaml'));
  const cases = readCases(vocabulary('cases.yaml'));
  const sets = readSets(vocabulary('sets.yaml'));
  const synonyms = readSynonyms(vocabulary('synonyms.yaml'));
  const lexicon = readLexicon(vocabulary('lexicon.tsv'));

  const rightsOf = invert<RightId>(rights);
  const casesOf = invert<CaseId>(cases);
  const library = makeLibrary({
    documents: documents.map(({ document }) => document),
    passages: passages.map(
      (passage): Passage => ({
        ...passage,
        rights: rightsOf.get(passage.id) ?? [],
        cases: casesOf.get(passage.id) ?? [],
      }),
    ),
    rights,
    cases,
    sets,
    synonyms,
    lexicon,
  });
  return { library, documents, problems };
}

function invert<Id extends string>(
  entries: readonly { id: Id; passages: readonly string[] }[],
): Map<string, Id[]> {
  const map = new Map<string, Id[]>();
  for (const { id, passages } of entries)
    for (const passage of passages) map.set(passage, [...(map.get(passage) ?? []), id]);
  return map;
}

function checkSource(folder: string, { document, front, blocks }: ReadDocument): Problem[] {
  const file = `corpus/documents/${document.id}.md`;
  const path = join(folder, front.source.file);
  if (!existsSync(path))
    return [{ file, line: 1, message: `source.file: corpus/${front.source.file} is missing` }];
  const bytes = readFileSync(path);
  const problems: Problem[] = [];
  if (sha256(bytes) !== front.source.sha256) {
    const message = `source.sha256: corpus/${front.source.file} is not the file as received; its SHA-256 is ${sha256(bytes)}`;
    problems.push({ file, line: 1, message });
  }
  const source = { file: `corpus/${front.source.file}`, text: bytes.toString('utf8') };
  return [...problems, ...checkWords(blocks, { file, front }, source)];
}
