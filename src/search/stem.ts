import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as porter } from 'stemmer';
import { isCyrillic } from './fold.ts';

/** British endings and spellings in their American form, so that both have one stem. */
const verbEnding = /([a-z]{3})is(e|es|ed|ing|er|ers)$/;
const american: readonly (readonly [RegExp, string])[] = [
  [/isation(s?)$/, 'ization$1'],
  [verbEnding, '$1iz$2'],
  [/(col|fav|lab|behavi|hon|neighb|endeav|rum)our/, '$1or'],
  [/(cent|theat|lit)re(s?)$/, '$1er$2'],
  [/(def|off|pret|lic)ence(s?)$/, '$1ense$2'],
  [/((?:trav|canc|lab|mod|sign|chann|fu|couns|equ)[ae]?)ll(ed|ing|er|ers)$/, '$1l$2'],
  [/ogue(s?)$/, 'og$1'],
  [/^programme/, 'program'],
];
/** Beginnings of words that are no verbs in -ise, or keep their s. */
const notVerbs =
  /^(otherwise|likewise|exercis|promis|rais|prais|advis|compris|surpris|enterpris|premis|precis|expertis|pois|supervis|televis|revis|devis|cris|nois)/;

/** Of words of libraries alone: a word of a question must not stay in memory after its answer. */
const cache = new Map<string, string>();

/** The stem of a folded word: Porter for Latin letters, Snowball's for Russian; numbers and symbols stay whole. */
export const stem = (word: string): string => cache.get(word) ?? compute(word);

/** The same for a word of a library, which is kept, since the same words are met again and again. */
export function stemOfLibrary(word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  const stemmed = compute(word);
  cache.set(word, stemmed);
  return stemmed;
}

function compute(word: string): string {
  if (/[\d/]/.test(word)) return word;
  if (isCyrillic(word)) return russian(word);
  let spelled = word.replace(/'s$|'$/, '').replaceAll("'", '');
  for (const [from, to] of american) {
    if (from === verbEnding && notVerbs.test(spelled)) continue;
    spelled = spelled.replace(from, to);
  }
  return porter(spelled);
}
