import { FileError } from '../file-problem.ts';
import type { Zip } from '../files/zip.ts';

/**
 * The text of a part in pieces, as they are unpacked.
 * @param onBytes is told how many bytes each piece had
 * @throws FileError where it is not in UTF-8, as Excel and others write it
 */
export async function* partText(
  zip: Zip,
  part: string,
  onBytes: (bytes: number) => void = () => {},
): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (bytes?: Buffer) => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch {
      throw new FileError(
        zip.file,
        `is damaged: its part ${part} is not in UTF-8. Open it in a spreadsheet and save it anew as XLSX`,
      );
    }
  };
  for await (const bytes of zip.stream(part)) {
    yield decode(bytes as Buffer);
    onBytes((bytes as Buffer).length);
  }
  yield decode();
}
