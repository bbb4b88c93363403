import type { Library } from '../domain/library.ts';
import type { Passage } from '../domain/passage.ts';
import { arraysOf, type CompactArrays, CompactIndex, sectionsOf } from './engine/compact-index.ts';
import { freezeMiniSearch } from './engine/freeze.ts';
import { GrowingIndex } from './engine/growing-index.ts';
import { Inverting } from './engine/invert.ts';
import { readStamped, writeStamped } from './engine/sections.ts';
import { Sequences } from './engine/sequences.ts';
import { StringTable } from './engine/string-table.ts';
import { WordCounts } from './engine/word-counts.ts';
import { havingsOf, type PassageTables, placedIn } from './passage-index.ts';
import { fields, rememberingTerms, rowOf } from './passage-rows.ts';
import { PrintedWords } from './printed-words.ts';

/** What is made of passages besides their postings. */
type Beside = Omit<PassageTables, 'form'>;

/** The index of a library's passages, held by MiniSearch. */
export interface GrownTables extends PassageTables {
  readonly form: GrowingIndex;
}

/** The same as arrays. */
interface CompactTables extends Beside {
  readonly arrays: CompactArrays;
}

/** Makes the index anew, held by MiniSearch. `progress` is told how many passages are done. */
export function indexPassages(library: Library, progress?: (done: number) => void): GrownTables {
  const form = new GrowingIndex(fields);
  const texts: (readonly string[])[] = [];
  const printed = eachRow(
    library,
    (id, terms) => {
      form.take(id, terms);
      texts.push(terms[0] ?? []);
    },
    progress,
  );
  const table = form.dictionary();
  const places = new Map(Array.from({ length: table.size }, (_, place) => [table.at(place), place]));
  const sequences = Sequences.of(texts, (term) => places.get(term) ?? 0);
  return { form, ...beside(library, sequences, table, printed) };
}

/** Makes the index anew in its compact form, which takes a tenth of the memory. */
function invertPassages(library: Library, progress?: (done: number) => void): CompactTables {
  const inverting = new Inverting(fields);
  const printed = eachRow(library, (id, terms) => inverting.take(id, terms), progress);
  const { arrays, sequences } = inverting.finish();
  return { arrays, ...beside(library, sequences, arrays.terms, printed) };
}

/** Gives the terms of each passage, field by field, and gathers the words that are printed. */
function eachRow(
  library: Library,
  take: (id: string, terms: readonly (readonly string[])[]) => void,
  progress?: (done: number) => void,
): PrintedWords {
  const printed = new PrintedWords();
  const terms = rememberingTerms();
  const passages = placedIn(library);
  const headings = new Set<string>();
  for (let at = 0; at < passages.length; at++) {
    const passage = passages.at(at) as Passage;
    const row = rowOf(passage, printed.read(passage.text), library.document(passage.document), terms);
    for (const heading of passage.heading) headings.add(heading);
    take(
      passage.id,
      fields.map(({ name }) => row[name]),
    );
    progress?.(at + 1);
  }
  for (const heading of headings) printed.count(heading);
  return printed;
}

function beside(
  library: Library,
  sequences: Sequences,
  dictionary: StringTable,
  printed: PrintedWords,
): Beside {
  return {
    sequences,
    havings: havingsOf(sequences, dictionary.size),
    demands: demandsOf(library, sequences),
    ...printed.tables(),
  };
}

/** The terms with which recommendations begin, ascending. */
function demandsOf(library: Library, sequences: Sequences): Uint32Array {
  const passages = placedIn(library);
  const first = new Set<number>();
  for (let at = 0; at < passages.length; at++) {
    const [term] = sequences.at(at);
    if (term !== undefined && passages.at(at)?.kind === 'recommendation') first.add(term);
  }
  return Uint32Array.from(first).sort();
}

/** The index as one block for a file. `checksum` says of what state of the corpus it is. */
export const freezePassages = ({ form, ...others }: GrownTables, checksum: string): Buffer =>
  write({ arrays: freezeMiniSearch(form.toJSON(), fields), ...others }, checksum);

/** Makes the index anew, as one block. */
export const preparePassages = (
  library: Library,
  checksum: string,
  progress?: (done: number) => void,
): Buffer => write(invertPassages(library, progress), checksum);

function write({ arrays, sequences, havings, demands, ...printed }: CompactTables, checksum: string): Buffer {
  const { words, small, stems } = printed;
  return writeStamped(checksum, [
    sequences.starts,
    sequences.terms,
    havings,
    demands,
    words.counts,
    ...[words.table, small, stems].flatMap(({ units, starts }) => [units, starts]),
    // What each passage has is never asked for: it is left out.
    ...sectionsOf({ ...arrays, contents: noContents }),
  ]);
}

const noContents = { starts: new Uint32Array(0), terms: new Uint32Array(0), gains: new Float32Array(0) };

/** Throws `IndexFileError` where the block is no index, or one of another state than `checksum` says. */
export function openPassages(frozen: Buffer, checksum: string): PassageTables {
  const [starts, terms, havings, demands, counts, ...more] = readStamped(checksum, frozen);
  const tables = [0, 2, 4].map((at) => new StringTable(more[at] as Uint16Array, more[at + 1] as Uint32Array));
  const [words, small, stems] = tables as [StringTable, StringTable, StringTable];
  return {
    form: new CompactIndex(arraysOf(more.slice(6))),
    sequences: new Sequences(starts as Uint32Array, terms as Uint32Array),
    havings: havings as Uint32Array,
    demands: demands as Uint32Array,
    words: new WordCounts(words, counts as Uint32Array),
    small,
    stems,
  };
}

/** The index of a library in its compact form, for one process alone. */
export function compactTables(library: Library): PassageTables {
  const { arrays, ...others } = invertPassages(library);
  return { form: new CompactIndex(arrays), ...others };
}
