import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { ListKeeper } from '../corpus/lists/read-lists.ts';
import { CorpusError, type Problem } from '../corpus/problems.ts';
import { readLibrary } from '../corpus/read-library.ts';
import type { Library } from '../domain/library.ts';

/** The folders of a corpus whose files are linked one by one, since some may be replaced. */
const linkedInside = ['documents', 'sources', 'lists'];
/** What is no part of a library. */
const apart = /^(drafts|passages\.index.*)$/;

/**
 * What the corpus would be with some files more or others: read in a folder of its own that links to all the rest, so
 * that the corpus itself is not touched.
 *
 * @param files by corpus path (`documents/kibhr-2015.md`), where each lies now
 */
function readStaged(corpus: string, files: ReadonlyMap<string, string>, keeper?: ListKeeper): Library {
  const stage = mkdtempSync(join(tmpdir(), 'pinpoint-stage-'));
  try {
    for (const entry of readdirSync(corpus)) {
      if (apart.test(entry)) continue;
      if (!linkedInside.includes(entry)) link(corpus, stage, entry, files);
      else for (const name of readdirSync(join(corpus, entry))) link(corpus, stage, join(entry, name), files);
    }
    for (const [path, file] of files) {
      mkdirSync(dirname(join(stage, path)), { recursive: true });
      cpSync(file, join(stage, path));
    }
    // What was made of the lists is opened where they are the same, and nothing is kept of a corpus that may never be.
    return readLibrary(stage, { keeper: keeper && { ...keeper, keep: () => {} } });
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

function link(corpus: string, stage: string, path: string, files: ReadonlyMap<string, string>): void {
  if (files.has(path)) return;
  mkdirSync(dirname(join(stage, path)), { recursive: true });
  symlinkSync(resolve(corpus, path), join(stage, path));
}

/** What would be wrong with the corpus then. */
export function problemsStaged(
  corpus: string,
  files: ReadonlyMap<string, string>,
  keeper?: ListKeeper,
): readonly Problem[] {
  try {
    readStaged(corpus, files, keeper);
    return [];
  } catch (error) {
    if (error instanceof CorpusError) return error.problems;
    throw error;
  }
}
