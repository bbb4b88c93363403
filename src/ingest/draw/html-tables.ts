import { within, type XmlElement } from './xml-tree.ts';

export interface HtmlRow {
  /** The cell in each column; missing where a wide or a tall cell covers it. */
  readonly cells: readonly (XmlElement | undefined)[];
  readonly header: boolean;
}

const mostColumns = 100;
const isElement = (child: XmlElement | string): child is XmlElement => typeof child !== 'string';

/** The rows of a table, each with as many columns as it covers. */
export function htmlRows(table: XmlElement): HtmlRow[] {
  const rows = rowsIn(table, false);
  const heads = rows.map(
    ({ row }) => cellsOf(row).every(({ name }) => name === 'th') && cellsOf(row).length > 1,
  );
  /** How many more rows each column is covered for. */
  const covered: number[] = [];
  return rows.map(({ row, inHead }, at) => {
    const cells: (XmlElement | undefined)[] = [];
    const skip = () => {
      while ((covered[cells.length] ?? 0) > 0) {
        covered[cells.length] = (covered[cells.length] ?? 1) - 1;
        cells.push(undefined);
      }
    };
    for (const cell of cellsOf(row)) {
      skip();
      const wide = Math.min(spanOf(cell, 'colspan'), mostColumns);
      const tall = Math.min(spanOf(cell, 'rowspan'), rows.length - at);
      for (let column = 0; column < wide; column++) {
        covered[cells.length] = tall - 1;
        cells.push(column ? undefined : cell);
      }
    }
    skip();
    return { cells, header: inHead || (heads[at] === true && heads.slice(0, at).every(Boolean)) };
  });
}

/** Whether a table only places things on the page: it says so, has one column, or holds tables or headings. */
export function isLayoutTable(table: XmlElement): boolean {
  if (/^(?:presentation|none)$/.test(table.attributes.role ?? '')) return true;
  const inside = [...within(table)].slice(1);
  if (inside.some(({ name }) => name === 'th' || name === 'caption')) return false;
  if (inside.some(({ name }) => /^(?:table|h[1-6])$/.test(name))) return true;
  return rowsIn(table, false).every(({ row }) => cellsOf(row).length <= 1);
}

function rowsIn(element: XmlElement, inHead: boolean): { row: XmlElement; inHead: boolean }[] {
  return element.children.filter(isElement).flatMap((child) => {
    if (child.name === 'tr') return [{ row: child, inHead }];
    return /^(?:thead|tbody|tfoot)$/.test(child.name) ? rowsIn(child, inHead || child.name === 'thead') : [];
  });
}

const cellsOf = (row: XmlElement) =>
  row.children.filter(isElement).filter(({ name }) => name === 'td' || name === 'th');

function spanOf(cell: XmlElement, name: 'colspan' | 'rowspan'): number {
  const said = Number(cell.attributes[name] ?? 1);
  // Zero means all the rows that follow.
  if (said === 0 && name === 'rowspan') return 65_534;
  return Number.isInteger(said) && said > 0 ? said : 1;
}
