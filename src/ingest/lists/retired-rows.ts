import type { RetiredRow } from '../../domain/list-file.ts';

/** Rows that are gone. An id of theirs is given to nobody else, and given back where its row returns. */
export class RetiredRows {
  /** Keys by passage id, in the order in which they were retired. */
  readonly #keys = new Map<string, string>();
  readonly #ids = new Map<string, string>();

  constructor(rows: Iterable<RetiredRow>) {
    for (const { id, key } of rows) this.add(id, key);
  }

  add(id: string, key: string): void {
    this.#keys.set(id, key);
    this.#ids.set(placeOf(id.slice(0, id.indexOf(':')), key), id);
  }

  /** The local id of the row that this document had by this key; it is retired no more. */
  giveBack(document: string, key: string): string | undefined {
    const place = placeOf(document, key);
    const id = this.#ids.get(place);
    if (id === undefined) return undefined;
    this.#ids.delete(place);
    this.#keys.delete(id);
    return id.slice(document.length + 1);
  }

  ids(): Iterable<string> {
    return this.#keys.keys();
  }

  rows(): readonly RetiredRow[] {
    return [...this.#keys].map(([id, key]) => ({ id, key }));
  }
}

const placeOf = (document: string, key: string) => `${document}\n${key}`;
