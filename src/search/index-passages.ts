import type { Library } from '../domain/library.ts';
import { arraysOf, CompactIndex, sectionsOf } from './engine/compact-index.ts';
import { freezeMiniSearch } from './engine/freeze.ts';
import { GrowingIndex } from './engine/growing-index.ts';
import { readStamped, writeStamped } from './engine/sections.ts';
import { Sequences } from './engine/sequences.ts';
import { StringTable } from './engine/string-table.ts';
import { WordCounts } from './engine/word-counts.ts';
import type { PassageTables } from './passage-index.ts';
import { fields, rowOf } from './passage-rows.ts';
import { stemOfLibrary } from './stem.ts';
import { termsOf } from './terms.ts';

/** The index of a library's passages, held by MiniSearch. */
export interface GrownTables extends PassageTables {
  readonly form: GrowingIndex;
}

/** Makes the index anew. `progress` is told how many passages are done. */
export function indexPassages(library: Library, progress?: (done: number) => void): GrownTables {
  const form = new GrowingIndex(fields);
  const words = new Map<string, number>();
  const texts: (readonly string[])[] = [];
  const count = (word: string) => words.set(word, (words.get(word) ?? 0) + 1);
  for (const [at, passage] of library.passages.entries()) {
    const text = termsOf(passage.text, stemOfLibrary);
    for (const { word } of text) count(word);
    const row = rowOf(passage, text, library.document(passage.document));
    form.take(
      passage.id,
      fields.map(({ name }) => row[name]),
    );
    texts.push(row.text);
    progress?.(at + 1);
  }
  for (const heading of new Set(library.passages.flatMap((passage) => passage.heading)))
    for (const { word } of termsOf(heading)) count(word);
  const table = form.dictionary();
  const places = new Map(Array.from({ length: table.size }, (_, place) => [table.at(place), place]));
  return {
    form,
    sequences: Sequences.of(texts, (term) => places.get(term) ?? 0),
    words: WordCounts.of(words),
  };
}

/** The same as one block for a file. `checksum` says of what state of the corpus it is. */
export function freezePassages({ form, sequences, words }: GrownTables, checksum: string): Buffer {
  const arrays = freezeMiniSearch(form.toJSON(), fields);
  return writeStamped(checksum, [
    sequences.starts,
    sequences.terms,
    words.table.units,
    words.table.starts,
    words.counts,
    ...sectionsOf(arrays),
  ]);
}

/** Throws `IndexFileError` where the block is no index, or one of another state than `checksum` says. */
export function openPassages(frozen: Buffer, checksum: string): PassageTables {
  const [starts, terms, units, wordStarts, counts, ...sections] = readStamped(checksum, frozen);
  return {
    form: new CompactIndex(arraysOf(sections)),
    sequences: new Sequences(starts as Uint32Array, terms as Uint32Array),
    words: new WordCounts(
      new StringTable(units as Uint16Array, wordStarts as Uint32Array),
      counts as Uint32Array,
    ),
  };
}

/** The index of a library in its compact form, for one process alone. */
export const compactTables = (library: Library): PassageTables =>
  openPassages(freezePassages(indexPassages(library), ''), '');
