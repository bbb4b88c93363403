import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from './problems.ts';

/** The files of a corpus folder. What cannot be read is a problem with its reason, and undefined. */
export class CorpusFiles {
  constructor(
    private readonly folder: string,
    private readonly problems: Problem[],
  ) {}

  /** The names in a folder; hidden files are none of the corpus (a file that was half written, what a system leaves). */
  list(name: string): string[] {
    const names = this.attempt(name, reasonsOfFolder, () => readdirSync(join(this.folder, name))) ?? [];
    return names.filter((one) => !one.startsWith('.'));
  }

  has(name: string): boolean {
    return existsSync(join(this.folder, name));
  }

  /** A file that people write: UTF-8 without a byte order mark. */
  text(name: string): string | undefined {
    const text = this.received(name)?.text;
    if (text?.startsWith('\ufeff')) {
      this.problem(name, 'begins with a byte order mark; save it as UTF-8 without one');
      return undefined;
    }
    return text;
  }

  /** A file with its bytes as they are. */
  received(name: string): { bytes: Uint8Array; text: string } | undefined {
    return this.attempt(name, reasonsOfFile, () => {
      const bytes = readFileSync(join(this.folder, name));
      return { bytes, text: utf8.decode(bytes) };
    });
  }

  private attempt<Value>(name: string, reasons: Reasons, read: () => Value): Value | undefined {
    try {
      return read();
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      const reason = reasons[code];
      if (!reason) throw error;
      this.problem(name, reason);
      return undefined;
    }
  }

  private problem(name: string, message: string): void {
    this.problems.push({ file: `corpus/${name}`, line: 1, message });
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

type Reasons = Readonly<Record<string, string>>;
const reasonsOfFile: Reasons = {
  ENOENT: 'this file is missing',
  EISDIR: 'this is a folder; a file would be right',
  ENOTDIR: 'this is a file; a folder would be right',
  EACCES: 'this cannot be read: permission denied',
  EPERM: 'this cannot be read: permission denied',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'this is not UTF-8; save it in that encoding',
};
const reasonsOfFolder: Reasons = { ...reasonsOfFile, ENOENT: 'this folder is missing' };
