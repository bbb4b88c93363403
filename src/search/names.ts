import { isCyrillic } from './fold.ts';

/** Cyrillic letters, Kazakh ones included, in Latin letters as English texts write names. */
const latinOf: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  ә: 'a',
  ғ: 'g',
  қ: 'k',
  ң: 'n',
  ө: 'o',
  ұ: 'u',
  ү: 'u',
  һ: 'h',
  і: 'i',
  є: 'e',
  ї: 'i',
};

export function transliterate(word: string): string {
  return [...word].map((letter) => latinOf[letter] ?? letter).join('');
}

/**
 * Habits of transcription that differ (English, German, French, Turkish, Polish, Russian passports), folded in this
 * order, so that Kozlov, Koslow, Kozloff and Козлов have one key, and Zhanaozen, Janaozen, Dschanaosen and Жанаозен too.
 */
const habits: readonly (readonly [RegExp, string])[] = [
  // Letters that are no others with an accent.
  [/ı/g, 'i'],
  [/ł/g, 'l'],
  // The first sound of Жанаозен: French and Turkish j at the beginning; German and Polish j elsewhere is a glide.
  [/dsch|tsch(?=an$)|dzh|dj(?=[aou]n)|zh|^j(?=[aou])|[jc](?=an$)/g, 'ž'],
  [/schtsch|shch|chtch/g, 's'],
  [/tsch|tch|ch|cz/g, 'c'],
  [/sch|sh|sz/g, 's'],
  // Alexander and Aleksandr, Maxat and Maksat; in Kazakh and Tatar Latin letters x is kh.
  [/kh|ks|x/g, 'h'],
  [/gh/g, 'g'],
  [/(?<=and)(?:er|re)$/, 'r'],
  [/ts|tz|zz/g, 's'],
  [/z/g, 's'],
  [/q|ck/g, 'k'],
  [/c(?=[aouklrt])/g, 'k'],
  [/ph/g, 'f'],
  [/w|ff?(?=$)/g, 'v'],
  [/ou|oo/g, 'u'],
  [/ee|ij|iy|ii|yi/g, 'i'],
  [/(ye|je|ie|yo|e)/g, 'e'],
  [/[yji](?=[aeou])/g, ''],
  [/y/g, 'i'],
  [/(.)\1+/g, '$1'],
];

/** Surnames in -ov, -ev and -in have endings: of women in any script, of grammatical cases and the plural in Russian. */
const ofCase = /(ov|ev|in)(u|ym|om|e|oy|oyu|oi|y|ykh|ymi)$/;
const ofWoman = /([a-z]{2}(?:ov|ev|in))a$/;

/** The key under which the spellings of a name meet. */
export function nameKey(word: string): string {
  let key = isCyrillic(word) ? transliterate(word) : word.replaceAll("'", '');
  if (isCyrillic(word)) key = key.replace(ofCase, '$1');
  key = key.replace(ofWoman, '$1');
  for (const [from, to] of habits) key = key.replace(from, to);
  return key;
}
