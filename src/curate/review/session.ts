import type { Problem } from '../../corpus/problems.ts';
import { FileError } from '../../ingest/file-problem.ts';
import { readDoubts, tickDoubt } from './doubts.ts';
import { applyEdit, type Edit } from './edit.ts';
import { readText, writeText } from './files.ts';
import { applySourceEdit, isSourceEdit, type SourceEdit } from './source-edit.ts';
import { type State, stateOf } from './state.ts';

/** What is reviewed, and how it is checked. */
export interface Reviewed {
  readonly markdownFile: string;
  readonly sourceFile: string;
  readonly doubtsFile?: string | undefined;
  /** The line on which each page of the received file begins, from page 1 on, where that is known. */
  readonly pageStarts?: readonly number[] | undefined;
  /** All that is wrong with the corpus as it is now on the disk. It is called at the start and after each save. */
  readonly check: () => readonly Problem[] | Promise<readonly Problem[]>;
}

/** The file is not the one that the page shows. Nothing was saved. */
export class ChangedError extends Error {
  constructor() {
    super('The file was changed by somebody else since this page read it. Nothing was saved; read it again.');
    this.name = 'ChangedError';
  }
}

/** One review: reads what is on the disk, saves edits there, and can take those of this session back. */
export class Session {
  private readonly undone: { readonly text: string; readonly after: string }[] = [];

  constructor(private readonly reviewed: Reviewed) {}

  /** @throws FileError */
  async state(): Promise<State> {
    const { markdownFile, sourceFile, doubtsFile, pageStarts } = this.reviewed;
    const document = { ...readText(markdownFile), file: markdownFile };
    const source = { ...readText(sourceFile), file: sourceFile };
    return stateOf(document, source, {
      doubts: readDoubts(doubtsFile),
      problems: await this.problems(),
      undo: this.undone.at(-1)?.after === document.hash ? this.undone.length : 0,
      pageStarts,
    });
  }

  /** @throws ChangedError, EditError, FileError */
  edit(hash: string, edit: Edit | SourceEdit): void {
    const { text } = this.current(hash);
    const changed = isSourceEdit(edit)
      ? applySourceEdit(text, edit, readText(this.reviewed.sourceFile).text)
      : applyEdit(text, edit);
    if (changed === text) return;
    writeText(this.reviewed.markdownFile, changed);
    const after = readText(this.reviewed.markdownFile).hash;
    // What somebody else wrote in between cannot be taken back from here.
    if (this.undone.at(-1) && this.undone.at(-1)?.after !== hash) this.undone.length = 0;
    this.undone.push({ text, after });
  }

  /** Takes the last edit of this session back. @throws ChangedError, FileError */
  undo(hash: string): void {
    this.current(hash);
    const last = this.undone.at(-1);
    if (!last) return;
    if (last.after !== hash) throw new ChangedError();
    writeText(this.reviewed.markdownFile, last.text);
    this.undone.pop();
  }

  /** @throws FileError */
  tick(doubt: number, seen: boolean): void {
    tickDoubt(this.reviewed.doubtsFile, doubt, seen);
  }

  private current(hash: string) {
    const read = readText(this.reviewed.markdownFile);
    if (read.hash !== hash) throw new ChangedError();
    return read;
  }

  private async problems(): Promise<readonly Problem[]> {
    try {
      return await this.reviewed.check();
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      return error.problems.map(({ message, line }) => ({ file: error.file, line: line ?? 1, message }));
    }
  }
}
