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

const invisible = /[\p{Cc}\p{Cf}]/gu;
const token = /(\S*?)"((?:[^"\\]|\\.)*)"(?=\s|$)|\S+/g;

/**
 * Reads a line such as `/right assembly`, `/right right:assembly year:2025` or plain words, which are a search.
 * Words without an option's name go to the first option; after them come the next ones, where they fit.
 *
 * @throws UserError where the line is empty, too long or names an unknown command
 */
export function parseLine(line: string, commands: readonly AnyCommand[], services: Services): Parsed {
  const clean = line.replace(invisible, ' ').trim();
  if (!clean) throw new UserError('error.empty');
  if (clean.length > longestText)
    throw new UserError('error.tooLong', { option: 'question', length: clean.length, longest: longestText });
  const [, name, rest = ''] = /^\/(\S*)\s*([\s\S]*)$/.exec(clean) ?? [];
  const command = commands.find((candidate) => candidate.name === (name?.toLowerCase() ?? 'search'));
  if (!command) {
    throw new UserError('error.unknownCommand', {
      command: (name ?? '').slice(0, 40),
      known: commands.map((one) => `/${one.name}`).join(', '),
    });
  }
  return { command, raw: readOptions(name === undefined ? clean : rest, command.options, services) };
}

function readOptions(
  text: string,
  options: Readonly<Record<string, Option>>,
  services: Services,
): Record<string, string> {
  const raw: Record<string, string> = {};
  const loose: string[] = [];
  let open: string | undefined;
  for (const match of text.matchAll(token)) {
    const whole = match[0];
    const [, named] = /^([a-z]+):/i.exec(whole) ?? [];
    const name = named?.toLowerCase();
    if (name && Object.hasOwn(options, name) && raw[name] === undefined) {
      raw[name] = unquote(whole.slice(name.length + 1));
      // An unquoted value goes on to the next name: `right:press freedom year:2014`.
      open = whole.endsWith('"') && whole.length > name.length + 2 ? undefined : name;
    } else if (open && open !== undefined) raw[open] = `${raw[open]} ${whole}`.trim();
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
    const word = left.at(-1) ?? '';
    const fitting = later.findLast(
      (name) => placed[name] === undefined && fits(word, options[name], services),
    );
    if (!fitting) break;
    placed[fitting] = word;
    left.pop();
  }
  // Quotation marks around all of a value group it; inside a search they mean "literally".
  const text = left.join(' ');
  const value = options[first]?.completion ? unquote(text) : text;
  placed[first] = [named[first], value].filter(Boolean).join(' ');
  return placed;
}

/** Whether a bare word can only be meant for this option. */
function fits(word: string, option: Option | undefined, services: Services): boolean {
  if (!option?.positional) return false;
  if (option.type === 'choice') return option.choices?.includes(word.toLowerCase()) ?? false;
  if (option.type === 'integer')
    return /^\d+$/.test(word) && Number(word) >= (option.min ?? 0) && Number(word) <= (option.max ?? 9999);
  return option.completion !== undefined && isKnown(option.completion, word, services);
}

const unquote = (text: string) => (/^"[^"]*"$/.test(text) ? text.slice(1, -1) : text);
