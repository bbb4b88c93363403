import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileError } from '../ingest/file-problem.ts';

/** Where drafts wait inside a corpus folder. Nothing of it is read by the bot. */
const folder = 'drafts';

/** The files of one draft, as absolute paths or relative to where the program was started. */
export interface DraftFiles {
  readonly document: string;
  /** The places to look at, as JSON. */
  readonly doubts: string;
  /** The line on which each page of the received file begins, as JSON; only of a file that has pages. */
  readonly pages: string;
  /** Rights and names that may go into the vocabulary. */
  readonly proposals: string;
  readonly report: string;
  /** Of a source, by the name that it will have in the corpus (`sources/kibhr-2015.txt`). */
  source(file: string): string;
}

/** @throws FileError where it is no id: it may have been typed, and files are deleted by it */
export const draftFiles = (corpus: string, id: string): DraftFiles => {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    throw new FileError(id || '“”', 'is no id: lower-case letters, digits and single hyphens');
  const own = (ending: string) => join(corpus, folder, `${id}.${ending}`);
  return {
    document: own('md'),
    doubts: own('doubts.json'),
    pages: own('pages.json'),
    proposals: own('proposals.yaml'),
    report: own('report.txt'),
    source: (file) => join(corpus, folder, file),
  };
};

/** The ids of all drafts. */
export const draftsIn = (corpus: string): string[] =>
  existsSync(join(corpus, folder))
    ? readdirSync(join(corpus, folder)).flatMap((name) => (name.endsWith('.md') ? [name.slice(0, -3)] : []))
    : [];

/** The sources that a draft names in its front matter, as corpus paths: `sources/…`. */
export const sourcesNamed = (document: string): string[] =>
  [...new Set(readFileSync(document, 'utf8').split('\n---', 1)[0]?.match(sourceLine) ?? [])].map((line) =>
    line.replace(/^\s*file:\s*/, '').replace(/['"]/g, ''),
  );
const sourceLine = /^\s+file:\s*['"]?sources\/[\w.-]+['"]?$/gm;
