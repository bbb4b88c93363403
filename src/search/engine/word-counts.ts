import { StringTable } from './string-table.ts';

/** Words, sorted, and how often each is printed. */
export class WordCounts {
  constructor(
    readonly table: StringTable,
    readonly counts: Uint32Array,
  ) {}

  static of(counted: ReadonlyMap<string, number>): WordCounts {
    const words = [...counted.keys()].sort();
    return new WordCounts(
      StringTable.of(words),
      Uint32Array.from(words, (word) => counted.get(word) ?? 0),
    );
  }

  has(word: string): boolean {
    return this.table.find(word) !== -1;
  }

  countOf(word: string): number {
    return this.counts[this.table.find(word)] ?? 0;
  }
}
