import type { Passage } from '../../domain/passage.ts';

/** A heading of a document with all passages under it, those under its lower headings too. */
export interface Heading {
  readonly key: string;
  readonly text: string;
  /** 0 for the outermost. */
  readonly depth: number;
  readonly passages: readonly Passage[];
}

/** The headings of a document in its order, each before those below it. */
export function headingsOf(passages: readonly Passage[]): Heading[] {
  const headings = new Map<string, { key: string; text: string; depth: number; passages: Passage[] }>();
  for (const passage of passages) {
    passage.headingKeys.forEach((key, depth) => {
      const heading = headings.get(key) ?? { key, text: passage.heading[depth] ?? '', depth, passages: [] };
      heading.passages.push(passage);
      headings.set(key, heading);
    });
  }
  return [...headings.values()];
}
