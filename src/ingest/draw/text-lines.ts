/** A line of a text file that is not empty. */
export interface TextLine {
  /** In the drawn text, from 1. */
  readonly line: number;
  readonly page?: number | undefined;
  /** Without the spaces around it; a form feed is no part of it. */
  readonly text: string;
  /** Spaces before its first word. */
  readonly indent: number;
  /** Spaces after its last word. */
  readonly trailing: number;
  /** Empty lines before it. */
  readonly blanks: number;
  /** A page begins with it, by a form feed. */
  readonly newPage: boolean;
}

/** A text with its line ends made one: `\n`, as the lines of what is drawn are parted. */
export const withOneLineEnd = (text: string): string =>
  text.replace(/^\uFEFF/, '').replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n');

/** The lines of a text that are not empty. Pages are counted where it has form feeds. */
export function readLines(text: string): TextLine[] {
  const paged = text.includes('\f');
  const lines: TextLine[] = [];
  let blanks = 0;
  let page = 1;
  let newPage = false;
  text.split('\n').forEach((raw, index) => {
    const [before = '', after] = raw.split(/\f(?=[^\f]*$)/);
    const feeds = raw.split('\f').length - 1;
    // What stands before a form feed in a line is the end of the page above, which is always a line of its own in use.
    const full = (after === undefined ? raw : `${before.replaceAll('\f', ' ')} ${after}`).replaceAll(
      '\u00a0',
      ' ',
    );
    if (feeds > 0) {
      page += feeds;
      newPage = true;
    }
    const tabbed = full.replace(/^\t+/, (tabs) => '    '.repeat(tabs.length));
    const trimmed = tabbed.trim();
    if (!trimmed) {
      blanks += 1;
      return;
    }
    const indent = tabbed.length - tabbed.trimStart().length - (after !== undefined ? 1 : 0);
    lines.push({
      line: index + 1,
      page: paged ? page : undefined,
      // A tab at the end is an empty cell.
      text:
        trimmed.replace(/ {2,}/g, (gap) => (gap.length > 2 ? '   ' : ' ')) +
        (/\S\t\s*$/.test(full) ? '\t' : ''),
      indent,
      trailing: full.length - full.trimEnd().length,
      blanks,
      newPage,
    });
    blanks = 0;
    newPage = false;
  });
  return lines;
}
