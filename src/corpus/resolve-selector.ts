import type { PassageId } from '../domain/ids.ts';
import type { Passage } from '../domain/passage.ts';

/**
 * The passages that a line of `covers` or `records` names:
 * - `ngo-iccpr-2025#assembly`: all under the heading with that key
 * - `ngo-iccpr-2025:38`, `kibhr-2015:persecution.1`: one passage
 * - `ngo-iccpr-2025:45-49`: numbered paragraphs from 45 to 49
 *
 * Returns what is wrong as a string where the line names nothing.
 *
 * @param passagesOf gives none for a document that there is not
 */
export function resolveSelector(
  selector: string,
  passagesOf: (document: string) => readonly Passage[],
): PassageId[] | string {
  const [, document = '', sign, local = ''] = /^([a-z0-9-]+)([#:])(.+)$/.exec(selector) ?? [];
  if (!sign) return `“${selector}” is not document#heading, document:passage or document:45-49`;
  const own = passagesOf(document);
  if (own.length === 0) return `there is no document ${document}`;
  const range = sign === ':' ? /^(\d+)-(\d+)$/.exec(local) : null;
  const found = own.filter((passage) => {
    if (sign === '#') return passage.headingKeys.includes(local);
    if (!range) return passage.id === selector;
    // Another series of numbers (an annex) has ids of its own.
    const number = passage.id === `${document}:${passage.number}` ? Number(passage.number) : Number.NaN;
    return number >= Number(range[1]) && number <= Number(range[2]);
  });
  if (found.length === 0) return `“${selector}” names no passage`;
  if (range && found.length !== Number(range[2]) - Number(range[1]) + 1)
    return `“${selector}”: not all of these paragraphs exist`;
  return found.map((passage) => passage.id);
}
