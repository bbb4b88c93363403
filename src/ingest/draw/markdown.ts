import MarkdownIt from 'markdown-it';
import type { Doubt, Drawn, Piece } from '../drawn.ts';
import { takeFrontMatter, takeNotes } from './markdown-apart.ts';
import { withOneLineEnd } from './text-lines.ts';
import { endsPart, goesOn, joinText } from './text-signs.ts';

const markdown = new MarkdownIt({ html: true, linkify: false, typographer: false });
type Token = ReturnType<typeof markdown.parse>[number];

/**
 * Draws genuine Markdown. Front matter and raw HTML are not drawn, which is a doubt each; footnotes (`[^1]: …`) are
 * notes; numbers of lists stand as they are written.
 *
 * @param text decoded
 * @param _name of the file, which says nothing here
 */
export function drawMarkdown(text: string, _name: string): Drawn {
  const received = withOneLineEnd(text);
  const front = takeFrontMatter(received);
  const { body, notes } = takeNotes(front.body);
  const reader = new TokenReader(markdown.parse(body, {})).read();
  const pieces = [...reader.pieces, ...notes].sort((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0));
  const mended = joinTorn(pieces);
  const { pictures, elements } = reader;
  return {
    text: received,
    pieces: mended.pieces,
    doubts: [...front.doubts, ...reader.doubts, ...mended.doubts].sort((a, b) => a.line - b.line),
    notDrawn: [counted(pictures, 'picture'), counted(elements, 'HTML element')].filter(Boolean),
    about: front.about,
  };
}

const counted = (count: number, name: string): string =>
  count === 0 ? '' : `${count} ${name}${count === 1 ? '' : 's'}`;

/** Walks over markdown-it's flat list of opening and closing tokens. */
class TokenReader {
  readonly pieces: Piece[] = [];
  readonly doubts: Doubt[] = [];
  pictures = 0;
  elements = 0;
  /** The lists that are open: of an ordered one the sign after its numbers. */
  private readonly lists: { readonly numbers?: string[] }[] = [];
  private quotes = 0;
  private header = false;
  /** What the next text of an item begins with: its number; undefined where its text has begun. */
  private item: { readonly number: string } | undefined;

  constructor(private readonly tokens: readonly Token[]) {}

  read(): this {
    for (const [at, token] of this.tokens.entries()) this.token(token, at);
    return this;
  }

  private token(token: Token, at: number): void {
    if (token.type === 'bullet_list_open') this.lists.push({});
    else if (token.type === 'ordered_list_open') this.lists.push({ numbers: this.numbersOf(at) });
    else if (/_list_close$/.test(token.type)) this.lists.pop();
    else if (token.type === 'list_item_open')
      this.item = { number: this.lists.at(-1)?.numbers?.shift() ?? '' };
    else if (token.type === 'list_item_close') this.item = undefined;
    else if (token.type === 'blockquote_open') this.quotes += 1;
    else if (token.type === 'blockquote_close') this.quotes -= 1;
    else if (/^thead_(?:open|close)$/.test(token.type)) this.header = token.nesting === 1;
    else if (token.type === 'tr_open') this.row(token, at);
    else if (token.type === 'inline') this.inline(token, this.tokens[at - 1]);
    else if (token.type === 'fence' || token.type === 'code_block') this.text(token, token.content.trim());
    else if (token.type === 'html_block') this.html(token);
  }

  /** The numbers of an ordered list as written; counted where all are written alike (`1. 1. 1.`). */
  private numbersOf(at: number): string[] {
    const open = this.tokens[at];
    const items: Token[] = [];
    for (const token of this.tokens.slice(at + 1)) {
      if (token.type === 'ordered_list_close' && token.level === open?.level) break;
      if (token.type === 'list_item_open' && token.level === (open?.level ?? 0) + 1) items.push(token);
    }
    const alike = items.length > 1 && items.every(({ info }) => info === items[0]?.info);
    return items.map(({ info, markup }, place) => `${alike ? Number(info) + place : info}${markup} `);
  }

  private row(open: Token, at: number): void {
    const cells: string[] = [];
    for (let next = at + 1; this.tokens[next] && this.tokens[next]?.type !== 'tr_close'; next++) {
      const token = this.tokens[next];
      if (token?.type === 'inline') cells.push(this.plain(token));
    }
    if (!cells.some(Boolean)) return;
    const text = cells.filter(Boolean).join(' ');
    this.pieces.push({ type: 'row', cells, header: this.header, text, lines: linesOf(open) });
  }

  private inline(token: Token, open: Token | undefined): void {
    if (open?.type === 'td_open' || open?.type === 'th_open') return;
    const text = this.plain(token);
    if (!text) return;
    if (open?.type === 'heading_open')
      this.pieces.push({ type: 'heading', level: Number(open.tag.slice(1)), text, lines: linesOf(token) });
    else this.text(token, text);
  }

  private text(token: Token, text: string): void {
    const lines = linesOf(token);
    const plain = text.replace(/\s+/g, ' ');
    if (this.item) {
      this.pieces.push({ type: 'item', depth: this.lists.length, text: this.item.number + plain, lines });
      this.item = undefined;
    } else this.pieces.push({ type: this.quotes > 0 ? 'quotation' : 'paragraph', text: plain, lines });
  }

  private html(token: Token): void {
    const words = token.content
      .replace(/<!--[\s\S]*?-->/g, '')
      .replace(/<[^>]*>/g, ' ')
      .trim();
    this.elements += 1;
    if (words)
      this.doubts.push({
        line: linesOf(token)[0] ?? 1,
        message: `raw HTML is not drawn; it has words: “${words.replace(/\s+/g, ' ').slice(0, 80)}”`,
      });
  }

  /** The words of an inline token, without emphasis marks, link targets and tags. */
  private plain(token: Token): string {
    let text = '';
    for (const child of token.children ?? []) {
      if (child.type === 'softbreak' || child.type === 'hardbreak') text += '\n';
      else if (child.type === 'image') this.pictures += 1;
      else if (child.type === 'html_inline') this.elements += 1;
      else text += child.content;
    }
    return text
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .reduce((before, after) => (before ? joinText(before, after) : after), '')
      .trim();
  }
}

function linesOf(token: Token): number[] {
  const [from = 0, to = from + 1] = token.map ?? [];
  return Array.from({ length: Math.max(1, to - from) }, (_, at) => from + at + 1);
}

/** Joins what page breaks have torn, where the Markdown was made out of a PDF. */
function joinTorn(pieces: readonly Piece[]): { pieces: Piece[]; doubts: Doubt[] } {
  const joined: Piece[] = [];
  const doubts: Doubt[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    const torn =
      (piece.type === 'paragraph' || piece.type === 'heading') &&
      (before?.type === 'paragraph' || before?.type === 'item') &&
      before.text.length > 60 &&
      !endsPart(before.text) &&
      goesOn(piece.text);
    if (!torn || !before) {
      joined.push(piece);
      continue;
    }
    const line = piece.lines[0] ?? 1;
    doubts.push({ line, message: `joined with line ${before.lines.at(-1)}, which ends in mid-sentence` });
    joined[joined.length - 1] = {
      ...before,
      text: joinText(before.text, piece.text),
      lines: [...before.lines, ...piece.lines],
    };
  }
  return { pieces: joined, doubts };
}
