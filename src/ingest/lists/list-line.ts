import type { ListRow } from '../../domain/list-file.ts';
import type { ReadRow, Told } from './read-row.ts';

/** The row as it stands in the list; what is empty is left out, so that a list of 300,000 rows stays small. */
export function listRow(read: ReadRow, of: string, id: string, key: string, told: Told): ListRow {
  const { number, text, kind, position, positionSource, heading, states, themes, persons, sdgs } = read;
  return filled({
    of,
    id,
    key,
    number,
    text,
    kind,
    position,
    positionSource,
    heading,
    states,
    themes,
    persons,
    sdgs,
    cycle: read.cycle ?? numberTold(told.cycle),
    session: read.session ?? numberTold(told.session),
    countries: read.countries ?? (told.country ? [told.country] : []),
  });
}

const numberTold = (told: string | undefined) => (told ? Number(told) : undefined);

function filled(row: { [Key in keyof ListRow]: ListRow[Key] | undefined }): ListRow {
  const line: Record<string, unknown> = {};
  for (const key in row) {
    const value = row[key as keyof ListRow];
    if (value !== undefined && !(Array.isArray(value) && value.length === 0)) line[key] = value;
  }
  return line as unknown as ListRow;
}
