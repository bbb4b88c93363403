import type { Part, PartItem, Recognised } from '../recognise/recognised.ts';
import { dottedNumbers } from './dotted-numbers.ts';
import { escapeCell, escapeMarkdown } from './escape-markdown.ts';
import { HeadingKeys } from './heading-keys.ts';
import { nameNotes } from './name-notes.ts';
import { seriesHeadings } from './series.ts';

type PartOf<Type extends Part['type']> = Extract<Part, { type: Type }>;

/**
 * The text of a draft as Markdown of the corpus (docs/corpus.md): headings with keys, one line a paragraph, footnotes at
 * the end.
 */
export function writeBody({ parts: read }: Pick<Recognised, 'parts'>, drawn: string): string {
  const parts = nameNotes(read);
  const writer = new BodyWriter(drawn.split('\n'));
  const { headings: ownNumbers } = seriesHeadings(parts);
  const { official } = dottedNumbers(parts);
  for (const [at, part] of parts.entries()) writer.write(part, ownNumbers.has(at), official.has(at));
  return writer.text();
}

class BodyWriter {
  constructor(
    /** Of the drawn text. */
    private readonly lines: readonly string[],
  ) {}

  private readonly keys = new HeadingKeys();
  private readonly blocks: string[] = [];
  private readonly notes: string[] = [];
  private rows: PartOf<'row'>[] = [];
  /** Whether what stands below the last heading is asked for. */
  private asked = false;
  private lists = 0;

  /**
   * @param series for a heading: its paragraphs are numbered by themselves
   * @param dotted for a paragraph: it begins with a number of its own such as 2.1
   */
  write(part: Part, series: boolean, dotted: boolean): void {
    if (part.type === 'row') {
      this.rows.push(part);
      return;
    }
    this.endTable();
    if (part.type === 'heading') this.heading(part, series);
    else if (part.type === 'numbered') this.numbered(part);
    else if (part.type === 'paragraph' && dotted)
      this.blocks.push(`${escapeMarkdown(part.text)} {.numbered}`);
    else if (part.type === 'paragraph') this.paragraph(part);
    else if (part.type === 'list') this.asks(part.items);
    else if (part.type === 'quotation') this.blocks.push(quoted(part.text));
    else this.notes.push(`[^${part.mark}]: ${escapeMarkdown(part.text)}`);
    this.lists = part.type === 'list' ? this.lists + 1 : 0;
  }

  text(): string {
    this.endTable();
    return `${[...this.blocks, ...this.notes].join('\n\n')}\n`;
  }

  private heading(
    { level, text, recommendations, question, facts }: PartOf<'heading'>,
    series: boolean,
  ): void {
    this.asked = recommendations;
    const key = level === 1 && this.blocks.length === 0 ? 'title' : this.keys.keyOf(text);
    const classes = [
      recommendations && '.recommendations',
      question && '.question',
      facts && '.facts',
      series && '.series',
    ];
    const marks = [`#${key}`, ...classes.filter(Boolean)].join(' ');
    this.blocks.push(`${'#'.repeat(Math.min(level, 6))} ${escapeMarkdown(text)} {${marks}}`);
  }

  private numbered({ number, text, items, lines }: PartOf<'numbered'>): void {
    const bracket = /^\W*\d+\)/.test(this.lines[(lines[0] ?? 0) - 1] ?? '');
    const own = `${number}${bracket ? ')' : '.'} `;
    const mark =
      this.asked && asks.test([text, ...items.map((item) => item.text)].join(' ')) ? recommended : '';
    this.blocks.push(
      [`${own}${escapeMarkdown(text)}${mark}`, ...bullets(items, ' '.repeat(own.length))].join('\n'),
    );
  }

  private paragraph({ text, recommendation, number, apart, lines }: PartOf<'paragraph'>): void {
    const words = number ? `${this.printed(number, lines[0])} ${escapeMarkdown(text)}` : escapeMarkdown(text);
    if (recommendation || number) this.blocks.push(`${words}${recommended}`);
    // What stands under no heading has to be named, and may be named better by who reviews it.
    else if (apart) this.blocks.push('---', `${words} {#${this.keys.keyOf('aside')}}`);
    else this.blocks.push(words);
  }

  /** A number with the full stop that may be printed behind it. */
  private printed(number: string, line = 0): string {
    const words = this.lines[line - 1] ?? '';
    return words.replace(/\s/g, '').includes(`${number}.`) ? `${number}.` : number;
  }

  /** A list; numbered paragraphs that go on after one of recommendations belong to the heading above again. */
  private asks(items: readonly PartItem[]): void {
    this.list(items);
    this.asked = false;
  }

  private list(items: readonly PartItem[]): void {
    for (const [at, item] of items.entries()) {
      if (!item.number) continue;
      // Recommendations that have numbers are no list of ours: each is cited by its own.
      this.list(items.slice(0, at));
      this.blocks.push(
        `${this.printed(item.number, item.lines[0])} ${escapeMarkdown(item.text)}${recommended}`,
      );
      this.list(items.slice(at + 1));
      return;
    }
    if (items.length > 0) this.blocks.push(bullets(items, '', this.lists % 2 ? '*' : '-').join('\n'));
  }

  /** Markdown's tables begin with a row that decides how many columns there are. */
  private endTable(): void {
    if (this.rows.length === 0) return;
    const width = Math.max(...this.rows.map(({ cells }) => cells.length));
    const lines = this.rows.map(
      ({ cells }) =>
        `| ${Array.from({ length: width }, (_, at) => escapeCell(cells[at] ?? '')).join(' | ')} |`,
    );
    lines.splice(1, 0, `|${' --- |'.repeat(width)}`);
    this.blocks.push(lines.join('\n'));
    this.rows = [];
  }
}

/** The file cannot say it, and the check does not let it pass unsaid. */
const unknownSpeaker = '';
const quoted = (text: string) =>
  `${text
    .split('\n\n')
    .map((paragraph) => `> ${escapeMarkdown(paragraph)}`)
    .join('\n>\n')} {speaker="${unknownSpeaker}"}`;
const recommended = ' {.recommendation}';
/** Conclusions stand between recommendations under one heading; these words ask for something. */
const asks =
  /\b(?:recommend|should|urge|calls? (?:up)?on|encourage|request|invite|reiterate|appeal)(?:s|ed|ing)?\b|рекоменду|призыва|следует|ұсынады|шақырады/i;

const bullets = (items: readonly PartItem[], indent: string, sign = '-'): string[] =>
  items.flatMap((item) => [
    `${indent}${sign} ${item.number ? `${item.number} ` : ''}${escapeMarkdown(item.text)}`,
    ...bullets(item.items, `${indent}  `, sign),
  ]);
