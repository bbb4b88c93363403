import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../corpus/read-document.ts';
import { sourcesNamed } from './drafts.ts';

/**
 * The source of a document in the corpus, or of a draft, that is the same document: the same bytes, or the same words (a
 * second copy that was saved again). Undefined where it is new. Sources that nothing names count for nothing.
 */
export function findTwin(corpus: string, bytes: Uint8Array, text: string): string | undefined {
  const [own, words] = [sha256(bytes), wordsOf(text)];
  for (const [documents, beside] of [
    ['documents', ''],
    ['drafts', 'drafts'],
  ] as const) {
    for (const source of sourcesOf(join(corpus, documents))) {
      const file = join(corpus, beside, source);
      if (!existsSync(file)) continue;
      const other = readFileSync(file);
      if (
        sha256(other) === own ||
        (/\.(?:txt|md)$/.test(source) && wordsOf(other.toString('utf8')) === words)
      )
        return join(beside, source);
    }
  }
  return undefined;
}

const sourcesOf = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.md'))
        .flatMap((name) => sourcesNamed(join(folder, name)))
    : [];

/** Letters and digits alone: neither line breaks nor marks make another document. */
const wordsOf = (text: string) => sha256(Buffer.from(text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')));
