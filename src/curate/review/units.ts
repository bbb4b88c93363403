import MarkdownIt from 'markdown-it';
import { isBlank, splitLines } from './lines.ts';

/** What a part of the text is. A `rule` is `---`, which leaves the headings; a `note` is a footnote. */
export type UnitKind = 'heading' | 'numbered' | 'paragraph' | 'item' | 'row' | 'quotation' | 'note' | 'rule';

/** One part of a document's text that is edited as a whole, and the lines of the file that it stands on. */
export interface Unit {
  readonly kind: UnitKind;
  /** First and last line in the file, from 1: of its own text, without items below it. */
  readonly line: number;
  readonly end: number;
  /** The last line of what is indented below it. */
  readonly bodyEnd: number;
  /** The column of its mark, and the one at which its text and what belongs to it begins. */
  readonly indent: number;
  readonly offset: number;
  /** The marks around the text as they stand in the file. */
  readonly prefix: string;
  readonly suffix: string;
  /** The text as written, in Markdown; paragraphs of a quotation are parted by an empty line. */
  readonly text: string;
  /** Of a heading, 1 to 6. */
  readonly level?: number;
  /** Of a numbered paragraph: `45`, or `123.1` of a recommendation. */
  readonly number?: string;
  /** How many lists it is in; 0 for none. */
  readonly depth: number;
  readonly key: string;
  readonly classes: readonly string[];
  readonly speaker: string;
}

export interface Units {
  /** The line of the file on which its text begins, below the front matter. */
  readonly firstLine: number;
  readonly units: readonly Unit[];
}

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false }).disable('reference');
// Where parts begin and end is all that is asked; what stands inside of them stays text.
markdown.core.ruler.enableOnly(['normalize', 'block']);
type Token = ReturnType<typeof markdown.parse>[number];

interface Container {
  readonly number?: string;
  readonly bodyEnd: number;
  readonly offset: number;
  filled: boolean;
}

/** The parts of a document with front matter, in their order. */
export function readUnits(file: string): Units {
  const front = /^---\r?\n[\s\S]*?\r?\n---\r?\n/.exec(file)?.[0] ?? '';
  const firstLine = front.split('\n').length;
  const { lines } = splitLines(file);
  const reader = new UnitReader(lines, firstLine);
  for (const token of markdown.parse(file.slice(front.length), {})) reader.take(token);
  return { firstLine, units: reader.units };
}

class UnitReader {
  readonly units: Unit[] = [];
  private readonly containers: Container[] = [];
  private quotation: Token | undefined;
  private row: Token | undefined;
  private heading: Token | undefined;

  constructor(
    private readonly lines: readonly string[],
    private readonly firstLine: number,
  ) {}

  take(token: Token): void {
    if (token.type === 'list_item_open') this.open(token);
    else if (token.type === 'list_item_close') this.containers.pop();
    else if (token.type === 'blockquote_open') this.quotation ??= token;
    else if (token.type === 'blockquote_close') {
      if (this.quotation && this.quotation.level === token.level) {
        this.add('quotation', this.quotation);
        this.quotation = undefined;
      }
    } else if (this.quotation) return;
    else if (token.type === 'tr_open') this.row = token;
    else if (token.type === 'tr_close') this.endRow();
    else if (token.type === 'heading_open') this.heading = token;
    else if (token.type === 'hr') this.add('rule', token);
    else if (token.type === 'inline' && !this.row) this.inline(token);
  }

  private open(token: Token): void {
    const [line, bodyEnd] = this.range(token);
    const offset = /^\s*(?:\d{1,9}[.)]|[-+*])\s*/.exec(this.lines[line - 1] ?? '')?.[0].length ?? 0;
    const number = token.markup === '.' || token.markup === ')' ? { number: token.info } : {};
    this.containers.push({ ...number, bodyEnd, offset, filled: false });
  }

  private inline(token: Token): void {
    const heading = this.heading;
    this.heading = undefined;
    const inside = this.containers.at(-1);
    if (heading) this.add('heading', heading, { level: Number(heading.tag.slice(1)) });
    else if (!inside || inside.filled) this.paragraph(token, inside === undefined);
    else {
      inside.filled = true;
      const { number, bodyEnd } = inside;
      this.add(number === undefined ? 'item' : 'numbered', token, {
        bodyEnd,
        ...(number === undefined ? {} : { number }),
      });
    }
  }

  /** A paragraph, or what its beginning makes of it where it is in no list. */
  private paragraph(token: Token, outside: boolean): void {
    const number = /^((?:\d+\.)+\d+)\.?\s/.exec(token.content)?.[1];
    if (outside && /^\[\^[^\]\s]+\]:\s+\S/.test(token.content)) this.add('note', token);
    else if (outside && number && /(?<!\\)\{[^{}]*\.recommendation(?![\w-])[^{}]*\}$/.test(token.content))
      this.add('numbered', token, { number });
    else this.add('paragraph', token);
  }

  private endRow(): void {
    const row = this.row;
    this.row = undefined;
    // A header without words is only there because a table needs one.
    if (row && /[^\s|]/.test(this.lines[this.range(row)[0] - 1] ?? '')) this.add('row', row);
  }

  private add(kind: UnitKind, token: Token, more: Partial<Unit> = {}): void {
    const [line, end] = this.range(token);
    const raw = this.lines.slice(line - 1, end);
    const { prefix, text, suffix } = partsOf(kind, raw);
    const indent = /^\s*/.exec(raw[0] ?? '')?.[0].length ?? 0;
    this.units.push({
      kind,
      line,
      end,
      bodyEnd: end,
      indent,
      offset: prefix.length,
      prefix,
      suffix,
      text,
      depth: this.containers.length,
      ...marksIn(suffix),
      ...more,
    });
  }

  private range(token: Token): [line: number, end: number] {
    const [from, to] = token.map ?? [0, 1];
    let end = to + this.firstLine - 1;
    while (end > from + this.firstLine && isBlank(this.lines[end - 1])) end--;
    return [from + this.firstLine, end];
  }
}

const prefixes: Readonly<Record<UnitKind, RegExp>> = {
  heading: /^\s*(?:#{1,6}\s+)?/,
  numbered: /^\s*(?:\d{1,9}[.)]|(?:\d+\.)+\d+\.?)\s+/,
  note: /^\s*\[\^[^\]\s]+\]:\s+/,
  item: /^\s*[-+*]\s+/,
  paragraph: /^\s*/,
  quotation: /^\s*>\s?/,
  row: /^\s*/,
  rule: /^\s*/,
};

function partsOf(kind: UnitKind, raw: readonly string[]): { prefix: string; text: string; suffix: string } {
  const [first = '', ...others] = kind === 'heading' && raw.length > 1 ? raw.slice(0, -1) : raw;
  const prefix = prefixes[kind].exec(first)?.[0] ?? '';
  const lines = [
    first.slice(prefix.length),
    ...others.map((line) => line.replace(inner[kind] ?? /^\s*/, '')),
  ];
  const joined =
    kind === 'quotation'
      ? lines.map((line) => (isBlank(line) ? '\n\n' : `${line.trim()} `)).join('')
      : lines.map((line) => line.trim()).join(' ');
  const all = joined.replace(/ *\n\n\s*/g, '\n\n').trim();
  const suffix = kind === 'row' || kind === 'rule' ? '' : (marksAtEnd.exec(all)?.[0] ?? '');
  return { prefix, text: all.slice(0, all.length - suffix.length), suffix };
}
const inner: Partial<Readonly<Record<UnitKind, RegExp>>> = { quotation: /^\s*>\s?/ };

const marksAtEnd = /\s*(?<!\\)\{(?:[#.][\w-]+|speaker="[^"]*"|\s)+\}$/;

/** The key, classes and speaker that `{#key .class speaker="…"}` names. */
function marksIn(suffix: string): Pick<Unit, 'key' | 'classes' | 'speaker'> {
  const unquoted = suffix.replace(/speaker="[^"]*"/, '');
  return {
    key: /#([\w-]+)/.exec(unquoted)?.[1] ?? '',
    classes: [...unquoted.matchAll(/\.([\w-]+)/g)].map((match) => match[1] ?? ''),
    speaker: /speaker="([^"]*)"/.exec(suffix)?.[1] ?? '',
  };
}
