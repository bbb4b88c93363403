import type { AnyCommand, Completion, Option } from '../command.ts';
import type { Library } from '../domain/library.ts';

/** As many as a terminal shows without scrolling. */
const most = 40;

/** What can be typed next, for readline: the candidates and the part of the line that they replace. */
export function complete(
  line: string,
  commands: readonly AnyCommand[],
  library: Library,
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
  const values = option ? candidates(option[1], commands, library) : [];
  const names = open
    ? []
    : options.map(([key]) => `${key}:`).filter((key) => before.trim() && !rest.includes(key));
  const wanted = (open ? typed : rest.slice(before.length)).toLowerCase();
  const fitting = [...values, ...names].filter((value) => value.toLowerCase().startsWith(wanted));
  return [fitting.slice(0, most), open ? typed : rest.slice(before.length)];
}

function candidates(option: Option, commands: readonly AnyCommand[], library: Library): string[] {
  if (option.choices) return [...option.choices];
  return option.completion ? lists[option.completion](library, commands) : [];
}

const lists: Readonly<Record<Completion, (library: Library, commands: readonly AnyCommand[]) => string[]>> = {
  right: ({ rights }) => rights.map((right) => right.id),
  case: ({ cases }) => cases.flatMap((entry) => [entry.id, entry.name]),
  set: ({ sets }) => [...sets.map((set) => set.id), 'outstanding', 'all'],
  document: ({ documents }) => documents.map((document) => document.id),
  passage: ({ passages }) => passages.map((passage) => passage.id),
  command: (_, commands) => commands.map((command) => command.name),
};
