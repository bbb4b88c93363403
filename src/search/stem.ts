import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as porter } from 'stemmer';
import { isCyrillic } from './fold.ts';

/** British endings and spellings in their American form, so that both have one stem. */
const american: readonly (readonly [RegExp, string])[] = [
  [/isation(s?)$/, 'ization$1'],
  [/([a-z]{3})is(e|es|ed|ing|er|ers)$/, '$1iz$2'],
  [/(col|fav|lab|behavi|hon|neighb|endeav|rum)our/, '$1or'],
  [/(cent|theat|lit)re(s?)$/, '$1er$2'],
  [/(def|off|pret|lic)ence(s?)$/, '$1ense$2'],
  [/([a-z]{2})ll(ed|ing|er)$/, '$1l$2'],
  [/ogue(s?)$/, 'og$1'],
  [/^programme/, 'program'],
];
/** Words that the rule for -ise must leave alone. */
const notVerbs =
  /^(otherwise|likewise|exercis|promis|rais|advis|rais|compris|surpris|enterpris|premis|noise|crisis|prais|precis|expertis|rais|pois|supervis|televis|revis|devis)/;

const cache = new Map<string, string>();
const cacheSize = 50_000;

/** The stem of a folded word: Porter for Latin letters, Snowball's for Russian; numbers and symbols stay whole. */
export function stem(word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  const stemmed = compute(word);
  if (cache.size >= cacheSize) cache.clear();
  cache.set(word, stemmed);
  return stemmed;
}

function compute(word: string): string {
  if (/[\d/]/.test(word)) return word;
  if (isCyrillic(word)) return russian(word);
  let spelled = word.replace(/'s$|'$/, '').replaceAll("'", '');
  for (const [from, to] of american) {
    if (from.source.startsWith('([a-z]{3})is') && notVerbs.test(spelled)) continue;
    spelled = spelled.replace(from, to);
  }
  return porter(spelled);
}
