import type { Command, CommandOption } from './commands.ts';
import { shownRole } from './guild-shapes.ts';
import type { Guilds } from './guilds.ts';
import { shownChannel } from './place.ts';
import type { How } from './types.ts';

type Values = Readonly<Record<string, string | number | boolean>>;

/** What Discord's client would not send: throws saying why. */
export function checkTyped(command: Command | undefined, name: string, values: Values, how: How): void {
  if (!command) throw new Error(`There is no command ${name} registered here.`);
  const context = how.inGuild === false ? 1 : 0;
  if (command.contexts && !command.contexts.includes(context)) {
    throw new Error(`${name} cannot be used ${context === 0 ? 'in a server' : 'in a direct message'}.`);
  }
  for (const [option, value] of Object.entries(values)) {
    const known = command.options?.find((one) => one.name === option);
    if (!known) throw new Error(`${name} has no option ${option}.`);
    const { choices } = known;
    if (choices?.length && !choices.some((choice) => choice.value === value)) {
      throw new Error(`${name} has no choice ${value} for ${option}.`);
    }
  }
}

export function checkComplete(command: Command, values: Values): void {
  const missing = command.options?.find(({ name, required }) => required && values[name] === undefined);
  if (missing) throw new Error(`${command.name} needs the option ${missing.name}.`);
}

/** The options as Discord sends them; a declared option has its declared type. */
export const optionsOf = (command: Command | undefined, values: Values, focused?: string) =>
  Object.entries(values).map(([name, value]) => ({
    name,
    type: command?.options?.find((option) => option.name === name)?.type ?? typeOf(value),
    // What is being typed is text, whatever the option's type.
    value: name === focused ? String(value) : value,
    ...(name === focused ? { focused: true } : {}),
  }));

function typeOf(value: string | number | boolean): CommandOption['type'] {
  if (typeof value === 'boolean') return 5;
  if (typeof value === 'string') return 3;
  return Number.isInteger(value) ? 4 : 10;
}

/** A command of a group, with the group's id. */
export function subcommandOf(command: Command | undefined, name: string): Command | undefined {
  const found = command?.options?.find((option) => option.type === 1 && option.name === name);
  if (command && !found) throw new Error(`/${command.name} has no ${name}.`);
  return command && found && { ...command, options: found.options ?? [] };
}

/** Channels and roles that are chosen come with what Discord knows of them. */
export function resolvedOf(options: readonly { type: number; value?: unknown }[], how: How, guilds: Guilds) {
  const ids = (type: number) =>
    options.filter((option) => option.type === type).map(({ value }) => String(value));
  const channel = (id: string) => {
    const known = guilds.channels.get(id);
    return known ? shownChannel(known, how) : { id, name: 'chosen', type: 0, permissions: '0' };
  };
  return {
    channels: Object.fromEntries(ids(7).map((id) => [id, channel(id)])),
    roles: Object.fromEntries(ids(8).map((id) => [id, shownRole(id)])),
  };
}
