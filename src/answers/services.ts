import type { Library } from '../domain/library.ts';
import type { Search } from '../search/search.ts';

/** What a command may use. Time is handed in, so that an answer can be tested on any day. */
export interface Services {
  readonly library: Library;
  readonly search: Search;
  /** Today, as an ISO date. */
  today(): string;
  /** Now, as an ISO time in UTC. */
  now(): string;
  /** Logs a bug without what was asked; returns the short id under which it stands there. */
  reportBug(error: unknown): string;
}
