import { FileError } from '../file-problem.ts';
import { openZip } from '../files/zip.ts';
import { checkRow } from './check-row.ts';
import { type DocxTables, readDocxTables } from './docx-cells.ts';
import { joinRepeated } from './join-repeated.ts';
import { ohchrRows } from './ohchr-rows.ts';
import { isRefused, type ListRead, type ReadRow, type Refused, type Told } from './read-row.ts';

/**
 * Reads an OHCHR “Thematic list of recommendations”, of either shape.
 * @throws FileError where no table of it has columns for the recommendation and the position
 */
export async function readOhchr(path: string, told: Told): Promise<ListRead> {
  const zip = await openZip(path);
  try {
    return listOf(path, await readDocxTables(zip), told);
  } finally {
    zip.close();
  }
}

function listOf(path: string, { tables, around }: DocxTables, told: Told): ListRead {
  const table = tables.flat();
  const firstRows = table.slice(0, 5).flatMap(({ cells }) => cells.flatMap(({ lines }) => lines));
  const says = saidAround([...around, ...firstRows]);
  const remarks: string[] = [];
  const rows = ohchrRows(table, told.country ?? says.country);
  if (!rows) {
    throw new FileError(
      path,
      'has no table with the columns “Recommendation” and “Position”: it is no thematic list of recommendations',
    );
  }
  const list = joinRepeated(rows.map(checkRow), remarks);
  const symbol = symbolOf(list);
  return {
    form: 'ohchr-thematic-list',
    says: { ...says, ...(symbol ? { symbol } : {}) },
    remarks,
    rows: (async function* () {
      yield* list;
    })(),
  };
}

/** “UPR of Slovenia (3rd Cycle – 34th Session)” in the page header or above the table. */
function saidAround(around: readonly string[]): Told {
  for (const text of around) {
    const title =
      /(?:UPR|Universal\s+Periodic\s+Review)\s+of\s+(?:the\s+)?(.{2,70}?)\s*\(\s*(\d)\s*\w{0,2}\s+cycle\s*[-–—,]\s*(\d{1,2})\s*\w{0,2}\s+session/iu.exec(
        text,
      );
    if (title) return { country: title[1] ?? '', cycle: title[2] ?? '', session: title[3] ?? '' };
  }
  return {};
}

/** The report's symbol, from which most positions are taken, with or without an addendum. */
function symbolOf(rows: readonly (ReadRow | Refused)[]): string | undefined {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const symbol = isRefused(row) ? undefined : /A\/HRC\/\d+\/\d+/u.exec(row.positionSource ?? '')?.[0];
    if (symbol) counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
