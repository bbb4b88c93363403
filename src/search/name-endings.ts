import { isCyrillic } from './fold.ts';

/** Endings of Russian cases. */
const russian =
  /(?:ами|ями|ого|его|ому|ему|ых|их|ыми|ими|ым|им|ый|ий|ой|ою|ей|ею|ом|ем|ам|ям|ах|ях|ую|юю|ая|яя|ое|ее|ые|ие|[аеиоуыьюя])$/;
/** A vowel that is there only without an ending: церковь, церкви. */
const fleeting = /[ое](?=[бвгджзклмнпрстфхцчшщ]$)/;
/** Kazakh ones come one after another (`Павлодар-да-ғы`), and some look like the end of others. */
const kazakh = [
  /[ндт][ыі]ң$/,
  /[ғқгк][ае]$/,
  /н[ае]$/,
  /[дтн][ае]н$/,
  /[мбп]ен$/,
  /(?<=[дт][ае])[ғг][ыі]$/,
  /[дт][ае]$/,
  /[ндт][ыі]$/,
  /[лдт][ае]р$/,
  /[ыі]н$/,
  /с?[ыі]$/,
];
/** In Latin letters a surname shows where it ends. */
const latinKazakh = /(?<=.(?:ov|ev|in|ova|eva|ina))(?:[ndt][iy]n|[gqk][ae]|[dtn][ae]n?|[ndt][iy]|[mbp]en)$/;
/** "Kozlov'un", "Facebook'ta". */
const apostrophe = /'\p{L}{1,5}$/u;

/** A word without its ending, in each way in which it may have one that leaves at least so many letters. */
export function withoutEndings(word: string, least = 4): readonly string[] {
  const found = new Set<string>();
  const add = (from: string, ending: RegExp) => {
    const left = from.replace(ending, '');
    if (left === from || left.length < least || found.has(left)) return;
    found.add(left);
    if (kazakh.includes(ending)) for (const next of kazakh) add(left, next);
    if (ending === russian) add(left, fleeting);
  };
  add(word, apostrophe);
  for (const ending of isCyrillic(word) ? [russian, ...kazakh] : [latinKazakh, /s$/]) add(word, ending);
  return [...found];
}

/** Endings that surnames have in Russian, and plurals in the genitive. */
const ofSurnames = /(?:ев|ёв|ов|ин)(?:а|у|ым|ом|е|ой)?$/;
export const looksLikeSurname = (word: string): boolean => ofSurnames.test(word);

/** Whether two Cyrillic words that may be of one stem by chance are forms of one word: Токаев and токал are not. */
export function areFormsOfOne(one: string, other: string): boolean {
  const bases = (word: string) => [word, word.replace(ofSurnames, ''), ...withoutEndings(word, 3)];
  const ofOther = new Set(bases(other));
  return bases(one).some((base) => ofOther.has(base));
}
