import { stem } from './stem.ts';
import { wordsOf } from './words.ts';

/** Letters of which the codes of countries are made. */
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const codes = [...letters].flatMap((first) => [...letters].map((second) => first + second));

/** Shorter stems are those of other words, too: Мали and мало. */
const shortest = 4;

/** The stems of countries' names of one word in English, Russian and Kazakh, as Unicode's CLDR has them. */
const stems = new Set(
  ['en', 'ru', 'kk'].flatMap((language) => {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    return codes
      .map((code) => wordsOf(names.of(code) ?? ''))
      .filter((words) => words.length === 1)
      .map(([word]) => stem(word?.text ?? ''))
      .filter(({ length }) => length >= shortest);
  }),
);

/** Whether a folded word is the name of a country: it is no misspelling of another word, however it is written. */
export const isCountry = (word: string) => stems.has(stem(word));
