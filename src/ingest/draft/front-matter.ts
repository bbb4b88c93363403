import { dump } from 'js-yaml';
import type { IssuerKind } from '../../domain/document.ts';
import { rangesOf } from '../../domain/line-ranges.ts';
import type { Drawn } from '../drawn.ts';
import type { Part, PartItem, Recognised } from '../recognise/recognised.ts';
import { jumpsIn } from './series.ts';

/** What no file says reliably of itself: asked for, or given as options. */
export interface DocumentFacts {
  readonly id: string;
  readonly title: string;
  readonly shortTitle: string;
  /** At least one. */
  readonly issuers: readonly string[];
  readonly issuerKind: IssuerKind;
  /** ISO, as long as it is known. */
  readonly date: string;
  readonly mechanism: string;
  readonly symbol?: string | undefined;
  readonly url?: string | undefined;
  /** BCP 47. */
  readonly language: string;
  readonly rightsNote: string;
}

/** Where the text and the received file will lie, relative to the corpus folder; one file where that is text itself. */
export interface DraftSource {
  readonly file: string;
  /** Hexadecimal, as in `received`. */
  readonly sha256: string;
  readonly received?: { readonly file: string; readonly sha256: string } | undefined;
}

/** The front matter of a draft, its two lines of dashes included. `counts` are the passages of each kind. */
export function writeFrontMatter(
  facts: DocumentFacts,
  source: DraftSource,
  { drawn, recognised }: { drawn: Drawn; recognised: Recognised },
  counts: Readonly<Record<string, number>>,
): string {
  const { issuers, ...rest } = facts;
  const front = {
    id: rest.id,
    title: rest.title,
    shortTitle: rest.shortTitle,
    issuer: issuers.length === 1 ? issuers[0] : issuers,
    issuerKind: rest.issuerKind,
    date: rest.date,
    mechanism: rest.mechanism,
    symbol: rest.symbol,
    url: rest.url,
    language: rest.language,
    rightsNote: rest.rightsNote,
    source: { ...source, ...readingOf(drawn, recognised) },
    counts,
  };
  return `---\n${dump(withoutEmpty(front), { lineWidth: 110 })}---\n\n`;
}

/** How the source is to be read, so that its words and those of the document can be compared. */
function readingOf(drawn: Drawn, { parts, footnotes, leftOut }: Recognised) {
  const lines = drawn.text.split(/\r?\n/);
  const items = parts.flatMap(itemsOf);
  const isMarked = (item: PartItem) => bullet.test(lines[(item.lines[0] ?? 0) - 1] ?? '');
  // Where only some have one, bullets tell nothing.
  const bullets = items.some(isMarked) && items.every((item) => isMarked(item) || enumerator.test(item.text));
  const numbered = parts.some((part) => part.type === 'numbered');
  // Where a bullet is one of the words, it begins no item.
  const begins = new Set(
    [...parts, ...items].flatMap((one) => (bullet.test(textOf(one)) ? [] : [one.lines[0]])),
  );
  const notes = parts.flatMap((part) => (part.type === 'note' ? part.lines : []));
  const omitted = new Set(leftOut.flatMap((one) => one.lines));
  const inside = lines.flatMap((line, at) => {
    const read = !begins.has(at + 1) && !omitted.has(at + 1) && !notes.includes(at + 1);
    const words = line.replace(footnoteMark, '');
    return read && (bullet.test(words) || (numbered && number.test(words))) ? [at + 1] : [];
  });
  return {
    bullets: bullets ? 'marked' : 'unmarked',
    footnotes: footnotes || undefined,
    omissions: omissionsOf(leftOut),
    notes: rangesOf(notes) || undefined,
    inside: rangesOf(inside) || undefined,
    bare: rangesOf(parts.flatMap((part) => (isBare(part, lines) ? [part.lines[0] ?? 0] : []))) || undefined,
    jumps: jumpsIn(parts),
  };
}

/** A number that is printed without a full stop behind it. */
const isBare = (part: Part, lines: readonly string[]) =>
  part.type === 'numbered' &&
  new RegExp(`^\\W*${part.number}(?![.)\\d])`).test(lines[(part.lines[0] ?? 0) - 1] ?? '');

/** The signs by which `corpus:check` sees where an item or a numbered paragraph begins. */
const bullet = /^\s*[-•·▪▫◦‣●○■□➢➤✓–—]\s+\S/u;
const number = /^\s*(?:#+\s|-\s)?[*_]*\d+[.)][*_]*(?:\s|$)/;

/** What makes an item without a bullet. */
const enumerator = /^\(?(?:\p{L}{1,2}|[ivxlc]{1,7}|\d{1,3})[.)]\s/iu;
/** It is no word, so that a line may be a number without it: “2007.[^115]”. */
const footnoteMark = /\[\^[^\]\s]+\]:?/g;

const textOf = (one: Part | PartItem): string =>
  'text' in one ? one.text : 'cells' in one ? one.cells.filter(Boolean).join(' ') : '';

const itemsOf = (part: Part): PartItem[] =>
  part.type === 'list' || part.type === 'numbered' ? part.items.flatMap(withOwn) : [];
const withOwn = (item: PartItem): PartItem[] => [item, ...item.items.flatMap(withOwn)];

function omissionsOf(leftOut: Recognised['leftOut']) {
  const byReason = new Map<string, number[]>();
  for (const { why, lines } of leftOut) byReason.set(why, [...(byReason.get(why) ?? []), ...lines]);
  return [...byReason].map(([name, lines]) => ({ name, lines: rangesOf(lines) }));
}

const withoutEmpty = (value: object): object =>
  Object.fromEntries(
    Object.entries(value).flatMap(([key, own]) =>
      own === undefined || (Array.isArray(own) && own.length === 0)
        ? []
        : [[key, own !== null && typeof own === 'object' && !Array.isArray(own) ? withoutEmpty(own) : own]],
    ),
  );
