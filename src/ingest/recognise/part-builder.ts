import type { Doubt, Piece } from '../drawn.ts';
import { ItemReader, type ReadItem } from './item-reader.ts';
import { GrowingList, nestItems } from './items.ts';
import type { NumberedPieces } from './numbering.ts';
import { isOfFacts, isQuoted, isSource } from './read-texts.ts';
import type { Part, PartItem } from './recognised.ts';
import type { NumberedRecommendations } from './recommendation-numbers.ts';
import { announcesRecommendations, introducesRecommendations, isLabelled } from './recommendation-words.ts';
import { isAnswered } from './reread-pieces.ts';

type Of<T extends Part['type']> = {
  -readonly [K in keyof Extract<Part, { type: T }>]: Extract<Part, { type: T }>[K];
};
type Growing = Part | Of<'heading'> | Of<'paragraph'> | Of<'quotation'>;

/** What was found out about the pieces before, each by index of the piece. */
export interface Findings {
  readonly numbers: NumberedPieces;
  readonly recommendations: NumberedRecommendations;
  readonly levels: ReadonlyMap<number, number>;
  readonly apart: ReadonlySet<number>;
}

/** Puts pieces together to parts, in one pass from the beginning to the end. */
export class PartBuilder {
  readonly doubts: Doubt[] = [];
  private readonly parts: Growing[] = [];
  /** The items of lists and of numbered paragraphs, as long as the parts grow. */
  private readonly lists = new Map<Growing, GrowingList>();
  /** The headings that hold here, from the highest. */
  private open: Of<'heading'>[] = [];
  /** The list, or the numbered paragraph, that items are added to. */
  private owner: Growing | undefined;
  /** The last numbered paragraph under this heading. */
  private lastNumber: string | undefined;
  private readonly items: ItemReader;

  constructor(
    private readonly pieces: readonly Piece[],
    private readonly found: Findings,
  ) {
    this.items = new ItemReader(pieces, found.numbers, (piece, message) => this.doubt(piece, message));
  }

  build(): Part[] {
    for (const [at, piece] of this.pieces.entries()) this.add(piece, at);
    return this.parts.map((part): Part => {
      const list = this.lists.get(part)?.items;
      if (!list || (part.type !== 'list' && part.type !== 'numbered')) return part;
      const own = part.type === 'list' ? [] : part.lines;
      return { ...part, items: nestItems(list), lines: [...own, ...linesOf(list)].sort((a, b) => a - b) };
    });
  }

  private add(piece: Piece, at: number): void {
    if (piece.type === 'heading') this.heading(piece, at);
    else if (piece.type === 'row')
      this.push({ type: 'row', cells: piece.cells, header: piece.header, ...placed(piece) });
    else if (piece.type === 'quotation') this.push({ type: 'quotation', text: piece.text, ...placed(piece) });
    else if (piece.type === 'note')
      this.parts.push({ type: 'note', mark: piece.mark, text: piece.text, ...placed(piece) });
    else if (piece.type === 'paragraph' || piece.type === 'item') this.text(piece, at);
  }

  private heading(piece: Extract<Piece, { type: 'heading' }>, at: number): void {
    const level = this.found.levels.get(at) ?? piece.level;
    this.open = this.open.filter((one) => one.level < level);
    const question = isAnswered(this.pieces, at);
    const part: Of<'heading'> = {
      type: 'heading',
      level,
      text: piece.text,
      recommendations: false,
      question,
      facts: false,
      ...placed(piece),
    };
    this.open.push(part);
    this.push(part);
    this.lastNumber = undefined;
    this.items.begin(this.announced());
  }

  /** Whether a heading that holds here announces recommendations; the title holds for everything and says nothing. */
  private announced(): boolean {
    return this.open.some(({ text, level }) => level > 1 && announcesRecommendations(text));
  }

  private text(piece: Extract<Piece, { type: 'paragraph' | 'item' }>, at: number): void {
    const official = this.found.numbers.official.get(at);
    if (official) {
      this.numbered(piece, official);
      return;
    }
    const recommendation = this.found.recommendations.byPiece.get(at);
    if (recommendation) {
      const { rest: text, printed: number } = recommendation;
      this.push({ ...paragraphOf(piece), text, number, recommendation: true });
    } else if (isLabelled(piece.text)) this.push({ ...paragraphOf(piece), recommendation: true });
    else {
      const item = this.items.read(piece, at, this.owner?.type, this.parts.at(-1));
      if (item) this.item(piece, item);
      else this.paragraph(piece, at);
    }
  }

  private numbered(piece: Piece, official: { number: string; text: string; series: number }): void {
    const part: Part = { type: 'numbered', ...official, items: [], ...placed(piece) };
    this.push(part);
    this.own(part);
    this.lastNumber = official.number;
    const heading = this.open.at(-1);
    if (heading && this.announced()) heading.recommendations = true;
  }

  private item(piece: Piece, { text, depth, asked }: ReadItem): void {
    if (!this.owner || (asked && this.owner.type === 'numbered')) this.beginList(piece, text);
    const item = { text, items: [], lines: piece.lines, page: piece.page };
    const list = this.owner && this.lists.get(this.owner);
    list?.add(item, depth);
    const heading = this.open.at(-1);
    if (heading && list && this.owner?.type === 'list' && !heading.recommendations)
      heading.facts = isOfFacts(heading.text, list.items);
  }

  private beginList(piece: Piece, text: string): void {
    const before = this.parts.at(-1);
    const heading = this.open.at(-1);
    const part: Part = { type: 'list', items: [], ...placed(piece) };
    this.parts.push(part);
    this.own(part);
    const asked = before?.type === 'paragraph' && introducesRecommendations(before.text);
    if (before?.type === 'paragraph' && /:["”»]?$/.test(before.text))
      (before as Of<'paragraph'>).leadIn = true;
    if (heading && (this.announced() || asked || this.items.isPromised(text))) heading.recommendations = true;
  }

  private paragraph(piece: Piece, at: number): void {
    if (this.quotation(piece, at)) return;
    if (this.lastNumber !== undefined)
      this.doubt(
        piece,
        `this paragraph stands after paragraph ${this.lastNumber} without a number of its own`,
      );
    const apart = this.found.apart.has(at);
    if (apart)
      this.doubt(
        piece,
        'this paragraph is set apart from the section above it, as a box: which heading is it under?',
      );
    this.push({ ...paragraphOf(piece), apart });
    this.items.afterParagraph(piece, at);
  }

  /** A paragraph in quotation marks is somebody else's, with the line below it that says where it is from. */
  private quotation(piece: Piece, at: number): boolean {
    const last = this.parts.at(-1);
    const follows = last?.lines.at(-1) === this.pieces[at - 1]?.lines.at(-1);
    if (last?.type === 'quotation' && follows && isSource(piece.text)) {
      this.parts[this.parts.length - 1] = {
        ...last,
        text: `${last.text}\n\n${piece.text}`,
        lines: [...last.lines, ...piece.lines],
      };
      return true;
    }
    if (!isQuoted(piece.text)) return false;
    this.doubt(piece, 'taken for a quotation, since it stands in quotation marks as a whole: whose is it?');
    this.push({ type: 'quotation', text: piece.text, ...placed(piece) });
    return true;
  }

  private push(part: Growing): void {
    this.owner = undefined;
    this.items.close();
    this.parts.push(part);
  }

  private own(part: Part): void {
    this.owner = part;
    this.lists.set(part, new GrowingList());
  }

  private doubt({ lines, page }: Piece, message: string): void {
    this.doubts.push({ line: lines[0] ?? 1, page, message });
  }
}

const placed = ({ lines, page }: Piece): Pick<Part, 'lines' | 'page' | 'doubts'> => ({
  lines,
  page,
  doubts: [],
});

const paragraphOf = (piece: Piece): Extract<Part, { type: 'paragraph' }> => ({
  type: 'paragraph',
  text: piece.text,
  recommendation: false,
  leadIn: false,
  apart: false,
  ...placed(piece),
});

const linesOf = (items: readonly PartItem[]): number[] =>
  items.flatMap((item) => [...item.lines, ...linesOf(item.items)]);
