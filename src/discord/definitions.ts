import { isDeepStrictEqual } from 'node:util';
import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import { type MessageCode, message, messageCodes } from '../answers/message.ts';
import type { AnyCommand, Group, Option } from '../command.ts';
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

/** What is kept of a server is asked for in servers that have the bot. */
const inServers = {
  integration_types: [ApplicationIntegrationType.GuildInstall],
  contexts: [InteractionContextType.Guild],
};

/** Commands as Discord registers them: as they are typed, and for messages where they can be asked of one. */
export function definitionsOf(commands: readonly AnyCommand[]): Definition[] {
  const groups = new Map(commands.flatMap(({ group }) => (group ? [[group.name, group]] : [])));
  return [
    ...commands.filter(({ group }) => !group).map(definitionOf),
    ...[...groups.values()].map((group) =>
      groupDefinition(
        group,
        commands.filter((command) => command.group?.name === group.name),
      ),
    ),
    ...commands.flatMap(({ name, onMessage: offered }) =>
      offered ? [onMessage(offered.name, languages.ru.commands[name])] : [],
    ),
  ];
}

/** A group is one command whose options are its commands. */
const groupDefinition = (
  group: Group,
  commands: readonly AnyCommand[],
): RESTPostAPIChatInputApplicationCommandsJSONBody => ({
  name: group.name,
  description: group.description,
  ...localized(languages.ru.commands[group.name]),
  options: commands.map((command) => ({
    type: ApplicationCommandOptionType.Subcommand as const,
    name: command.name.slice(group.name.length + 1),
    description: command.description,
    ...localized(languages.ru.commands[command.name]),
    options: optionsOf(command),
  })),
  ...inServers,
  ...(commands.every(({ needs }) => needs === 'manager')
    ? { default_member_permissions: String(PermissionFlagsBits.ManageGuild) }
    : {}),
});

const onMessage = (name: string, ru: CommandWords | undefined): Definition => ({
  type: ApplicationCommandType.Message,
  name,
  ...(ru?.onMessage ? { name_localizations: { ru: ru.onMessage } } : {}),
  ...everywhere,
});

const definitionOf = (command: AnyCommand): RESTPostAPIChatInputApplicationCommandsJSONBody => ({
  name: command.name,
  description: command.description,
  ...localized(languages.ru.commands[command.name]),
  options: [...optionsOf(command), ...(command.act ? [] : [visibility()])],
  ...(command.act ? inServers : everywhere),
});

/** Discord wants required options first. */
function optionsOf(command: AnyCommand): APIApplicationCommandBasicOption[] {
  const ru = languages.ru.commands[command.name];
  const own = Object.entries(command.options as Record<string, Option>).map(([name, option]) => ({
    ...optionOf(name, option),
    ...localized(ru?.options[name]),
  }));
  return [...own.filter(({ required }) => required), ...own.filter(({ required }) => !required)];
}

/** The Russian name and description, for people whose Discord is in Russian. */
const localized = (words: { name: string; description: string } | undefined) =>
  words
    ? { name_localizations: { ru: words.name }, description_localizations: { ru: words.description } }
    : {};

const visibility = () => ({
  type: ApplicationCommandOptionType.String as const,
  name: show.name,
  description: languages.en.show.description,
  ...localized(languages.ru.show),
  required: false,
  choices: choicesOf(show.name, show.choices),
});

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
  if (option.type === 'channel') {
    const channel_types = [
      ChannelType.GuildText as const,
      ChannelType.GuildAnnouncement as const,
      ChannelType.GuildForum as const,
      ...(option.threads
        ? [
            ChannelType.AnnouncementThread as const,
            ChannelType.PublicThread as const,
            ChannelType.PrivateThread as const,
          ]
        : []),
    ];
    return { ...base, type: ApplicationCommandOptionType.Channel as const, channel_types };
  }
  if (option.type === 'role') return { ...base, type: ApplicationCommandOptionType.Role as const };
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
  isDeepStrictEqual(byName(registered), byName(defined));

/** What we say of a command, an option or a choice; Discord adds more. */
const ours = new Set([
  ...[
    'type',
    'name',
    'name_localizations',
    'description',
    'description_localizations',
    'options',
    'required',
  ],
  ...['choices', 'value', 'autocomplete', 'min_value', 'max_value', 'max_length'],
  ...['integration_types', 'contexts', 'default_member_permissions', 'channel_types'],
]);

/** Discord leaves out what is false or empty, and gives a command that is typed its type. */
const byName = (definitions: readonly object[]) =>
  new Map(
    definitions.map((definition) => {
      const plain = said({ type: ApplicationCommandType.ChatInput, ...definition }) as { name?: string };
      return [plain.name, plain];
    }),
  );

function said(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(said);
  if (!value || typeof value !== 'object') return value;
  const localized = Object.keys(value).every((key) => /^[a-z]{2}(-[A-Z]{2})?$/.test(key));
  const entries = Object.entries(value)
    .filter(([key, item]) => (localized || ours.has(key)) && item !== false && item !== null && item !== '')
    .filter(([, item]) => !Array.isArray(item) || item.length > 0);
  return Object.fromEntries(entries.map(([key, item]) => [key, said(item)]));
}
