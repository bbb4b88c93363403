import { UserError } from '../answers/message.ts';
import type { Services } from '../answers/services.ts';
import type { AnyCommand, Option } from '../command.ts';
import { longestText } from '../command.ts';
import { placeWords, unquote } from './place-words.ts';

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
 * @throws UserError where the line is empty, too long, names an unknown command or gives an option no value
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
  const [name, rest] = calledBy(asked, commands);
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

/** The name of the command that a line begins with, of one word or of two, and what follows it. */
function calledBy(line: string, commands: readonly AnyCommand[]): [string | undefined, string] {
  const [, first, rest = ''] = /^\/(\S*)\s*([\s\S]*)$/.exec(line) ?? [];
  const [, second = '', after = ''] = /^(\S+)\s*([\s\S]*)$/.exec(rest) ?? [];
  const both = `${first} ${second}`.toLowerCase();
  return commands.some(({ name }) => name === both) ? [both, after] : [first, rest];
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
  const [first] = Object.keys(options);
  const wantsPassage = first !== undefined && options[first]?.completion === 'passage';
  const freeText = first !== undefined && options[first]?.completion === undefined;
  for (const [whole] of text.matchAll(token)) {
    const [, called, value = ''] = /^([a-z]+):(.*)$/is.exec(whole) ?? [];
    const name = called?.toLowerCase();
    // With nothing behind it the name of an option takes what follows; in running text it is a word.
    const running = !strict || (freeText && name === first && loose.length > 0);
    if (name && Object.hasOwn(options, name) && (value || !running)) {
      if (raw[name] !== undefined) throw new UserError('error.repeatedOption', { option: name });
      raw[name] = unquote(value);
      open = value === '' || goesOn(value, options[name]) ? name : undefined;
    } else if (open && raw[open] === '') {
      raw[open] = unquote(whole);
      if (!goesOn(whole, options[open])) open = undefined;
    } else if (wantsPassage && raw[first] === undefined && loose.length === 0 && likePassage.test(whole)) {
      loose.push(whole);
    } else if (name && value && strict && !/^[a-z]+:\/\//i.test(whole)) {
      throw new UserError('error.unknownOption', {
        option: name,
        command,
        known: Object.keys(options).join(', '),
      });
    } else if (open) raw[open] = `${raw[open]} ${whole}`.trim();
    else loose.push(whole);
  }
  const empty = Object.keys(raw).find((one) => raw[one] === '' && !options[one]?.required);
  if (empty) throw new UserError('error.emptyOption', { option: empty });
  return placeWords(loose, options, raw, services);
}

/** An unquoted text goes on to the next name: `right:press freedom year:2014`. */
const goesOn = (value: string, option?: Option) => option?.type === 'text' && !/^"[^"]*"$/.test(value);

/** `nope:1` could be the id of a passage, whether or not there is one. */
const likePassage = /^[a-z0-9]+(-[a-z0-9]+)*:[a-z0-9][\w.#-]*$/i;
