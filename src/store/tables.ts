/** Text throughout: ids of the platform, ISO 8601 times in UTC, JSON for lists. The same in SQLite and PostgreSQL. */
export interface Tables {
  servers: { server: string; left_at: string | null };
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
}

/** The tables that hold rows of a server, for forgetting it. */
export const tablesOfServers = [
  'servers',
  'settings',
  'assessments',
] as const satisfies readonly (keyof Tables)[];
