import { posix } from 'node:path';
import { Parser } from 'htmlparser2';
import { FileError } from '../file-problem.ts';
import type { Zip } from '../files/zip.ts';

/** One sheet as the workbook names it. */
export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  /** Its part of the archive. */
  readonly part: string;
}

export interface Workbook {
  readonly sheets: readonly SheetEntry[];
  readonly dates: 1900 | 1904;
  readonly strings?: string | undefined;
  readonly styles?: string | undefined;
}

/** Bytes of a part that names sheets. */
const largestPart = 16 * 1024 * 1024;
const worksheet = /\/worksheet$/u;

/**
 * Reads which sheets a workbook has and where they lie.
 * @throws FileError where it is no workbook of this kind
 */
export async function readWorkbook(zip: Zip): Promise<Workbook> {
  const root = (await relations(zip, '')).find(({ type }) => type.endsWith('/officeDocument'));
  if (!root || !zip.has(root.target)) throw new FileError(zip.file, 'is no XLSX: it has no workbook inside');
  const related = await relations(zip, root.target);
  const byId = new Map(related.map((relation) => [relation.id, relation]));
  const sheets: SheetEntry[] = [];
  let dates: 1900 | 1904 = 1900;
  await elementsOf(zip, root.target, (name, attributes) => {
    if (name === 'workbookPr' && /^(?:1|true)$/u.test(attributes.date1904 ?? '')) dates = 1904;
    if (name !== 'sheet') return;
    const id = Object.entries(attributes).find(([key]) => key.endsWith(':id') || key === 'id')?.[1];
    const relation = byId.get(id ?? '');
    // Sheets of charts and macros are no tables.
    if (!relation || !worksheet.test(relation.type) || !zip.has(relation.target)) return;
    sheets.push({
      name: attributes.name ?? '',
      hidden: (attributes.state ?? 'visible') !== 'visible',
      part: relation.target,
    });
  });
  if (sheets.length === 0) throw new FileError(zip.file, 'has no sheet with a table in it');
  const partOf = (kind: string) =>
    related.find(({ type, target }) => type.endsWith(kind) && zip.has(target))?.target;
  return { sheets, dates, strings: partOf('/sharedStrings'), styles: partOf('/styles') };
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

async function relations(zip: Zip, part: string): Promise<Relation[]> {
  const folder = posix.dirname(part);
  const name = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  const found: Relation[] = [];
  if (!zip.has(name)) return found;
  await elementsOf(zip, name, (element, { Id = '', Type = '', Target = '', TargetMode }) => {
    if (element !== 'Relationship' || TargetMode === 'External') return;
    const target = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target);
    found.push({ id: Id, type: Type, target });
  });
  return found;
}

/** Calls `each` for every element of a small part, with its name without prefix. */
async function elementsOf(
  zip: Zip,
  part: string,
  each: (name: string, attributes: Record<string, string>) => void,
): Promise<void> {
  if (zip.size(part) > largestPart)
    throw new FileError(zip.file, `is no list: its part ${part} is far larger than it need be`);
  const parser = new Parser(
    { onopentag: (name, attributes) => each(localName(name), attributes) },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(await zip.text(part));
}

/** A name without the prefix of its namespace. */
export const localName = (name: string) => name.slice(name.indexOf(':') + 1);
