import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { z } from 'zod';
import type { Library } from '../../src/domain/library.ts';
import type { Passage } from '../../src/domain/passage.ts';

const goldenSchema = z.array(
  z.strictObject({
    ask: z.string(),
    kind: z.string(),
    /** Each passage that answers: its document and words that stand in it and in no other. Empty: nothing answers. */
    answer: z.array(z.strictObject({ document: z.string(), words: z.string() })),
  }),
);
export type Golden = z.infer<typeof goldenSchema>[number];

/** The last is left out of the table of parts, and its misses are not printed. Its shares were seen while weights were set. */
export const sealed = 'sealed-questions';
export const goldenLists = [
  'questions',
  'hard-questions',
  'unseen-questions',
  'fresh-questions',
  sealed,
] as const;

export const readGolden = (name: (typeof goldenLists)[number]): Golden[] =>
  goldenSchema.parse(load(readFileSync(new URL(`${name}.yaml`, import.meta.url), 'utf8')));

const squeeze = (text: string) => text.replace(/\s+/g, ' ');

/** The passages of a library that answer a golden question. */
export const answering = (golden: Golden, library: Library): Passage[] =>
  library.passages.filter((passage) =>
    golden.answer.some(
      ({ document, words }) =>
        passage.document === document && squeeze(passage.text).includes(squeeze(words)),
    ),
  );
