import { quotedAt } from './find-quoted.ts';
import { isLikePerson, isOfBodyOrLaw, isOfTreaty, isRole } from './name-kinds.ts';
import { type NameToken, tokensOf } from './name-tokens.ts';
import { joiningWords, looselyJoiningWords, openingWords } from './plain-words.ts';

/** A name where it stands in a text. */
export interface FoundName {
  /** As printed. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What stands in brackets after it: “(KIBHR)”. */
  readonly short: string | undefined;
  /** It is one word at a place where any word has a capital letter. */
  readonly doubtful: boolean;
  /** It stands in quotation marks of its own. */
  readonly quoted: boolean;
}

const opening = /^\s*["“«„]$/u;

/**
 * The names in a text: words with capital letters that follow one another, with what joins them, initials, and words in
 * quotation marks. `lower` are words that the document writes with a small letter, too.
 */
export function findNames(text: string, lower: ReadonlySet<string>): FoundName[] {
  const tokens = tokensOf(text);
  const found: FoundName[] = [];
  const kazakh = /[әғқңөұүһі]/iu.test(text);
  for (let at = 0; at < tokens.length; ) {
    const quoted = quotedAt(text, tokens, at);
    const run = quoted ?? (tokens[at]?.capital ? lastOfRun(text, tokens, at) : undefined);
    const last = run === undefined ? undefined : withoutPlace(tokens, at, run, kazakh);
    if (last === undefined) {
      at++;
      continue;
    }
    const first = quoted === undefined ? firstOfName(tokens, at, last, lower) : at;
    const name = first <= last ? nameOf(text, tokens, first, last, quoted !== undefined) : undefined;
    if (name) found.push(name);
    at = (run ?? last) + 1;
  }
  return found;
}

/** “Дәурен Қалиев Алматыда”: what ends so is where something happened. */
function withoutPlace(tokens: readonly NameToken[], first: number, last: number, kazakh: boolean): number {
  const ends = /\p{L}{3}(?:да|де|та|те|дан|ден|тан|тен)$/u.test(tokens[last]?.word ?? '');
  return kazakh && ends && last > first ? last - 1 : last;
}

function lastOfRun(text: string, tokens: readonly NameToken[], first: number): number {
  let last = first;
  for (;;) {
    const name = text.slice(tokens[first]?.start, tokens[last]?.end);
    const next = nextOfRun(text, tokens, last, name);
    if (next === undefined) return last;
    last = next;
  }
}

/** The token to which a name goes on after one of its words, where it does. */
function nextOfRun(
  text: string,
  tokens: readonly NameToken[],
  last: number,
  name: string,
): number | undefined {
  const token = tokens[last];
  const next = tokens[last + 1];
  if (!token || !next) return undefined;
  const gap = text.slice(token.end, next.start);
  const body = isOfBodyOrLaw(name);
  if (body && opening.test(gap)) {
    const quoted = quotedAt(text, tokens, last + 1);
    if (quoted !== undefined) return quoted;
  }
  if (next.capital && goesOn(gap, token.word)) return last + 1;
  if (next.capital && gap === ', ' && isOfTreaty(name)) return last + 1;
  for (let at = last + 1; at <= last + 3; at++) {
    const joint = tokens[at];
    const after = tokens[at + 1];
    if (!joint || !after || !/^[ \u00a0]$/.test(text.slice(tokens[at - 1]?.end, joint.start)))
      return undefined;
    const joins = joiningWords.has(joint.word) || (body && looselyJoiningWords.has(joint.word));
    if (!joins) return undefined;
    if (!after.capital || !/^[ \u00a0]$/.test(text.slice(joint.end, after.start))) continue;
    // “the Ministry of Culture and the Ministry of Justice” are two.
    const another =
      after.word === 'Republic' || isOfBodyOrLaw(text.slice(after.start, tokens[at + 2]?.end ?? after.end));
    const and = tokens.slice(last + 1, at + 1).some(({ word }) => word === 'and');
    return and && another ? undefined : at + 1;
  }
  return undefined;
}

function goesOn(gap: string, before: string): boolean {
  if (/^[ \u00a0]$/.test(gap) || (/^['’] $/.test(gap) && before.endsWith('s'))) return true;
  return gap === '.' || (/^\.[ \u00a0]$/.test(gap) && /^\p{Lu}\p{Ll}?$/u.test(before));
}

/** Without what only opens the sentence: “The”, “In”, and “Journalist” before a name of a person. */
function firstOfName(
  tokens: readonly NameToken[],
  from: number,
  last: number,
  lower: ReadonlySet<string>,
): number {
  let first = from;
  while (first < last && openingWords.has(tokens[first]?.word.toLowerCase() ?? '')) first++;
  const words = tokens.slice(first, last + 1).map(({ word }) => word);
  const roles = words.findIndex((word) => !isRole(word));
  if (roles > 0 && isLikePerson(words.slice(roles))) return first + roles;
  if (roles === 1 && words.length === 2 && tokens[first]?.opens) return last;
  // “In Almaty Marat Zhanbolatov …”
  const placed = /^(?:in|at|в|во)$/iu.test(tokens[first - 1]?.word ?? '');
  if (placed && words.length === 3 && isLikePerson(words.slice(1))) return first + 1;
  // “Дело Владимира Козлова”, but not a first name, a father's name and a surname.
  const whole = words.some((word) => /(?:вич|вн)[а-яё]{0,3}$|(?:ұлы|[кқ]ызы|uly|[kq]yzy)$/u.test(word));
  if (tokens[first]?.opens && words.length === 3 && isLikePerson(words.slice(1)) && !whole) return first + 1;
  if (!tokens[first]?.opens || !lower.has(words[0]?.toLowerCase() ?? '')) return first;
  if (isLikePerson(words.slice(1))) return first + 1;
  // “Adoption of the Law on …”
  const head = words.slice(1).findIndex((word) => !joiningWords.has(word)) + 1;
  return head > 1 && isOfBodyOrLaw(words[head] ?? '') && !isOfBodyOrLaw(words[0] ?? '')
    ? first + head
    : first;
}

function nameOf(
  text: string,
  tokens: readonly NameToken[],
  first: number,
  last: number,
  quoted: boolean,
): FoundName | undefined {
  const from = tokens[first];
  const to = tokens[last];
  if (!from || !to) return undefined;
  // A closing mark belongs to a name that has the opening one.
  const inside = text.slice(from.start, to.end);
  const close =
    /["“«„]/u.test(inside) && /^[.,]?["”»]/u.test(text.slice(to.end))
      ? /^["”»]/u.exec(text.slice(to.end))
      : null;
  const end = to.end + (close?.[0].length ?? 0);
  const short = /^["”»]?\s\(["“«]?(?:далее\s*[-–—]\s*)?(\p{Lu}[\p{L}.-]*\p{Lu}[\p{L}/]*)["”»]?\)/u.exec(
    text.slice(end),
  )?.[1];
  const words = tokens.slice(first, last + 1);
  // “A/HRC/29/25/Add.2”
  if (text[from.start - 1] === '/' || text[to.end] === '/') return undefined;
  const doubtful = words.length === 1 && from.opens && text[from.start - 1] !== '«';
  return { text: text.slice(from.start, end), start: from.start, end, short, doubtful, quoted };
}
