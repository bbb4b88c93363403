import type { AnyCommand } from '../../src/command.ts';
import type { Assessment } from '../../src/domain/assessment.ts';
import type { PassageId } from '../../src/domain/ids.ts';
import type { Status } from '../../src/domain/recommendation.ts';
import type { Store } from '../../src/domain/store.ts';
import { runInServer } from '../../src/run.ts';
import { commands } from './ask.ts';
import { services } from './corpus.ts';

/** An assessment of a server's own. */
export const assessed = (recommendation: PassageId, status: Status): [PassageId, Assessment] => {
  const evidence = { kind: 'passage', passage: 'ngo-iccpr-2025:37' as PassageId } as const;
  const at = '2026-01-10T09:00:00.000Z';
  return [recommendation, { recommendation, status, evidence, why: '', by: '1', at }];
};

/** A store of which only the latest assessments can be read. */
export const storeOf = (current: () => ReadonlyMap<PassageId, Assessment>) =>
  ({ assessments: { current: async () => current() } }) as unknown as Store;

export const commandOf = (name: string) => commands.find((one) => one.name === name) as AnyCommand;

/** What is answered to a member of a server. */
export function runWith(command: AnyCommand, raw: Record<string, string>, store: Store, more: object = {}) {
  const place = { server: '1', channel: '2', person: '3', manages: false, roles: [] };
  const context = { services, commands, place, store, limit: 500, ...more };
  return runInServer(command.name, () => ({ command, raw }), context);
}
