import type { Kind } from './questions.ts';

/** What must be known of an engine before a process of its own loads it. */
export interface EngineEntry {
  readonly name: string;
  /** Kinds of questions that it does not know as it is set up. */
  readonly lacks?: readonly Kind[];
  /** Answers as if a misspelt word had not been there. */
  readonly overlooksErrors?: true;
  /** Where what it holds is, if not in the heap and buffers of its process. */
  readonly holds?: 'beside the heap' | 'in a server';
}

/** By the name of the module in `contenders`. */
export const engines = {
  pinpoint: { name: 'Pinpoint' },
  minisearch: { name: 'MiniSearch, defaults', overlooksErrors: true },
  'minisearch-stemmed': { name: 'MiniSearch, our words' },
  lunr: { name: 'lunr', lacks: ['filtered'] },
  flexsearch: { name: 'FlexSearch', lacks: ['prefix'], overlooksErrors: true },
  orama: { name: 'Orama' },
  fts5: { name: 'SQLite FTS5', overlooksErrors: true, holds: 'beside the heap' },
  postgres: { name: 'PostgreSQL, ts_rank', overlooksErrors: true, holds: 'in a server' },
} as const satisfies Record<string, EngineEntry>;

export type EngineKey = keyof typeof engines;
export const engineKeys = Object.keys(engines) as EngineKey[];
export const entryOf = (key: EngineKey): EngineEntry => engines[key];
