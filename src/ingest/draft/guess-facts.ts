import type { Drawn } from '../drawn.ts';
import type { Recognised } from '../recognise/recognised.ts';

/** What a file seems to say of itself: offered to who adds it, and never taken without being shown. */
export interface GuessedFacts {
  readonly title?: string | undefined;
  readonly symbol?: string | undefined;
  /** ISO. */
  readonly date?: string | undefined;
  readonly language?: string | undefined;
}

/** So many lines at the beginning are about the document itself. */
const opening = 60;

export function guessFacts(drawn: Drawn, { parts }: Recognised): GuessedFacts {
  const lines = drawn.text.split('\n').slice(0, opening).join('\n');
  const headings = parts.flatMap((part) => (part.type === 'heading' ? [part] : []));
  const title = headings.find(({ level }) => level === 1) ?? (drawn.about.title ? undefined : headings[0]);
  return {
    title: tidy(title?.text) ?? (isName(drawn.about.title) ? tidy(drawn.about.title) : undefined),
    symbol: symbolIn(lines),
    date: dateIn(lines),
    language: drawn.about.language ?? languageOf(drawn.text),
  };
}

const tidy = (text: string | undefined) =>
  text
    ?.replace(/\[\^[^\]\s]+\]/g, '')
    .replace(/\s+/g, ' ')
    .trim() || undefined;

/** Programs leave names of files where a title belongs. */
const isName = (title = '') =>
  /\s/.test(title) && !/\.(?:docx?|pdf|odt|html?)\b|^microsoft word/i.test(title);

/** Symbols of UN documents: `A/HRC/29/25/Add.2`, `CCPR/C/KAZ/CO/2`, `E/C.12/KAZ/CO/2`. */
const symbol = /\b(?:A|E|S|CCPR|CAT|CEDAW|CERD|CRC|CRPD|CMW|CED|CESCR|HRI)(?:\/[A-Z0-9][A-Za-z0-9.()-]*){2,}/;
const symbolIn = (text: string) => symbol.exec(text)?.[0].replace(/[.-]+$/, '');

const months = new Map(
  [
    'january february march april may june july august september october november december',
    'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  ].flatMap((names) => names.split(' ').map((name, at) => [name, at + 1] as const)),
);
const written = /(?<!\p{N})(?:(\d{1,2})\s+)?(\p{L}{3,9})\s+((?:19|20)\d\d)(?!\p{N})/gu;

/** The first date that is written out, as exact as it is written. */
function dateIn(text: string): string | undefined {
  for (const [, day, name = '', year] of text.matchAll(written)) {
    const month = months.get(name.toLowerCase());
    if (!month) continue;
    const parts = [year, String(month).padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])];
    return parts.join('-');
  }
  return undefined;
}

const words: Readonly<Record<string, RegExp>> = {
  en: /\b(?:the|and|of|to|that|with)\b/gi,
  fr: /\b(?:les|des|une|dans|que|pour)\b/gi,
  es: /\b(?:los|las|una|que|por|del)\b/gi,
};

/** By its letters, and by the smallest words of three languages. */
function languageOf(text: string): string | undefined {
  const sample = text.slice(0, 200_000);
  const count = (sign: RegExp) => sample.match(sign)?.length ?? 0;
  const [cyrillic, latin] = [count(/\p{Script=Cyrillic}/gu), count(/\p{Script=Latin}/gu)];
  if (cyrillic > latin) return count(/[әғқңөұүһі]/gi) > cyrillic / 50 ? 'kk' : 'ru';
  const ranked = Object.entries(words)
    .map(([language, sign]) => ({ language, found: count(sign) }))
    .sort((a, b) => b.found - a.found);
  return ranked[0] && ranked[0].found > 0 ? ranked[0].language : undefined;
}
