import type { OwnAssessments } from '../domain/assessment.ts';
import type { Library } from '../domain/library.ts';
import type { Search } from '../search/search.ts';

/** What a command may use. Time is handed in, so that an answer can be tested on any day. */
export interface Services {
  readonly library: Library;
  readonly search: Search;
  /**
   * What the server's people assessed themselves, for a command that `weighsAssessments`: it counts by these, and shows
   * them beside the library's. None outside of servers, and where they could not be read.
   */
  readonly own?: OwnAssessments;
  /** Today, as an ISO date. */
  today(): string;
  /** Now, as an ISO time in UTC. */
  now(): string;
  /** Logs a bug without what was asked; returns the short id under which it stands there. */
  reportBug(error: unknown): string;
}
