import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Writes a file of this name into a folder of its own, hands over its path, and takes both away again. */
export async function withFile<T>(
  name: string,
  content: string | Buffer,
  act: (path: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'pinpoint-file-'));
  try {
    const path = join(folder, name);
    writeFileSync(path, content);
    return await act(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What it says that is wrong, without the path before it; fails where nothing is. */
export async function refusal(
  name: string,
  content: string | Buffer,
  act: (path: string) => Promise<unknown>,
) {
  return withFile(name, content, async (path) => {
    const error = await act(path).then(
      () => undefined,
      (caught: unknown) => caught,
    );
    if (!(error instanceof Error)) throw new Error(`${name} was not refused`);
    if (error.name !== 'FileError') throw error;
    return error.message.replaceAll(path, name);
  });
}
