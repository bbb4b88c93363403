import type { ListDocument } from '../../domain/list-file.ts';
import { slug } from './list-ids.ts';
import type { DocumentRead } from './read-row.ts';

/** The documents that rows are of, known by their symbols. Those that an earlier file had keep their ids. */
export class ListDocuments {
  /** What has been met in this file. */
  readonly #met = new Map<string, ListDocument>();
  readonly #oldIds = new Map<string, string>();
  readonly #used: Set<string>;

  constructor(old: Iterable<ListDocument>) {
    for (const { id, symbol } of old) if (symbol) this.#oldIds.set(symbol, id);
    this.#used = new Set(this.#oldIds.values());
  }

  /** The document, and whether it is met for the first time. */
  of(read: DocumentRead): { document: ListDocument; first: boolean } {
    const name = read.symbol ?? read.title;
    const met = this.#met.get(name);
    if (met) return { document: met, first: false };
    const document = { id: this.#oldIds.get(name) ?? this.#freeId(name), ...read };
    this.#met.set(name, document);
    return { document, first: true };
  }

  all(): Iterable<ListDocument> {
    return this.#met.values();
  }

  #freeId(name: string): string {
    const base = slug(name) || 'document';
    let id = base;
    for (let next = 2; this.#used.has(id); next += 1) id = `${base}-${next}`;
    this.#used.add(id);
    return id;
  }
}
