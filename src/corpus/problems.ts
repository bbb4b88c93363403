/** Something wrong in a file of the corpus: where, what, and what would be right. */
export interface Problem {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly message: string;
  /** It refers to passages, so it may come from a document that could not be read. */
  readonly refers?: boolean;
}

export const printProblem = ({ file, line, message }: Problem) => `${file}:${line}: ${message}`;

/** Thrown once with every problem of the corpus; the program does not start on half a library. */
export class CorpusError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map(printProblem).join('\n'));
    this.name = 'CorpusError';
    this.problems = problems;
  }
}
