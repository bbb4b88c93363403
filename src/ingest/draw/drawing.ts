import type { Doubt, Drawn, LeftOut, Piece } from '../drawn.ts';
import { FileError } from '../file-problem.ts';
import { beginningOf } from './tidy-text.ts';

type Unplaced = Piece extends infer Each
  ? Each extends Piece
    ? Omit<Each, 'lines' | 'page'>
    : never
  : never;

/** Bullets that somebody typed. */
const typedBullet = /^[•·▪◦‣●○■□◾➢►✓\uF0B7\uF0A7\uF0D8\uF0FC\uF02D–-] (?=\S)/;
/** Letters whose look only their font knows. */
const privateLetter = /[\uE000-\uF8FF]/;

/** Collects pieces paragraph by paragraph, with the line that each is printed on. Texts are expected on one line. */
export class Drawing {
  readonly #lines: string[] = [];
  readonly #pieces: Piece[] = [];
  readonly #doubts: Doubt[] = [];

  /** @param level 0 for what is called a title, else as the file says, from 1 */
  heading(level: number, text: string): void {
    this.#add({ type: 'heading', level, text });
  }

  paragraph(text: string): void {
    const bullet = typedBullet.exec(text)?.[0];
    if (bullet) this.item(1, text.slice(bullet.length), true);
    else this.#add({ type: 'paragraph', text });
  }

  /** @param bullet it has a bullet, which is no part of `text`; a printed number is */
  item(depth: number, text: string, bullet: boolean): void {
    this.#add({ type: 'item', depth, text }, [bullet ? `- ${text}` : text]);
  }

  quotation(text: string): void {
    this.#add({ type: 'quotation', text });
  }

  leftOut(why: LeftOut, text: string): void {
    this.#add({ type: 'left out', why, text });
  }

  /** @param cells the paragraphs of each cell; a column that a wide or a tall cell covers is empty */
  row(cells: readonly (readonly string[])[], header: boolean): void {
    const texts = cells.map((paragraphs) => paragraphs.join(' '));
    const text = texts.filter(Boolean).join(' ');
    if (text) this.#add({ type: 'row', cells: texts, header, text }, cells.flat().filter(Boolean));
  }

  note(mark: string, paragraphs: readonly string[]): void {
    const [first = '', ...others] = paragraphs;
    this.#add({ type: 'note', mark, text: paragraphs.join(' ') }, [`[^${mark}]: ${first}`, ...others]);
  }

  /** A doubt about what was drawn last. */
  doubt(message: string): void {
    this.#doubts.push({ line: Math.max(this.#lines.length, 1), message });
  }

  /**
   * The whole. Headings are moved so that 1 is the title: what is called one, or the only heading of the first level.
   * @throws FileError where nothing was drawn
   */
  finish(file: string, notDrawn: readonly string[], about: Drawn['about']): Drawn {
    if (!this.#pieces.some(({ type }) => type !== 'left out'))
      throw new FileError(file, `has no text in it${notDrawn.length ? `, only ${notDrawn.join(', ')}` : ''}`);
    const down = this.#isTitled() ? 0 : 1;
    const titled = this.#pieces.some((piece) => piece.type === 'heading' && piece.level === 0);
    const pieces = this.#pieces.map((piece) =>
      piece.type === 'heading' ? { ...piece, level: piece.level + (titled ? 1 : down) } : piece,
    );
    return { text: this.#lines.join('\n'), pieces, doubts: this.#doubts, notDrawn, about };
  }

  /** One heading of the first level, and none before it; or none of that level at all. */
  #isTitled(): boolean {
    const levels = this.#pieces.flatMap((piece) => (piece.type === 'heading' ? [piece.level] : []));
    return levels.filter((level) => level === 1).length <= 1 && (levels[0] === 1 || !levels.includes(1));
  }

  #add(piece: Unplaced, printed: readonly string[] = [piece.text]): void {
    const from = this.#lines.length + 1;
    this.#lines.push(...printed);
    this.#pieces.push({ ...piece, lines: printed.map((_, at) => from + at) } as Piece);
    if (privateLetter.test(piece.text) && piece.type !== 'left out')
      this.doubt(`a letter of a symbol font cannot be read (“${beginningOf(piece.text)}”)`);
  }
}
