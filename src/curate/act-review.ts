import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ListKeeper } from '../corpus/lists/read-lists.ts';
import { FileError } from '../ingest/file-problem.ts';
import type { Act } from './acts.ts';
import { draftFiles, draftsIn, sourcesNamed } from './drafts.ts';
import { readPageStarts } from './review/page-starts.ts';
import { startReview } from './review/review.ts';
import { problemsStaged } from './stage.ts';
import { writeWhole } from './write-whole.ts';

/** Opens the page on which a draft, or a document of the corpus, is held against its source; ends with Ctrl+C. */
export const review: Act = {
  words: { least: 1, most: 1, are: 'the id of a draft or a document' },
  texts: ['port'],
  async run([id = ''], { texts }, { corpus, print, keeper }) {
    const port = Number(texts.port ?? 0);
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new FileError('--port', `“${texts.port}” is no port: 1024 to 65535 would be right`);
    takeUp(corpus, id);
    const open = await startReview(reviewedOf(corpus, id, keeper), { port });
    print(
      `${open.url}\nOpen this address in a browser on this machine. Ctrl+C ends the review; then: npm run corpus -- join ${id}`,
    );
    await new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    });
    await open.close();
    return 0;
  },
};

/** A document of the corpus is reviewed as a draft, so that the corpus stays sound until that joins. */
function takeUp(corpus: string, id: string): void {
  const { document: draft } = draftFiles(corpus, id);
  if (existsSync(draft)) return;
  const document = join(corpus, 'documents', `${id}.md`);
  if (existsSync(document)) {
    writeWhole(draft, readFileSync(document));
    return;
  }
  const drafts = draftsIn(corpus);
  const known = drafts.length > 0 ? `drafts: ${drafts.join(', ')}` : 'there are no drafts';
  throw new FileError(id, `there is no draft and no document with this id (${known})`);
}

/** Where the files of a draft lie, and what would be wrong with the corpus with it. */
function reviewedOf(corpus: string, id: string, keeper: ListKeeper) {
  const { document, doubts, pages, source } = draftFiles(corpus, id);
  const place = (file: string) => (existsSync(source(file)) ? source(file) : join(corpus, file));
  const [text = ''] = sourcesNamed(document).filter((file) => /\.(?:txt|md)$/.test(file));
  const changes = () =>
    new Map([
      [`documents/${id}.md`, document],
      ...sourcesNamed(document).map((file) => [file, place(file)] as const),
    ]);
  return {
    markdownFile: document,
    sourceFile: place(text),
    ...(existsSync(doubts) ? { doubtsFile: doubts } : {}),
    pageStarts: readPageStarts(pages),
    check: () =>
      problemsStaged(corpus, changes(), keeper).filter(({ file }) => file === `corpus/documents/${id}.md`),
  };
}
