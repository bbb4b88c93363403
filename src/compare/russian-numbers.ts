/** Russian number words: beginnings that -ь, -и and -ью end, and those with forms of their own. */
const russian = new Map(
  Object.entries({
    пят: 5,
    шест: 6,
    сем: 7,
    девят: 9,
    десят: 10,
    одиннадцат: 11,
    двенадцат: 12,
    тринадцат: 13,
    четырнадцат: 14,
    пятнадцат: 15,
    шестнадцат: 16,
    семнадцат: 17,
    восемнадцат: 18,
    девятнадцат: 19,
    двадцат: 20,
    тридцат: 30,
  }),
);
const russianForms: readonly (readonly [RegExp, number])[] = [
  [/^(?:один|одного|одну|одна)$/u, 1],
  [/^(?:два|две|двух)$/u, 2],
  [/^(?:три|трех|трем|тремя)$/u, 3],
  [/^четыр(?:е|ех|ем|ьмя)$/u, 4],
  [/^вос(?:емь|ьми|емью)$/u, 8],
  [/^сорока?$/u, 40],
  [/^пят(?:ьдесят|идесяти)$/u, 50],
  [/^шест(?:ьдесят|идесяти)$/u, 60],
  [/^сем(?:ьдесят|идесяти)$/u, 70],
  [/^вос(?:емьдесят|ьмидесяти)$/u, 80],
  [/^девяност[оа]$/u, 90],
  [/^ст[оа]$/u, 100],
];
/** Words that end in a hundred: "двести", "пятисот". */
const russianHundreds: readonly (readonly [RegExp, number])[] = [
  [/^дв(?:ести|ухсот)$/u, 200],
  [/^тр(?:иста|ехсот)$/u, 300],
  [/^четыр(?:еста|ехсот)$/u, 400],
  [/^пят(?:ьсот|исот)$/u, 500],
  [/^шест(?:ьсот|исот)$/u, 600],
  [/^сем(?:ьсот|исот)$/u, 700],
  [/^вос(?:емьсот|ьмисот)$/u, 800],
  [/^девят(?:ьсот|исот)$/u, 900],
];
/** A Russian number below a thousand in one word. */
export const russianNumber = (word: string): number | undefined =>
  russian.get(word.replace(/(?:ь|и|ью)$/u, '')) ??
  russianForms.find(([form]) => form.test(word))?.[1] ??
  russianHundreds.find(([form]) => form.test(word))?.[1];
