import type { ListKeeper } from '../corpus/lists/read-lists.ts';
import type { Library } from '../domain/library.ts';
import type { Desk } from './ask.ts';

/** Options of `npm run corpus -- …` that have a value behind them. */
export const texts = [
  'title',
  'short-title',
  'issuer',
  'issuer-kind',
  'date',
  'mechanism',
  'symbol',
  'url',
  'language',
  'rights-note',
  'id',
  'set',
  'country',
  'sheet',
  'map',
  'cycle',
  'session',
  'port',
] as const;
/** Options without one. */
export const flags = ['again', 'join', 'yes'] as const;

export interface GivenOptions {
  readonly texts: Readonly<Partial<Record<(typeof texts)[number], string>>>;
  readonly flags: ReadonlySet<(typeof flags)[number]>;
}

/** What an act has around it; the library is read only where it is needed. */
export interface Surroundings {
  readonly corpus: string;
  readonly library: () => Library;
  /** What was made of the corpus's lists before. */
  readonly keeper: ListKeeper;
  readonly desk: Desk;
  readonly print: (line: string) => void;
  /** Says what went wrong. */
  readonly warn: (line: string) => void;
  /** Shows on a terminal how far something is. */
  readonly progress: (title: string, total: number) => (done: number) => void;
}

/** Something that can be done with a corpus: what it takes, and what it does. */
export interface Act {
  /** How many words it takes besides its name, and what they are. */
  readonly words: { readonly least: number; readonly most: number; readonly are: string };
  readonly texts?: readonly (typeof texts)[number][];
  readonly flags?: readonly (typeof flags)[number][];
  /** Returns the exit status. */
  run(words: readonly string[], given: GivenOptions, around: Surroundings): Promise<number> | number;
}

/** All that is wrong with what an act was given. */
export function wrongFor(name: string, act: Act, words: readonly string[], given: GivenOptions): string[] {
  const { least, most, are } = act.words;
  const named = [...Object.keys(given.texts), ...given.flags];
  const known: readonly string[] = [...(act.texts ?? []), ...(act.flags ?? [])];
  return [
    ...(words.length < least ? [`“${name}” needs ${are}.`] : []),
    ...(words.length > most
      ? [
          most === 0
            ? `“${name}” takes nothing more: “${words.join(' ')}”.`
            : `“${name}” takes ${are}, not also “${words.slice(most).join(' ')}”.`,
        ]
      : []),
    ...named.filter((option) => !known.includes(option)).map((option) => `“${name}” takes no --${option}.`),
  ];
}
