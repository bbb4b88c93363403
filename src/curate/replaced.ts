import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '../corpus/read-document.ts';

/** What a draft would change of a document that is in the corpus: ids that people may have written down. */
export interface Replaced {
  /** Ids that would be no more. */
  readonly gone: readonly string[];
  /** Ids that would have other words. */
  readonly changed: readonly string[];
}

/** Undefined where the corpus has no such document. */
export function replacedBy(corpus: string, id: string, draft: string): Replaced | undefined {
  const document = join(corpus, 'documents', `${id}.md`);
  if (!existsSync(document)) return undefined;
  const [before, after] = [textsOf(id, document), textsOf(id, draft)];
  const kept = [...before].filter(([passage]) => after.has(passage));
  return {
    gone: [...before.keys()].filter((passage) => !after.has(passage)),
    changed: kept.flatMap(([passage, text]) => (after.get(passage) === text ? [] : [passage])),
  };
}

const textsOf = (id: string, file: string) =>
  new Map<string, string>(
    readDocument(`corpus/documents/${id}.md`, readFileSync(file, 'utf8'), [])?.passages.map((passage) => [
      passage.id,
      passage.text,
    ]),
  );

/** So many ids are named. */
const most = 10;

export function printReplaced({ gone, changed }: Replaced): string {
  const named = (ids: readonly string[]) =>
    `${ids.slice(0, most).join(', ')}${ids.length > most ? ` and ${ids.length - most} more` : ''}`;
  return [
    ...(gone.length > 0 ? [`Ids that would be no more: ${named(gone)}.`] : []),
    ...(changed.length > 0 ? [`Ids that would have other words: ${named(changed)}.`] : []),
  ].join('\n');
}
