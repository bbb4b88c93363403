/**
 * What a drawn text is taken for: the headings, numbered paragraphs, lists and recommendations of a document, in the
 * order in which they stand, every word of the pieces but those of notes and of what was left out.
 */
import type { Doubt, LeftOut } from '../drawn.ts';

interface PartBase {
  /** The lines of the drawn text that it was made of, from 1, ascending. */
  readonly lines: readonly number[];
  readonly page?: number | undefined;
  /** What a person should look at here; each stands in `Recognised.doubts` too. */
  readonly doubts: readonly Doubt[];
}

/** An item of a list. */
export interface PartItem {
  /** As printed: without its bullet, with a letter or number that is printed, “(a)”. */
  readonly text: string;
  readonly lines: readonly number[];
  readonly page?: number | undefined;
  /** The official number of a recommendation, `123.45`; it is not part of `text` any more. */
  readonly number?: string | undefined;
  /** Items of its own, which it introduces. */
  readonly items: readonly PartItem[];
}

export type Part = PartBase &
  (
    | {
        readonly type: 'heading';
        /** As deep as it stands: 1 is the title, 2 the first below it; no level is skipped on the way down. */
        readonly level: number;
        readonly text: string;
        /** The lists below it are recommendations. */
        readonly recommendations: boolean;
        /** It is a question; `Yes` or `No` follows as a paragraph, then the explanation. */
        readonly question: boolean;
        /** The list below it is of facts. */
        readonly facts: boolean;
      }
    /** A paragraph with an official number of its own, in a series that is in `numbering`. */
    | {
        readonly type: 'numbered';
        /** As printed, without the full stop. */
        readonly number: string;
        /** Without the number. */
        readonly text: string;
        readonly items: readonly PartItem[];
        /** Which of `numbering.series` it belongs to, from 0. */
        readonly series: number;
      }
    | {
        readonly type: 'paragraph';
        readonly text: string;
        /** It is a recommendation by itself. */
        readonly recommendation: boolean;
        /** The official number of a recommendation, `123.45`; it is not part of `text` any more. */
        readonly number?: string | undefined;
        /** It introduces the items after it: “The authorities should:”. */
        readonly leadIn: boolean;
        /** Set apart from what stands above: no heading but the title holds for it (`---` in the corpus). */
        readonly apart: boolean;
      }
    | { readonly type: 'list'; readonly items: readonly PartItem[] }
    | { readonly type: 'row'; readonly cells: readonly string[]; readonly header: boolean }
    | { readonly type: 'quotation'; readonly text: string }
    /** A footnote or endnote; it is no passage. */
    | { readonly type: 'note'; readonly mark: string; readonly text: string }
  );

/** A run of official paragraph numbers, as printed. */
export interface Series {
  readonly from: string;
  readonly to: string;
  /** How many paragraphs carry a number of it. */
  readonly count: number;
  /** The heading under which it begins, where there is one. */
  readonly heading?: string | undefined;
  readonly line: number;
}

/** A place where the numbers do not go on by one. */
export interface NumberingFault {
  readonly line: number;
  readonly page?: number | undefined;
  /** As printed. */
  readonly number: string;
  /** The number before it. */
  readonly after: string;
}

export interface Numbering {
  readonly series: readonly Series[];
  /** Numbers are left out between `after` and `number`. */
  readonly gaps: readonly NumberingFault[];
  /** `number` stands for the second time. */
  readonly repeats: readonly NumberingFault[];
  /** The number is lower than the one before it, without having been there. */
  readonly jumps: readonly NumberingFault[];
}

export interface Recognised {
  readonly parts: readonly Part[];
  /** Of the numbered paragraphs. */
  readonly numbering: Numbering;
  /** Of recommendations with official numbers, `123.1` and so on. */
  readonly recommendationNumbers: Numbering;
  /** How many footnote digits 1 to n stick to words, in order (`source.footnotes` of the front matter). */
  readonly footnotes: number;
  /** All places that a person should look at, those of the drawing too, by line. */
  readonly doubts: readonly Doubt[];
  readonly leftOut: readonly {
    readonly why: LeftOut;
    readonly text: string;
    readonly lines: readonly number[];
    readonly page?: number | undefined;
  }[];
}
