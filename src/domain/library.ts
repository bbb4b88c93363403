import type { Cluster } from './cluster.ts';
import { byDate, type Document } from './document.ts';
import type { CaseId, ClusterId, DocumentId, PassageId, SetId } from './ids.ts';
import type { Passage } from './passage.ts';
import type { Case, LexiconEntry, RecommendationSet, Right, SynonymGroup } from './vocabulary.ts';

/** Everything that the bot can quote, in memory and read-only. */
export interface Library {
  /** Newest first. */
  readonly documents: readonly Document[];
  /** In document order, documents newest first. */
  readonly passages: readonly Passage[];
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

export function makeLibrary(parts: LibraryParts): Library {
  const documents = [...parts.documents].sort((a, b) => byDate(b, a));
  const own = new Map(documents.map((document) => [document.id, [] as Passage[]]));
  for (const passage of parts.passages) own.get(passage.document)?.push(passage);
  const place = new Map<PassageId, number>();
  for (const list of own.values())
    for (const [index, passage] of list.entries()) place.set(passage.id, index);
  const passagesOf = (document: DocumentId) => own.get(document) ?? [];
  const passages = documents.flatMap((document) => passagesOf(document.id));
  const passage = byId('passage', passages);
  return {
    ...parts,
    documents,
    passages,
    document: byId('document', documents).get,
    passage: passage.get,
    findPassage: passage.find,
    case: byId('case', parts.cases).get,
    set: byId('set', parts.sets).get,
    cluster: byId('cluster', parts.clusters).get,
    passagesOf,
    neighbours(id, count) {
      const list = passagesOf(passage.get(id).document);
      const at = place.get(id) ?? 0;
      return { before: list.slice(Math.max(0, at - count), at), after: list.slice(at + 1, at + 1 + count) };
    },
  };
}
