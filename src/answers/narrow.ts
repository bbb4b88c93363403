import { type Document, yearOf } from '../domain/document.ts';
import type { DocumentId } from '../domain/ids.ts';
import type { Library } from '../domain/library.ts';
import type { Passage } from '../domain/passage.ts';
import { fold } from '../search/fold.ts';
import { stemOfLibrary } from '../search/stem.ts';
import { termsOf } from '../search/terms.ts';
import { UserError } from './message.ts';

/**
 * The document that a person means: its id, or words of its title, issuer or mechanism that fit one only.
 *
 * @throws UserError with the ids that there are
 */
export function findDocument(library: Library, wording: string): DocumentId {
  const folded = fold(wording).trim();
  const exact = library.documents.find(
    (document) => document.id === folded || document.symbol?.toLowerCase() === folded,
  );
  if (exact) return exact.id;
  const fitting = documentsMeant(library, wording);
  const [only] = fitting;
  if (only && fitting.length === 1) return only.id;
  const known = library.documents.map((document) => document.id).join(', ');
  throw new UserError('error.unknownDocument', { document: wording.slice(0, 60), known });
}

/** The documents whose title, issuer or mechanism has all the words. */
export function documentsMeant(library: Library, wording: string): readonly Document[] {
  const wanted = termsOf(wording).map(({ term }) => term);
  if (wanted.length === 0) return [];
  return library.documents.filter((document) => {
    const terms = termsKnown(document);
    return wanted.every((term) => terms.has(term));
  });
}

const knownTerms = new WeakMap<Document, ReadonlySet<string>>();

/** Kept, since a library may have thousands of documents, and they are looked through at each key typed. */
function termsKnown(document: Document): ReadonlySet<string> {
  const before = knownTerms.get(document);
  if (before) return before;
  const { shortTitle, title, issuers, mechanism, date, id } = document;
  const words = `${id.replaceAll('-', ' ')} ${shortTitle} ${title} ${issuers.join(' ')} ${mechanism} ${date.slice(0, 4)}`;
  const terms = new Set(termsOf(words, stemOfLibrary).map(({ term }) => term));
  knownTerms.set(document, terms);
  return terms;
}

export interface Narrowing {
  readonly document?: string | undefined;
  readonly year?: number | undefined;
}

/**
 * A test that passages of the wanted document and year pass; undefined where all are wanted.
 *
 * @throws UserError where there is no such document, or none of that year
 */
export function narrow(
  library: Library,
  { document, year }: Narrowing,
): ((passage: Passage) => boolean) | undefined {
  if (document === undefined && year === undefined) return undefined;
  const only = document === undefined ? undefined : findDocument(library, document);
  if (year !== undefined && !library.documents.some((candidate) => yearOf(candidate) === year)) {
    const known = [...new Set(library.documents.map(yearOf))].join(', ');
    throw new UserError('error.unknownYear', { year, known });
  }
  const years = new Map(library.documents.map((candidate) => [candidate.id, yearOf(candidate)]));
  return (passage) =>
    (only === undefined || passage.document === only) &&
    (year === undefined || years.get(passage.document) === year);
}
