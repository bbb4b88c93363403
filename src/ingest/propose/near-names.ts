import type { CaseId } from '../../domain/ids.ts';
import type { Case } from '../../domain/vocabulary.ts';
import { stemsOf } from './name-stem.ts';

/** The case that a name of a text is near to, and the spelling of the case that it is near to. */
export interface Near {
  readonly id: CaseId;
  readonly spelling: string;
}

/** In a shorter word one other letter makes another name. */
const shortestWord = 7;
/** A shorter surname may be any word. */
const shortestSurname = 5;

/** All spellings of a case: its name, printed forms, and what people type. */
export const spellingsOf = ({ name, printed, latin, cyrillic }: Case): string[] => [
  ...new Set([name, ...printed, ...latin, ...cyrillic]),
];

/**
 * Makes a finder of the known cases that a name may be another spelling of: the same but for the case ending, or with
 * one letter more, less or other in a long word. A surname of a person is found by the last word of a spelling.
 */
export function makeNearFinder(cases: readonly Case[]): (form: string) => Near[] {
  const known = cases.flatMap((one) =>
    spellingsOf(one)
      .filter((spelling) => /\p{Lu}/u.test(spelling))
      .map((spelling) => ({ id: one.id, spelling, stems: stemsOf(spelling) })),
  );
  const byCount = new Map<number, typeof known>();
  for (const one of known) byCount.set(one.stems.length, [...(byCount.get(one.stems.length) ?? []), one]);

  const bySurname = new Map<string, Case[]>();
  for (const one of cases)
    for (const stem of surnamesOf(one)) bySurname.set(stem, [...(bySurname.get(stem) ?? []), one]);

  return (form) => {
    const stems = stemsOf(form);
    const same = (byCount.get(stems.length) ?? []).filter((one) => areNear(one.stems, stems));
    const [only = ''] = stems;
    const surnames =
      stems.length === 1 && only.length >= shortestSurname
        ? (bySurname.get(only) ?? []).map(({ id, name }) => ({ id, spelling: name }))
        : [];
    const found = new Map<CaseId, Near>();
    for (const { id, spelling } of [...same, ...surnames])
      if (!found.has(id)) found.set(id, { id, spelling });
    return [...found.values()];
  };
}

/** Of a person: the name and the first Cyrillic spelling end in it, others may begin with it. */
function surnamesOf({ kind, name, cyrillic: [cyrillic = ''] }: Case): ReadonlySet<string> {
  const last = [name, cyrillic].flatMap((spelling) => stemsOf(spelling).slice(1).slice(-1));
  return new Set(kind === 'person' ? last : []);
}

/** Whether all words are the same, but for one letter of one long word. */
function areNear(one: readonly string[], other: readonly string[]): boolean {
  let at = -1;
  for (let index = 0; index < one.length; index++) {
    if (one[index] === other[index]) continue;
    if (at >= 0) return false;
    at = index;
  }
  if (at < 0) return one.length > 0;
  const left = one[at] ?? '';
  const right = other[at] ?? '';
  return Math.min(left.length, right.length) >= shortestWord && isOneLetterApart(left, right);
}

/** Whether two words differ by one letter that is other, left out or put in; the first is the same. */
function isOneLetterApart(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1 || one[0] !== other[0]) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const rest = (word: string, from: number) => word.slice(from);
  return (
    rest(one, at + 1) === rest(other, at + 1) ||
    rest(one, at) === rest(other, at + 1) ||
    rest(one, at + 1) === rest(other, at)
  );
}
