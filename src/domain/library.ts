import type { Cluster } from './cluster.ts';
import { byDate, type Document } from './document.ts';
import type { CaseId, ClusterId, DocumentId, PassageId, SetId } from './ids.ts';
import type { KeptPassages, PlacedPassages } from './kept-passages.ts';
import type { Passage } from './passage.ts';
import type { Case, LexiconEntry, RecommendationSet, Right, SynonymGroup } from './vocabulary.ts';

/** Everything that the bot can quote, in memory and read-only. */
export interface Library {
  /** Newest first. */
  readonly documents: readonly Document[];
  /** In document order, documents newest first. Of a large library all are made when this is first read. */
  readonly passages: readonly Passage[];
  /** The same by their place, made one by one as they are wanted. */
  readonly placed: PlacedPassages;
  /** The passages of lists, where there are any. */
  readonly kept?: KeptPassages | undefined;
  readonly rights: readonly Right[];
  readonly cases: readonly Case[];
  readonly sets: readonly RecommendationSet[];
  readonly clusters: readonly Cluster[];
  readonly synonyms: readonly SynonymGroup[];
  readonly lexicon: readonly LexiconEntry[];
  document(id: DocumentId): Document;
  passage(id: PassageId): Passage;
  findPassage(id: string): Passage | undefined;
  case(id: CaseId): Case;
  set(id: SetId): RecommendationSet;
  cluster(id: ClusterId): Cluster;
  passagesOf(document: DocumentId): readonly Passage[];
  /** The passages before and after one in its document, up to `count` on each side. */
  neighbours(id: PassageId, count: number): { before: readonly Passage[]; after: readonly Passage[] };
}

export interface LibraryParts {
  documents: readonly Document[];
  passages: readonly Passage[];
  /** Their documents need not stand among `documents`, nor they among `passages`. */
  kept?: KeptPassages | undefined;
  rights: readonly Right[];
  cases: readonly Case[];
  sets: readonly RecommendationSet[];
  clusters: readonly Cluster[];
  synonyms: readonly SynonymGroup[];
  lexicon: readonly LexiconEntry[];
}

function byId<Item extends { readonly id: string }>(what: string, items: readonly Item[]) {
  const map = new Map<string, Item>(items.map((item) => [item.id, item]));
  return {
    find: (id: string) => map.get(id),
    get(id: string): Item {
      const item = map.get(id);
      if (!item) throw new Error(`no ${what} ${id}`);
      return item;
    },
  };
}

export function makeLibrary({ passages: given, kept, ...parts }: LibraryParts): Library {
  const isKept = ({ id }: Pick<Document, 'id'>) => kept?.countOf(id) !== undefined;
  const written = parts.documents.filter((document) => !isKept(document));
  const documents = [...written, ...(kept?.documents ?? [])].sort((a, b) => byDate(b, a));
  const shelf = new Shelf(documents, given, kept);
  let all: readonly Passage[] | undefined;
  const find = (id: string) => shelf.find(id);
  const passage = (id: PassageId): Passage => {
    const found = find(id);
    if (!found) throw new Error(`no passage ${id}`);
    return found;
  };
  return {
    ...parts,
    kept,
    documents,
    get passages() {
      all ??= documents.flatMap(({ id }) => shelf.passagesOf(id));
      return all;
    },
    placed: shelf,
    document: byId('document', documents).get,
    passage,
    findPassage: find,
    case: byId('case', parts.cases).get,
    set: byId('set', parts.sets).get,
    cluster: byId('cluster', parts.clusters).get,
    passagesOf: (document) => shelf.passagesOf(document),
    neighbours(id, count) {
      const { document } = passage(id);
      const at = shelf.placeOf(id);
      return {
        before: shelf.slice(document, at - count, at),
        after: shelf.slice(document, at + 1, at + 1 + count),
      };
    },
  };
}

/** Passages in the order of their documents, some of them given as they are, the others kept elsewhere. */
class Shelf implements PlacedPassages {
  readonly length: number;
  /** Where the passages of each document begin, and at last where they end. */
  private readonly starts: Uint32Array;
  private readonly own: ReadonlyMap<DocumentId, readonly Passage[]>;
  private readonly places = new Map<string, { readonly passage: Passage; readonly place: number }>();
  private readonly whole = new Map<DocumentId, readonly Passage[]>();

  constructor(
    private readonly documents: readonly Document[],
    given: readonly Passage[],
    private readonly kept: KeptPassages | undefined,
  ) {
    const own = new Map<DocumentId, Passage[]>();
    for (const { id } of documents) if (kept?.countOf(id) === undefined) own.set(id, []);
    for (const passage of given) own.get(passage.document)?.push(passage);
    for (const list of own.values())
      for (const [place, passage] of list.entries()) this.places.set(passage.id, { passage, place });
    this.own = own;
    this.starts = new Uint32Array(documents.length + 1);
    for (const [at, { id }] of documents.entries())
      this.starts[at + 1] = (this.starts[at] as number) + this.countOf(id);
    this.length = this.starts[documents.length] as number;
  }

  at(place: number): Passage | undefined {
    if (!(place >= 0 && place < this.length)) return undefined;
    let [low, high] = [0, this.documents.length];
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((this.starts[middle] as number) <= place) low = middle;
      else high = middle;
    }
    // Of documents without a passage, which begin where the next one does, the last is found.
    const { id } = this.documents[low] as Document;
    return this.in(id, place - (this.starts[low] as number));
  }

  find(id: string): Passage | undefined {
    const own = this.places.get(id);
    if (own) return own.passage;
    const found = this.kept?.placeOf(id);
    return found && this.kept?.at(found.document, found.place);
  }

  placeOf(id: string): number {
    return this.places.get(id)?.place ?? this.kept?.placeOf(id)?.place ?? 0;
  }

  passagesOf(document: DocumentId): readonly Passage[] {
    const own = this.own.get(document) ?? this.whole.get(document);
    if (own) return own;
    const made = this.slice(document, 0, this.countOf(document));
    if (this.kept?.countOf(document) !== undefined) this.whole.set(document, made);
    return made;
  }

  slice(document: DocumentId, from: number, to: number): readonly Passage[] {
    const [start, end] = [Math.max(0, from), Math.min(to, this.countOf(document))];
    return Array.from({ length: Math.max(0, end - start) }, (_, at) => this.in(document, start + at));
  }

  private countOf(document: DocumentId): number {
    return this.own.get(document)?.length ?? this.kept?.countOf(document) ?? 0;
  }

  private in(document: DocumentId, place: number): Passage {
    return this.own.get(document)?.[place] ?? (this.kept as KeptPassages).at(document, place);
  }
}
