import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CorpusFiles } from '../corpus/corpus-files.ts';
import type { Problem } from '../corpus/problems.ts';
import { readDocument, sha256 } from '../corpus/read-document.ts';
import { drawFile } from '../ingest/draw-file.ts';
import { FileError } from '../ingest/file-problem.ts';

/**
 * Draws the text of every received file (PDF, DOCX, …) again and compares it with the text that the document is proved
 * against: so the whole way from the received bytes to the passage is proved.
 *
 * @param progress is told how many files are done
 */
export async function checkReceived(
  corpus: string,
  progress: (done: number, total: number) => void = () => {},
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  const files = new CorpusFiles(corpus, problems);
  const names = files.list('documents').filter((name) => name.endsWith('.md'));
  for (const [at, name] of names.entries()) {
    const file = `corpus/documents/${name}`;
    const front = readDocument(file, files.text(`documents/${name}`) ?? '', [])?.front;
    const received = front?.source.received;
    if (front && received) {
      const told = (message: string) => problems.push({ file, line: 1, message });
      const path = join(corpus, received.file);
      if (!existsSync(path)) told(`source.received: corpus/${received.file} is missing`);
      else for (const message of await differences(path, received, front.source.file, files)) told(message);
    }
    progress(at + 1, names.length);
  }
  return problems;
}

async function differences(
  path: string,
  received: { readonly file: string; readonly sha256: string },
  drawn: string,
  files: CorpusFiles,
): Promise<string[]> {
  try {
    const read = await drawFile(path);
    const hash = sha256(await read.file.bytes());
    const wrong = [];
    if (hash !== received.sha256)
      wrong.push(
        `source.received.sha256: corpus/${received.file} is not the file as received; its SHA-256 is ${hash}`,
      );
    if (files.text(drawn) !== read.drawn.text)
      wrong.push(`corpus/${drawn} is not what corpus/${received.file} says: add the document again`);
    return wrong;
  } catch (error) {
    if (error instanceof FileError) return [error.message];
    throw error;
  }
}
