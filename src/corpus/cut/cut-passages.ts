import { articlesNamedIn } from '../../domain/article.ts';
import type { DocumentId, PassageId } from '../../domain/ids.ts';
import type { Passage, PassageKind } from '../../domain/passage.ts';
import {
  countedPinpoint,
  headingPinpoint,
  namedPinpoint,
  officialPinpoint,
  recommendationPinpoint,
  seriesPinpoint,
} from '../../domain/pinpoint.ts';
import type { Block, Item, Marks } from '../blocks.ts';
import type { Problem } from '../problems.ts';
import { CollectedPassages } from './collected-passages.ts';
import {
  cutLeadIn,
  cutRecommendation,
  cutRecommendations,
  madeRecommendation,
} from './cut-recommendations.ts';
import { readNotes } from './footnotes.ts';
import { type Jump, Numbering } from './numbering.ts';
import { placeOf, type Section, sectionsOf } from './sections.ts';

type BlockOf<Type extends Block['type']> = Extract<Block, { type: Type }>;

/**
 * Cuts a document into its passages.
 *
 * - A numbered paragraph takes its bullets with it and has the source's own number.
 * - Under a heading marked `.recommendations` each item is one recommendation; an item with items of its own,
 *   or a paragraph that ends in a colon, introduces those that follow. Elsewhere `.recommendation` marks one.
 * - Under `.facts` each item is one fact; under `.question` the question, its yes or no and its explanation are one.
 *   Elsewhere bullets belong to the paragraph before them.
 * - A rule (`---`) leaves all headings but the document's own; `{#name}` names a place that has no heading.
 *
 * @param jumps where the source's own numbers do not go on by one
 */
export function cutPassages(
  blocks: readonly Block[],
  document: { id: DocumentId; shortTitle: string },
  file: string,
  problems: Problem[],
  jumps: readonly Jump[] = [],
): Passage[] {
  const notes = readNotes(blocks, file, problems);
  const cutter = new Cutter(new CollectedPassages(document, notes, file, problems), new Numbering(jumps));
  for (const section of sectionsOf(blocks, file, problems)) cutter.cut(section);
  return cutter.collected.passages;
}

class Cutter {
  constructor(
    readonly collected: CollectedPassages,
    private readonly numbering: Numbering,
  ) {}

  cut(section: Section): void {
    if (section.classes.includes('question')) {
      this.question(section);
      return;
    }
    const alone = section.blocks.filter((block) => block.type !== 'list').length === 1;
    let leadIn: PassageId | undefined;
    let before: Block['type'] | undefined;
    for (const block of section.blocks) {
      if (block.type === 'numbered') this.numbered(section, block);
      else if (block.type === 'row') this.counted(section, 'row', 'row', block.text, block.line);
      else if (block.type === 'quotation') this.quotation(section, block);
      else if (block.type === 'list') this.list(section, block, before, leadIn);
      // A lead-in holds for the items after it, up to the next paragraph.
      else leadIn = this.paragraph(section, block, alone);
      before = block.type;
    }
  }

  private question(section: Section): void {
    const heading = section.headings.at(-1);
    if (!heading) return;
    const paragraphs = section.blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : []));
    const other = section.blocks.find((block) => block.type !== 'paragraph');
    if (other) this.collected.problem(other.line, 'only paragraphs stand under a .question');
    if (!/^(Yes|No)$/.test(paragraphs[0] ?? '')) {
      this.collected.problem(heading.line, 'the first paragraph under a .question is its answer, Yes or No');
    }
    const text = [heading.text, ...paragraphs].join('\n\n');
    const pinpoint = headingPinpoint(heading.text);
    this.collected.add(section, { kind: 'answer', local: section.key, pinpoint, text, line: heading.line });
  }

  /** A paragraph, or a recommendation, with a number that the source gives it. */
  private numbered(section: Section, block: BlockOf<'numbered'>): void {
    const { number, line } = block;
    const text = [block.text, ...bullets(block.items)].join('\n');
    const asked = block.marks.classes.includes('recommendation');
    const more = (local: string) => ({
      number,
      ...(asked
        ? { recommendation: madeRecommendation(this.collected.idOf(local), articlesNamedIn(text)) }
        : {}),
    });
    const kind = asked ? 'recommendation' : 'paragraph';
    if (number.includes('.')) {
      const again = this.collected.count(`number ${number}`) > 1;
      const own = again ? `${number}bis` : number;
      const pinpoint = (asked ? recommendationPinpoint : officialPinpoint)(again ? secondOf(number) : number);
      this.collected.add(section, { kind, local: own, pinpoint, text, line }, more(own));
      return;
    }
    const series = section.headings.findLast((heading) => heading.marks.classes.includes('series'));
    const { wrong, again } = this.numbering.take(number, series?.marks.key ?? '');
    if (wrong) this.collected.problem(line, wrong);
    const printed = again ? secondOf(number) : number;
    const local = `${series ? `${series.marks.key}.p` : ''}${number}${again ? 'bis' : ''}`;
    const pinpoint = series ? seriesPinpoint(printed, series.text) : officialPinpoint(printed);
    this.collected.add(section, { kind, local, pinpoint, text, line }, more(local));
  }

  /** Returns the id of a lead-in, where the paragraph is one. */
  private paragraph(
    section: Section,
    { text, marks, line }: { text: string; marks: Marks; line: number },
    alone: boolean,
  ): PassageId | undefined {
    const { collected } = this;
    if (marks.classes.includes('recommendation'))
      cutRecommendation(this.listing(section), text, line, articlesNamedIn(label(text)));
    else if (section.classes.includes('recommendations') && text.endsWith(':'))
      return cutLeadIn(this.listing(section), text, line);
    else if (marks.key) {
      const pinpoint = namedPinpoint(marks.key, collected.document.shortTitle);
      collected.add(section, { kind: 'paragraph', local: marks.key, pinpoint, text, line });
    } else if (alone && section.headings.length > 0 && collected.isFirst(`${section.key}.`)) {
      const local = `${section.key}.${collected.count(`${section.key}.`)}`;
      const pinpoint = headingPinpoint(placeOf(section));
      collected.add(section, { kind: 'paragraph', local, pinpoint, text, line });
    } else this.counted(section, 'paragraph', 'paragraph', text, line);
    return undefined;
  }

  private list(
    section: Section,
    { items }: BlockOf<'list'>,
    before: Block['type'] | undefined,
    leadIn: PassageId | undefined,
  ): void {
    if (section.classes.includes('recommendations')) cutRecommendations(this.listing(section), items, leadIn);
    else if (section.classes.includes('facts')) this.facts(section, items);
    else if (before === 'paragraph') this.collected.lengthen(bullets(items).join('\n'));
    else
      for (const item of items)
        this.counted(section, 'paragraph', 'item', [item.text, ...bullets(item.items)].join('\n'), item.line);
  }

  private facts(section: Section, items: readonly Item[]): void {
    for (const item of items) {
      if (item.items.length > 0)
        this.collected.problem(item.line, 'an item under .facts has no items of its own');
      else this.counted(section, 'fact', 'item', item.text, item.line);
    }
  }

  private quotation(section: Section, block: BlockOf<'quotation'>): void {
    const speaker = block.marks.speaker ?? '';
    if (!speaker) this.collected.problem(block.line, 'a quotation names its speaker: {speaker="…"}');
    // The words alone, without the marks around them and the line that names their source.
    const words = (block.text.split('\n\n')[0] ?? '').replace(/^[“"]|\s*[”"]$/g, '');
    const quotations = [{ speaker, words, reported: false }];
    this.counted(section, 'quotation', 'paragraph', block.text, block.line, { quotations });
  }

  private counted(
    section: Section,
    kind: PassageKind,
    what: string,
    text: string,
    line: number,
    more?: Partial<Passage>,
  ): void {
    const group = what === 'row' ? 'row' : '';
    const count = this.collected.count(`${section.key}.${group}`);
    const pinpoint = countedPinpoint(what, count, placeOf(section));
    const local = `${section.key}.${group}${count}`;
    this.collected.add(section, { kind, local, pinpoint, text, line }, more);
  }

  private listing(section: Section) {
    const inSeries = section.headings.some((heading) => heading.marks.classes.includes('series'));
    return { collected: this.collected, section, after: inSeries ? undefined : this.numbering.lastOf('') };
  }
}

/** A number that the source prints twice: the second is told from the first, and still its own. */
const secondOf = (number: string) => `${number} (the second of this number)`;

const label = (text: string) => text.slice(0, text.indexOf(': ') + 1);
const bullets = (items: readonly Item[]): string[] =>
  items.flatMap((item) => [`- ${item.text}`, ...bullets(item.items)]);
