import type { Services } from '../answers/services.ts';
import { suggest } from '../answers/suggest.ts';
import type { AnyCommand, Option } from '../command.ts';

/** As many as a terminal shows without scrolling. */
const most = 40;

/** What can be typed next, for readline: the candidates and the part of the line that they replace. */
export function complete(
  line: string,
  commands: readonly AnyCommand[],
  services: Services,
): [string[], string] {
  const [, name, rest] = /^\/(\S*)(?:\s+([\s\S]*))?$/.exec(line) ?? [];
  if (name === undefined) return [[], line];
  if (rest === undefined)
    return [commands.map((command) => `/${command.name} `).filter((text) => text.startsWith(line)), line];
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) return [[], line];
  const options = Object.entries(command.options as Record<string, Option>);
  const [, before = '', open, typed = ''] = /^(.*\s|)(?:([a-z]+):)?([^\s]*)$/s.exec(rest) ?? [];
  const option = options.find(([key]) => key === open) ?? (before.trim() ? undefined : options[0]);
  const part = open ? typed : rest.slice(before.length);
  const values = option ? candidates(option[1], part, commands, services, besideIn(before)) : [];
  const unused = options.map(([key]) => `${key}:`).filter((key) => before.trim() && !rest.includes(key));
  const names = open ? [] : startingWith(unused, part);
  return [[...values, ...names].slice(0, most), part];
}

/** What an option can be, best first, in any spelling: the same that Discord suggests. */
function candidates(
  option: Option,
  typed: string,
  commands: readonly AnyCommand[],
  services: Services,
  set: string,
): string[] {
  if (option.choices) return startingWith(option.choices, typed);
  if (option.completion === 'command')
    return startingWith(
      commands.map(({ name }) => name),
      typed,
    );
  return option.completion
    ? suggest(option.completion, typed, services, most, set).map(({ value }) => value)
    : [];
}

/** What stands before any option's name, or after that of a set. */
const besideIn = (before: string) =>
  (
    /(?:^|\s)set:(?:"([^"]*)"|(\S+))/.exec(before)?.slice(1).find(Boolean) ??
    before.split(/\s*[a-z]+:/)[0] ??
    ''
  ).trim();

const startingWith = (values: readonly string[], typed: string) =>
  values.filter((value) => value.toLowerCase().startsWith(typed.toLowerCase()));
