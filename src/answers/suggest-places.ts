import type { Library } from '../domain/library.ts';
import type { Passage } from '../domain/passage.ts';

/** The passages of documents that are written out: of lists there may be far too many to look at one by one. */
export const writtenPassages = (library: Library): readonly Passage[] =>
  library.kept
    ? library.documents.flatMap(({ id }) =>
        library.kept?.countOf(id) === undefined ? library.passagesOf(id) : [],
      )
    : library.passages;

/** The first passages of the library that are accepted. */
export function firstPassages(
  { placed }: Library,
  accepts: (passage: Passage) => boolean,
  most: number,
): Passage[] {
  const found: Passage[] = [];
  for (let at = 0; at < placed.length && found.length < most; at++) {
    const passage = placed.at(at);
    if (passage && accepts(passage)) found.push(passage);
  }
  return found;
}

/**
 * The passages of lists whose id begins so, or the part of it after the colon; at most `most`.
 *
 * @param typed folded
 */
export function listedPlaces(typed: string, { kept, passage }: Library, most: number): Passage[] {
  if (!kept) return [];
  const [document = '', local] = typed.split(':');
  const found = new Set<Passage>();
  for (const { id } of kept.documents) {
    const beginning =
      local !== undefined ? (id === document ? local : undefined) : id.startsWith(typed) ? '' : typed;
    if (beginning === undefined) continue;
    for (const one of kept.idsFrom(id, beginning, most - found.size)) found.add(passage(one));
    if (found.size >= most) break;
  }
  return [...found];
}
