import { createHash } from 'node:crypto';

/**
 * Gives rows their ids, each of which keeps its meaning for ever: none is given that an earlier file had, whether its
 * row is still there or not.
 */
export class ListIds {
  readonly #used: Set<string>;

  /** @param used passage ids that are taken */
  constructor(used: Iterable<string>) {
    this.#used = new Set(used);
  }

  /** A free id in a document: the number where it is free, else `121.4-2`, or `row12` where there is no number. */
  give(document: string, number: string | undefined, row: number): string {
    const base = (number && slug(number)) || `row${row}`;
    let id = base;
    for (let next = 2; this.#used.has(`${document}:${id}`); next += 1) id = `${base}-${next}`;
    this.#used.add(`${document}:${id}`);
    return id;
  }
}

/** Small letters, digits, periods and hyphens: `A/HRC/43/15` becomes `a-hrc-43-15`, `12(a)` `12-a`. */
export const slug = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9.]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/gu, '')
    .slice(0, 60);

/** Tells a row without a number or an id of its own from others: by its words. */
export const keyOfText = (text: string) =>
  `text ${createHash('sha256').update(text.replace(/\s+/gu, ' ').trim()).digest('hex').slice(0, 20)}`;
