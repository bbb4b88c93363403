import { type Bracket, brackets } from './brackets.ts';
import { longestText } from './check-row.ts';
import { looksLikeName, type Name, namesIn, stateAtEnd, tidy } from './state-names.ts';
import { nearlyState, stateCalled } from './states.ts';

/** The States that a text names as those that recommend it. */
export interface Recommending {
  /** As printed, each once, in the order in which they stand there. */
  readonly states: readonly string[];
  readonly doubts: readonly string[];
}

/**
 * The States in the brackets of a recommendation: every bracket of every clause, whether a State has one of its own,
 * `(Maldives) (Portugal)`, or shares it, `(France, Spain and Bosnia and Herzegovina)`. Brackets without a State in them,
 * `(No. 29)`, are none. A bracket at the end of a clause that looks like a State and is none that we know is taken as
 * printed, with a doubt.
 *
 * @param reviewed the State under review: it recommends nothing to itself
 */
export function recommendingStates(text: string, reviewed?: string): Recommending {
  // Such a row is refused, whoever recommends it.
  if (text.length > longestText) return { states: [], doubts: [] };
  const plain = plainly(text);
  const parted = /\/\s*\p{L}/u.test(plain);
  const found: string[] = [];
  const doubts: string[] = [];
  const all = brackets(plain);
  for (const [index, bracket] of all.entries()) {
    if (!bracket.opened) {
      const state = stateAtEnd(bracket.inside);
      if (state) found.push(state);
      if (state) doubts.push(`“${state})” is taken for a State: a bracket is closed that was not opened`);
      continue;
    }
    const names = namesIn(bracket.inside);
    if (!names.some(({ known }) => known)) {
      const guess = unknownState(bracket, all[index + 1]);
      if (guess.state) found.push(guess.state);
      if (guess.doubt) doubts.push(guess.doubt);
    } else if (spokenOf.test(bracket.before.slice(-80)) && inSentence.test(bracket.after)) {
      doubts.push(`“(${bracket.inside})” is not taken for who recommends: the sentence speaks of it`);
    } else {
      if (inSentence.test(bracket.after) && !parted) {
        doubts.push(`“(${bracket.inside})” stands inside a sentence: is it who recommends?`);
      }
      found.push(...takenOf(names));
      doubts.push(...doubtsOf(names));
    }
  }
  const own = reviewed ? stateCalled(reviewed) : undefined;
  const others = found.filter((name) => !own || stateCalled(name) !== own);
  if (others.length < found.length)
    doubts.push(`“(${reviewed})” is the State under review, not one that recommends`);
  if (others.length === 0) doubts.push('no recommending State was found');
  return { states: [...new Set(others)], doubts };
}

/** The States of a cell that holds nothing else, one a line or parted by commas. */
export function statesOfCell(cell: string): Recommending {
  if (cell.length > longestText)
    return { states: [], doubts: [`“${cell.slice(0, 60)}…” is too long for States`] };
  const lines = cell.replace(/^[ \t]*[-–•·*][ \t]+/gmu, '').split(/[\r\n]+/u);
  const names = namesIn(plainly(lines.map((line) => line.trim()).join('; ')));
  const none = names.length === 0 && /\p{L}/u.test(cell);
  return {
    states: [...new Set(takenOf(names))],
    doubts: none ? [`“${cell.slice(0, 60)}” names no State`] : doubtsOf(names),
  };
}

/** A sentence that goes on after a bracket with another word than “and”. */
const inSentence = /^\s*(?!(?:and|or|as|while|et|y|u)\b)\p{Ll}/u;

/** States that a sentence speaks of, “neighbouring countries (Croatia, Italy)”, are not who recommends it. */
const spokenOf =
  /\b(?:countries|neighbours|states|from|such as|including|like|e\.g\.|with|nationals|borders?)\s*$/iu;

const takenOf = (names: readonly Name[]) => names.filter(({ taken }) => taken).map(({ name }) => name);

const doubtsOf = (names: readonly Name[]) =>
  names
    .filter(({ known }) => !known)
    .map(({ name, taken }) =>
      taken
        ? `“${name}” is taken for a State as printed; it is none that we know`
        : `“${name}” stands beside States and is not taken for one`,
    );

/** With plain hyphens and single blanks, without signs that print nothing and marks of notes. */
const plainly = (text: string) =>
  text
    .replace(/[\u2010\u2011]/gu, '-')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .replace(/\[\^[^\]\s]{1,5}\]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/（/gu, '(')
    .replace(/）/gu, ')');

/** Words that no State has in its name, but what is abbreviated or explained in brackets does. */
const noState =
  /\b(?:acts?|agreements?|annex|articles?|bill|charters?|code|commission|committees?|conventions?|councils?|court|covenants?|declaration|decisions?|fund|general|goals?|institution|international|labour|law|laws|mechanism|office|optional|organi[sz]ation|paras?|paragraphs?|parliament|plan|policy|principles|procedures?|process|programmes?|protocols?|recommendations?|resolutions?|rights|rules|sections?|service|statute|strategy|sustainable|system|target|treaty|tribunal|women|children)\b/iu;

const couldBeState = (inside: string) => looksLikeName(inside) && !noState.test(inside);

/** A bracket without any known State. */
function unknownState(
  { inside, after }: Bracket,
  next: Bracket | undefined,
): { state?: string; doubt?: string } {
  if (!couldBeState(inside)) return {};
  const near = nearlyState(inside);
  if (near)
    return { state: tidy(inside), doubt: `“(${inside})” is taken for a State as printed; is it ${near}?` };
  if (/^\s*(?:[;.]|$)/u.test(after)) {
    return {
      state: tidy(inside),
      doubt: `“(${inside})” is taken for a State as printed; it is none that we know`,
    };
  }
  const beside =
    next &&
    /^\s*\(/u.test(after) &&
    (couldBeState(next.inside) || namesIn(next.inside).some((name) => name.known));
  return beside ? { doubt: `“(${inside})” is not taken for a State; it is none that we know` } : {};
}
