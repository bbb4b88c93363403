import { z } from 'zod';
import type { Answer } from './answers/answer.ts';
import { message, UserError } from './answers/message.ts';
import type { Services } from './answers/services.ts';
import type { Digests } from './digest/digests.ts';
import type { Store } from './domain/store.ts';

/** What completes an option while it is typed. */
export type Completion =
  | 'right'
  | 'case'
  | 'set'
  | 'document'
  | 'passage'
  | 'recommendation'
  | 'cluster'
  | 'state'
  | 'zone'
  | 'weekdays'
  | 'digest'
  | 'command';

/** An option of a command, declared once: Discord, the terminal, validation and types follow from it. */
export interface Option {
  /** `channel` and `role` are ids of the platform. */
  readonly type: 'text' | 'integer' | 'choice' | 'channel' | 'role';
  /** At most 100 characters (Discord). */
  readonly description: string;
  readonly required: boolean;
  readonly completion?: Completion;
  /** At most 25 (Discord). */
  readonly choices?: readonly string[];
  readonly min?: number;
  readonly max?: number;
  /** Whether it leaves only what is of one document. */
  readonly narrows?: boolean;
  /** Whether a thread can be chosen as a channel. */
  readonly threads?: boolean;
  /** Whether it can be given without its name, after the option before it. */
  readonly positional: boolean;
}
export type Options = Readonly<Record<string, Option>>;

type ValueOf<Spec extends Option> = Spec extends { choices: readonly (infer Choice)[] }
  ? Choice
  : Spec['type'] extends 'integer'
    ? number
    : string;
type Optional<Spec extends Option> = Spec['required'] extends true
  ? ValueOf<Spec>
  : ValueOf<Spec> | undefined;
/** The validated values of a command's options. */
export type Values<Specs extends Options> = { readonly [Name in keyof Specs]: Optional<Specs[Name]> };

type Details = { description: string; completion?: Completion; positional?: boolean; narrows?: boolean };

/** The longest text that an option takes, in UTF-16 units (Discord's limit for a text option). */
export const longestText = 6000;

export const text = (details: Details) =>
  ({ ...details, type: 'text', required: false, positional: details.positional ?? true }) as const;
export const requiredText = (details: Details) =>
  ({ ...details, type: 'text', required: true, positional: true }) as const;
export const integer = (details: Details & { min: number; max: number }) =>
  ({ ...details, type: 'integer', required: false, positional: details.positional ?? true }) as const;
/** `threads`: a thread too. */
export const channel = (details: Details & { threads?: boolean }) =>
  ({ ...details, type: 'channel', required: false, positional: false }) as const;
export const role = (details: Details) =>
  ({ ...details, type: 'role', required: false, positional: false }) as const;
export const choice = <const Choices extends readonly string[]>(details: Details & { choices: Choices }) =>
  ({ ...details, type: 'choice', required: false, positional: details.positional ?? true }) as const;

/** Commands that are asked for by two words: `/settings set`. */
export interface Group {
  readonly name: string;
  /** At most 100 characters (Discord). */
  readonly description: string;
}

/** Where something is asked on a platform that has servers, and by whom. All ids are the platform's. */
export interface Place {
  readonly server: string;
  readonly channel: string;
  readonly person: string;
  /** Whether the person may manage the server. */
  readonly manages: boolean;
  readonly roles: readonly string[];
}

/** A command as plain data. One file in `commands/` holds one, or a group of them, as its default export. */
export interface Command<Specs extends Options = Options> {
  /** One word; in a group the group's and its own: `settings set`. */
  readonly name: string;
  readonly group?: Group;
  /** At most 100 characters (Discord). */
  readonly description: string;
  /** Requests that show what it is for. */
  readonly examples: readonly string[];
  readonly options: Specs;
  /** Offered on a message, whose text fills the option; the name has at most 32 characters (Discord). */
  readonly onMessage?: { readonly name: string; readonly option: keyof Specs & string };
  /** From the library alone, in memory. */
  answer?(request: Request<Specs>, services: Services): Answer;
  /** Whether its answer goes by the server's own statuses: then they are read before it answers. */
  readonly weighsAssessments?: boolean;
  /** In a server, with what is kept of it. */
  act?(request: ServerRequest<Specs>, services: ServerServices): Promise<Answer>;
  /** Whether it changes something: then no button or menu may ask for it. */
  readonly changes?: boolean;
  /** Who may ask: whoever manages the server. Discord hides it from others, and it is checked here too. */
  readonly needs?: 'manager';
}

/** What is asked of a command. */
export interface Request<Specs extends Options = Options> {
  readonly values: Values<Specs>;
  /** How many results are wanted at most. */
  readonly limit: number;
  /** Every command there is, for `/help`. */
  readonly commands: readonly AnyCommand[];
}
export interface ServerRequest<Specs extends Options = Options> extends Request<Specs> {
  readonly place: Place;
}
export interface ServerServices extends Services {
  readonly store: Store;
  readonly digests: Digests;
}
// The values of a command fit its own options only; who holds many commands hands them over as validated by `validate`.
// biome-ignore lint/suspicious/noExplicitAny: see above
export type AnyCommand = Command<any>;

export const defineCommand = <const Specs extends Options>(command: Command<Specs>): Command<Specs> =>
  command;

/** The commands of a group, each under both names. */
export const defineGroup = (group: Group, commands: readonly AnyCommand[]): readonly AnyCommand[] =>
  commands.map((command) => ({ ...command, group, name: `${group.name} ${command.name}` }));

/** Control characters but line ends become spaces; marks of direction and other invisible signs go without a trace. */
const control = /[^\P{Cc}\n]/gu;
const invisible = /(?!\u200d)\p{Cf}/gu;

/**
 * Checks raw option values against a command.
 *
 * @throws UserError naming the option, what is wrong and what would be right
 */
export function validate<Specs extends Options>(
  command: Command<Specs>,
  raw: Readonly<Record<string, string>>,
): Values<Specs> {
  const values: Record<string, string | number | undefined> = {};
  for (const name of Object.keys(raw)) {
    if (!Object.hasOwn(command.options, name)) {
      throw new UserError('error.unknownOption', {
        option: name,
        command: command.name,
        known: Object.keys(command.options).join(', '),
      });
    }
  }
  for (const [name, option] of Object.entries(command.options)) {
    const given = raw[name]?.replace(control, ' ').replace(invisible, '').trim();
    if (!given) {
      if (option.required)
        throw new UserError('error.missingOption', {
          option: { named: { command: command.name, option: name } },
          request: { request: `/${command.name}` },
          example: { request: command.examples[0] ?? '' },
        });
      continue;
    }
    if (given.length > longestText)
      throw new UserError('error.tooLong', {
        option: { named: { command: command.name, option: name } },
        length: given.length,
        longest: longestText,
      });
    const parsed = schemaOf(option).safeParse(option.type === 'choice' ? given.toLowerCase() : given);
    if (!parsed.success) {
      throw new UserError('error.badValue', {
        option: { named: { command: command.name, option: name } },
        value: given.slice(0, 60),
        right: rightOf(option),
      });
    }
    values[name] = parsed.data;
  }
  return values as Values<Specs>;
}

function schemaOf(option: Option): z.ZodType<string | number> {
  if (option.type === 'choice') return z.enum(option.choices ?? []);
  if (option.type === 'channel' || option.type === 'role') return z.string().regex(/^\d{17,20}$/);
  if (option.type === 'text') return z.string();
  const { min, max } = rangeOf(option);
  return z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(min).max(max));
}

const rangeOf = ({ min = 0, max = Number.MAX_SAFE_INTEGER }: Option) => ({ min, max });

/** What would be right for an option. */
const rightOf = (option: Option) =>
  option.choices
    ? message('right.oneOf', { known: option.choices })
    : message('right.wholeNumber', rangeOf(option));
