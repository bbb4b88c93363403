import type { Library } from '../domain/library.ts';
import type { Passage } from '../domain/passage.ts';

/**
 * The passage that a person means: its id as it is (`ngo-iccpr-2025:45`), in any case, or the document and the number
 * of a paragraph ("ngo-iccpr-2025 para. 45").
 */
export function findPassage(wording: string, library: Library): Passage | undefined {
  const plain = wording.trim().toLowerCase().replace(/^`|`$/g, '');
  const [document = '', ...place] = plain.split(/[\s,:]+/);
  const local = place
    .filter((word) => !/^(paras?\.?|paragraph|¶|no\.?)$/.test(word))
    .join('.')
    .replace(/^¶/, '');
  return library.findPassage(plain) ?? library.findPassage(`${document}:${local}`);
}
