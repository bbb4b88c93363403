import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import { type MessageCode, message, messageCodes } from '../answers/message.ts';
import type { AnyCommand, Option } from '../command.ts';
import { languages } from '../i18n/languages.ts';
import { type CommandWords, word } from '../i18n/words.ts';
import { limits } from './limits.ts';

type Definition =
  | RESTPostAPIChatInputApplicationCommandsJSONBody
  | RESTPostAPIContextMenuApplicationCommandsJSONBody;

/** The option that every command has on Discord: who sees the answer. */
export const show = { name: 'show', choices: ['me', 'everyone'] } as const;

/** For servers and for people; in servers and in direct messages. */
const everywhere = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
};

/** A command as Discord registers it: as it is typed, and for messages where it can be asked of one. */
export const definitionsOf = (command: AnyCommand): Definition[] => [
  definitionOf(command),
  ...(command.onMessage ? [onMessage(command.onMessage.name, languages.ru.commands[command.name])] : []),
];

const onMessage = (name: string, ru: CommandWords | undefined): Definition => ({
  type: ApplicationCommandType.Message,
  name,
  ...(ru?.onMessage ? { name_localizations: { ru: ru.onMessage } } : {}),
  ...everywhere,
});

function definitionOf(command: AnyCommand): RESTPostAPIChatInputApplicationCommandsJSONBody {
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
    choices: choicesOf(show.name, show.choices),
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
    ...everywhere,
  };
}

/** The Russian name and description, for people whose Discord is in Russian. */
const localized = (words: { name: string; description: string } | undefined) =>
  words
    ? { name_localizations: { ru: words.name }, description_localizations: { ru: words.description } }
    : {};

/** Choices by their names in each language; what has no words (a citation style) is called what it is. */
const choicesOf = (option: string, values: readonly string[]) =>
  values.map((value) => {
    const code = messageCodes.find((one) => one === `${option}.${value}`);
    const named = (language: 'en' | 'ru') => word(message(code as MessageCode), languages[language]);
    return code
      ? { name: named('en'), value, name_localizations: { ru: named('ru') } }
      : { name: value, value };
  });

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
  if (choices) return { ...base, type, choices: choicesOf(name, choices) };
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
