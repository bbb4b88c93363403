import {
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { AnyCommand, Option } from '../command.ts';
import { languages } from './languages.ts';
import { limits } from './limits.ts';

type Definition = RESTPostAPIChatInputApplicationCommandsJSONBody;

/** The option that every command has on Discord: who sees the answer. */
export const show = { name: 'show', choices: ['me', 'everyone'] } as const;

/** A command as Discord registers it: for servers and for people, in servers and in direct messages. */
export function definitionOf(command: AnyCommand): Definition {
  const ru = languages.ru.commands[command.name];
  const own = Object.entries(command.options as Record<string, Option>).map(([name, option]) => ({
    ...optionOf(name, option),
    ...localized(ru?.options[name]),
  }));
  const visibility = {
    type: ApplicationCommandOptionType.String as const,
    name: show.name,
    description: 'Who sees the answer',
    ...localized(ru?.options[show.name]),
    required: false,
    choices: show.choices.map((value) => ({ name: value, value })),
  };
  return {
    name: command.name,
    description: command.description,
    ...localized(ru),
    // Discord wants required options first.
    options: [
      ...own.filter(({ required }) => required),
      ...own.filter(({ required }) => !required),
      visibility,
    ],
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
    contexts: [
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    ],
  };
}

/** The Russian name and description, for people whose Discord is in Russian. */
const localized = (words: { name: string; description: string } | undefined) =>
  words
    ? { name_localizations: { ru: words.name }, description_localizations: { ru: words.description } }
    : {};

function optionOf(name: string, option: Option) {
  const { description, required, min, max, choices } = option;
  const base = { name, description, required };
  if (option.type === 'integer') {
    return {
      ...base,
      type: ApplicationCommandOptionType.Integer as const,
      ...(min === undefined ? {} : { min_value: min }),
      ...(max === undefined ? {} : { max_value: max }),
    };
  }
  const type = ApplicationCommandOptionType.String as const;
  if (choices)
    return { ...base, type, choices: choices.map((value) => ({ name: value.replaceAll('_', ' '), value })) };
  if (option.completion) return { ...base, type, autocomplete: true as const };
  return { ...base, type, max_length: limits.optionText };
}

/** Whether what is registered says the same as what is defined; what Discord adds (ids, versions) does not count. */
export const sameDefinitions = (registered: readonly object[], defined: readonly Definition[]): boolean =>
  registered.length === defined.length &&
  defined.every((definition) =>
    registered.some(
      (other) => 'name' in other && other.name === definition.name && covers(other, definition),
    ),
  );

/** Whether `value` has all that `wanted` has. Empty and missing are one: Discord leaves out what is false or empty. */
function covers(value: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted)) {
    const list = Array.isArray(value) ? value : [];
    return list.length === wanted.length && wanted.every((item, index) => covers(list[index], item));
  }
  if (wanted && typeof wanted === 'object') {
    return Object.entries(wanted).every(([key, item]) =>
      covers((value as Record<string, unknown> | undefined)?.[key], item),
    );
  }
  return value === wanted || (!value && !wanted);
}
