import { randomUUID } from 'node:crypto';
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { Assessment, AssessmentChange, Evidence } from '../domain/assessment.ts';
import type { PassageId } from '../domain/ids.ts';
import type { Status } from '../domain/recommendation.ts';
import type { AssessmentStore } from '../domain/store.ts';
import { retrying, writing } from './retry.ts';
import type { Tables } from './tables.ts';

type Row = Selectable<Tables['assessments']>;

/** Changes are added and marked as undone, never changed or deleted, so that the history stays whole. */
export const keepAssessments = (database: Kysely<Tables>): AssessmentStore => ({
  current: (server) =>
    retrying(async () => {
      const rows = await database
        .selectFrom('assessments')
        .selectAll()
        .where('server', '=', server)
        .where('undone_at', 'is', null)
        .orderBy('turn')
        .execute();
      // A later one takes the place of an earlier one.
      return new Map<PassageId, Assessment>(rows.map((row) => [row.recommendation as PassageId, read(row)]));
    }),

  add: (server, assessment) =>
    writing(database, async (transaction) => {
      const turn = (await latestTurn(transaction, server)) + 1;
      const before = await latest(transaction, server, assessment.recommendation);
      const row = rowOf(server, turn, before?.status ?? 'not_assessed', assessment);
      await transaction.insertInto('assessments').values(row).execute();
      return read(row);
    }),

  undo: (server, recommendation, by, at) =>
    writing(database, async (transaction) => {
      const row = await latest(transaction, server, recommendation);
      if (!row) return undefined;
      const undone = { undone_by: by, undone_at: at };
      await transaction.updateTable('assessments').set(undone).where('id', '=', row.id).execute();
      return read({ ...row, ...undone });
    }),

  history: (server, recommendation) =>
    retrying(async () => {
      let query = database.selectFrom('assessments').selectAll().where('server', '=', server);
      if (recommendation) query = query.where('recommendation', '=', recommendation);
      return (await query.orderBy('turn').execute()).map(read);
    }),
});

async function latestTurn(transaction: Transaction<Tables>, server: string): Promise<number> {
  const { turn } = await transaction
    .selectFrom('assessments')
    .select((build) => build.fn.max('turn').as('turn'))
    .where('server', '=', server)
    .executeTakeFirstOrThrow();
  return turn ?? 0;
}

const latest = (transaction: Transaction<Tables>, server: string, recommendation: string) =>
  transaction
    .selectFrom('assessments')
    .selectAll()
    .where('server', '=', server)
    .where('recommendation', '=', recommendation)
    .where('undone_at', 'is', null)
    .orderBy('turn', 'desc')
    .limit(1)
    .executeTakeFirst();

const rowOf = (server: string, turn: number, before: string, assessment: Assessment): Row => ({
  id: randomUUID(),
  server,
  turn,
  recommendation: assessment.recommendation,
  status_before: before,
  status: assessment.status,
  evidence_kind: assessment.evidence.kind,
  evidence: assessment.evidence.kind === 'passage' ? assessment.evidence.passage : assessment.evidence.url,
  why: assessment.why,
  assessed_by: assessment.by,
  assessed_at: assessment.at,
  undone_by: null,
  undone_at: null,
});

function read(row: Row): AssessmentChange {
  const evidence: Evidence =
    row.evidence_kind === 'link'
      ? { kind: 'link', url: row.evidence }
      : { kind: 'passage', passage: row.evidence as PassageId };
  return {
    id: row.id,
    recommendation: row.recommendation as PassageId,
    from: row.status_before as Status,
    status: row.status as Status,
    evidence,
    why: row.why,
    by: row.assessed_by,
    at: row.assessed_at,
    ...(row.undone_by && row.undone_at ? { undone: { by: row.undone_by, at: row.undone_at } } : {}),
  };
}
