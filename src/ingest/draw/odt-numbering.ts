import { type OdtList, type OdtStyle, type OdtStyles, printOdtNumber } from './odt-styles.ts';
import type { XmlElement } from './xml-tree.ts';

/** What is printed before a paragraph; `text` is empty for a bullet. */
export interface OdtNumber {
  readonly text: string;
  readonly depth: number;
  /** It counts with figures, like an official paragraph number. */
  readonly figures: boolean;
}

/** A list that is being read. */
export interface OpenList {
  next(item: XmlElement): OdtNumber | undefined;
  deeper(list: XmlElement): OpenList;
  close(): void;
}

/** Numbers items and headings in the order in which they are met. */
export class OdtNumbering {
  readonly #styles: OdtStyles;
  /** Counts of each list by its id, by level, so that a later list can continue it. */
  readonly #counts = new Map<string, number[]>();
  /** The list that was read last with each style, for lists that continue without naming another. */
  readonly #last = new Map<string, number[]>();
  readonly #outline: number[] = [];

  constructor(styles: OdtStyles) {
    this.#styles = styles;
  }

  open(list: XmlElement): OpenList {
    const { attributes } = list;
    const style = attributes['text:style-name'] ?? '';
    const depth = Number(attributes['text:level'] ?? 1);
    const continued =
      this.#counts.get(attributes['text:continue-list'] ?? attributes['text:list-id'] ?? '') ??
      (attributes['text:continue-numbering'] === 'true' ? this.#last.get(style) : undefined);
    const counts = continued ?? [];
    const id = attributes['xml:id'] ?? attributes['text:list-id'];
    if (id) this.#counts.set(id, counts);
    this.#last.set(style, counts);
    return this.#level(style, depth, counts);
  }

  /** The number of a heading, or of a paragraph whose style belongs to a list though it stands in none. */
  ofStyle(element: XmlElement, style: OdtStyle, level: number | undefined): OdtNumber | undefined {
    if (level === undefined || element.attributes['text:is-list-header'] === 'true') return undefined;
    const list = this.#styles.list(style.list) ?? this.#styles.outline;
    const start = Number(element.attributes['text:start-value'] ?? Number.NaN);
    count(this.#outline, list, level, start);
    const text = printOdtNumber(list, level, this.#outline);
    return text ? { text, depth: 1, figures: true } : undefined;
  }

  #level(style: string, depth: number, counts: number[]): OpenList {
    const list: OdtList = this.#styles.list(style) ?? new Map();
    return {
      next: (item) => {
        const own = list.get(depth);
        if (!own || own.form === 'bullet') return { text: '', depth: depthOf(list, depth), figures: false };
        count(counts, list, depth, Number(item.attributes['text:start-value'] ?? Number.NaN));
        const text = printOdtNumber(list, depth, counts);
        // A list whose numbers are not printed is only an indent.
        if (!text) return undefined;
        return { text, depth: depthOf(list, depth), figures: own.form === 'decimal' };
      },
      deeper: (inner) => this.#level(inner.attributes['text:style-name'] || style, depth + 1, counts),
      close: () => {
        counts.length = Math.min(counts.length, depth);
      },
    };
  }
}

function count(counts: number[], list: OdtList, depth: number, start: number): void {
  const before = counts[depth - 1];
  counts.length = Math.min(counts.length, depth);
  for (let at = 0; at < depth - 1; at++) counts[at] ??= list.get(at + 1)?.start ?? 1;
  counts[depth - 1] = Number.isNaN(start)
    ? before === undefined
      ? (list.get(depth)?.start ?? 1)
      : before + 1
    : start;
}

/** From 1, counting only levels above that are bullets or letters. */
const depthOf = (list: OdtList, depth: number) =>
  1 + [...list].filter(([level, { form }]) => level < depth && form !== 'decimal' && form !== 'none').length;
