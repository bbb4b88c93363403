/** What is wrong with a file that somebody brought, in a line or more for the person who brought it. */
export interface FileProblem {
  /** What is wrong and what would be right. */
  readonly message: string;
  /** Line or row of the file, from 1, where there is one place. */
  readonly line?: number | undefined;
}

/** A file that cannot be taken in. Nothing was changed. It carries everything that is wrong with it at once. */
export class FileError extends Error {
  readonly file: string;
  readonly problems: readonly FileProblem[];
  /** @param file as its bringer named it */
  constructor(file: string, problems: readonly FileProblem[] | string) {
    const all = typeof problems === 'string' ? [{ message: problems }] : problems;
    super(all.map(({ message, line }) => `${file}${line ? `:${line}` : ''}: ${message}`).join('\n'));
    this.name = 'FileError';
    this.file = file;
    this.problems = all;
  }
}
