import type { Answer } from '../answers/answer.ts';
import type { Language } from '../answers/message.ts';
import type { OffReason } from '../domain/subscription.ts';

/** A digest as it is to be posted. */
export interface Post {
  /** The same for the same digest, at every attempt and in every instance: at most 25 signs. */
  readonly key: string;
  readonly server: string;
  readonly channel: string;
  readonly role?: string | undefined;
  /** The server's own unless given. */
  readonly language?: Language | undefined;
  readonly answer: Answer;
  /** What a new thread in a forum is called besides the title of the answer. */
  readonly title?: string;
  /** When it was claimed, ISO 8601 in UTC: it is not there from before. */
  readonly claimedAt: string;
}

/** A post made ready. */
export interface Draft {
  /** How many of its results stand in one message; those after them do not fit. */
  readonly shown: number;
  /** Looks whether it is there already, from an attempt that nobody knows the end of; undefined where it is not. */
  find(): Promise<Sent | undefined>;
  /** Posts it; a second time within moments does nothing. */
  send(): Promise<Sent>;
}

/**
 * What came of it. `again`: it may work later, not before that time has passed where it is given. `off`: there is no
 * place for it any more. `refused`: it will never be taken, for a reason that is ours. `unsure`: it may be there, and
 * nobody can tell.
 */
export type Sent =
  | { readonly kind: 'posted'; readonly channel: string; readonly message: string }
  | { readonly kind: 'again'; readonly reason: string; readonly afterMs?: number }
  | { readonly kind: 'off'; readonly reason: OffReason }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'unsure' };

export type Lack = 'history' | 'files';

/** Where digests are posted. */
export interface Publisher {
  draft(post: Post): Promise<Draft>;
  /** Where people open a message of a server. */
  link(server: string, posted: { readonly channel: string; readonly message: string }): string;
  /** What keeps it from posting in a channel, if anything does. */
  obstacle(server: string, channel: string): Promise<OffReason | undefined>;
  /** What else it may not do there: find what it posted, or attach the picture. */
  lacking(server: string, channel: string): Promise<readonly Lack[]>;
  /** Says something to a server where it looks for such things, if that may be; false where it may work later. */
  tell(server: string, key: string, answer: Answer): Promise<boolean>;
}
