import { isCyrillic } from './fold.ts';
import { withoutEndings } from './name-endings.ts';
import { stem } from './stem.ts';
import { wordsOf } from './words.ts';

/** Letters of which the codes of countries are made. */
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** Shorter forms are those of other words, too: Мали and малый. */
const shortest = 4;

interface Countries {
  /** Codes by the folded names of one word and, in Cyrillic, by these without an ending. */
  readonly codes: ReadonlyMap<string, string>;
  /** The stems by which texts name each country. */
  readonly stems: ReadonlyMap<string, readonly string[]>;
}

let known: Countries | undefined;
/** As Unicode's CLDR has them in English, Russian and Kazakh. Made at the first question. */
const countries = (): Countries => {
  known ??= read();
  return known;
};

function read(): Countries {
  const codes = new Map<string, string>();
  const stems = new Map<string, string[]>();
  for (const [name, code] of ['en', 'ru', 'kk'].flatMap(namesIn)) {
    for (const form of [name, ...endless(name)]) if (!codes.has(form)) codes.set(form, code);
    stems.set(code, [...(stems.get(code) ?? []), stem(name)]);
  }
  return { codes, stems };
}

function namesIn(language: string): [string, string][] {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .flatMap((code): [string, string][] => {
      const [name, more] = wordsOf(names.of(code) ?? '').map(({ text }) => text);
      return name !== undefined && more === undefined && name.length >= shortest ? [[name, code]] : [];
    });
}

const endless = (word: string) => (isCyrillic(word) ? withoutEndings(word) : []);

/** The code of the country that a folded word names, in any of the three languages; else undefined. */
export function countryOf(word: string): string | undefined {
  const { codes } = countries();
  return [word, ...endless(word)].map((form) => codes.get(form)).find((code) => code !== undefined);
}

export const stemsOfCountry = (code: string): readonly string[] => countries().stems.get(code) ?? [];

export const isCountry = (word: string): boolean => countryOf(word) !== undefined;
