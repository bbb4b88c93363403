import type { Generated } from 'kysely';

/** Text throughout, but for counts and for yes or no (1 or 0): ids of the platform, ISO 8601 times in UTC, JSON for lists. The same in SQLite and PostgreSQL. */
export interface Tables {
  servers: {
    server: string;
    left_at: string | null;
    /** The last number that a subscription was given, so that none is given twice. */
    last_number: Generated<number>;
  };
  settings: {
    server: string;
    visibility: string | null;
    language: string | null;
    /** A JSON list of channel ids; null where public answers are allowed everywhere. */
    public_channels: string | null;
    assessor_role: string | null;
  };
  assessments: {
    id: string;
    server: string;
    /** Counts up within a server, since two changes may have one time. */
    turn: number;
    recommendation: string;
    status_before: string;
    status: string;
    evidence_kind: string;
    evidence: string;
    why: string;
    assessed_by: string;
    assessed_at: string;
    undone_by: string | null;
    undone_at: string | null;
  };
  subscriptions: {
    id: string;
    server: string;
    number: number;
    channel: string;
    /** `07:30`, in the zone. */
    time: string;
    zone: string;
    /** A JSON list of numbers, 1 Monday to 7 Sunday. */
    weekdays: string;
    /** JSON. */
    wanted: string;
    count: number;
    language: string | null;
    role: string | null;
    picture: number;
    state: string;
    reason: string | null;
    /** Whether the server is still to be told that it was switched off. */
    untold: number;
    created_at: string;
    next_date: string | null;
    next_at: string | null;
    round: number;
    revision: number;
  };
  deliveries: {
    subscription: string;
    server: string;
    date: string;
    due_at: string;
    state: string;
    /** That of the content; without one, the round in which the subscription was. */
    round: number;
    /** JSON. */
    content: string | null;
    claimed_at: string;
    attempts: number;
    free_at: string;
    posted_channel: string | null;
    posted_message: string | null;
    reason: string | null;
  };
  /** Requests that changed something, for some hours. */
  requests: { request: string; at: string };
  /** What is known of the library. */
  recommendations: {
    id: string;
    standing: string;
    /** Null where it was there from the beginning. */
    changed_at: string | null;
  };
}

/**
 * The tables that hold rows of a server, for forgetting it, in this order: whoever adds a subscription holds the row of
 * its server, and whoever adds a delivery that of its subscription, so that nothing is added to what is being forgotten.
 */
export const tablesOfServers = [
  'servers',
  'settings',
  'assessments',
  'subscriptions',
  'deliveries',
] as const satisfies readonly (keyof Tables)[];
