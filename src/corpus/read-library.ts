import { existsSync } from 'node:fs';
import type { z } from 'zod';
import type { Cluster } from '../domain/cluster.ts';
import type { CaseId, PassageId, RightId } from '../domain/ids.ts';
import { type Library, makeLibrary } from '../domain/library.ts';
import type { Passage } from '../domain/passage.ts';
import type { ShippedAssessment, Status } from '../domain/recommendation.ts';
import { checkWords } from './check-words.ts';
import { CorpusFiles } from './corpus-files.ts';
import { checkReceived } from './lists/check-received.ts';
import { checkBeside, joinLists } from './lists/join-lists.ts';
import type { Standing } from './lists/list-passage.ts';
import type { ListPassages } from './lists/list-passages.ts';
import { type ListKeeper, type RowMarker, readLists } from './lists/read-lists.ts';
import { makeRowMarker } from './lists/row-marks.ts';
import { CorpusError, type Problem } from './problems.ts';
import { type ReadDocument, readDocument, sha256 } from './read-document.ts';
import { readAssessments, readClusters, type StandingFile } from './read-standing.ts';
import {
  readCases,
  readLexicon,
  readRights,
  readSets,
  readSynonyms,
  type VocabularyFile,
} from './read-vocabulary.ts';
import { readYaml } from './read-yaml.ts';
import { casesSchema, rightsSchema } from './schemas.ts';

export interface Reading {
  /** Keeps what is made of lists; without one they are read anew. */
  readonly keeper?: ListKeeper | undefined;
  /** Whether the received files of lists are compared with their hashes, which takes a second for each 500 MB. */
  readonly received?: boolean;
  /** Whether there may be neither a document nor a list yet. */
  readonly mayBeEmpty?: boolean;
}

/**
 * Reads the library from a corpus folder and proves it: every word of every document is compared with its source.
 *
 * @throws CorpusError with every problem of every file
 */
export function readLibrary(folder: string, reading: Reading = {}): Library {
  if (!existsSync(folder))
    throw new CorpusError([{ file: folder, line: 1, message: 'there is no such folder' }]);
  const problems: Problem[] = [];
  const files = new CorpusFiles(folder, problems);
  const names = files.list('documents');
  for (const name of names.filter((name) => !name.endsWith('.md'))) {
    problems.push({
      file: `corpus/documents/${name}`,
      line: 1,
      message: 'only documents, named <id>.md, stand here',
    });
  }
  const written = names.filter((name) => name.endsWith('.md')).sort();
  const documents = written.flatMap((name) => {
    const text = files.text(`documents/${name}`);
    return text === undefined ? [] : (readDocument(`corpus/documents/${name}`, text, problems) ?? []);
  });
  for (const read of documents) problems.push(...checkSource(files, read));
  const before = problems.length;
  const lists = readLists(folder, () => markerOf(files), problems, reading.keeper);
  if (lists) problems.push(...checkReceived(folder, lists.tables, reading.received ?? false));
  const areListsWhole = lists !== undefined || problems.length === before;
  if (written.length === 0 && !lists && areListsWhole && !reading.mayBeEmpty)
    problems.push({ file: 'corpus/documents', line: 1, message: 'there is no document' });
  const library = withVocabulary(documents, lists, files, problems);
  // Where a document or a list could not be read, what refers to it is no problem of its own.
  const complete = documents.length === written.length && areListsWhole;
  const told = complete ? problems : problems.filter((problem) => !problem.refers);
  if (told.length > 0) throw new CorpusError(told);
  return library;
}

/** By the words of the vocabulary. What is wrong in its files is told where they are read for themselves. */
function markerOf(files: CorpusFiles): RowMarker {
  const read = <Schema extends z.ZodType>(name: string, schema: Schema) =>
    readYaml(files.has(name) ? (files.text(name) ?? '') : '', schema, name, [])?.value;
  return makeRowMarker(read('rights.yaml', rightsSchema) ?? [], read('cases.yaml', casesSchema) ?? []);
}

function withVocabulary(
  documents: readonly ReadDocument[],
  lists: ListPassages | undefined,
  files: CorpusFiles,
  problems: Problem[],
): Library {
  const passages = documents.flatMap((document) => document.passages);
  const own = new Map<string, readonly Passage[]>(documents.map((read) => [read.document.id, read.passages]));
  const given = {
    passages,
    lists,
    problems,
    passagesOf: (document: string) => own.get(document) ?? lists?.passagesOf(document) ?? [],
  };
  const read = <Value>(name: string, reader: (file: VocabularyFile) => Value[]): Value[] => {
    const text = files.text(name);
    return text === undefined ? [] : reader({ ...given, file: `corpus/${name}`, text });
  };
  // A library may have neither: then nothing is tied, and nothing assessed.
  const standing = <Value>(name: string, reader: (file: StandingFile) => Value): Value | undefined => {
    const text = files.has(name) ? files.text(name) : undefined;
    const all = [...documents.map(({ document }) => document), ...(lists?.documents ?? [])];
    return text === undefined
      ? undefined
      : reader({ ...given, file: `corpus/${name}`, text, documents: all });
  };
  const clusters = standing('clusters.yaml', readClusters) ?? [];
  const assessments = standing('assessments.yaml', readAssessments) ?? new Map();
  const standings = standingsOf(assessments, clusters);
  const rights = read('rights.yaml', readRights);
  const cases = read('cases.yaml', readCases);
  const sets = read('sets.yaml', readSets);
  const rightsOf = invert<RightId>(rights);
  const casesOf = invert<CaseId>(cases);
  const parts = {
    documents: documents.map(({ document }) => document),
    passages: passages.map(
      (passage): Passage => ({
        ...passage,
        rights: rightsOf.get(passage.id) ?? [],
        cases: casesOf.get(passage.id) ?? [],
        recommendation: passage.recommendation && {
          ...passage.recommendation,
          ...standings.get(passage.id),
        },
      }),
    ),
    clusters,
    rights,
    cases,
    sets,
    synonyms: read('synonyms.yaml', readSynonyms),
    lexicon: read('lexicon.tsv', readLexicon),
  };
  if (!lists) return makeLibrary(parts);
  problems.push(...checkBeside(lists.tables, sets, parts.documents));
  return makeLibrary(joinLists(lists, parts, standings));
}

/** Status and cluster of each recommendation of which the files say something. */
function standingsOf(
  assessments: ReadonlyMap<PassageId, { status: Status } & ShippedAssessment>,
  clusters: readonly Cluster[],
): Map<PassageId, Standing> {
  const standings = new Map<PassageId, Standing>();
  for (const [id, { status, ...assessment }] of assessments) standings.set(id, { status, assessment });
  for (const { id: cluster, recommendations } of clusters)
    for (const id of recommendations) standings.set(id, { ...standings.get(id), cluster });
  return standings;
}

function invert<Id extends string>(
  entries: readonly { id: Id; passages: readonly string[] }[],
): Map<string, Id[]> {
  const map = new Map<string, Id[]>();
  for (const { id, passages } of entries)
    for (const passage of passages) map.set(passage, [...(map.get(passage) ?? []), id]);
  return map;
}

function checkSource(files: CorpusFiles, { document, front, lineOf, blocks }: ReadDocument): Problem[] {
  const file = `corpus/documents/${document.id}.md`;
  const source = files.received(front.source.file);
  if (!source) return [];
  const problems: Problem[] = [];
  if (sha256(source.bytes) !== front.source.sha256) {
    const message = `source.sha256: corpus/${front.source.file} is not the file as received; its SHA-256 is ${sha256(source.bytes)}`;
    problems.push({ file, line: lineOf(['source', 'sha256']), message });
  }
  return [
    ...problems,
    ...checkWords(blocks, { file, front }, { file: `corpus/${front.source.file}`, text: source.text }),
  ];
}
