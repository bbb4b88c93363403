import type { Word } from '../search/words.ts';

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
const kazakh = new Map(
  'бір екі үш төрт бес алты жеті сегіз тоғыз'.split(' ').map((word, index) => [word, index + 1] as const),
);
const kazakhTens = new Map(
  'он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан жүз'
    .split(' ')
    .map((word, index) => [word, (index + 1) * 10] as const),
);
/** "Он" is "he" in Russian, unless what can follow a number follows. */
const afterTen =
  /^(?:бір|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз|күн|жыл|ай|апта|сағат|мың|адам|бап|миллион|пайыз|теңге)/u;

function numberOf(words: readonly Word[], at: number): number | undefined {
  const word = words[at]?.text ?? '';
  if (word === 'он' && !afterTen.test(words[at + 1]?.text ?? '')) return undefined;
  return (
    kazakh.get(word) ??
    kazakhTens.get(word) ??
    russian.get(word.replace(/(?:ь|и|ью)$/u, '')) ??
    russianForms.find(([form]) => form.test(word))?.[1]
  );
}

/** Russian and Kazakh numbers in words become digits, and halves are added: "7 с половиной", "жеті жарым" `7.5`. */
export function joinNumberWords(words: readonly Word[], text: string): Word[] {
  const joined: Word[] = [];
  for (let at = 0; at < words.length; ) {
    const read = readNumber(words, at) ?? readSum(words, at, text);
    const [first, last] = [words[at], words[at + (read?.length ?? 1) - 1]];
    if (!first || !last) break;
    joined.push(read ? { text: String(read.value), start: first.start, end: last.end } : first);
    at += read?.length ?? 1;
  }
  return joined;
}

/** "One" and "two" by themselves stay words, as in English. */
function readNumber(words: readonly Word[], at: number): { value: number; length: number } | undefined {
  const text = words[at]?.text ?? '';
  if (/^полтор[аы]$/u.test(text)) return { value: 1.5, length: 1 };
  const digits = /^\d+$/.test(text);
  let value = digits ? Number(text) : numberOf(words, at);
  if (value === undefined) return undefined;
  let length = 1;
  for (let least = value; !digits && least >= 10; length++) {
    const next = numberOf(words, at + length);
    const room = least === 100 ? 100 : least >= 20 || least === 10 ? 10 : 0;
    if (next === undefined || next >= room) break;
    value += next;
    least = next;
  }
  const half = halves.find((form) =>
    form.every((word, offset) => words[at + length + offset]?.text === word),
  );
  if (half) return { value: value + 0.5, length: length + half.length };
  return digits || value < 3 ? undefined : { value, length };
}
const halves = [['с', 'половиной'], ['жарым'], ['and', 'a', 'half']];

/** "A hundred and fifty", "one thousand five hundred": what is less than a scale is added. */
function readSum(
  words: readonly Word[],
  at: number,
  text: string,
): { value: number; length: number } | undefined {
  const printed = (word: Word | undefined) => (word ? text.slice(word.start, word.end) : '');
  const first = words[at];
  const scale =
    first?.text === 'hundred' ? 100 : first?.text === 'thousand' ? 1000 : first?.text === 'million' ? 1e6 : 0;
  const sum =
    scale || (/^[a-z]/i.test(printed(first)) && /^\d+000$/.test(first?.text ?? '') ? Number(first?.text) : 0);
  if (sum === 0 || /^\d/.test(words[at - 1]?.text ?? '')) return undefined;
  const and = scale === 100 && words[at + 1]?.text === 'and' ? 1 : 0;
  const rest = words[at + 1 + and];
  const less = /^[a-z]/i.test(printed(rest)) && /^\d+$/.test(rest?.text ?? '') ? Number(rest?.text) : 0;
  if (less > 0 && less < Math.min(sum, 1000)) return { value: sum + less, length: 2 + and };
  return scale ? { value: sum, length: 1 } : undefined;
}
