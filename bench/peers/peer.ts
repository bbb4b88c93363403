import type { Text } from '../collection.ts';

/** An engine that can be asked: the ids of the best texts, best first. */
export type Ask = (question: string, most: number) => readonly string[] | Promise<readonly string[]>;

/** An engine as somebody would install it. */
export interface Peer {
  readonly name: string;
  build(texts: readonly Text[]): Ask | Promise<Ask>;
  /** Ends what it made for these texts. */
  end?(): void | Promise<void>;
  /** Ends what it started, after the last texts. */
  leave?(): void | Promise<void>;
}
