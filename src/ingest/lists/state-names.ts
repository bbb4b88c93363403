import { stateCalled } from './states.ts';

const separator = /((?:\s*[,;/()])+\s*(?:and\s+|&\s*)?|\s+and\s+|\s*&\s*|\s+et\s+|\s+y\s+)/u;

/** A name in a list. */
export interface Name {
  readonly name: string;
  /** Whether it is a State that we know. */
  readonly known: boolean;
  /** Whether it looks like a State's name, at least. */
  readonly taken: boolean;
}

/** What says for whom else a State speaks: “Brazil, on behalf of MERCOSUR”. */
const forOthers =
  /[,;(–-]?\s*\b(?:(?:also |speaking )*on behalf of|speaking for|in its capacity as|as (?:the )?(?:chair|coordinator|president))\b.*$/iu;

/** No name of a State has more parts, parted by “and”, commas and brackets, or more words. */
const mostParts = 12;
const mostWords = 12;
/** Nor are there more States to be named in one place. */
const mostNames = 300;
/** Nor more signs, with its form. */
const longestName = 150;

/** Names of a list (none where it is too long to be one), the longest known first: “Iran (Islamic Republic of), Trinidad and Tobago” are two. */
export function namesIn(inside: string): Name[] {
  const speaking = inside.replace(forOthers, '').replace(/^(?:recommended )?by\s+/iu, '');
  const parts = speaking.split(separator);
  if (parts.length > 2 * mostNames) return [];
  const names: Name[] = [];
  for (let from = 0; from < parts.length; from += 2) {
    const until = longestKnown(parts, from);
    const known = until >= from;
    const name = tidy(parts.slice(from, (known ? until : from) + 1).join(''));
    const several = known ? [] : knownWords(name);
    if (known) from = until;
    if (several.length > 0) names.push(...several.map((each) => ({ name: each, known: true, taken: true })));
    else if (known) names.push({ name: withoutMark(name), known, taken: true });
    else if (/\p{L}/u.test(name)) names.push({ name, known, taken: looksLikeName(name) });
  }
  return names;
}

/** The States that a name is made of where no sign parts them: “Argentina Chile”. */
function knownWords(name: string): string[] {
  const words = name.split(' ');
  if (words.length > 10 * mostWords) return [];
  const states: string[] = [];
  for (let from = 0; from < words.length; ) {
    let until = Math.min(words.length, from + mostWords);
    while (until > from && !stateCalled(words.slice(from, until).join(' '))) until -= 1;
    if (until === from) return [];
    states.push(words.slice(from, until).join(' '));
    from = until;
  }
  return states;
}

/** The longest name of a State with which words end. */
export function stateAtEnd(text: string): string | undefined {
  const words = text.slice(-longestName).split(' ');
  for (let from = Math.max(0, words.length - 9); from < words.length; from += 1) {
    const name = words.slice(from).join(' ');
    if (/^\p{Lu}/u.test(name) && stateCalled(name)) return name;
  }
  return undefined;
}

/** A note's mark that stands as a digit after a State: “Spain 2”. */
const withoutMark = (name: string) => name.replace(/(?<=[\p{L})])\s?\d{1,2}$/u, '');

function longestKnown(parts: readonly string[], from: number): number {
  const last = Math.min(parts.length - 1, from + 2 * mostParts);
  for (let until = last - ((last - from) % 2); until >= from; until -= 2) {
    const name = tidy(parts.slice(from, until + 1).join(''));
    if (name && stateCalled(withoutMark(name))) return until;
  }
  return -1;
}

/** Without signs at its ends that do not belong to it; a bracket that is opened is closed. */
export function tidy(name: string): string {
  if (name.length > longestName) return name.trim();
  const bare = name.trim().replace(/^[\s,;:/()]+|(?<!\.\p{L})[.;,:/\]\s]+$/gu, '');
  const open = bare.split('(').length - bare.split(')').length;
  if (open < 0) return bare.replace(new RegExp(`(?:\\)\\s*){1,${-open}}$`, 'u'), '').trim();
  return open > 0 ? `${bare}${')'.repeat(open)}` : bare;
}

/** Whether a State could be called so. */
export const looksLikeName = (name: string) =>
  name.length <= longestName &&
  /^\p{Lu}[\p{L}’'‘‟`. -]*\p{Ll}[\p{L}’'‘‟`. ()-]*$/u.test(name) &&
  name.split(' ').length <= 9;
