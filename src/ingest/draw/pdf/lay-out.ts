import type { LeftOut } from '../../drawn.ts';
import { LEADER } from './find-front.ts';
import { findMargins } from './find-margins.ts';
import { groupRows, type Row } from './group-rows.ts';
import { type Line, makeLine } from './line.ts';
import type { Rule, Sheet } from './sheet.ts';
import { edgesOf, splitColumns } from './split-columns.ts';

/** A line that is left out, and why. */
export interface Margin {
  readonly line: Line;
  readonly why: LeftOut;
}

export interface LaidOut {
  /** Without headers and footers, in the order in which they are read. */
  readonly lines: readonly Line[];
  readonly above: readonly Margin[];
  readonly below: readonly Margin[];
  readonly rules: ReadonlyMap<number, readonly Rule[]>;
}

/** A line of running text, whose ends tell where margins are; those of a table of contents end elsewhere. */
const dense = (row: Row): boolean =>
  row.runs.reduce((sum, run) => sum + run.text.length, 0) > 40 &&
  !LEADER.test(row.runs.map((run) => run.text).join(' '));

/** A rule that is typed, as before notes. */
const isTypedRule = (row: Row): boolean =>
  /^[_—–―-]{5,}$/.test(
    row.runs
      .map((run) => run.text)
      .join('')
      .replace(/ /g, ''),
  );

/** Asterisks between two parts of a document. */
const isOrnament = (row: Row): boolean =>
  /^(?:\*\s*){3,}$/.test(row.runs.map((run) => run.text).join(' ')) && row.runs.every((run) => !run.raised);

function ruleOf(row: Row): Rule {
  const [first, last] = [row.runs[0], row.runs.at(-1)];
  return { x0: first?.x ?? 0, x1: (last?.x ?? 0) + (last?.width ?? 0), y: row.y };
}

/** Makes lines of pages: headers and footers apart, columns one after the other. */
export function layOut(sheets: readonly Sheet[]): LaidOut {
  const pages = sheets.map((sheet) => ({
    page: sheet.page,
    height: sheet.height,
    rows: groupRows(sheet.page, sheet.runs),
  }));
  const typed = pages.flatMap(({ rows }) => rows.filter(isTypedRule));
  const margins = findMargins(
    pages.map((page) => ({ ...page, rows: page.rows.filter((row) => !isTypedRule(row)) })),
  );
  const ornaments = pages.flatMap(({ rows }) => rows.filter(isOrnament));
  for (const row of [...typed, ...ornaments]) if (!margins.has(row)) margins.set(row, 'decoration');
  // Left and right pages of a book, upright and lying ones, have margins of their own.
  const kindOf = (at: number) => `${at % 2} ${Math.round(sheets[at]?.width ?? 0)}`;
  const usual = new Map<string, { left: number; right: number }>();
  for (const kind of new Set(pages.map((_, at) => kindOf(at))))
    usual.set(
      kind,
      edgesOf(
        pages.flatMap(({ rows }, at) =>
          kindOf(at) === kind ? rows.filter((row) => dense(row) && !margins.has(row)) : [],
        ),
      ),
    );
  const lines: Line[] = [];
  const above: Margin[] = [];
  const below: Margin[] = [];
  pages.forEach(({ page, height, rows }, at) => {
    const inner = rows.filter((row) => !margins.has(row));
    for (const row of rows) {
      const why = margins.get(row);
      if (!why || !row.runs.length) continue;
      (row.y < height / 2 ? above : below).push({
        line: makeLine(row, row.runs, `${page}.margin`, 0, 0),
        why,
      });
    }
    lines.push(
      ...splitColumns(inner, sheets[at]?.rules ?? [], usual.get(kindOf(at)) ?? { left: 0, right: 0 }),
    );
  });
  const rules = new Map(
    sheets.map((sheet) => [
      sheet.page,
      [...sheet.rules, ...typed.filter((row) => row.page === sheet.page).map(ruleOf)],
    ]),
  );
  return { lines, above, below, rules };
}
