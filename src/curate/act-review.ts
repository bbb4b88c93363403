import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { FileError } from '../ingest/file-problem.ts';
import type { Act } from './acts.ts';
import { draftFiles, draftsIn, sourcesNamed } from './drafts.ts';
import { readPageStarts } from './review/page-starts.ts';
import { startReview } from './review/review.ts';
import { problemsStaged } from './stage.ts';

/** Opens the page on which a draft, or a document of the corpus, is held against its source; ends with Ctrl+C. */
export const review: Act = {
  words: { least: 1, most: 1, are: 'the id of a draft or a document' },
  texts: ['port'],
  async run([id = ''], { texts }, { corpus, print }) {
    const port = Number(texts.port ?? 0);
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new FileError('--port', `“${texts.port}” is no port: 1024 to 65535 would be right`);
    const open = await startReview(reviewedOf(corpus, id), { port });
    print(`${open.url}\nOpen this address in a browser on this machine. Ctrl+C ends the review.`);
    await new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    });
    await open.close();
    return 0;
  },
};

/** Where the files of a draft or a document lie, and what would be wrong with the corpus with them in it. */
function reviewedOf(corpus: string, id: string) {
  const draft = draftFiles(corpus, id);
  const isDraft = existsSync(draft.document);
  const markdownFile = isDraft ? draft.document : join(corpus, 'documents', `${id}.md`);
  if (!existsSync(markdownFile)) {
    const drafts = draftsIn(corpus);
    const known = drafts.length > 0 ? `drafts: ${drafts.join(', ')}` : 'there are no drafts';
    throw new FileError(id, `there is no draft and no document with this id (${known})`);
  }
  const place = (file: string) =>
    isDraft && existsSync(draft.source(file)) ? draft.source(file) : join(corpus, file);
  const [text = ''] = sourcesNamed(markdownFile).filter((file) => /\.(?:txt|md)$/.test(file));
  const changes = () =>
    new Map([
      [`documents/${id}.md`, markdownFile],
      ...sourcesNamed(markdownFile).map((file) => [file, place(file)] as const),
    ]);
  return {
    markdownFile,
    sourceFile: place(text),
    ...(existsSync(draft.doubts) ? { doubtsFile: draft.doubts } : {}),
    ...(isDraft ? { pageStarts: readPageStarts(draft.pages) } : {}),
    check: () => problemsStaged(corpus, changes()).filter(({ file }) => file === `corpus/documents/${id}.md`),
  };
}
