import type { Passage } from '../../domain/passage.ts';
import type { Case } from '../../domain/vocabulary.ts';
import { blankOut, type FoundForm, makeFormFinder } from './mask-known.ts';
import { spellingsOf } from './near-names.ts';
import { isPlain } from './plain-words.ts';
import type { KnownName, ProposedForm } from './proposals.ts';

/** Which known cases texts name, and the texts without these names. */
export interface Known<Found> {
  readonly found: readonly Found[];
  /** Of the same length, with commas for what was found. */
  readonly texts: readonly string[];
}

/** The known cases that texts name by a printed form, in the order of the vocabulary. */
export function findKnown(texts: readonly string[], cases: readonly Case[]): Known<KnownName> {
  const byForm = group(cases.flatMap((one) => one.printed.map((form) => [form, one] as const)));
  const { counts, blank } = count(texts, byForm);
  const found = cases.flatMap((one): KnownName[] => {
    const forms = one.printed.filter((form) => counts.has(form));
    const passages = new Set(forms.flatMap((form) => [...(counts.get(form) ?? [])]));
    if (passages.size === 0) return [];
    const often = (form: string) => counts.get(form)?.size ?? 0;
    forms.sort((a, b) => often(b) - often(a));
    return [{ id: one.id, name: one.name, forms, passages: passages.size }];
  });
  return { found, texts: blank };
}

/** The spellings of known cases that stand in texts though they are no printed forms. */
export function findSpellings(
  passages: readonly Passage[],
  texts: readonly string[],
  cases: readonly Case[],
): Known<ProposedForm> {
  const byForm = group(
    cases.flatMap((one) =>
      spellingsOf(one)
        .filter((form) => isTelling(form) && !one.printed.includes(form))
        .map((form) => [form, one] as const),
    ),
  );
  const { counts, blank } = count(texts, byForm, false);
  const found = [...counts].flatMap(([form, where]) => {
    const first = passages[Math.min(...where)];
    const having = (byForm.get(form) ?? []).map(({ id }) => id);
    return first ? [{ cases: having, form, near: form, times: where.size, first: first.id }] : [];
  });
  return { found, texts: blank };
}

/** “state report”, “Article 29” and “January 2022” may be of anything. */
function isTelling(form: string): boolean {
  const words = form.match(/\p{L}[\p{L}\p{N}'’-]*/gu) ?? [];
  return /\p{Lu}/u.test(form) && form.length > 2 && !words.every(isPlain);
}

/** A word of a longer name is looked at with that name. */
const isPart = (text: string, { form, start, end }: FoundForm) =>
  !/\s/.test(form) &&
  (/\p{Lu}[\p{L}’'-]+ $/u.test(text.slice(0, start)) || /^ \p{Lu}\p{Ll}/u.test(text.slice(end)));

function count(texts: readonly string[], byForm: ReadonlyMap<string, readonly Case[]>, parts = true) {
  const find = makeFormFinder(byForm.keys());
  const counts = new Map<string, Set<number>>();
  const blank = texts.map((text, index) => {
    const found = find(text).filter((one) => parts || !isPart(text, one));
    for (const { form } of found) counts.set(form, (counts.get(form) ?? new Set()).add(index));
    return blankOut(text, found);
  });
  return { counts, blank };
}

function group(entries: readonly (readonly [string, Case])[]): Map<string, Case[]> {
  const map = new Map<string, Case[]>();
  for (const [form, one] of entries) map.set(form, [...(map.get(form) ?? []), one]);
  return map;
}
