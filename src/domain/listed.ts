/** What a list of recommendations (of the UPR, of the UHRI) says of one of them, as the list prints it. */
export interface Listed {
  /** The States that made it; empty where no State did. */
  readonly states: readonly string[];
  /** Where the State's position stands: `A/HRC/43/15/Add.1 - Para.3`. */
  readonly positionSource?: string | undefined;
  readonly themes: readonly string[];
  /** Persons affected. */
  readonly persons: readonly string[];
  readonly sdgs: readonly string[];
  /** The cycle of the UPR, from 1. */
  readonly cycle?: number | undefined;
  /** The session of the UPR's Working Group. */
  readonly session?: number | undefined;
  /** The States that it is addressed to. */
  readonly countries: readonly string[];
}
