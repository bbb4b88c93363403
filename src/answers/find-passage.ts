import { citeDocument, citeShort } from '../domain/citation/styles.ts';
import type { Document } from '../domain/document.ts';
import type { Library } from '../domain/library.ts';
import type { Passage } from '../domain/passage.ts';
import type { Span } from '../domain/sentences.ts';
import { fold } from '../search/fold.ts';

/** A passage, and the part of its text that was meant, as offsets (UTF-16). */
export interface FoundPassage {
  readonly passage: Passage;
  readonly part?: Span;
}

/**
 * The passage that a person means: its id as it is (`ngo-iccpr-2025:45`), in any case, or the document and the number
 * of a paragraph ("ngo-iccpr-2025 para. 45"). An id may end in the part that an answer showed (`…:45#120-480`).
 */
export function findPassage(wording: string, library: Library): FoundPassage | undefined {
  const [plain = '', fragment = ''] = wording.trim().toLowerCase().replace(/^`|`$/g, '').split('#');
  const [document = '', ...place] = plain.split(/[\s,:]+/);
  const local = place
    .filter((word) => !/^(paras?\.?|paragraph|¶|no\.?)$/.test(word))
    .join('.')
    .replace(/^¶/, '');
  const passage =
    library.findPassage(plain) ?? library.findPassage(`${document}:${local}`) ?? byCitation(wording, library);
  if (!passage) return undefined;
  const part = partIn(passage.text, fragment);
  return { passage, ...(part ? { part } : {}) };
}

/** As answers print it: “NGO statement on the ICCPR, May 2025, para. 45”. */
function byCitation(wording: string, library: Library): Passage | undefined {
  const plain = squeeze(wording);
  for (const document of library.documents) {
    if (!plain.startsWith(beginningOf(document))) continue;
    const cited = library
      .passagesOf(document.id)
      .find((passage) => squeeze(citeShort(document, passage)) === plain);
    if (cited) return cited;
  }
  return undefined;
}

const beginnings = new WeakMap<Document, string>();

/** What all citations of a document begin with; kept, since a library may have thousands of them. */
function beginningOf(document: Document): string {
  const known = beginnings.get(document) ?? squeeze(citeDocument(document));
  beginnings.set(document, known);
  return known;
}

const squeeze = (text: string) =>
  fold(text)
    .replace(/[\s.]+/g, ' ')
    .trim();

function partIn(text: string, fragment: string): Span | undefined {
  const [, start, end] = /^(\d+)-(\d+)$/.exec(fragment) ?? [];
  const part = { start: Number(start), end: Number(end) };
  return part.start < part.end && part.end <= text.length ? part : undefined;
}
