import { articlesNamedIn } from '../domain/article.ts';
import { type DocumentId, type PassageId, passageId } from '../domain/ids.ts';
import type { Passage, PassageKind } from '../domain/passage.ts';
import {
  countedPinpoint,
  headingPinpoint,
  namedPinpoint,
  officialPinpoint,
  recommendationAfter,
} from '../domain/pinpoint.ts';
import type { Block, Item, Marks } from './blocks.ts';
import type { Problem } from './problems.ts';
import { type Section, sectionsOf } from './sections.ts';

/**
 * Cuts a document into its passages.
 *
 * - A numbered paragraph takes its bullets with it and has the source's own number.
 * - Under a heading marked `.recommendations` each item is one recommendation; an item with items of its own,
 *   or a paragraph that ends in a colon, introduces those that follow. Elsewhere `.recommendation` marks one.
 * - Under `.facts` each item is one fact; under `.question` the question, its yes or no and its explanation are one.
 * - A rule (`---`) leaves all headings but the document's own; `{#name}` names a place that has no heading.
 */
export function cutPassages(
  blocks: readonly Block[],
  document: { id: DocumentId; shortTitle: string },
  file: string,
  problems: Problem[],
): Passage[] {
  const cutter = new Cutter(document, file, problems);
  for (const section of sectionsOf(blocks, file, problems)) cutter.cut(section);
  return cutter.passages;
}

class Cutter {
  readonly passages: Passage[] = [];
  private lastNumber: string | undefined;
  private readonly counts = new Map<string, number>();

  constructor(
    private readonly document: { id: DocumentId; shortTitle: string },
    private readonly file: string,
    private readonly problems: Problem[],
  ) {}

  cut(section: Section): void {
    if (section.classes.includes('question')) {
      this.question(section);
      return;
    }
    const alone = section.blocks.filter((block) => block.type !== 'list').length === 1;
    let leadIn: PassageId | undefined;
    for (const block of section.blocks) {
      if (block.type === 'numbered') this.numbered(section, block);
      else if (block.type === 'row') this.counted(section, 'row', 'row', block.text, block.line);
      else if (block.type === 'quotation') this.quotation(section, block);
      else if (block.type === 'list') this.list(section, block.items, leadIn);
      // A lead-in holds for the items after it, up to the next paragraph.
      else leadIn = this.paragraph(section, block, alone);
    }
  }

  private question(section: Section): void {
    const heading = section.headings.at(-1);
    if (!heading) return;
    const paragraphs = section.blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : []));
    const other = section.blocks.find((block) => block.type !== 'paragraph');
    if (other) this.problem(other.line, 'only paragraphs stand under a .question');
    if (!/^(Yes|No)$/.test(paragraphs[0] ?? '')) {
      this.problem(heading.line, 'the first paragraph under a .question is its answer, Yes or No');
    }
    const text = [heading.text, ...paragraphs].join('\n\n');
    this.add(section, 'answer', section.key, headingPinpoint(heading.text), text, heading.line);
  }

  private numbered(section: Section, block: Extract<Block, { type: 'numbered' }>): void {
    const expected = this.lastNumber === undefined ? 1 : Number(this.lastNumber) + 1;
    if (Number(block.number) !== expected) {
      this.problem(
        block.line,
        `paragraph ${block.number} follows ${this.lastNumber ?? 'none'}; ${expected} would be right`,
      );
    }
    this.lastNumber = block.number;
    const text = [block.text, ...bullets(block.items)].join('\n');
    this.add(section, 'paragraph', block.number, officialPinpoint(block.number), text, block.line, {
      number: block.number,
    });
  }

  /** Returns the id of a lead-in, where the paragraph is one. */
  private paragraph(
    section: Section,
    { text, marks, line }: { text: string; marks: Marks; line: number },
    alone: boolean,
  ): PassageId | undefined {
    if (marks.classes.includes('recommendation'))
      this.recommendation(section, text, line, articlesNamedIn(label(text)));
    else if (section.classes.includes('recommendations') && text.endsWith(':'))
      return this.leadIn(section, text, line);
    else if (marks.key) {
      this.add(
        section,
        'paragraph',
        marks.key,
        namedPinpoint(marks.key, this.document.shortTitle),
        text,
        line,
      );
    } else if (alone && section.headings.length > 0) {
      this.add(section, 'paragraph', `${section.key}.1`, headingPinpoint(placeOf(section)), text, line);
    } else this.counted(section, 'paragraph', 'paragraph', text, line);
    return undefined;
  }

  private list(section: Section, items: readonly Item[], leadIn?: PassageId): void {
    for (const item of items) {
      if (!section.classes.includes('recommendations')) {
        if (section.classes.includes('facts') && item.items.length === 0) {
          this.counted(section, 'fact', 'item', item.text, item.line);
        } else
          this.problem(
            item.line,
            'a list stands under .recommendations, without items of its own under .facts, or inside a numbered paragraph',
          );
      } else if (item.items.length > 0) {
        this.list(section, item.items, this.leadIn(section, item.text, item.line));
      } else {
        const printed = articlesNamedIn(headingText(section));
        this.recommendation(
          section,
          item.text,
          item.line,
          printed.length > 0 ? printed : articlesNamedIn(item.text),
          leadIn,
        );
      }
    }
  }

  private leadIn(section: Section, text: string, line: number): PassageId {
    const count = this.count(`${section.key}.lead`);
    const local = `${section.key}.lead${count > 1 ? count : ''}`;
    return this.add(
      section,
      'lead-in',
      local,
      countedPinpoint('lead-in', count, placeOf(section)),
      text,
      line,
    );
  }

  private recommendation(
    section: Section,
    text: string,
    line: number,
    articles: string[],
    leadIn?: PassageId,
  ): void {
    const numbered = this.lastNumber !== undefined;
    const count = this.count(numbered ? `r${this.lastNumber}` : `${section.key}.r`);
    const local = numbered ? `r${this.lastNumber}.${count}` : `${section.key}.r${count}`;
    const pinpoint = numbered
      ? recommendationAfter(count, this.lastNumber ?? '')
      : countedPinpoint('recommendation', count, placeOf(section));
    const before = this.passages.findLast(
      (passage) => passage.kind !== 'recommendation' && passage.kind !== 'lead-in',
    );
    // What a list follows is told only where one belongs to the other: by a number, or by a common heading.
    const belongs = before && (numbered || before.headingKeys.at(-1) === section.key);
    const recommendation = {
      id: this.id(local),
      articles,
      follows: belongs ? before.id : undefined,
      position: 'not_applicable',
      status: 'not_assessed',
    } as const;
    this.add(section, 'recommendation', local, pinpoint, text, line, { recommendation, leadIn });
  }

  private quotation(section: Section, block: Extract<Block, { type: 'quotation' }>): void {
    if (!block.marks.speaker) this.problem(block.line, 'a quotation names its speaker: {speaker="…"}');
    const id = this.counted(section, 'quotation', 'paragraph', block.text, block.line);
    const speaker = block.marks.speaker ?? '';
    const at = this.passages.findIndex((passage) => passage.id === id);
    const passage = this.passages[at];
    // The words alone, without the marks around them and the line that names their source.
    const words = (block.text.split('\n\n')[0] ?? '').replace(/^[“"]|\s*[”"]$/g, '');
    if (passage) this.passages[at] = { ...passage, quotations: [{ speaker, words, reported: false }] };
  }

  private counted(section: Section, kind: PassageKind, what: string, text: string, line: number): PassageId {
    const group = what === 'row' ? 'row' : '';
    const count = this.count(`${section.key}.${group}`);
    const pinpoint = countedPinpoint(what, count, placeOf(section));
    return this.add(section, kind, `${section.key}.${group}${count}`, pinpoint, text, line);
  }

  private add(
    section: Section,
    kind: PassageKind,
    local: string,
    pinpoint: Passage['pinpoint'],
    text: string,
    line: number,
    more: Partial<Passage> = {},
  ): PassageId {
    const id = this.id(local);
    if (this.passages.some((passage) => passage.id === id))
      this.problem(line, `the passage id ${id} stands twice`);
    this.passages.push({
      id,
      document: this.document.id,
      kind,
      number: null,
      heading: section.headings.map((heading) => heading.text),
      headingKeys: section.headings.map((heading) => heading.marks.key ?? ''),
      pinpoint,
      text,
      quotations: [],
      rights: [],
      cases: [],
      ...more,
    });
    return id;
  }

  private id = (local: string): PassageId => passageId(`${this.document.id}:${local}`);

  private count(key: string): number {
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    return count;
  }

  private problem(line: number, message: string): void {
    this.problems.push({ file: this.file, line, message });
  }
}

const headingText = (section: Section) => section.headings.at(-1)?.text ?? '';
/** The heading as a pinpoint names it: with the one above it, where the document prints it twice. */
const placeOf = (section: Section) => {
  const [above, own] = [section.headings.at(-2)?.text, headingText(section)];
  return section.repeated && above ? `${above}: ${own}` : own;
};
const label = (text: string) => text.slice(0, text.indexOf(': ') + 1);
const bullets = (items: readonly Item[]): string[] =>
  items.flatMap((item) => [`- ${item.text}`, ...bullets(item.items)]);
