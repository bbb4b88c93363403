import type { Assessment, AssessmentChange } from './assessment.ts';
import type { PassageId } from './ids.ts';
import type { ServerSettings } from './server-settings.ts';
import type { Delivery, OffReason, Subscription, SubscriptionChoices } from './subscription.ts';

/** What is kept of servers: their settings and their own assessments. Never a question, a message or a list of members. */
export interface Store {
  readonly settings: SettingsStore;
  readonly assessments: AssessmentStore;
  readonly digests: DigestStore;
  readonly servers: ServerStore;
  readonly requests: RequestStore;
  close(): Promise<void>;
}

export interface SettingsStore {
  /** What a server chose; the rest holds as it does everywhere. */
  of(server: string): Promise<Partial<ServerSettings>>;
  /** Sets what is given and takes back what is `null`. */
  save(server: string, change: SettingsChange): Promise<void>;
  /** Allows answers for everyone in one channel more, or one less; false where what is to be forbidden is not allowed. */
  changeChannels(
    server: string,
    change: { readonly allow?: string; readonly forbid?: string },
  ): Promise<boolean>;
}
/** Requests that change something, for an hour: nothing of them but an id that says nothing of who asked. */
export interface RequestStore {
  /** Whether it comes for the first time, of all instances; times are ISO 8601 in UTC. */
  isFirst(request: string, at: string): Promise<boolean>;
}

export type SettingsChange = { readonly [Name in keyof ServerSettings]?: ServerSettings[Name] | null };

export interface AssessmentStore {
  /** The latest of each recommendation that is not undone. */
  current(server: string): Promise<ReadonlyMap<PassageId, Assessment>>;
  add(server: string, assessment: Assessment): Promise<AssessmentChange>;
  /** Takes the latest change of a recommendation back; undefined where there is none. */
  undo(
    server: string,
    recommendation: PassageId,
    by: string,
    at: string,
  ): Promise<AssessmentChange | undefined>;
  /** Every change, oldest first, undone ones too; of one recommendation or of all. */
  history(server: string, recommendation?: PassageId): Promise<readonly AssessmentChange[]>;
}

export interface ServerStore {
  /** Notes that the bot is there, or was sent away at that time (ISO). */
  present(server: string): Promise<void>;
  left(server: string, at: string): Promise<void>;
  /** Notes that every server but these has sent the bot away at that time, where that is not noted yet. */
  onlyPresent(servers: readonly string[], at: string): Promise<void>;
  /** Deletes all rows of the servers that sent the bot away before a time; their number. */
  forgetLeftBefore(at: string): Promise<number>;
  /** Deletes all rows of one server. */
  forget(server: string): Promise<void>;
}

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
  /** The deliveries of the present and the last round of these subscriptions, oldest first. */
  recent(subscriptions: readonly string[]): Promise<readonly Delivery[]>;
  /** The latest deliveries of a server, newest first. */
  latest(server: string, most: number): Promise<readonly Delivery[]>;
  /**
   * All in one transaction: each subscription that is still as it was read (its revision) goes on to its next digest,
   * round and quiet, and its deliveries are written where there is none of their date yet.
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
  Omit<SubscriptionChoices, 'language' | 'role'> & Pick<Subscription, 'state' | 'quiet'>
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
  readonly quiet: boolean;
  /** Also where the digest of the date was missed or there was nothing to say: the new one takes its place. */
  readonly again?: boolean;
}

export interface HeldDelivery {
  readonly subscription: Subscription;
  readonly delivery: Delivery;
}

/** What came of a delivery. `again`: it failed and may be taken from that time on. `off` switches the subscription off too. */
export type DeliveryOutcome = Pick<Delivery, 'subscription' | 'date'> &
  (
    | { readonly state: 'sent'; readonly posted: NonNullable<Delivery['posted']> }
    | { readonly state: 'missed'; readonly reason: string; readonly off?: OffReason }
    | { readonly state: 'again'; readonly reason: string; readonly freeAt: string }
  );

/**
 * Why the store cannot be used: `busy` (locked by another), `full`, `readonly`, or `gone` (file, server or connection).
 * The message says it for the operator, in one line and without what was asked.
 */
export class StoreError extends Error {
  readonly reason: 'busy' | 'full' | 'readonly' | 'gone';
  constructor(reason: StoreError['reason'], message: string) {
    super(message);
    this.name = 'StoreError';
    this.reason = reason;
  }
}
