import MarkdownIt from 'markdown-it';

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false })
  // `[^3]: Ibid.` is a footnote here, not the target of a link.
  .disable('reference');
type Token = ReturnType<typeof markdown.parse>[number];

/** `{#key .class speaker="…"}` at the end of a heading or a paragraph. */
export interface Marks {
  readonly key?: string | undefined;
  readonly classes: readonly string[];
  readonly speaker?: string | undefined;
}

interface Placed {
  /** In the file, from 1. */
  readonly line: number;
}
export interface Item extends Placed {
  readonly text: string;
  readonly items: readonly Item[];
}
/** The parts of a Markdown document, in the order in which they stand. */
export type Block = Placed &
  (
    | { readonly type: 'heading'; readonly level: number; readonly text: string; readonly marks: Marks }
    | { readonly type: 'paragraph'; readonly text: string; readonly marks: Marks }
    | {
        readonly type: 'numbered';
        /** Without what is printed behind it. */
        readonly number: string;
        /** The number as it is printed: `45.`, `45)`, `123.1`. */
        readonly printed: string;
        readonly text: string;
        readonly items: readonly Item[];
        readonly marks: Marks;
      }
    | { readonly type: 'list'; readonly items: readonly Item[] }
    | { readonly type: 'quotation'; readonly text: string; readonly marks: Marks }
    | { readonly type: 'row'; readonly text: string }
    /** A footnote: `[^3]: Text`. */
    | { readonly type: 'note'; readonly mark: string; readonly text: string }
    | { readonly type: 'rule' }
  );

/** The blocks of Markdown text that begins on line `firstLine` of its file. */
export function readBlocks(text: string, firstLine: number): Block[] {
  const reader = new TokenReader(markdown.parse(text, {}), firstLine);
  return reader.blocks();
}

/** Words without Markdown's marks, and as they are written. */
interface Inline {
  readonly text: string;
  readonly raw: string;
}

/** Walks over markdown-it's flat list of opening and closing tokens. */
class TokenReader {
  private at = 0;
  constructor(
    private readonly tokens: Token[],
    private readonly firstLine: number,
  ) {}

  blocks(): Block[] {
    const blocks: Block[] = [];
    while (this.at < this.tokens.length) {
      const token = this.next();
      const line = this.lineOf(token);
      if (token.type === 'heading_open') {
        blocks.push({ type: 'heading', line, level: Number(token.tag.slice(1)), ...split(this.inline()) });
      } else if (token.type === 'paragraph_open') {
        const inline = this.inline();
        blocks.push(paragraphOf(line, split(inline), inline.raw));
      } else if (token.type === 'ordered_list_open') {
        blocks.push(...this.numbered());
      } else if (token.type === 'bullet_list_open') {
        blocks.push({ type: 'list', line, items: this.items() });
      } else if (token.type === 'blockquote_open') {
        blocks.push({ type: 'quotation', line, ...split(joined(this.paragraphs('blockquote_close'))) });
      } else if (token.type === 'table_open') {
        blocks.push(...this.rows());
      } else if (token.type === 'hr') {
        blocks.push({ type: 'rule', line });
      }
    }
    return blocks;
  }

  private next(): Token {
    const token = this.tokens[this.at++];
    if (!token) throw new Error('the Markdown ended inside a block');
    return token;
  }

  private lineOf(token: Token): number {
    return (token.map?.[0] ?? 0) + this.firstLine;
  }

  /** The inline token that follows, and its closing token. */
  private inline(): Inline {
    const token = this.next();
    this.next();
    return { text: plain(token), raw: token.content };
  }

  private paragraphs(close: string): Inline[] {
    const texts: Inline[] = [];
    for (let token = this.next(); token.type !== close; token = this.next()) {
      if (token.type === 'inline') texts.push({ text: plain(token), raw: token.content });
    }
    return texts;
  }

  private numbered(): Block[] {
    const blocks: Block[] = [];
    for (let token = this.next(); token.type !== 'ordered_list_close'; token = this.next()) {
      if (token.type === 'list_item_open') {
        const { items, ...words } = this.item();
        const [line, number] = [this.lineOf(token), token.info];
        const printed = `${number}${token.markup}`;
        blocks.push({ type: 'numbered', line, number, printed, items, ...split(words) });
      }
    }
    return blocks;
  }

  private items(): Item[] {
    const items: Item[] = [];
    for (let token = this.next(); token.type !== 'bullet_list_close'; token = this.next()) {
      if (token.type !== 'list_item_open') continue;
      const { text, items: own } = this.item();
      items.push({ line: this.lineOf(token), text, items: own });
    }
    return items;
  }

  private item(): Inline & { items: Item[] } {
    const texts: Inline[] = [];
    const items: Item[] = [];
    for (let token = this.next(); token.type !== 'list_item_close'; token = this.next()) {
      if (token.type === 'inline') texts.push({ text: plain(token), raw: token.content });
      else if (token.type === 'bullet_list_open') items.push(...this.items());
    }
    return { ...joined(texts), items };
  }

  private rows(): Block[] {
    const rows: Block[] = [];
    let cells: string[] = [];
    let line = 0;
    for (let token = this.next(); token.type !== 'table_close'; token = this.next()) {
      if (token.type === 'inline') cells.push(plain(token));
      else if (token.type === 'tr_open') {
        cells = [];
        line = this.lineOf(token);
      } else if (token.type === 'tr_close' && cells.some(Boolean)) {
        rows.push({ type: 'row', line, text: cells.filter(Boolean).join(' ') });
      }
    }
    return rows;
  }
}

const footnote = /^\[\^([^\]\s]+)\]:\s+(.+)$/s;
/** `123.1 Ratify …`, `2.1 Text`, where it is marked to be so. */
const dotted = /^((\d+(?:\.\d+)+)\.?)\s+(.+)$/s;

/** A paragraph, or what its beginning makes of it. */
function paragraphOf(line: number, { text, marks }: { text: string; marks: Marks }, raw: string): Block {
  const [, mark, words] = raw.startsWith('[^') ? (footnote.exec(text) ?? []) : [];
  if (mark && words) return { type: 'note', line, mark, text: words };
  const [, printed, number, rest] = marks.classes.some(
    (name) => name === 'recommendation' || name === 'numbered',
  )
    ? (dotted.exec(text) ?? [])
    : [];
  if (printed && number && rest)
    return { type: 'numbered', line, number, printed, text: rest, items: [], marks };
  return { type: 'paragraph', line, text, marks };
}

/** The words of an inline token, without emphasis marks and link targets. */
function plain(token: Token): string {
  return (token.children ?? [])
    .map((child) => (child.type === 'softbreak' || child.type === 'hardbreak' ? ' ' : child.content))
    .join('')
    .trim();
}

const joined = (parts: readonly Inline[]): Inline => ({
  text: parts.map(({ text }) => text).join('\n\n'),
  raw: parts.map(({ raw }) => raw).join('\n\n'),
});

const marksAtEnd = /\s*\{((?:[#.][\w-]+|speaker="[^"]*"|\s+)+)\}$/;

/** Braces that are escaped are words. */
function split({ text, raw }: Inline): { text: string; marks: Marks } {
  const found = raw[raw.search(marksAtEnd) - 1] === '\\' ? null : marksAtEnd.exec(text);
  if (!found) return { text, marks: { classes: [] } };
  const inside = found[1] ?? '';
  return {
    text: text.slice(0, found.index),
    marks: {
      key: /#([\w-]+)/.exec(inside)?.[1],
      classes: [...inside.matchAll(/(?:^|\s)\.([\w-]+)/g)].map((match) => match[1] ?? ''),
      speaker: /speaker="([^"]*)"/.exec(inside)?.[1],
    },
  };
}
