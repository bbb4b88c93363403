import type { PassageId } from '../domain/ids.ts';
import type { Library } from '../domain/library.ts';
import type { Parts } from './parts.ts';
import { isoOf } from './parts.ts';

/** Notes which recommendations there are and how they stand, so that what is imported or newly assessed comes first. */
export async function learnLibrary({ services, store, nowMs }: Parts): Promise<void> {
  await store.digests.learn(await standingsOf(services.library), isoOf(nowMs()));
}

/** So many are looked at before others get their turn: there may be hundreds of thousands. */
const atOnce = 5000;

async function standingsOf({ placed }: Library): Promise<ReadonlyMap<PassageId, string>> {
  const standings = new Map<PassageId, string>();
  for (let at = 0; at < placed.length; at++) {
    if (at % atOnce === atOnce - 1) await new Promise<void>((resolve) => setImmediate(resolve));
    const passage = placed.at(at);
    if (!passage?.recommendation) continue;
    const { status, assessment } = passage.recommendation;
    const evidence = assessment?.evidence.map((one) => one.passage).join(' ') ?? '';
    standings.set(passage.id, [status, assessment?.date ?? '', evidence].join(' ').trim());
  }
  return standings;
}
