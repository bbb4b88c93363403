import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../corpus/read-document.ts';

/**
 * The source in the corpus or among its drafts that is the same document: the same bytes, or the same words (a second
 * copy that was saved again). Undefined where it is new.
 */
export function findTwin(corpus: string, bytes: Uint8Array, text: string): string | undefined {
  const [own, words] = [sha256(bytes), wordsOf(text)];
  for (const folder of ['sources', 'drafts/sources']) {
    if (!existsSync(join(corpus, folder))) continue;
    for (const name of readdirSync(join(corpus, folder))) {
      const other = readFileSync(join(corpus, folder, name));
      if (sha256(other) === own || (/\.(?:txt|md)$/.test(name) && wordsOf(other.toString('utf8')) === words))
        return `${folder}/${name}`;
    }
  }
  return undefined;
}

/** Letters and digits alone: neither line breaks nor marks make another document. */
const wordsOf = (text: string) => sha256(Buffer.from(text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')));
