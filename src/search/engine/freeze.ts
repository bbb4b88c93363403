import type { AsPlainObject } from 'minisearch';
import type { CompactArrays } from './compact-index.ts';
import { mostCounted } from './index-form.ts';
import { StringTable } from './string-table.ts';

type Counts = Readonly<Record<string, number>>;
const none: Counts = {};

/** The arrays of the compact form, made from what MiniSearch writes of itself: `toJSON()`, or a file of it. */
export function freezeMiniSearch(plain: AsPlainObject): CompactArrays {
  const index = [...plain.index].sort(([a], [b]) => (a < b ? -1 : 1));
  const title = String(plain.fieldIds.title);
  const text = String(plain.fieldIds.text);
  const filled = new Filling(plain.documentCount);
  for (const [, fields] of index) filled.addTerm(countsIn(fields[title]), countsIn(fields[text]));
  const ids = Array.from({ length: plain.documentCount }, (_, at) => String(plain.documentIds[String(at)]));
  return {
    ...filled.arrays(),
    terms: StringTable.of(index.map(([term]) => term)),
    ids: StringTable.of(ids),
  };
}

/** An older layout of MiniSearch wraps the counts; ours is always the new one. */
const countsIn = (entry: unknown): Counts => (entry as Counts | undefined) ?? none;

/** Keys that are numbers are ascending in any object, so only two fields together need sorting. */
function documentsOf(title: Counts, text: Counts): number[] {
  const inText = Object.keys(text).map(Number);
  const alone = Object.keys(title).filter((document) => text[document] === undefined);
  return alone.length === 0 ? inText : [...inText, ...alone.map(Number)].sort((a, b) => a - b);
}

/** Postings in the making. */
class Filling {
  private readonly starts = [0];
  private readonly documents: number[] = [];
  private readonly title: number[] = [];
  private readonly text: number[] = [];
  private readonly titleLengths: Uint32Array;
  private readonly textLengths: Uint32Array;

  constructor(size: number) {
    this.titleLengths = new Uint32Array(size);
    this.textLengths = new Uint32Array(size);
  }

  addTerm(title: Counts, text: Counts): void {
    for (const document of documentsOf(title, text))
      this.addPosting(document, title[document] ?? 0, text[document] ?? 0);
    this.starts.push(this.documents.length);
  }

  private addPosting(document: number, title: number, text: number): void {
    this.documents.push(document);
    this.title.push(Math.min(title, mostCounted));
    this.text.push(Math.min(text, mostCounted));
    this.titleLengths[document] = (this.titleLengths[document] as number) + title;
    this.textLengths[document] = (this.textLengths[document] as number) + text;
  }

  arrays() {
    return {
      postingStarts: Uint32Array.from(this.starts),
      documents: Uint32Array.from(this.documents),
      titleFrequencies: narrow(this.title),
      textFrequencies: narrow(this.text),
      titleLengths: this.titleLengths,
      textLengths: this.textLengths,
    };
  }
}

/** One byte each where that is enough, as it nearly always is. */
const narrow = (counts: readonly number[]) =>
  counts.some((count) => count > 0xff) ? Uint16Array.from(counts) : Uint8Array.from(counts);
