import type { DocumentId, PassageId, RightId, SetId } from './ids.ts';
import type { Status } from './recommendation.ts';
import type { Language } from './vocabulary.ts';

/** When a subscription wants its digest. */
export interface Schedule {
  /** `07:30`, in the zone. */
  readonly time: string;
  /** IANA: `Asia/Almaty`. */
  readonly zone: string;
  /** 1 Monday to 7 Sunday (ISO 8601), in order. */
  readonly weekdays: readonly number[];
}

/** Of which outstanding recommendations a digest is: of all that fit everything that is given. */
export interface Wanted {
  readonly set?: SetId;
  readonly right?: RightId;
  readonly document?: DocumentId;
  readonly status?: Status;
}

/** Why a subscription was switched off. */
export const offReasons = [
  'channel_gone',
  'access_lost',
  'thread_archived',
  'tag_required',
  'unknown_wanted',
] as const;
export type OffReason = (typeof offReasons)[number];

/** What can be chosen of a subscription. Ids of channels, roles and servers are the platform's. */
export interface SubscriptionChoices {
  /** A channel, a thread or a forum. */
  readonly channel: string;
  readonly schedule: Schedule;
  readonly wanted: Wanted;
  /** How many recommendations a digest has at most. */
  readonly count: number;
  /** The server's own unless given. */
  readonly language?: Language;
  /** The role that is mentioned. */
  readonly role?: string;
  /** Whether the first digest of a week has a picture of the progress. */
  readonly picture: boolean;
}

/** Who wants what and when. */
export interface Subscription extends SubscriptionChoices {
  /** A UUID. */
  readonly id: string;
  readonly server: string;
  /** Counts up within a server from 1 and is given once: by it people name it. */
  readonly number: number;
  readonly state: 'active' | 'paused' | 'off';
  /** Why it is off. */
  readonly reason?: OffReason;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** The local date of the next digest and the moment at which it is due (ISO 8601, UTC); none unless active. */
  readonly next?: { readonly date: string; readonly at: string };
  /** In a round each recommendation comes once; counts up from 1, also where something else is wanted. */
  readonly round: number;
  /** Counts up with each change, so that nobody changes what they have not seen. */
  readonly revision: number;
}

/** What one digest holds, chosen when it is claimed, so that a restart posts the same. */
export interface DigestContent {
  /** Where it is posted, at each attempt. */
  readonly channel: string;
  /** In the order in which they stand there; none where it says that nothing is outstanding. */
  readonly recommendations: readonly PassageId[];
  /** Those of them that were newly assessed or imported. */
  readonly fresh: readonly PassageId[];
  /** Those that are outstanding no longer since the last one. */
  readonly settled: readonly PassageId[];
  /** How many are outstanding in all. */
  readonly total: number;
  readonly round: number;
  /** “day 12 of 25” of the round. */
  readonly day: number;
  readonly days: number;
  readonly picture: boolean;
  /** Whether somebody asked for it now: then it is posted also where the subscription is paused. */
  readonly now?: boolean;
}

/**
 * - `claimed`: an instance has it, posts it and then marks it; another may take it when that took too long
 * - `sent`: it is there
 * - `missed`: it was not posted within its time, or where it was to stand there is no place any more
 * - `waited`: nothing was outstanding, which had been said before
 */
export const deliveryStates = ['claimed', 'sent', 'missed', 'waited'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** One posting. Its key is the subscription and the local date, so that there are never two on one day. Times are ISO 8601, UTC. */
export interface Delivery {
  readonly subscription: string;
  readonly server: string;
  /** ISO date in the zone of the subscription. */
  readonly date: string;
  readonly dueAt: string;
  readonly state: DeliveryState;
  /** None of one that was missed before it was claimed, or that waited. */
  readonly content?: DigestContent;
  readonly claimedAt: string;
  /** How often it was taken to be posted. */
  readonly attempts: number;
  /** While claimed: from when on any instance may take it. */
  readonly freeAt: string;
  /** Where it stands: the channel or the thread, and the message. */
  readonly posted?: { readonly channel: string; readonly message: string };
  /** The last failure, or why it was missed: a code of `whyMissed`, or Discord's own words. */
  readonly reason?: string;
}
