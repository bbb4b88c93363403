import type { Passage } from '../../domain/passage.ts';
import type { Case } from '../../domain/vocabulary.ts';
import { type GatheredName, gatherNames } from './gather-names.ts';
import { idOfName } from './id-of-name.ts';
import { type JoinedName, joinNames } from './join-names.ts';
import { guessKind } from './name-kinds.ts';
import { makeNearFinder, type Near } from './near-names.ts';
import type { ProposedCase, ProposedForm } from './proposals.ts';

const around = 40;

/**
 * The names of a document that no case has, the most frequent first, and those near to a name of a case. `texts` are those of the passages with the names of
 * known cases blanked out.
 */
export function proposeCases(
  passages: readonly Passage[],
  texts: readonly string[],
  cases: readonly Case[],
): { cases: ProposedCase[]; forms: ProposedForm[] } {
  const taken = new Set<string>(cases.map(({ id }) => id));
  const nearTo = makeNearFinder(cases);
  const forms: ProposedForm[] = [];
  const fresh = joinNames(gatherNames(passages, texts)).filter((names) => {
    const near = names.map(({ form }) => nearTo(form)).find((found) => found.length > 0);
    if (near) forms.push(...names.map((name) => formOf(name, near)));
    return !near;
  });
  const proposed = fresh
    .map((names) => ({ names, times: names.reduce((sum, { times }) => sum + times, 0) }))
    .filter(({ names, times }) => isWorthwhile(names, times))
    .sort((a, b) => b.times - a.times)
    .map(({ names, times }) => {
      const one = caseOf(names, times, taken);
      taken.add(one.id);
      return one;
    });
  return { cases: proposed, forms };
}

const formOf = ({ form, first, times }: GatheredName, near: readonly Near[]): ProposedForm => ({
  cases: near.map(({ id }) => id),
  form,
  near: near[0]?.spelling ?? form,
  times,
  first,
});

/** A bare abbreviation that stands once is not explained anywhere. */
function isWorthwhile([full]: JoinedName, times: number): boolean {
  return times > 1 || full.quoted || !/^\p{Lu}+s?$/u.test(full.form);
}

const title = /["“«]((?:On|О|Об) [^"“”»]+)/u;
/** The text may close the quotation marks after a comma, so that they are no part of the form. */
const isOpen = (form: string) => /[“«][^“”»]*$/u.test(form) || (form.match(/"/g) ?? []).length % 2 === 1;
const closed = (form: string) =>
  isOpen(form) ? `${form}${form.includes('«') ? '»' : form.includes('“') ? '”' : '"'}` : form;

/** A law is named by its title alone, too; a form that is not closed stands for itself by its title only. */
function formsOf(form: string): string[] {
  const [, inside] = title.exec(form) ?? [];
  return [...(isOpen(form) ? [] : [form]), ...(inside ? [inside] : isOpen(form) ? [form] : [])];
}

function caseOf(names: JoinedName, times: number, taken: ReadonlySet<string>): ProposedCase {
  const [full] = names;
  const kind = names
    .map(({ form, before, after }) => guessKind(form, before, after))
    .find((guess) => guess !== undefined);
  const shorts = names.flatMap(({ shorts }) => [...shorts]);
  const earliest = names.reduce((one, other) => (other.form.length > one.form.length ? one : one), full);
  const name = closed(full.form);
  return {
    id: idOfName(name, kind === 'person', taken),
    name,
    kind,
    printed: [...new Set([...names.flatMap(({ form }) => formsOf(form)), ...shorts])],
    times,
    first: earliest.first,
    around: [
      earliest.before.slice(-around).replace(/^\S*\s/u, ''),
      earliest.form,
      earliest.after.slice(0, around).replace(/\s\S*$/u, ''),
    ]
      .join('')
      .replace(/\s+/g, ' ')
      .trim(),
  };
}
