import type { PlacedPassages } from '../domain/kept-passages.ts';
import type { Library } from '../domain/library.ts';
import { rarity } from './engine/gains.ts';
import type { IndexForm, Postings } from './engine/index-form.ts';
import { placeIn } from './engine/place-in.ts';
import type { Sequences } from './engine/sequences.ts';
import type { StringTable } from './engine/string-table.ts';
import type { WordCounts } from './engine/word-counts.ts';
import { isCyrillic } from './fold.ts';

/** What is made of the passages of a library once, or opened from where it was prepared. */
export interface PassageTables {
  readonly form: Omit<IndexForm, 'contentsOf'>;
  /** The terms of each passage's text in order. */
  readonly sequences: Sequences;
  /** How often each word is printed, unstemmed: what spelling repair chooses from. */
  readonly words: WordCounts;
  /** How many passages have each term in their text: a title above all of them makes no word common. */
  readonly havings: Uint32Array;
  /** The terms with which recommendations begin, ascending: "abolish", "ensure". */
  readonly demands: Uint32Array;
  /** The words that texts print in small letters, sorted. */
  readonly small: StringTable;
  /** The stems of all words of the texts, sorted; those of stop words, too. */
  readonly stems: StringTable;
}

/** The passages of a library by their place; of one that was changed in a test, those that it was given. */
export const placedIn = (library: Library): PlacedPassages =>
  library.kept ? library.placed : library.passages;

/** Words are sorted by their letters' codes, so that Cyrillic ones stand together. */
const firstCyrillic = '\u0400';

/** The passages of a library, asked one term at a time: what the terms come to together is decided in `rank.ts`. */
export class PassageIndex {
  readonly words: WordCounts;
  /** Whether any text of the library is in Cyrillic letters. */
  readonly printsCyrillic: boolean;
  private readonly form: PassageTables['form'];
  private readonly sequences: Sequences;
  /** The kind of each term of the dictionary, once it was asked for: its number in `termKinds` and one. */
  private readonly kinds: Uint8Array;

  constructor(
    readonly passages: PlacedPassages,
    private readonly tables: PassageTables,
  ) {
    ({ form: this.form, sequences: this.sequences, words: this.words } = tables);
    const { table } = this.words;
    const [cyrillic] = table.rangeOf(firstCyrillic);
    this.printsCyrillic = cyrillic < table.size && isCyrillic(table.at(cyrillic));
    this.kinds = new Uint8Array(this.form.dictionary().size);
  }

  /** Where a term stands, by the passage's place in `passages`. */
  postingsOf(term: string): Postings | undefined {
    return this.form.postingsOf(term);
  }

  /** Whether a term stands in any field of a passage. */
  hasIn(passage: number, term: string): boolean {
    const postings = this.postingsOf(term);
    return postings !== undefined && placeIn(postings.documents, passage) !== -1;
  }

  has(term: string): boolean {
    return this.placeOf(term) !== -1;
  }

  /** How much a term tells: high where few passages have it. */
  weightOf(term: string): number {
    const place = this.placeOf(term);
    const having = place === -1 ? 0 : this.tables.havings[place] || this.form.countOf(place);
    return rarity(having, this.passages.length);
  }

  /** The share of the passages that have a term in their text. */
  shareOf(term: string): number {
    return (this.tables.havings[this.placeOf(term)] ?? 0) / (this.passages.length || 1);
  }

  /** The place of a term in the dictionary, or -1. */
  placeOf(term: string): number {
    return this.form.dictionary().find(term);
  }

  /** The terms of a passage's text in order, by their place in the dictionary. */
  sequenceOf(passage: number): Uint32Array {
    return this.sequences.at(passage);
  }

  /** What a term of the dictionary is, where it is no word. Kept, since the same terms are looked at again and again. */
  kindOf(place: number): TermKind {
    const known = this.kinds[place] as number;
    if (known > 0) return termKinds[known - 1] as TermKind;
    const kind = kindOfTerm(this.form.dictionary().at(place));
    this.kinds[place] = termKinds.indexOf(kind) + 1;
    return kind;
  }

  /** Whether recommendations of the library begin with a term. */
  opensDemands(term: string): boolean {
    return placeIn(this.tables.demands, this.placeOf(term)) !== -1;
  }

  /** Whether any text prints a folded word in small letters. */
  printsSmall(word: string): boolean {
    return this.tables.small.find(word) !== -1;
  }

  /** Whether any text prints a word of this stem, be it a stop word. */
  printsStem(stem: string): boolean {
    return this.tables.stems.find(stem) !== -1;
  }
}

const figure = /^\d[\d.]*$/;
const year = /^(19|20)\d\d$/;
/** Stems of the names of months but those that mean something else, too. */
const months = new Set('januari februari april june juli august septemb octob novemb decemb'.split(' '));
const termKinds = ['word', 'figure', 'date'] as const;
type TermKind = (typeof termKinds)[number];

function kindOfTerm(term: string): TermKind {
  if (year.test(term) || months.has(term)) return 'date';
  return figure.test(term) ? 'figure' : 'word';
}

export function havingsOf(sequences: Sequences, terms: number): Uint32Array {
  const [havings, last] = [new Uint32Array(terms), new Int32Array(terms).fill(-1)];
  for (let text = 0; text + 1 < sequences.starts.length; text++) {
    for (const term of sequences.at(text)) {
      if (last[term] === text) continue;
      last[term] = text;
      havings[term] = (havings[term] as number) + 1;
    }
  }
  return havings;
}
