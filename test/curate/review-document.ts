import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkWords } from '../../src/corpus/check-words.ts';
import type { Problem } from '../../src/corpus/problems.ts';
import { readDocument } from '../../src/corpus/read-document.ts';
import type { ReviewedDoubt } from '../../src/curate/review/doubts.ts';
import { type Review, startReview } from '../../src/curate/review/review.ts';

const corpusFolder = fileURLToPath(new URL('../../corpus', import.meta.url));
export const shipped = (file: string) => readFileSync(join(corpusFolder, file), 'utf8');

/** A document of the corpus in a folder of its own, which a test may change, and its review. */
export interface ReviewedDocument extends Review {
  readonly markdownFile: string;
  text(): string;
  write(text: string): void;
  doubts(): (Omit<ReviewedDoubt, 'seen'> & { seen?: boolean })[];
  problems(): Problem[];
  remove(): Promise<void>;
}

/** @param change what the document's text is before the review begins */
export async function reviewed(
  id: string,
  {
    doubts = [],
    change = (text) => text,
    changeSource = (text) => text,
  }: {
    doubts?: readonly { line: number; page?: number; message: string }[];
    change?: (text: string) => string;
    changeSource?: (text: string) => string;
  } = {},
): Promise<ReviewedDocument> {
  const folder = mkdtempSync(join(tmpdir(), 'pinpoint-review-'));
  for (const name of ['documents', 'sources']) mkdirSync(join(folder, name));
  const [markdownFile, sourceFile] = [join(folder, `documents/${id}.md`), join(folder, `sources/${id}.txt`)];
  copyFileSync(join(corpusFolder, `documents/${id}.md`), markdownFile);
  copyFileSync(join(corpusFolder, `sources/${id}.txt`), sourceFile);
  const read = (file: string) => readFileSync(file, 'utf8');
  writeFileSync(markdownFile, change(read(markdownFile)));
  writeFileSync(sourceFile, changeSource(read(sourceFile)));
  const doubtsFile = join(folder, `${id}.doubts.json`);
  writeFileSync(doubtsFile, JSON.stringify(doubts));

  const check = (): Problem[] => {
    const problems: Problem[] = [];
    const file = `corpus/documents/${id}.md`;
    const found = readDocument(file, read(markdownFile), problems);
    const source = { file: `corpus/sources/${id}.txt`, text: read(sourceFile) };
    if (found) problems.push(...checkWords(found.blocks, { file, front: found.front }, source));
    return problems;
  };
  const review = await startReview({ markdownFile, sourceFile, doubtsFile, pageStarts: [3, 30], check });
  return {
    ...review,
    markdownFile,
    text: () => read(markdownFile),
    write: (text) => writeFileSync(markdownFile, text),
    doubts: () => JSON.parse(read(doubtsFile)),
    problems: check,
    remove: async () => {
      await review.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** The lines of a text that are not in the other, by a comparison from both ends. */
export function changedLines(before: string, after: string): { from: string[]; to: string[] } {
  const [from, to] = [before.split('\n'), after.split('\n')];
  while (from.length > 0 && to.length > 0 && from[0] === to[0]) {
    from.shift();
    to.shift();
  }
  while (from.length > 0 && to.length > 0 && from.at(-1) === to.at(-1)) {
    from.pop();
    to.pop();
  }
  return { from, to };
}
