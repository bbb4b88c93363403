import type { Word } from './words.ts';

const units = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
);
const tens = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, (index + 2) * 10]),
);
const scales = new Map([
  ['hundred', 100],
  ['thousand', 1_000],
  ['million', 1_000_000],
]);

/**
 * Numbers in words become digits: "seven and a half" `7.5`, "forty thousand" `40000`, "thirty five" `35`.
 * "one" and "two" by themselves stay words: they rarely are the figure that is asked for.
 */
export function joinNumbers(words: readonly Word[]): Word[] {
  const joined: Word[] = [];
  for (let at = 0; at < words.length; ) {
    const read = readNumber(words, at);
    const first = words[at];
    const last = words[at + (read?.length ?? 1) - 1];
    if (!first || !last) break;
    joined.push(read ? { text: read.text, start: first.start, end: last.end } : first);
    at += read?.length ?? 1;
  }
  return joined;
}

function readNumber(words: readonly Word[], start: number): { text: string; length: number } | undefined {
  // Most words are no number.
  const head = words[start]?.text ?? '';
  if (!units.has(head) && !tens.has(head) && !/^\d/.test(head)) return undefined;
  const wordAt = (offset: number) => words[start + offset]?.text ?? '';
  const first = readBelowHundred(wordAt) ?? readDigits(wordAt);
  if (!first) return undefined;
  let { value, length } = first;
  if (wordAt(length) === 'and' && wordAt(length + 1) === 'a' && wordAt(length + 2) === 'half') {
    value += 0.5;
    length += 3;
  }
  for (let scale = scales.get(wordAt(length)); scale !== undefined; scale = scales.get(wordAt(length))) {
    value *= scale;
    length++;
    // "two hundred and fifty": what is less than the scale is added.
    const and = wordAt(length) === 'and' ? 1 : 0;
    const rest = readBelowHundred((offset) => wordAt(length + and + offset));
    if (rest && scale === 100) {
      value += rest.value;
      length += and + rest.length;
    }
  }
  return length === 1 && value < 3 ? undefined : { text: String(value), length };
}

type WordAt = (offset: number) => string;

/** "thirty-five", "twelve", "ninety". */
function readBelowHundred(wordAt: WordAt): { value: number; length: number } | undefined {
  const ten = tens.get(wordAt(0));
  if (ten === undefined) {
    const unit = units.get(wordAt(0));
    return unit === undefined ? undefined : { value: unit, length: 1 };
  }
  const unit = units.get(wordAt(1));
  return unit !== undefined && unit > 0 && unit < 10
    ? { value: ten + unit, length: 2 }
    : { value: ten, length: 1 };
}

/** Digits count only with a scale after them: "40 thousand". */
const readDigits = (wordAt: WordAt) =>
  /^\d+(\.\d+)?$/.test(wordAt(0)) && scales.has(wordAt(1))
    ? { value: Number(wordAt(0)), length: 1 }
    : undefined;
