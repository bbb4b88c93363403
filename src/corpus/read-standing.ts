import type { Cluster } from '../domain/cluster.ts';
import { byDate, type Document } from '../domain/document.ts';
import { clusterId, type PassageId } from '../domain/ids.ts';
import type { Passage } from '../domain/passage.ts';
import type { ShippedAssessment, Status } from '../domain/recommendation.ts';
import type { VocabularyFile } from './read-vocabulary.ts';
import { readYaml } from './read-yaml.ts';
import { assessmentsSchema, clustersSchema } from './schemas.ts';

/** A file about recommendations, and the documents that these are in. */
export interface StandingFile extends Omit<VocabularyFile, 'passagesOf'> {
  readonly documents: readonly Document[];
}

/** The same demand over documents: each recommendation in one cluster at most, each cluster in two documents at least. */
export function readClusters(standing: StandingFile): Cluster[] {
  const { file, text, problems } = standing;
  const read = readYaml(text, clustersSchema, file, problems);
  if (!read) return [];
  const known = finder(standing);
  const taken = new Map<string, string>();
  return read.value.map(({ id, label, recommendations }, index) => {
    const problem = (path: (string | number)[], message: string) =>
      problems.push({ file, line: read.lineOf([index, ...path]), message, refers: true });
    const found = recommendations.flatMap((wanted, at) => {
      const passage = known.recommendation(wanted);
      const other = taken.get(wanted);
      if (!passage) problem(['recommendations', at], `there is no recommendation ${wanted}`);
      if (other)
        problem(['recommendations', at], `${wanted} stands in ${other} too; one cluster would be right`);
      taken.set(wanted, id);
      return passage ?? [];
    });
    if (new Set(found.map(({ document }) => document)).size < 2)
      problem(['recommendations'], `${id} ties one document; a cluster ties at least two`);
    const inOrder = [...found].sort((a, b) => byDate(known.document(a), known.document(b)));
    return { id: clusterId(id), label, recommendations: inOrder.map((passage) => passage.id) };
  });
}

/** What became of recommendations, with the words of later documents that show it. */
export function readAssessments(
  standing: StandingFile,
): Map<PassageId, { status: Status } & ShippedAssessment> {
  const { file, text, problems } = standing;
  const assessments = new Map<PassageId, { status: Status } & ShippedAssessment>();
  const read = readYaml(text, assessmentsSchema, file, problems);
  const known = finder(standing);
  for (const [index, entry] of (read?.value ?? []).entries()) {
    const { recommendation, status, date, evidence } = entry;
    const problem = (path: (string | number)[], message: string) => {
      const line = read?.lineOf([index, ...path]) ?? 1;
      problems.push({ file, line, message, refers: true });
    };
    const asked = known.recommendation(recommendation);
    if (!asked || assessments.has(asked.id)) {
      const wrong = asked
        ? `${recommendation} is assessed twice`
        : `there is no recommendation ${recommendation}`;
      problem(['recommendation'], wrong);
      continue;
    }
    const shown = evidence.flatMap(({ passage: id, words }, at) => {
      const passage = known.passage(id);
      if (!passage) problem(['evidence', at, 'passage'], `there is no passage ${id}`);
      else if (!squeeze(passage.text).includes(squeeze(words)))
        problem(['evidence', at, 'words'], `${id} does not say “${words}”; evidence is verbatim`);
      else if (byDate(known.document(passage), known.document(asked)) <= 0)
        problem(['evidence', at, 'passage'], `${id} is not of a later document than ${recommendation}`);
      else return { passage: passage.id, words };
      return [];
    });
    const dates = shown.map(({ passage }) => known.document(known.passage(passage)));
    const newest = dates.sort(byDate).at(-1);
    if (newest && newest.date !== date)
      problem(['date'], `the newest evidence is of ${newest.date}; that date would be right`);
    assessments.set(asked.id, { status, date, evidence: shown });
  }
  return assessments;
}

const squeeze = (text: string) => text.replace(/\s+/g, ' ');

function finder({ passages, documents, lists }: StandingFile) {
  const byId = new Map<string, Passage>(passages.map((passage) => [passage.id, passage]));
  const documentsById = new Map<string, Document>(documents.map((document) => [document.id, document]));
  const passage = (id: string) => byId.get(id) ?? lists?.find(id);
  return {
    passage,
    recommendation: (id: string) => (passage(id)?.recommendation ? passage(id) : undefined),
    document(passage: Passage | undefined): Document {
      const document = documentsById.get(passage?.document ?? '');
      if (!document) throw new Error('a passage without a document');
      return document;
    },
  };
}
