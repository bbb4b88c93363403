import type { Assessment, AssessmentChange } from './assessment.ts';
import type { DigestStore } from './digest-store.ts';
import type { PassageId } from './ids.ts';
import type { ServerSettings } from './server-settings.ts';

/** What is kept of servers: their settings, assessments and digests. Never a question, a message or a list of members. */
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
/** Requests that change something, for some hours: nothing of them but an id that says nothing of who asked. */
export interface RequestStore {
  /** Whether it comes for the first time, of all instances; times are ISO 8601 in UTC. */
  isFirst(request: string, at: string): Promise<boolean>;
  /** Deletes those that came before a time. */
  forgetBefore(at: string): Promise<void>;
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
