import type { PassageId } from './ids.ts';
import type {
  Delivery,
  DigestContent,
  OffReason,
  Subscription,
  SubscriptionChoices,
} from './subscription.ts';

/** Subscriptions, their deliveries, and what is known of the library. All times are ISO 8601 in UTC, with milliseconds. */
export interface DigestStore {
  /** The subscriptions of a server, by number. */
  list(server: string): Promise<readonly Subscription[]>;
  /** A new one, active, in its first round. */
  add(
    server: string,
    choices: SubscriptionChoices,
    more: Pick<Subscription, 'createdAt' | 'next'>,
  ): Promise<Subscription>;
  /** Changes what is given; undefined where it was changed or removed since it was read (another revision). */
  change(subscription: Subscription, change: SubscriptionChange): Promise<Subscription | undefined>;
  /** Removes a subscription and its deliveries; false where there is none. */
  remove(server: string, number: number): Promise<boolean>;

  /** Active subscriptions whose next digest is due at a time, in order of due time, then of id. */
  due(at: string, most: number): Promise<readonly Subscription[]>;
  /** When something is to do next: a digest is due, or a claimed one is free to be taken; undefined where nothing is. */
  wakeAt(): Promise<string | undefined>;
  /** What came or may still come in the present and the last round of these subscriptions, oldest first. */
  recent(subscriptions: readonly string[]): Promise<readonly Delivery[]>;
  /** The latest deliveries of a server, newest first. */
  latest(server: string, most: number): Promise<readonly Delivery[]>;
  /**
   * All in one transaction: each subscription that is still as it was read (its revision) goes on to its next digest,
   * and its deliveries are written where there is none of their date yet; with the first written, its round.
   *
   * @returns the deliveries that were written
   */
  claim(claims: readonly Claim[]): Promise<readonly Delivery[]>;
  /** Takes claimed deliveries that are free at a time, in order of due time, and keeps them until another: each has one attempt more. */
  take(at: string, until: string, most: number): Promise<readonly HeldDelivery[]>;
  /** Writes what came of claimed deliveries, all in one transaction; one that is claimed no longer stays as it is. */
  finish(outcomes: readonly DeliveryOutcome[]): Promise<void>;
  /** Subscriptions that were switched off and of which the server was not told yet. */
  untold(most: number): Promise<readonly Subscription[]>;
  told(subscription: string): Promise<void>;

  /**
   * Notes the recommendations of the library with their standing (any text that changes when their assessment does).
   * What is new or different has changed at that time; nothing has when the store learns of its first library.
   */
  learn(standings: ReadonlyMap<PassageId, string>, at: string): Promise<void>;
  /** When recommendations were imported or newly assessed in the library, after a time. */
  changedSince(at: string): Promise<ReadonlyMap<PassageId, string>>;
}

/** Changes what is given; `null` takes it back. */
export type SubscriptionChange = Partial<
  Omit<SubscriptionChoices, 'language' | 'role'> & Pick<Subscription, 'state' | 'round'>
> & {
  readonly language?: SubscriptionChoices['language'] | null;
  readonly role?: string | null;
  readonly reason?: OffReason | null;
  readonly next?: Subscription['next'] | null;
};

export interface Claim {
  /** As it was read. */
  readonly subscription: Subscription;
  readonly deliveries: readonly Delivery[];
  readonly next: Subscription['next'];
  readonly round: number;
  /** Also where the digest of the date was missed or there was nothing to say: the new one takes its place. */
  readonly again?: boolean;
}

export interface HeldDelivery {
  readonly subscription: Subscription;
  readonly delivery: Delivery;
}

/**
 * What came of an attempt at a delivery. `again`: it failed and may be taken from that time on. `off` switches the
 * subscription off too. A failure counts only for the attempt that it is of: another instance may be at the next one.
 */
export type DeliveryOutcome = Pick<Delivery, 'subscription' | 'date' | 'attempts'> &
  (
    | {
        readonly state: 'sent';
        readonly posted: NonNullable<Delivery['posted']>;
        /** What it holds, where that is less than what was claimed. */
        readonly content?: DigestContent;
      }
    | { readonly state: 'missed'; readonly reason: string; readonly off?: OffReason }
    | { readonly state: 'again'; readonly reason: string; readonly freeAt: string }
  );
