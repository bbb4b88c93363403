import type { DocumentId, PassageId } from '../../domain/ids.ts';
import type { Case, RecommendationSet, Right } from '../../domain/vocabulary.ts';
import type { Problem } from '../problems.ts';
import type { Standing } from './list-passage.ts';
import { ListPassages } from './list-passages.ts';
import type { ListTables } from './list-tables.ts';

/** The parts of a vocabulary that lists have to do with. */
export interface Vocabulary {
  readonly rights: readonly Right[];
  readonly cases: readonly Case[];
  readonly sets: readonly RecommendationSet[];
}

/**
 * Joins lists and the vocabulary: passages get what `covers`, `alsoIn`, assessments and clusters say of them, rights
 * and cases the rows that speak of them, and sets the documents of the lists that fill them.
 *
 * @param standing what is said of recommendations, by their ids
 */
export function joinLists<Given extends Vocabulary>(
  lists: ListPassages,
  { rights, cases, sets, ...others }: Given,
  standing: ReadonlyMap<PassageId, Standing>,
): Given & { readonly kept: ListPassages } {
  const joined = new ListPassages(lists.tables, lists.checksum, {
    rights: byRow(rights, lists),
    cases: byRow(cases, lists),
    standing: new Map(
      [...standing].flatMap(([id, one]) => {
        const row = lists.rowOf(id);
        return row === undefined ? [] : [[row, one] as const];
      }),
    ),
  });
  return {
    ...others,
    rights: rights.map((right) => withRows(right, 'rights', joined)),
    cases: cases.map((one) => withRows(one, 'cases', joined)),
    sets: sets.map((set) => withDocuments(set, lists.tables)),
    kept: joined,
  } as unknown as Given & { readonly kept: ListPassages };
}

/** Which of the entries name each row. */
function byRow<Id extends string>(
  entries: readonly { readonly id: Id; readonly passages: readonly PassageId[] }[],
  lists: ListPassages,
): Map<number, Id[]> {
  const rows = new Map<number, Id[]>();
  for (const { id, passages } of entries)
    for (const passage of passages) {
      const row = lists.rowOf(passage);
      if (row !== undefined) rows.set(row, [...(rows.get(row) ?? []), id]);
    }
  return rows;
}

/** An entry with the ids of its rows, which are made when they are first wanted: there may be a hundred thousand. */
function withRows<Entry extends Right | Case>(
  entry: Entry,
  what: 'rights' | 'cases',
  lists: ListPassages,
): Entry {
  const written = entry.passages.filter((id) => lists.rowOf(id) === undefined);
  let all: readonly PassageId[] | undefined;
  return {
    ...entry,
    get passages() {
      all ??= [...written, ...lists.idsOf(what, entry.id)];
      return all;
    },
  };
}

function withDocuments(set: RecommendationSet, { head }: ListTables): RecommendationSet {
  const own = head.documents.filter(({ list }) => head.lists[list]?.head.set === set.id);
  const documents = new Set<DocumentId>([...set.documents, ...own.map(({ document }) => document.id)]);
  return own.length === 0 ? set : { ...set, documents: [...documents] };
}

/** What is wrong with lists beside the rest of the corpus: a set that there is not, an id that a document has. */
export function checkBeside(
  { head }: ListTables,
  sets: readonly RecommendationSet[],
  documents: readonly { readonly id: DocumentId }[],
): Problem[] {
  const [known, taken] = [new Set<string>(sets.map(({ id }) => id)), new Set(documents.map(({ id }) => id))];
  return [
    ...head.lists.flatMap(({ head: { set }, file }) =>
      set === undefined || known.has(set)
        ? []
        : [{ file, line: 1, message: `set: there is no set ${set} in sets.yaml` }],
    ),
    ...head.documents.flatMap(({ document: { id }, list, line }) =>
      taken.has(id)
        ? [
            {
              file: head.lists[list]?.file ?? '',
              line,
              message: `the document ${id} is corpus/documents/${id}.md, too; another id would be right`,
            },
          ]
        : [],
    ),
  ];
}
