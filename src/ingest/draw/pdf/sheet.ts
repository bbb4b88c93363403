/** What is printed on a page, before lines are made of it. Lengths are points, y grows downwards. */

/** Letters of one font that stand together. */
export interface Run {
  readonly text: string;
  /** Where it begins. */
  readonly x: number;
  /** Its baseline, from the top of the page. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Marked by the file itself as page furniture. */
  readonly artifact: boolean;
  /** White space was printed before it. */
  readonly spaced: boolean;
}

/** A level line that is drawn, not written. */
export interface Rule {
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
}

export interface Sheet {
  /** From 1. */
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
  readonly rules: readonly Rule[];
  readonly pictures: number;
  /** Characters that the file does not say the letter of. */
  readonly unreadable: number;
  /** Text that stands neither upright nor as the rest of the page does. */
  readonly aside: readonly string[];
}
