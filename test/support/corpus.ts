import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Services } from '../../src/answers/services.ts';
import { checkWords } from '../../src/corpus/check-words.ts';
import { type Problem, printProblem } from '../../src/corpus/problems.ts';
import { readDocument } from '../../src/corpus/read-document.ts';
import { readLibrary } from '../../src/corpus/read-library.ts';
import { makeSearch } from '../../src/search/search.ts';

export const corpusFolder = fileURLToPath(new URL('../../corpus', import.meta.url));
export const documentIds = ['ngo-iccpr-2025', 'kibhr-2015', 'sr-2015', 'ep-2014', 'ngo-upr-2014'] as const;

export const library = readLibrary(corpusFolder);
/** The shipped library on a fixed day. */
export const services: Services = {
  library,
  search: makeSearch(library),
  today: () => '2026-01-15',
  now: () => '2026-01-15T09:00:00.000Z',
  reportBug: (error) => {
    throw error;
  },
};

export const markdownOf = (id: string) => readFileSync(`${corpusFolder}/documents/${id}.md`, 'utf8');
export const sourceOf = (id: string) => readFileSync(`${corpusFolder}/sources/${id}.txt`, 'utf8');

/** Every problem of a document's Markdown, alone and against its source. */
export function problemsOf(id: string, markdown: string, source = sourceOf(id)): string[] {
  const problems: Problem[] = [];
  const file = `corpus/documents/${id}.md`;
  const read = readDocument(file, markdown, problems);
  if (read)
    problems.push(...checkWords(read.blocks, { file, front: read.front }, { file: 'source', text: source }));
  return problems.map(printProblem);
}
