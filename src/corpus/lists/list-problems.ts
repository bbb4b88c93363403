import type { Problem } from '../problems.ts';

/** As many as a person mends before looking again. */
const most = 50;

/** The problems of one list: the first ones, and how many more there are. A list may have a million lines. */
export class ListProblems {
  private readonly first: Problem[] = [];
  private count = 0;

  constructor(readonly file: string) {}

  add(line: number, message: string): void {
    this.count++;
    if (this.first.length < most) this.first.push({ file: this.file, line, message });
  }

  get any(): boolean {
    return this.count > 0;
  }

  all(): readonly Problem[] {
    const more = this.count - this.first.length;
    const last = this.first.at(-1);
    if (more === 0 || !last) return this.first;
    const message = `and ${more} more ${more === 1 ? 'problem' : 'problems'} in this list`;
    return [...this.first, { file: this.file, line: last.line, message }];
  }
}
