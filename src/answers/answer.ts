import type { Assessment } from '../domain/assessment.ts';
import type { Document } from '../domain/document.ts';
import type { Listed } from '../domain/listed.ts';
import type { PassageKind } from '../domain/passage.ts';
import type { PinpointKind } from '../domain/pinpoint.ts';
import type { Position, Status } from '../domain/recommendation.ts';
import type { Fact, Language, Message } from './message.ts';

/**
 * A stretch of an excerpt that is marked, as offsets into it: words that were asked for, what an answer before this one
 * showed, and what is the same as in a message or differs from it.
 */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly kind: 'match' | 'shown' | 'same' | 'differs';
}

/** Figures, durations, dates and names of a claim beside those of a passage, as printed in each. No verdict. */
export interface Compared {
  readonly same: readonly string[];
  readonly differs: readonly { readonly message: string; readonly passage: string }[];
  /** What the passage has nothing to set beside. */
  readonly absent: readonly string[];
  /** Figures that differ here and are the same in a passage of another year, as that one prints them. */
  readonly otherYear?: readonly {
    readonly figure: string;
    readonly year: string;
    readonly passage: string;
  }[];
}

/** Where the same words stand too. */
export interface Elsewhere {
  readonly passage: string;
  readonly citationShort: string;
  /** Of its document. */
  readonly date: string;
}

/** A passage as it is quoted in an answer. Plain data: no platform and no interface language. */
export interface Result {
  readonly passage: string;
  readonly document: string;
  /** The short title of the document. */
  readonly documentTitle: string;
  /** Where the document is published, if it is. */
  readonly documentUrl?: string;
  readonly kind: PassageKind;
  /** The source's own paragraph number, or null. */
  readonly number: string | null;
  readonly pinpoint: string;
  readonly pinpointKind: PinpointKind;
  readonly heading: readonly string[];
  /** The part of the text that is shown: cut only between words, a cut marked by …. */
  readonly excerpt: string;
  /** Marked stretches of the excerpt, in order, none over another. */
  readonly marks?: readonly Mark[];
  /** Which part of the text the excerpt is, as offsets (UTF-16), where it is not all of it. */
  readonly part?: { readonly start: number; readonly end: number };
  /** Other passages that say what is shown word for word, and are not quoted again. */
  readonly alsoIn?: readonly Elsewhere[];
  /** Beside the claim of a message. */
  readonly compared?: Compared;
  /** The document's date: `2025-05` or `2015`. */
  readonly date: string;
  /** Comparable within one answer only. */
  readonly score: number;
  /** The whole passage. */
  readonly text: string;
  readonly citation: string;
  readonly citationShort: string;
  readonly rights: readonly string[];
  readonly cases: readonly string[];
  /** Whose words stand in the passage besides the document's own. */
  /** The received file of the list from which it is: numbers differ between copies of such lists. */
  readonly listFile?: string | undefined;
  /** The document's own footnotes to these words. */
  readonly footnotes?: readonly { readonly mark: string; readonly text: string }[] | undefined;
  readonly quotations: readonly {
    readonly speaker: string;
    readonly words: string;
    readonly reported: boolean;
  }[];
  /** What a reader must know of the text as printed. */
  readonly note?: string;
  /** The words that introduce a recommendation. */
  readonly leadIn?: string;
  readonly recommendation?: {
    readonly id: string;
    readonly articles: readonly string[];
    readonly follows?: string;
    readonly position: Position;
    readonly status: Status;
    readonly cluster?: string;
    /** What an official list says of it, as the list prints it. */
    readonly listed?: Listed;
    /** What the same demand is called, and the years in which it was made, oldest first. */
    readonly asked?: {
      readonly label: Readonly<Record<Language, string>>;
      readonly years: readonly string[];
    };
    /** What the status rests on: verbatim words of later passages, with their citations and dates, newest first. */
    readonly evidence?: readonly {
      readonly passage: string;
      readonly words: string;
      readonly citationShort: string;
      /** Of its document. */
      readonly date: string;
      /** Where the words stand in the passage, as offsets (UTF-16). */
      readonly part?: { readonly start: number; readonly end: number };
    }[];
    /** Since when it is owed (the date when it was first asked), and in how many documents it is asked for. */
    readonly owed?: { readonly since: string; readonly times: number };
    /** What the people of the server hold it to be, beside the library's own status. */
    readonly own?: Assessment;
  };
}

export type Outcome = 'found' | 'nothing' | 'ambiguous' | 'error';

/** Results under one label. */
export interface Group {
  readonly title?: Message;
  /** What must be said of it, for instance that there are no results. */
  readonly notes?: readonly Message[];
  readonly results: readonly Result[];
  /** Where room is short its texts may be cut at this side: they only surround what was asked for. */
  readonly shorten?: 'start' | 'end';
  /** The claim of a message that the results speak to, whole. */
  readonly claim?: string;
}

/** Something that can be asked instead: a name, and the value of one option of a command that asks for it. */
export interface Choice {
  readonly label: Fact;
  readonly command: string;
  readonly option: string;
  readonly value: string;
  /** As it is typed, where the option is not the first one of the command. */
  readonly typed?: string;
}
/** A choice as it is typed. */
export const askOf = ({ command, value, typed }: Choice) => typed ?? `/${command} ${value}`;

/** What an answer can be narrowed to by one option of its command, with what there is of each. */
export interface Narrowing {
  readonly option: string;
  /** What the menu says. */
  readonly label: Message['code'];
  /** What a button says that asks for all again. */
  readonly all: Message['code'];
  readonly values: readonly { readonly label: Fact; readonly value: string }[];
  /** The value to which it is narrowed now, in its shortest form. */
  readonly given?: string | undefined;
}

/** A request that goes on from an answer: what its button says, the command and its values. */
export interface FollowUp {
  readonly label: Message['code'];
  readonly command: string;
  readonly raw: Readonly<Record<string, string>>;
}

/** Figures as horizontal bars, each stacked of its series. The lines of the answer say the same in words. */
export interface Chart {
  readonly title: Fact;
  /** One for each bar. */
  readonly labels: readonly Fact[];
  readonly series: readonly {
    readonly name: Fact;
    /** Which colour it has, from 0: a status has the same one in every picture. */
    readonly tone: number;
    readonly values: readonly number[];
  }[];
}

/** What a command answers. */
export interface Answer {
  readonly outcome: Outcome;
  readonly title: Message;
  /** What the wording was taken for: the label of a right, a name, the words searched for. */
  readonly understoodAs: string | null;
  /** Labels, counts and dates, before the quotations. */
  readonly lines: readonly Message[];
  readonly groups: readonly Group[];
  /** How many results there are, of which `groups` holds those up to the limit. */
  readonly total: number;
  /** The documents of all results, newest first. */
  readonly documents: readonly Pick<Document, 'id' | 'shortTitle' | 'date'>[];
  readonly alsoSearched: readonly string[];
  readonly notes: readonly Message[];
  /** Beside an outcome of `nothing`: what comes nearest, never an answer. At most three. */
  readonly closest: readonly Result[];
  readonly choices: readonly Choice[];
  /** To save: its name and its text. */
  readonly file?: { readonly name: string; readonly text: string };
  /** Drawn as one picture where there are pictures. */
  readonly charts: readonly Chart[];
  /** The figures of the charts in words, where the lines are not these. */
  readonly figures?: readonly Message[];
  /** Other requests that go on from here, as buttons. */
  readonly followUps: readonly FollowUp[];
  /** Text to copy as it is, never cut: a citation, a BibTeX entry. */
  readonly copy?: string;
  /** Whether it is for who asked alone, as help is. */
  readonly forAsker?: boolean;
  /** Whether it shows one passage by itself, so that there is nothing left to open. */
  readonly opened?: boolean;
  /** By what it can be narrowed besides its documents. */
  readonly narrowings: readonly Narrowing[];
  /** The values of an option that give the same answer in other forms. */
  readonly variants?: {
    readonly label: Message['code'];
    readonly option: string;
    readonly values: readonly string[];
  };
}

export const results = (answer: Answer): Result[] => answer.groups.flatMap((group) => group.results);

/** An answer of the parts that it has; the others are empty. */
export const answerOf = (parts: Pick<Answer, 'outcome' | 'title'> & Partial<Answer>): Answer => ({
  understoodAs: null,
  lines: [],
  groups: [],
  total: 0,
  documents: [],
  alsoSearched: [],
  notes: [],
  closest: [],
  choices: [],
  charts: [],
  followUps: [],
  narrowings: [],
  ...parts,
});
