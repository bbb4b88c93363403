import { isKnown } from '../answers/known.ts';
import { UserError } from '../answers/message.ts';
import type { Services } from '../answers/services.ts';
import type { AnyCommand, Option } from '../command.ts';
import { longestText } from '../command.ts';

/** What a typed line asks: a command and the raw values of its options. */
export interface Parsed {
  readonly command: AnyCommand;
  readonly raw: Readonly<Record<string, string>>;
}

/** Control characters become spaces; marks of direction and other invisible signs go without a trace. */
const control = /\p{Cc}/gu;
const invisible = /\p{Cf}/gu;
const token = /[^\s"]*"[^"]*"(?=\s|$)|\S+/g;

/**
 * Reads a line such as `/right assembly`, `/right right:assembly year:2025` or plain words, which are a search.
 * Words without an option's name go to the first option; after them come the next ones, where they fit.
 *
 * @throws UserError where the line is empty, too long or names an unknown command
 */
export function parseLine(line: string, commands: readonly AnyCommand[], services: Services): Parsed {
  const clean = line.replace(control, ' ').replace(invisible, '').trim();
  if (!clean) throw new UserError('error.empty');
  if (clean.length > longestText)
    throw new UserError('error.tooLong', { option: 'question', length: clean.length, longest: longestText });
  // The id that every answer shows, and the word that everybody tries, work without a command.
  const asked = services.library.findPassage(clean)
    ? `/cite ${clean}`
    : /^help$/i.test(clean)
      ? '/help'
      : clean;
  const [, name, rest = ''] = /^\/(\S*)\s*([\s\S]*)$/.exec(asked) ?? [];
  const command = commands.find((candidate) => candidate.name === (name?.toLowerCase() ?? 'search'));
  if (!command) {
    throw new UserError('error.unknownCommand', {
      command: (name ?? '').slice(0, 40),
      known: commands.map((one) => `/${one.name}`).join(', '),
    });
  }
  return {
    command,
    raw: readOptions(name === undefined ? clean : rest, command, name !== undefined, services),
  };
}

/** With `strict`, a name before a colon has to be one of the command's options; in plain words it may be anything. */
function readOptions(
  text: string,
  { name: command, options }: AnyCommand,
  strict: boolean,
  services: Services,
): Record<string, string> {
  const raw: Record<string, string> = {};
  const loose: string[] = [];
  let open: string | undefined;
  for (const [whole] of text.matchAll(token)) {
    const name = /^([a-z]+):(?=.)/i.exec(whole)?.[1]?.toLowerCase();
    if (name && Object.hasOwn(options, name)) {
      if (raw[name] !== undefined) throw new UserError('error.repeatedOption', { option: name });
      const value = whole.slice(name.length + 1);
      raw[name] = unquote(value);
      // An unquoted text goes on to the next name: `right:press freedom year:2014`.
      open = options[name]?.type === 'text' && !/^"[^"]*"$/.test(value) ? name : undefined;
    } else if (name && strict && !/^[a-z]+:\/\//i.test(whole)) {
      throw new UserError('error.unknownOption', {
        option: name,
        command,
        known: Object.keys(options).join(', '),
      });
    } else if (open) raw[open] = `${raw[open]} ${whole}`.trim();
    else loose.push(whole);
  }
  return placeLoose(loose, options, raw, services);
}

/**
 * Gives words without a name to options: the last words to later options that they fit, the others to the first, after
 * what it may have by its name.
 */
function placeLoose(
  words: readonly string[],
  options: Readonly<Record<string, Option>>,
  named: Readonly<Record<string, string>>,
  services: Services,
): Record<string, string> {
  const [first, ...later] = Object.keys(options);
  if (first === undefined || words.length === 0) return { ...named };
  const placed: Record<string, string> = { ...named };
  const left = [...words];
  const least = named[first] === undefined ? 1 : 0;
  while (left.length > least && !isKnown(options[first]?.completion ?? '', left.join(' '), services)) {
    const tail = longestTail(
      left,
      least,
      later.filter((name) => placed[name] === undefined),
      options,
      services,
    );
    if (!tail) break;
    placed[tail.name] = unquote(tail.words.join(' '));
    left.splice(left.length - tail.words.length);
  }
  // Quotation marks around all of a value group it; inside a search they mean "literally".
  const text = left.join(' ');
  const value = options[first]?.completion ? unquote(text) : text;
  placed[first] = [named[first], value].filter(Boolean).join(' ');
  return placed;
}

/** The last words that an option takes, as many as it can: "2025 press freedom" ends in two words for a right. */
function longestTail(
  left: readonly string[],
  least: number,
  names: readonly string[],
  options: Readonly<Record<string, Option>>,
  services: Services,
): { name: string; words: readonly string[] } | undefined {
  for (let start = Math.max(least, left.length - longestName); start < left.length; start++) {
    const words = left.slice(start);
    const name = names.findLast((one) => fits(words.join(' '), options[one], services));
    if (name) return { name, words };
  }
  return undefined;
}
/** How many words a value without quotation marks and without its option's name may have. */
const longestName = 4;

/** Whether bare words can only be meant for this option. */
function fits(words: string, option: Option | undefined, services: Services): boolean {
  if (!option?.positional) return false;
  if (option.type === 'choice') return option.choices?.includes(words.toLowerCase()) ?? false;
  if (option.type === 'integer')
    return /^\d+$/.test(words) && Number(words) >= (option.min ?? 0) && Number(words) <= (option.max ?? 9999);
  return option.completion !== undefined && isKnown(option.completion, unquote(words), services);
}

const unquote = (text: string) => (/^"[^"]*"$/.test(text) ? text.slice(1, -1) : text);
