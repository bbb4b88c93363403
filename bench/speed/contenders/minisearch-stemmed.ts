import { rememberingStem, termsOfField, wordsAsked } from '../../../src/search/engine/analysis.ts';
import { miniSearchOf } from '../minisearch-contender.ts';

const stemOf = rememberingStem();
const lastBegun = (text: string) => {
  const asked = wordsAsked(text);
  return asked.map(({ word, term }, at) => (at === asked.length - 1 ? word : term));
};

/** MiniSearch over the terms that Pinpoint indexes and looks up, and tolerant of errors where there are any. */
export default miniSearchOf(
  {
    fields: ['title', 'text'],
    tokenize: (text) => termsOfField(text, stemOf),
    processTerm: (term) => term,
    searchOptions: { tokenize: (text) => wordsAsked(text).map(({ term }) => term) },
  },
  { misspelt: { fuzzy: 0.2 }, prefix: { tokenize: lastBegun } },
);
