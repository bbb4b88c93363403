import type { Word } from '../search/words.ts';
import { russianNumber } from './russian-numbers.ts';

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
  /^(?:бір|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз|күн|тәулік|жыл|ай|апта|сағат|мың|адам|бап|миллион|пайыз|теңге)/u;
/** Scales in words; by themselves only in the singular, since "тысячи" and "мыңдаған" are no number. */
const scaleWords: readonly (readonly [RegExp, number])[] = [
  [/^(?:тысяч(?:а|у|и|ей|ами)?|мың)$/u, 1_000],
  [/^миллион(?:а|ов|ом|нан|ға)?$/u, 1_000_000],
  [/^миллиард(?:а|ов|ом|тан|қа)?$/u, 1_000_000_000],
];
const alone = /^(?:тысяч[ау]|мың|миллион(?:нан|ға)?|миллиард(?:тан|қа)?)$/u;

function numberOf(words: readonly Word[], at: number): number | undefined {
  const word = words[at]?.text ?? '';
  if (!/^[\u0400-\u052f]/.test(word)) return undefined;
  if (word === 'он' && !afterTen.test(words[at + 1]?.text ?? '')) return undefined;
  return kazakh.get(word) ?? kazakhTens.get(word) ?? russianNumber(word);
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

interface Read {
  readonly value: number;
  readonly length: number;
}

/** "One" and "two" by themselves stay words, as in English. */
function readNumber(words: readonly Word[], at: number): Read | undefined {
  const text = words[at]?.text ?? '';
  if (/^полтор[аы]$/u.test(text)) return { value: 1.5, length: 1 };
  const digits = /^\d+$/.test(text);
  const read = digits ? { value: Number(text), length: 1 } : readWords(words, at);
  if (!read) return undefined;
  const { value, length } = read;
  const half = halves.find((form) =>
    form.every((word, offset) => words[at + length + offset]?.text === word),
  );
  if (half) return { value: value + 0.5, length: length + half.length };
  return digits || value < 3 ? undefined : read;
}
const halves = [['с', 'половиной'], ['жарым'], ['and', 'a', 'half']];

/** "Двести пятьдесят", "бес жүз", "сорок тысяч", "екі миллион үш жүз мың": the scales come in falling order. */
function readWords(words: readonly Word[], at: number): Read | undefined {
  let [value, length, least] = [0, 0, Number.POSITIVE_INFINITY];
  for (;;) {
    const below = readBelowThousand(words, at + length);
    if (!below && !isAlone(words, at + length)) return length > 0 ? { value, length } : undefined;
    const scale = scaleOf(words[at + length + (below?.length ?? 0)]?.text ?? '');
    if (scale > 0 && scale < least) {
      value += (below?.value ?? 1) * scale;
      length += (below?.length ?? 0) + 1;
      least = scale;
      continue;
    }
    if (!below) return length > 0 ? { value, length } : undefined;
    return { value: value + below.value, length: length + below.length };
  }
}

/** "40 мың" is read with its digits. */
const isAlone = (words: readonly Word[], at: number) =>
  alone.test(words[at]?.text ?? '') && !/^\d/.test(words[at - 1]?.text ?? '');
const scaleOf = (word: string) => scaleWords.find(([form]) => form.test(word))?.[1] ?? 0;

function readBelowThousand(words: readonly Word[], at: number): Read | undefined {
  let value = numberOf(words, at);
  if (value === undefined) return undefined;
  let [length, least] = [1, value];
  for (; ; length++) {
    const next = numberOf(words, at + length);
    if (next === undefined) break;
    const isHundreds: boolean =
      next === 100 && least < 10 && value === least && words[at + length]?.text === 'жүз';
    const room = least >= 100 ? 100 : least >= 20 || least === 10 ? 10 : 0;
    if (!isHundreds && next >= room) break;
    value = isHundreds ? value * 100 : value + next;
    least = isHundreds ? 100 : next;
  }
  return { value, length };
}

const isInLetters = (word: Word | undefined, text: string) =>
  /^[a-z]/i.test(word ? text.slice(word.start, word.end) : '');

/** "A hundred and fifty", "one thousand five hundred": what is less than a scale is added. */
function readSum(
  words: readonly Word[],
  at: number,
  text: string,
): { value: number; length: number } | undefined {
  const first = words[at];
  const scale =
    first?.text === 'hundred' ? 100 : first?.text === 'thousand' ? 1000 : first?.text === 'million' ? 1e6 : 0;
  const sum =
    scale || (/^\d+000$/.test(first?.text ?? '') && isInLetters(first, text) ? Number(first?.text) : 0);
  if (sum === 0 || /^\d/.test(words[at - 1]?.text ?? '')) return undefined;
  const and = scale === 100 && words[at + 1]?.text === 'and' ? 1 : 0;
  const rest = words[at + 1 + and];
  const less = /^\d+$/.test(rest?.text ?? '') && isInLetters(rest, text) ? Number(rest?.text) : 0;
  if (less > 0 && less < Math.min(sum, 1000)) return { value: sum + less, length: 2 + and };
  return scale ? { value: sum, length: 1 } : undefined;
}
