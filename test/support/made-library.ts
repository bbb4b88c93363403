import type { Services } from '../../src/answers/services.ts';
import type { DocumentId, PassageId } from '../../src/domain/ids.ts';
import { makeLibrary } from '../../src/domain/library.ts';
import { makeSearch } from '../../src/search/search.ts';
import { library, services } from './corpus.ts';

/** A passage of a made document: what it says, and the passage of the library that it is like in all else. */
export interface Made {
  readonly id: string;
  readonly text: string;
  readonly like: string;
}

export const textOf = (id: string) => library.passage(id as PassageId).text;

/** The shipped library with one more document, of 2020, in which these passages stand. */
export function withDocument(passages: readonly Made[]): Services {
  const document = {
    ...library.document('kibhr-2015' as DocumentId),
    id: 'made-2020' as DocumentId,
    shortTitle: 'Made report',
    date: '2020-03',
  };
  const made = passages.map(({ id, text, like }) => ({
    ...library.passage(like as PassageId),
    id: `made-2020:${id}` as PassageId,
    document: document.id,
    text,
    pinpoint: { kind: 'official' as const, label: `para. ${id}` },
  }));
  const likeOf = (ids: readonly PassageId[]) =>
    passages.flatMap(({ id, like }) =>
      ids.includes(like as PassageId) ? [`made-2020:${id}` as PassageId] : [],
    );
  const withMade = <Entry extends { readonly passages: readonly PassageId[] }>(entry: Entry) => ({
    ...entry,
    passages: [...entry.passages, ...likeOf(entry.passages)],
  });
  const larger = makeLibrary({
    ...library,
    documents: [...library.documents, document],
    passages: [...library.passages, ...made],
    rights: library.rights.map(withMade),
    cases: library.cases.map(withMade),
  });
  return { ...services, library: larger, search: makeSearch(larger) };
}
