import type { Piece } from '../drawn.ts';
import type { NumberedPieces } from './numbering.ts';
import { readLetter } from './printed-number.ts';
import type { Part } from './recognised.ts';
import {
  announcesRecommendations,
  beginsWithDemand,
  introducesRecommendations,
  mentionsRecommendations,
} from './recommendation-words.ts';

/** An item as read: how deep it stands, from 1. */
export interface ReadItem {
  readonly text: string;
  readonly depth: number;
  /** It is a recommendation by itself, not a part of the numbered paragraph that lists it. */
  readonly asked?: boolean;
}

/** Tells items from paragraphs: by their bullets, letters and numbers, and by what introduces them where marks are lost. */
export class ItemReader {
  /** The heading above announces recommendations. */
  private announced = false;
  /** The paragraphs from here on are what “The authorities should:” introduces. */
  private demands = false;
  private lastLetter: string | undefined;
  /** The title promises recommendations, and no heading announces them: they stand among the other text. */
  private readonly promised: boolean;

  constructor(
    private readonly pieces: readonly Piece[],
    private readonly numbers: NumberedPieces,
    private readonly doubt: (piece: Piece, message: string) => void,
  ) {
    const [title, ...others] = pieces.flatMap((piece) => (piece.type === 'heading' ? [piece.text] : []));
    this.promised =
      title !== undefined && mentionsRecommendations(title) && !others.some(announcesRecommendations);
  }

  /** A heading was passed. */
  begin(announced: boolean): void {
    this.announced = announced;
  }

  /** A list has ended. */
  close(): void {
    this.demands = false;
    this.lastLetter = undefined;
  }

  /** Whether a text is one of the recommendations that the title promises. */
  isPromised(text: string): boolean {
    return this.promised && beginsWithDemand(text);
  }

  /** A paragraph was passed: whether it introduces paragraphs that have lost their bullets. */
  afterParagraph(piece: Piece, at: number): void {
    const next = this.pieces[at + 1];
    if (next?.type !== 'paragraph' || this.numbers.official.has(at + 1) || readLetter(next.text)) return;
    if (!introducesRecommendations(piece.text) && !(this.announced && /:$/.test(piece.text))) return;
    this.demands = true;
    this.doubt(
      piece,
      'the paragraphs from here to the next heading are taken for items without bullets, which this one introduces',
    );
  }

  /** The item that a piece is; undefined where it is a paragraph. `owner`: what would take it in. */
  read(
    piece: Piece,
    at: number,
    owner: Part['type'] | undefined,
    before: Part | undefined,
  ): ReadItem | undefined {
    const depth = piece.type === 'item' ? piece.depth : 1;
    const run = this.numbers.enumerated.get(at);
    // Older reports of the UPR list what States recommend in one paragraph, each with a number and its State.
    if (run) {
      const asked = this.announced && run.filter(({ isEntry }) => isEntry).length > run.length * 0.6;
      return { text: piece.text, depth, asked };
    }
    const letter = readLetter(piece.text);
    if (piece.type === 'item')
      return { text: piece.text, depth: letter ? this.depthOf(letter, depth) : depth };
    const introduced = before && 'text' in before && /:$/.test(before.text);
    if (letter && (owner || introduced)) return { text: piece.text, depth: this.depthOf(letter, depth) };
    if (this.demands) return { text: piece.text, depth };
    if (owner === 'numbered' || !beginsWithDemand(piece.text) || /:$/.test(piece.text)) return undefined;
    if (!this.announced && !this.promised) return undefined;
    this.doubt(piece, 'taken for a recommendation, since it says what shall be done');
    return { text: piece.text, depth };
  }

  /** (a) is as deep as it was drawn and (i) below it, but for the letter i after h. */
  private depthOf(letter: string, depth: number): number {
    const next = this.lastLetter && String.fromCodePoint((this.lastLetter.codePointAt(0) ?? 0) + 1);
    if (/^[ivx]+$/.test(letter) && letter !== next && this.lastLetter !== undefined) return depth + 1;
    this.lastLetter = letter;
    return depth;
  }
}
