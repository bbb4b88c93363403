import type { GatheredName } from './gather-names.ts';
import { isLikePerson } from './name-kinds.ts';
import { stemOfName, stemsOf } from './name-stem.ts';

/** Forms of one name; the fullest stands first. */
export type JoinedName = readonly [GatheredName, ...GatheredName[]];

/**
 * Joins the forms of one name: case forms, a surname alone with the full name before it, initials with first names, a
 * short name with the full one that it stands in brackets after, and what stands in quotation marks with the whole. A
 * surname that two full names have is joined to neither.
 */
export function joinNames(names: readonly GatheredName[]): JoinedName[] {
  const fullest = [...names].sort((a, b) => b.stems.length - a.stems.length);
  const joined: [GatheredName, ...GatheredName[]][] = [];
  const byStems = new Map<string, (typeof joined)[number][]>();
  // A shorter form ends in a word of the full one, or is what stands in brackets after it.
  const byWord = new Map<string, Set<(typeof joined)[number]>>();
  for (const name of fullest) {
    const key = name.stems.join(' ');
    const last = byWord.get(name.stems.at(-1) ?? '') ?? [];
    const near = byStems.get(key) ?? [...last].filter(([full]) => isShorter(full, name));
    const [only, ...more] = near;
    const joint = only && more.length === 0 ? only : ([name] as (typeof joined)[number]);
    if (joint === only) joint.push(name);
    else joined.push(joint);
    byStems.set(key, [joint]);
    if (joint === only) continue;
    for (const word of [...name.stems, ...[...name.shorts].flatMap(stemsOf)])
      byWord.set(word, (byWord.get(word) ?? new Set()).add(joint));
  }
  const order = new Map(names.map((name, index) => [name, index]));
  const placeOf = (joint: JoinedName) => Math.min(...joint.map((name) => order.get(name) ?? 0));
  return joined.map(byPrint).sort((a, b) => placeOf(a) - placeOf(b));
}

/** A first name says more than its letter; of forms that are equally full the nominative is rather the shorter one. */
function byPrint(forms: readonly [GatheredName, ...GatheredName[]]): JoinedName {
  const [full, ...others] = forms;
  const [initials, ...rest] = full.form.split(/\s+/);
  const named = /^\p{Lu}\p{Ll}?\.$/u.test(initials ?? '')
    ? others.find(({ form }) => rest.length > 0 && isWithInitial(form, full.form))
    : undefined;
  if (named) return [named, ...forms.filter((one) => one !== named)];
  const best = others
    .filter(({ form, stems }) => isSame(stems, full.stems) && form.length < full.form.length)
    .sort((a, b) => a.form.length - b.form.length)[0];
  if (!best || !/\p{Script=Cyrillic}/u.test(full.form)) return forms;
  return [best, ...forms.filter((one) => one !== best)];
}

const isSame = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((stem, index) => stem === other[index]);

/** Whether a name is a shorter form of a full one. */
function isShorter(full: GatheredName, name: GatheredName): boolean {
  if (full.shorts.has(name.form)) return true;
  const title = titleIn(full.form);
  if (title && /^(?:On|О|Об) /u.test(title) && isSame(stemsOf(title), stemsOf(titleIn(name.form) ?? '')))
    return true;
  const of = full.stems;
  const own = name.stems;
  if (own.length >= of.length)
    return isWithInitial(full.form, name.form) || isWithInitial(name.form, full.form);
  if (isLikePerson(full.form.split(/\s+/)) || own.length === 1)
    return (
      isLikePerson(full.form.split(/\s+/)) && (isSurnameOf(of, own) || isWithInitial(full.form, name.form))
    );
  if (title && isSame(stemsOf(title), name.stems)) return true;
  // “Ministry of Justice” and “Ministry of Justice of the Republic of Kazakhstan”.
  return own.every((stem, index) => stem === of[index]) && /^(?:of|the|under)$/u.test(of[own.length] ?? '');
}

/** What stands in quotation marks in a name. */
const titleIn = (name: string) => /["“«]([^"“”»]+)/u.exec(name)?.[1];

const isSurnameOf = (full: readonly string[], own: readonly string[]) =>
  own.length === 1 && own[0] !== undefined && own[0].length > 2 && full.at(-1) === own[0];

/** “A. Gerasimov” of “Alexander Gerasimov”. */
function isWithInitial(full: string, short: string): boolean {
  const whole = full.split(/\s+/);
  const [first = '', ...rest] = short.replace(/\.(?=\p{L})/gu, '. ').split(/\s+/);
  if (!/^\p{Lu}\p{Ll}?\.$/u.test(first) || rest.length === 0) return false;
  const sameSurname = stemOfName(whole.at(-1) ?? '') === stemOfName(rest.at(-1) ?? '');
  return sameSurname && whole.length > 1 && (whole[0] ?? '').startsWith(first.slice(0, -1));
}
