import { existsSync } from 'node:fs';
import type { CaseId, ClusterId, PassageId, RightId } from '../domain/ids.ts';
import { type Library, makeLibrary } from '../domain/library.ts';
import type { Passage } from '../domain/passage.ts';
import type { ShippedAssessment, Status } from '../domain/recommendation.ts';
import { checkWords } from './check-words.ts';
import { CorpusFiles } from './corpus-files.ts';
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

/**
 * Reads the library from a corpus folder and proves it: every word of every document is compared with its source.
 *
 * @throws CorpusError with every problem of every file
 */
export function readLibrary(folder: string): Library {
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
  if (written.length === 0)
    problems.push({ file: 'corpus/documents', line: 1, message: 'there is no document' });
  const documents = written.flatMap((name) => {
    const text = files.text(`documents/${name}`);
    return text === undefined ? [] : (readDocument(`corpus/documents/${name}`, text, problems) ?? []);
  });
  for (const read of documents) problems.push(...checkSource(files, read));
  const library = withVocabulary(documents, files, problems);
  // Where a document could not be read, what refers to it is no problem of its own.
  const complete = documents.length === written.length;
  const told = complete ? problems : problems.filter((problem) => !problem.refers);
  if (told.length > 0) throw new CorpusError(told);
  return library;
}

function withVocabulary(
  documents: readonly ReadDocument[],
  files: CorpusFiles,
  problems: Problem[],
): Library {
  const passages = documents.flatMap((document) => document.passages);
  const read = <Value>(name: string, reader: (file: VocabularyFile) => Value[]): Value[] => {
    const text = files.text(name);
    return text === undefined ? [] : reader({ file: `corpus/${name}`, text, passages, problems });
  };
  // A library may have neither: then nothing is tied, and nothing assessed.
  const standing = <Value>(name: string, reader: (file: StandingFile) => Value): Value | undefined => {
    const text = files.has(name) ? files.text(name) : undefined;
    const all = documents.map(({ document }) => document);
    return text === undefined
      ? undefined
      : reader({ file: `corpus/${name}`, text, passages, documents: all, problems });
  };
  const clusters = standing('clusters.yaml', readClusters) ?? [];
  const assessments = standing('assessments.yaml', readAssessments) ?? new Map();
  const clusterOf = new Map(
    clusters.flatMap(({ id, recommendations }) => recommendations.map((one) => [one, id])),
  );
  const rights = read('rights.yaml', readRights);
  const cases = read('cases.yaml', readCases);
  const rightsOf = invert<RightId>(rights);
  const casesOf = invert<CaseId>(cases);
  return makeLibrary({
    documents: documents.map(({ document }) => document),
    passages: passages.map(
      (passage): Passage => ({
        ...passage,
        rights: rightsOf.get(passage.id) ?? [],
        cases: casesOf.get(passage.id) ?? [],
        recommendation: passage.recommendation && {
          ...passage.recommendation,
          ...standingOf(passage.id, assessments, clusterOf),
        },
      }),
    ),
    clusters,
    rights,
    cases,
    sets: read('sets.yaml', readSets),
    synonyms: read('synonyms.yaml', readSynonyms),
    lexicon: read('lexicon.tsv', readLexicon),
  });
}

/** Status and cluster of a recommendation, where the files say something of it. */
function standingOf(
  id: PassageId,
  assessments: ReadonlyMap<PassageId, { status: Status } & ShippedAssessment>,
  clusterOf: ReadonlyMap<PassageId, ClusterId>,
) {
  const { status, ...assessment } = assessments.get(id) ?? {};
  const cluster = clusterOf.get(id);
  return {
    ...(status ? { status, assessment: assessment as ShippedAssessment } : {}),
    ...(cluster ? { cluster } : {}),
  };
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
