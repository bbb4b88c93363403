import { openZip } from '../files/zip.ts';
import type { SharedStrings } from './shared-strings.ts';
import type { OnRead, Sheet, TableFile } from './table.ts';
import { readMerges } from './xlsx-merges.ts';
import { readSheet, type SheetTally } from './xlsx-sheet.ts';
import { readSharedStrings } from './xlsx-strings.ts';
import { type DateStyles, readDateStyles } from './xlsx-styles.ts';
import { readWorkbook, type SheetEntry } from './xlsx-workbook.ts';

const GB = 1024 ** 3;

/**
 * Opens an XLSX. Its rows are read as they come and its shared texts wait outside of memory, so its size matters little.
 * There is no streaming reader among the packages that says which formulas have no result and which cells are merged.
 * @throws FileError
 */
export async function openXlsx(path: string, onRead: OnRead = () => {}): Promise<TableFile> {
  const zip = await openZip(path, { entryBytes: 2 * GB, xmlBytes: 2 * GB, totalBytes: 4 * GB });
  try {
    const { sheets, dates, strings: part, styles } = await readWorkbook(zip);
    const remarks: string[] = [];
    let strings: Promise<SharedStrings> | undefined;
    let dateStyles: Promise<DateStyles> | undefined;
    const rowsOf = async function* (entry: SheetEntry) {
      // One after the other: where one is refused, nobody would wait for the next.
      strings ??= readSharedStrings(zip, part);
      const shared = await strings;
      dateStyles ??= readDateStyles(zip, styles);
      const texts = { strings: shared, dateStyles: await dateStyles };
      const tally: SheetTally = { formulas: 0, hiddenRows: 0 };
      const { merges, bytes: total } = await readMerges(zip, entry.part);
      let read = 0;
      yield* readSheet(zip, entry.part, texts, merges, tally, (bytes) => {
        read += bytes;
        onRead(read, total);
      });
      remarks.push(...remarksOf(entry, tally, merges.length));
    };
    return {
      kind: 'xlsx',
      dates,
      remarks,
      sheets: sheets.map(
        (entry): Sheet => ({
          name: entry.name,
          hidden: entry.hidden,
          rows: () => rowsOf(entry),
        }),
      ),
      close: async () => {
        (await strings?.catch(() => undefined))?.close();
        zip.close();
      },
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

function remarksOf({ name }: SheetEntry, { formulas, hiddenRows }: SheetTally, merged: number): string[] {
  const count = (number: number, one: string, many: string) => (number === 1 ? one : `${number} ${many}`);
  const remarks: string[] = [];
  if (formulas > 0)
    remarks.push(
      `sheet “${name}”: ${count(formulas, 'a formula', 'formulas')}, read with the result kept in the file`,
    );
  if (hiddenRows > 0)
    remarks.push(
      `sheet “${name}”: ${count(hiddenRows, 'a hidden row', 'hidden rows')}, read like the others`,
    );
  if (merged > 0)
    remarks.push(
      `sheet “${name}”: ${count(merged, 'a cell', 'cells')} merged over several rows, whose text is in the first`,
    );
  return remarks;
}
