import { isRefused, type ReadRow, type Refused } from './read-row.ts';

/**
 * A list by themes may print a recommendation under each of them: the same number with the same words is one
 * recommendation with the themes of all places, under the first heading. The same number with other words, or with
 * another position, source of it or State, stays, with a doubt.
 */
export function joinRepeated(rows: readonly (ReadRow | Refused)[], remarks: string[]): (ReadRow | Refused)[] {
  const byNumber = new Map<string, number>();
  const list: (ReadRow | Refused)[] = [];
  let joined = 0;
  for (const row of rows) {
    const at = isRefused(row) || !row.number ? undefined : byNumber.get(row.number);
    const first = at === undefined ? undefined : list[at];
    if (isRefused(row) || at === undefined || !first || isRefused(first)) {
      if (!isRefused(row) && row.number) byNumber.set(row.number, list.length);
      list.push(row);
    } else if (isSame(first, row)) {
      list[at] = join(first, row);
      joined += 1;
    } else {
      const doubt = `${row.number} is printed twice with other words, States or another position or source of it (also in row ${first.where.row})`;
      list.push({ ...row, doubts: [...(row.doubts ?? []), doubt] });
    }
  }
  if (joined > 0) {
    remarks.push(`${joined} rows repeat a recommendation under another theme and were joined with its first`);
  }
  return list;
}

const words = (text: string) =>
  text
    .replace(/[\s\u00a0]+/gu, ' ')
    .replace(/[\u2010\u2011]/gu, '-')
    .replace(/[\s;.]+$/u, '');

const isSame = (a: ReadRow, b: ReadRow) =>
  words(a.text) === words(b.text) &&
  a.position === b.position &&
  words(a.positionSource ?? '') === words(b.positionSource ?? '') &&
  sameStates(a.states, b.states);

const sameStates = (a: readonly string[] = [], b: readonly string[] = []) =>
  new Set([...a, ...b]).size === new Set(a).size && new Set(a).size === new Set(b).size;

const union = (a: readonly string[] = [], b: readonly string[] = []) => [...new Set([...a, ...b])];

const join = (first: ReadRow, again: ReadRow): ReadRow => ({
  ...first,
  themes: union(first.themes, again.themes),
  persons: union(first.persons, again.persons),
  sdgs: union(first.sdgs, again.sdgs),
  doubts: union(first.doubts, again.doubts),
});
