import { Parser } from 'htmlparser2';
import { keepOtherSigns, silent } from './html-names.ts';

const blocks = new Set([
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'tr',
  'table',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
]);

/**
 * The words of a cell that may hold HTML, without its tags: paragraphs parted by an empty line, items of a list on lines
 * that begin with `- `. What only looks like HTML (“&”, “<” and `<a@b.org>` in running text) stays.
 */
export function plainText(cell: string): string {
  return tidy(/<[a-z!/]|&(?:#\w+|[a-z]\w*);/iu.test(cell) ? drawn(cell) : cell);
}

function drawn(html: string): string {
  let text = '';
  let quiet = 0;
  const parser = new Parser(
    {
      onopentagname(name) {
        if (silent.has(name)) quiet += 1;
        else if (name === 'br') text += '\n';
        else if (name === 'li') text += '\n- ';
        else if (blocks.has(name)) text += '\n\n';
        else if (name === 'td' || name === 'th') text += ' ';
      },
      ontext(piece) {
        // Line ends in the source of a page are blanks.
        if (quiet === 0) text += piece.replace(/[\r\n]+/gu, ' ');
      },
      onclosetag(name) {
        if (silent.has(name)) quiet -= 1;
        else if (blocks.has(name) && name !== 'li') text += '\n\n';
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(keepOtherSigns(html));
  return text;
}

/** Most texts are in order already. */
const untidy = /[^\S ]| {2}|^ | $/u;

/** One blank between words; one empty line between paragraphs; items directly below one another. */
function tidy(text: string): string {
  if (!untidy.test(text)) return text;
  if (!/[\r\n]/u.test(text)) return text.replace(/[\s\u00a0]+/gu, ' ').trim();
  const lines = text
    .split(/\r\n?|\n/u)
    .map((line) => line.replace(/[\s\u00a0]+/gu, ' ').trim())
    .filter((line) => line && line !== '-');
  return lines.reduce((all, line, index) => {
    if (index === 0) return line;
    const together = line.startsWith('- ') && lines[index - 1]?.startsWith('- ');
    return `${all}${together ? '\n' : '\n\n'}${line}`;
  }, '');
}
