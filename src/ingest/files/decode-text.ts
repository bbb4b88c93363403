import { TextDecoder } from 'node:util';
import { analyse } from 'chardet';
import type { Doubt } from '../drawn.ts';
import { FileError, type FileProblem } from '../file-problem.ts';
import { decodeBytes, guessByteEncoding, guessUtf16 } from './text-encodings.ts';

export interface DecodedText {
  /** Without a byte order mark; line ends as they are. */
  readonly text: string;
  /** As it is called on the web: `utf-8`, `windows-1251`. */
  readonly encoding: string;
  /** What was not sure, with the first line where it matters. */
  readonly doubts: readonly Doubt[];
}

const asUtf8 = 'open it in the program that made it, and save it as UTF-8';
/** Each of these is said once for a line, for so many lines. */
const mostProblems = 10;

/**
 * Reads bytes as text in the encoding that they are found to be in. `known` is an encoding that the file names itself.
 * @param file as its bringer named it
 * @throws FileError where no encoding gives whole, readable text; it names the lines
 */
export function decodeText(bytes: Uint8Array, file: string, known?: string): DecodedText {
  const utf16 = guessUtf16(bytes);
  if (utf16) return checked(file, decodeUtf16(bytes, utf16, file), utf16);
  if (bytes.includes(0))
    throw new FileError(file, 'is no text: it has zero bytes in it. Bring the document itself');
  const text = tryDecode(bytes, 'utf-8');
  if (text !== undefined) return checked(file, text, 'utf-8');
  refuseBrokenUtf8(bytes, file);
  const named = known && encodingNamed(known);
  if (named && named !== 'utf-8') return checked(file, decodeBytes(bytes, named), named);
  const encoding = guessByteEncoding(bytes);
  if (!encoding)
    throw new FileError(file, `is in an encoding that cannot be told${likely(bytes)}: ${asUtf8}`);
  const decoded = checked(file, decodeBytes(bytes, encoding), encoding);
  const line = lineAt(decoded.text, decoded.text.search(/\P{ASCII}/u));
  const message = `the file does not say its encoding and is read as ${encoding}: check that the letters are right`;
  return { ...decoded, doubts: [{ line, message }, ...foreignLetters(decoded.text, encoding)] };
}

/** The web's name of an encoding; nothing where there is none such. */
export function encodingNamed(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function decodeUtf16(bytes: Uint8Array, encoding: string, file: string): string {
  const text = tryDecode(bytes, encoding);
  if (text !== undefined) return text;
  throw new FileError(
    file,
    `is in ${encoding.toUpperCase()}, but is cut off or has broken letters in it: get it again`,
  );
}

/** UTF-8 with damage is not taken for another encoding, which would make nonsense of all its letters. */
function refuseBrokenUtf8(bytes: Uint8Array, file: string): void {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  const whole = text.match(/(?!\uFFFD)\P{ASCII}/gu)?.length ?? 0;
  if (whole <= broken) return;
  const problems = linesOf(text, /\uFFFD/).map((line) => ({
    line,
    message:
      'has bytes that are no UTF-8, in a text that is UTF-8: the file is damaged, or made of two. Mend the line',
  }));
  throw new FileError(file, problems);
}

function likely(bytes: Uint8Array): string {
  const [best] = analyse(bytes.subarray(0, 65_536));
  return best && best.confidence >= 50 ? ` (${best.name}, perhaps)` : '';
}

const problemsOfText: readonly (readonly [RegExp, string])[] = [
  [/[^\P{Cc}\t\n\v\f\r\x85]/u, 'has control characters, which no text has: take them out'],
  [/\uFFFD/, 'has letters that were lost before (�): get a whole copy'],
  [
    /Ã[\x80-\xBF©¨¤¶¼±]|â€[™œ˜“”\x9D]|(?:[ÐÑ][\x80-\xBF‚-›€ŠŒŽšœžŸƒˆ˜]){2}|(?:[РС][Ђ-Џђ-џ\xA0-\xBF–-›€№™]){2}/,
    'has letters that were read in a wrong encoding and saved so (as “Ã©” for “é”): get the file from before that',
  ],
];

function checked(file: string, decoded: string, encoding: string): DecodedText {
  // DOS ended files with this sign.
  const text = decoded.endsWith('\x1A') ? decoded.slice(0, -1) : decoded;
  const problems: FileProblem[] = problemsOfText.flatMap(([form, message]) =>
    linesOf(text, form).map((line) => ({ line, message })),
  );
  if (problems.length) throw new FileError(file, problems.slice(0, mostProblems));
  return { text, encoding, doubts: [] };
}

/** Kazakh was written with the signs that windows-1251 has for Serbian and others. */
function foreignLetters(text: string, encoding: string): Doubt[] {
  const at = encoding === 'windows-1251' ? text.search(/[ЉЊЌЋЏЂЃљњќћџђѓЈјЅѕ]/) : -1;
  if (at < 0) return [];
  const message = `“${text.slice(at, at + 1)}” is a letter that Russian does not have: if the text is Kazakh, save it as UTF-8`;
  return [{ line: lineAt(text, at), message }];
}

const lineAt = (text: string, at: number) => text.slice(0, Math.max(at, 0)).split(/\r\n|\r|\n/).length;

/** The first lines that have such a sign. */
function linesOf(text: string, form: RegExp): number[] {
  if (!form.test(text)) return [];
  const found: number[] = [];
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries())
    if (form.test(line) && found.push(index + 1) >= mostProblems) break;
  return found;
}
