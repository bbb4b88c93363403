import type { Group } from './answer.ts';
import { type Message, message } from './message.ts';

/** Keeps the first `limit` results of the groups; says how many there are besides. */
export function take(
  groups: readonly Group[],
  limit: number,
): { groups: Group[]; total: number; notes: Message[] } {
  const total = groups.reduce((sum, group) => sum + group.results.length, 0);
  let left = limit;
  const kept: Group[] = [];
  for (const group of groups) {
    const results = group.results.slice(0, left);
    left -= results.length;
    if (results.length > 0) kept.push({ ...group, results });
  }
  return { groups: kept, total, notes: total > limit ? [message('note.more', { shown: limit, total })] : [] };
}
