import { TextDecoder } from 'node:util';

/** Encodings of one byte a letter that are told apart by the letters they give. */
const cyrillic = ['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic'] as const;

/** UTF-16 by its byte order mark, or by zero bytes that stand at one side of the pairs only. */
export function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return bytes[2] === 0 && bytes[3] === 0 ? undefined : 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const end = Math.min(bytes.length, 65_536);
  for (let at = 0; at < end; at++) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  // Spaces and line ends have one in any alphabet; a binary file has them on both sides.
  const few = end / 100;
  if (odd > few && even === 0) return 'utf-16le';
  return even > few && odd === 0 ? 'utf-16be' : undefined;
}

/**
 * The encoding of one byte a letter that gives words: Cyrillic ones where bytes above 127 follow one another, else
 * Western ones. Nothing where it cannot be told.
 */
export function guessByteEncoding(bytes: Uint8Array): string | undefined {
  const sample = sampleOf(bytes);
  const [best, ...others] = cyrillic
    .map((encoding) => ({ encoding, score: scoreCyrillic(new TextDecoder(encoding).decode(sample)) }))
    .sort((a, b) => b.score - a.score);
  // The small letters of these two are nearly the same, so that one is never far ahead of the other.
  const alike = ['windows-1251', 'x-mac-cyrillic'];
  const rival = others.find(
    ({ encoding }) => !(best && alike.includes(best.encoding) && alike.includes(encoding)),
  );
  if (best && best.score > 0.55 && best.score - (rival?.score ?? 0) > 0.1) return best.encoding;
  return isWestern(decodeBytes(sample, 'windows-1252')) ? 'windows-1252' : undefined;
}

/** Decodes bytes that no encoding calls wrong. */
export function decodeBytes(bytes: Uint8Array, encoding: string): string {
  const decoder = new TextDecoder(encoding);
  // At one go, Node 20 takes windows-1252 for ISO-8859-1 and loses its quotation marks and dashes.
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}

/** The lines that have bytes above 127, up to 64 KB: a long file may begin with pages of plain letters. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const lines: Uint8Array[] = [];
  let size = 0;
  let start = 0;
  let high = false;
  for (let at = 0; at < bytes.length && size < 65_536; at++) {
    if ((bytes[at] ?? 0) > 0x7f) high = true;
    if (bytes[at] !== 0x0a && at - start < 4096 && at < bytes.length - 1) continue;
    if (high) {
      lines.push(bytes.subarray(start, at + 1));
      size += at + 1 - start;
    }
    start = at + 1;
    high = false;
  }
  return Buffer.concat(lines);
}

/** The share of what is not ASCII that looks like Cyrillic words: small frequent letters, capitals at their beginning. */
function scoreCyrillic(text: string): number {
  const foreign = text.match(/\P{ASCII}/gu)?.length ?? 0;
  const words = text.match(/[А-Яа-яЁёІіЇїЄєҐґЎў]+/g) ?? [];
  let good = 0;
  let frequent = 0;
  let long = 0;
  for (const word of words) {
    if (/^[А-ЯЁІЇЄҐЎ]?[а-яёіїєґў]*$|^[А-ЯЁІЇЄҐЎ]+$/.test(word)) good += word.length;
    frequent += word.match(/[оеаинтсрвл]/gi)?.length ?? 0;
    if (word.length > 2) long += word.length;
  }
  const punctuation = text.match(/(?<!\p{L})[«»“”„‘’–—…№ §°©]|[«»“”„‘’–—…№ §°©](?!\p{L})/gu)?.length ?? 0;
  const letters = words.join('').length;
  if (!foreign || !long) return 0;
  // In Russian, and languages near it, these are three letters out of five; in a wrong encoding hardly one.
  return ((good + punctuation) / foreign) * Math.min(1, (2 * frequent) / letters);
}

/** Letters with accents stand alone among plain ones, and signs stand outside of words. */
function isWestern(text: string): boolean {
  if (/[\x80-\x9F]|\p{L}[¡-©«-´¶-¹»-¿×÷]\p{L}|[À-ÿ]{4}/u.test(text)) return false;
  return /\P{ASCII}/u.test(text);
}
