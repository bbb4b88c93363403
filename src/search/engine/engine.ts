import { rememberingStem, termsOfField } from './analysis.ts';
import { postingsAsked } from './asked.ts';
import { arraysOf, CompactIndex, sectionsOf } from './compact-index.ts';
import { freezeMiniSearch } from './freeze.ts';
import type { Field } from './gains.ts';
import { GrowingIndex } from './growing-index.ts';
import type { IndexForm } from './index-form.ts';
import { Scorer } from './scorer.ts';
import { readStamped, writeStamped } from './sections.ts';

/** What is indexed. Ids are the caller's and come back with the hits. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** What a word in the title is worth is a convention of the literature; it is tuned to no collection. */
export const fields = [
  { name: 'title', weight: 2.5 },
  { name: 'text', weight: 1 },
] as const satisfies readonly Field[];

export interface Hit {
  readonly id: string;
  readonly score: number;
}

export interface SearchOptions {
  readonly limit?: number;
  /**
   * Which documents may be found: asked by id, or one byte for each in the order they were added, 0 for no.
   * The predicate must not search the same engine, whose sums are unfinished then.
   */
  readonly accept?: ((id: string) => boolean) | Uint8Array;
  /** Whether the last word may be the beginning of one, as while typing. */
  readonly prefix?: boolean;
}

/** Full-text search over any list of texts. Both forms of the index rank alike. */
export class Engine<Form extends IndexForm = IndexForm> {
  private readonly scorer: Scorer;

  constructor(protected readonly index: Form) {
    this.scorer = new Scorer(index);
  }

  get size(): number {
    return this.index.size;
  }

  search(question: string, { limit = 10, accept, prefix = false }: SearchOptions = {}): Hit[] {
    const terms = postingsAsked(this.index, question, prefix);
    return this.scorer
      .best(terms, limit, this.acceptance(accept))
      .map(({ document, score }) => ({ id: this.index.idOf(document), score }));
  }

  private acceptance(accept: SearchOptions['accept']) {
    if (typeof accept === 'function') return (document: number) => accept(this.index.idOf(document));
    if (accept && accept.length !== this.size)
      throw new RangeError(`A mask of ${accept.length} for ${this.size} documents`);
    return accept && ((document: number) => accept[document] !== 0);
  }
}

/** The form that takes more documents, held by MiniSearch. */
export class GrowingEngine extends Engine<GrowingIndex> {
  constructor() {
    super(new GrowingIndex(fields));
  }

  add(source: Source, stemOf?: (word: string) => string): void {
    this.index.take(
      source.id,
      fields.map(({ name }) => termsOfField(source[name], stemOf)),
    );
  }

  /** The same for many: a word that was met before is not stemmed again. */
  addAll(sources: Iterable<Source>): void {
    const stemOf = rememberingStem();
    for (const source of sources) this.add(source, stemOf);
  }

  /** The index in MiniSearch's own serialisation. */
  toJSON() {
    return this.index.toJSON();
  }
}

export function buildEngine(sources: Iterable<Source>): GrowingEngine {
  const engine = new GrowingEngine();
  engine.addAll(sources);
  return engine;
}

/** The compact form as one block to be kept in a file. `checksum` says of what state of the source it is. */
export const freezeEngine = (engine: GrowingEngine, checksum: string): Buffer =>
  writeStamped(checksum, sectionsOf(freezeMiniSearch(engine.toJSON(), fields)));

/** Throws `IndexFileError` where the block is no index, or one of another state than `checksum` says. */
export const openEngine = (frozen: Buffer, checksum: string): Engine =>
  new Engine(new CompactIndex(arraysOf(readStamped(checksum, frozen))));
