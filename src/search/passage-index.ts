import MiniSearch from 'minisearch';
import { articlesNamedIn, withoutParagraph } from '../domain/article.ts';
import type { Document } from '../domain/document.ts';
import type { Library } from '../domain/library.ts';
import type { Passage } from '../domain/passage.ts';
import { isCyrillic } from './fold.ts';
import { stemOfLibrary } from './stem.ts';
import { type Term, termsOf } from './terms.ts';

/** The fields of a passage and how much a match in each counts. */
export const fieldBoosts = { text: 1, heading: 0.9, tags: 0.8, source: 0.35 };
type Field = keyof typeof fieldBoosts;
export const tagOf = {
  right: (id: string) => `right:${id}`,
  case: (id: string) => `case:${id}`,
  article: (article: string) => `article:${withoutParagraph(article).replace(' ', '-').toLowerCase()}`,
};

type Row = { readonly id: number } & Record<Field, string>;

/**
 * MiniSearch over the passages of a library, asked one term at a time: what the terms of a question come to
 * together is decided in `rank.ts`.
 */
export class PassageIndex {
  readonly passages: readonly Passage[];
  /** How often each word is printed, unstemmed: what spelling repair chooses from. */
  readonly words = new Map<string, number>();
  /** The terms of each passage's text in order. */
  readonly sequences: readonly (readonly string[])[];
  /** Whether any text of the library is in Cyrillic letters. */
  readonly printsCyrillic: boolean;
  private readonly index: MiniSearch<Row>;
  private readonly scores = new Map<string, ReadonlyMap<number, number>>();

  constructor(library: Library) {
    this.passages = library.passages;
    this.index = new MiniSearch<Row>({
      fields: Object.keys(fieldBoosts),
      tokenize: (field) => field.split(' '),
      processTerm: (term) => term,
      searchOptions: { boost: fieldBoosts, tokenize: (term) => [term], processTerm: (term) => term },
    });
    const texts = library.passages.map((passage) => termsOf(passage.text, stemOfLibrary));
    const rows = library.passages.map((passage, id) =>
      rowOf(passage, texts[id] ?? [], library.document(passage.document), id),
    );
    this.index.addAll(rows);
    this.sequences = rows.map((row) => row.text.split(' '));
    this.printsCyrillic = library.passages.some((passage) => isCyrillic(passage.text));
    for (const { word } of texts.flat()) this.words.set(word, (this.words.get(word) ?? 0) + 1);
    for (const heading of new Set(library.passages.flatMap((passage) => passage.heading))) {
      for (const { word } of termsOf(heading)) this.words.set(word, (this.words.get(word) ?? 0) + 1);
    }
  }

  /** The score of each passage that has the term, by the passage's place in `passages`. */
  scoresOf(term: string): ReadonlyMap<number, number> {
    const known = this.scores.get(term);
    if (known) return known;
    // One query term at a time, so that MiniSearch's factor for the number of matched terms is always one.
    const found = new Map(this.index.search(term).map(({ id, score }) => [id as number, score]));
    // A term of the library alone, in a copy: a part of a question would keep the whole of it in memory.
    if (found.size > 0) this.scores.set(Buffer.from(term).toString(), found);
    return found;
  }

  /** How much a term tells: high where few passages have it. */
  weightOf(term: string): number {
    const having = this.scoresOf(term).size;
    return Math.log(1 + (this.passages.length - having + 0.5) / (having + 0.5));
  }
}

function rowOf(passage: Passage, text: readonly Term[], document: Document, id: number): Row {
  const terms = (words: string) => termsOf(words, stemOfLibrary).map(({ term }) => term);
  // The document's own title stands above everything and tells nothing apart.
  const headings = passage.heading.filter((_, depth) => passage.headingKeys[depth] !== 'title');
  return {
    id,
    text: text.map(({ term }) => term).join(' '),
    heading: terms(headings.slice(-2).join(' ')).join(' '),
    tags: [
      ...passage.rights.map(tagOf.right),
      ...passage.cases.map(tagOf.case),
      ...new Set(articlesNamedIn(`${headings.join('; ')}; ${passage.text}`).map(tagOf.article)),
    ].join(' '),
    source: terms(
      `${document.shortTitle} ${document.issuers.join(' ')} ${document.mechanism} ${document.date.slice(0, 4)}`,
    ).join(' '),
  };
}
