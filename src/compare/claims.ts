import { chatSentencesOf } from '../domain/sentences.ts';

/** What Discord marks in a message: mentions, emoji, times, links and their address, code, bold and so on. */
const marks: readonly (readonly [RegExp, string])[] = [
  [/<a?:\w+:\d+>|<[@#][!&]?\d+>|<t:-?\d+(?::\w)?>|<\/[^:>]+:\d+>|@(?:everyone|here)(?!\p{L})/gu, ' '],
  [/\[([^\]]+)\]\(<?https?:(?:[^()]|\([^()]*\))*\)/g, '$1'],
  [/<https?:\/\/[^\s>]+>|https?:\/\/(?:\([^\s()]*\)|[^\s>()])*(?:\([^\s()]*\)|[^\s>().,;:!?"'»”])/g, ' '],
  // "2*3" is no markup: what stands between two numbers stays.
  [
    /(?<!\d)\*{1,3}|\*{1,3}(?!\d)|__|~~|\|\||`{1,3}|(?<![\p{L}\p{N}_])_(?=\S)|(?<=\S)_(?![\p{L}\p{N}_])/gu,
    '',
  ],
  // Keycaps are digits.
  [/\ufe0f?\u20e3/g, ''],
  // An emoji ends a sentence, unless the sentence goes on behind it.
  [
    /[\p{Extended_Pictographic}\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}\ufe0f\u200d]+(?=\s*[\p{Ll}.,;!?])/gu,
    ' ',
  ],
  [/[\p{Extended_Pictographic}\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}\ufe0f\u200d]+/gu, '\n'],
  [/[ \t]+(?=[.,;:!?](?:\s|$))/g, ''],
];
/** Quotations, headings, small print and list items begin a line. */
const lineBegin = /^\s*(?:>{1,3}\s|#{1,3}\s|-#\s|[-–—•+]\s|\d{1,2}[.)]\s)*/;

/** The sentences of a message without what Discord marks; a line is a sentence where it has no full stop. */
export function sentencesOfMessage(message: string): string[] {
  const plain = marks.reduce((text, [mark, instead]) => text.replace(mark, instead), message);
  return plain.split('\n').flatMap((line) => {
    const text = line
      .replace(lineBegin, '')
      .replace(/[ \t]+/g, ' ')
      .trim();
    return chatSentencesOf(text)
      .flatMap(({ start, end }) => inPieces(text.slice(start, end)))
      .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
  });
}

/** Nobody reads a longer sentence as one claim; a menu of Discord holds one whole up to this length (UTF-16). */
const longest = 240;

/** A sentence without an end in sight, cut at commas, else between words. */
function inPieces(sentence: string): string[] {
  if (sentence.length <= longest) return [sentence];
  const head = sentence.slice(0, longest);
  const comma = /.*[;,–—]\s/su.exec(head)?.[0].length ?? 0;
  const at = comma > longest / 3 ? comma : (/.*\s/su.exec(head)?.[0].length ?? longest);
  return [sentence.slice(0, at).trim(), ...inPieces(sentence.slice(at).trim())];
}
