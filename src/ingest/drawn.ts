/**
 * What is drawn out of a file that somebody brings, before it becomes a document of the corpus: its text line by line,
 * and the pieces that these lines are of.
 */

/** A place in the text as drawn. */
export interface Place {
  /** Line of the drawn text, from 1. */
  readonly line: number;
  /** Page of the received file, from 1, where it has pages. */
  readonly page?: number | undefined;
}

/** Something that a person should look at: where, and what is doubtful. */
export interface Doubt extends Place {
  readonly message: string;
}

/** Why words of a file are in no passage. */
export type LeftOut =
  | 'page header'
  | 'page footer'
  | 'page number'
  | 'contents'
  | 'title page'
  | 'decoration';

interface PieceBase {
  /**
   * As printed, joined over line and page breaks to one line. The mark of a footnote stands as `[^3]` at its place.
   * The bullet of an item is not part of it; a letter or number that is printed, “(a)” or “12.”, is.
   */
  readonly text: string;
  /** The lines of the drawn text that it was made of, from 1; not always neighbours, since pages break inside. */
  readonly lines: readonly number[];
  readonly page?: number | undefined;
}

/** A part of the text, in the order in which it is read. */
export type Piece = PieceBase &
  (
    | { readonly type: 'heading' /** 1 for the title. */; readonly level: number }
    | { readonly type: 'paragraph' }
    /** An item of a list; `depth` from 1. */
    | { readonly type: 'item'; readonly depth: number }
    /** One row of a table. */
    | { readonly type: 'row'; readonly cells: readonly string[]; readonly header: boolean }
    /** Words set apart as somebody else's. */
    | { readonly type: 'quotation' }
    /** A footnote or endnote: `mark` as printed, `3` or `*`. */
    | { readonly type: 'note'; readonly mark: string }
    | { readonly type: 'left out'; readonly why: LeftOut }
  );

export interface Drawn {
  /**
   * The text of the file, lines parted by `\n`. Of a file that is text itself, that text. Of any other, one printed
   * line (PDF) or one paragraph (DOCX, ODT, HTML) a line; an item with a bullet begins with `- `, the mark of a
   * footnote is `[^3]` where it stands, a footnote begins with `[^3]: `; a word that was parted at a line's end without
   * having a hyphen of its own ends there with U+00AD.
   */
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly doubts: readonly Doubt[];
  /** The file itself says how deep its headings are, so that nothing need be made of their look. */
  readonly saysLevels?: boolean | undefined;
  /** What the file has besides text, in words, each once with its number: `2 pictures`, `1 script`. */
  readonly notDrawn: readonly string[];
  /** What the file says of itself (metadata), where it does. */
  readonly about: {
    readonly title?: string | undefined;
    readonly author?: string | undefined;
    /** ISO. */
    readonly date?: string | undefined;
    /** BCP 47. */
    readonly language?: string | undefined;
  };
}
