import type { Parts } from './parts.ts';
import { isoOf } from './parts.ts';

/** Notes which recommendations there are and how they stand, so that what is imported or newly assessed comes first. */
export async function learnLibrary({ services, store, nowMs }: Parts): Promise<void> {
  const standings = services.library.passages.flatMap(({ id, recommendation }) => {
    if (!recommendation) return [];
    const { status, assessment } = recommendation;
    const evidence = assessment?.evidence.map(({ passage }) => passage).join(' ') ?? '';
    return [[id, [status, assessment?.date ?? '', evidence].join(' ').trim()] as const];
  });
  await store.digests.learn(new Map(standings), isoOf(nowMs()));
}
