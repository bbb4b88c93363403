import type { LeftOut } from '../../drawn.ts';
import type { Row } from './group-rows.ts';
import { writeRuns } from './line.ts';

/** A page as rows, with its height in points. */
export interface RowPage {
  readonly page: number;
  readonly height: number;
  readonly rows: readonly Row[];
}

interface Edge {
  readonly row: Row;
  readonly page: RowPage;
  readonly text: string;
  readonly folded: string;
  /** From the edge that it is near. */
  readonly distance: number;
}

/** How far into a page its headers and footers may reach. */
const ZONE = 0.17;
/** Points by which the same header may stand higher or lower. */
const DRIFT = 7;

/** Rows that a header or footer may have, where only their coming back tells that they are one. */
const MOST_ROWS = 5;

/** The head of a document of the United Nations is no running header, even where its file says so. */
const MASTHEAD = /\bdistr\.?\s*:|(?<!\[)\boriginal\s*:|^distr\.$/i;
const SYMBOL = /^(?:[A-Z]{1,6}\.?\d{0,3}|[A-Z][\w.-]*)(?:\/[\w.()[\]-]+)+\*{0,3}$/;
const NUMBER =
  /^(?:page|p\.|стр\.|с\.)?\s*[-–—|[]?\s*(\d{1,4}|[ivxlc]{1,7})(?:\s*(?:\/|\||of|из)\s*\d{1,4})?\s*[-–—|\]]?$/i;
/** The number of the job of printing, alone, with a date and languages, or beside the page: `25-09905 3/15`. */
const JOB =
  /^(?:\d{1,3}(?:\/\d{1,3})?\s+)?\*?(?:GE|V|ME|K|HQ)?[.:\s]?\s?\d{2}-\d{5}(?:\s*[*(]?[A-Z]{0,2}\)?)?(?:\s+(?:\d{1,3}\/\d{1,3}|[\d\s*()A-Z-]*))?(?:\s*\/\s?\.{3})?$|^GE\.\d{2}-$|^\/\s?\.{3}$/;
const BARCODE = /^\*\d{6,}\*$|^please recycle\b/i;

const fold = (text: string): string => text.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim().toLowerCase();

function edgesOf(page: RowPage, at: 'top' | 'bottom'): Edge[] {
  const rows = [...page.rows].sort((a, b) => (at === 'top' ? a.y - b.y : b.y - a.y));
  const edges: Edge[] = [];
  for (const row of rows) {
    const distance = at === 'top' ? row.y : page.height - row.y;
    if (distance > ZONE * page.height) break;
    const text = writeRuns(row.runs);
    edges.push({ row, page, text, folded: fold(text), distance });
  }
  return edges;
}

/** What page numbers of this file are more than their place, where most agree. */
function numberOffset(edges: readonly Edge[]): number | undefined {
  const votes = new Map<number, number>();
  for (const { text, page } of edges) {
    const number = Number(NUMBER.exec(text)?.[1]);
    if (Number.isFinite(number)) votes.set(number - page.page, (votes.get(number - page.page) ?? 0) + 1);
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1]);
  return best?.[0];
}

/**
 * Running headers and footers: what comes back at the same height near the edge of pages with other digits at most,
 * symbols of documents, page and job numbers, and what the file itself marks as such. Only what has nothing but
 * its like between itself and the edge.
 */
export function findMargins(pages: readonly RowPage[]): Map<Row, LeftOut> {
  const found = new Map<Row, LeftOut>();
  const least = pages.length > 8 ? 3 : 2;
  for (const at of ['top', 'bottom'] as const) {
    const edges = pages.map((page) => edgesOf(page, at));
    const all = edges.flat();
    const offset = numberOffset(all);
    const alike = new Map<string, Edge[]>();
    for (const edge of all) alike.set(edge.folded, [...(alike.get(edge.folded) ?? []), edge]);
    const repeats = (edge: Edge): boolean =>
      new Set(
        (alike.get(edge.folded) ?? [])
          .filter((other) => Math.abs(other.distance - edge.distance) <= DRIFT)
          .map((other) => other.page.page),
      ).size >= least;
    const isNumber = (edge: Edge): boolean => {
      const number = NUMBER.exec(edge.text)?.[1];
      if (!number) return false;
      if (!/^\d/.test(number)) return repeats({ ...edge }) || edge.page.page < 30;
      return pages.length < 3 || offset === undefined || Number(number) - edge.page.page === offset;
    };
    const marked =
      edges.filter((ofPage) => ofPage.some((edge) => isArtifact(edge.row))).length >= 0.7 * pages.length;
    for (const ofPage of edges) {
      if (at === 'top' && ofPage.some((edge) => MASTHEAD.test(edge.text))) continue;
      const taken: { edge: Edge; why: LeftOut; sure: boolean }[] = [];
      for (const edge of ofPage) {
        const known =
          isArtifact(edge.row) ||
          (at === 'top' ? SYMBOL.test(edge.text) : JOB.test(edge.text) || BARCODE.test(edge.text));
        const number = isNumber(edge);
        // Where the file marks its furniture itself, a line that it does not mark is of the body.
        if (!known && !number && (marked || !repeats(edge))) break;
        taken.push({
          edge,
          why: number ? 'page number' : at === 'top' ? 'page header' : 'page footer',
          sure: known,
        });
      }
      for (
        let last = taken.at(-1);
        last && !last.sure && !standsApart(last.edge, taken.length, at);
        last = taken.at(-1)
      )
        taken.pop();
      for (const { edge, why } of taken) if (!found.has(edge.row)) found.set(edge.row, why);
    }
  }
  return found;
}

const isArtifact = (row: Row): boolean => row.runs.every((run) => run.artifact);

/** Whether more than the space between lines parts a row at the edge from the next one towards the middle. */
function standsApart({ row, page }: Edge, taken: number, at: 'top' | 'bottom'): boolean {
  if (taken > MOST_ROWS) return false;
  const rows = page.rows.filter((other) => (at === 'top' ? other.y > row.y : other.y < row.y));
  const next = at === 'top' ? rows[0] : rows.at(-1);
  return !next || Math.abs(next.y - row.y) > 1.45 * Math.max(row.size, next.size);
}
