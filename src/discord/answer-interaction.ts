import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  DiscordAPIError,
  type Interaction,
  type RepliableInteraction,
  type StringSelectMenuInteraction,
} from 'discord.js';
import { answerOf } from '../answers/answer.ts';
import { type MessageCode, message } from '../answers/message.ts';
import type { Services } from '../answers/services.ts';
import { suggest } from '../answers/suggest.ts';
import { type AnyCommand, run } from '../command.ts';
import type { Asked } from './controls.ts';
import { readCustomId } from './custom-id.ts';
import { show } from './definitions.ts';
import { wordsFor } from './languages.ts';
import { limits, within } from './limits.ts';
import type { Pace } from './pace.ts';
import { type Message, renderAnswer } from './render-answer.ts';

export interface Context {
  readonly commands: readonly AnyCommand[];
  readonly services: Services;
  readonly pace: Pace;
}

/** All results of the library: pages are cut from the whole list. */
const everything = 1000;
/** The interaction is gone, or was answered already: nothing is left to say. */
const tooLate = new Set([10062, 40060]);

/** Answers one interaction with one call. What cannot be answered any more is left; a bug is logged, never thrown. */
export async function answerInteraction(interaction: Interaction, context: Context): Promise<void> {
  try {
    if (interaction.isRepliable() && (await isTooFast(interaction, context))) return;
    if (interaction.isChatInputCommand()) await answerCommand(interaction, context);
    else if (interaction.isAutocomplete()) await complete(interaction, context);
    else if (interaction.isButton()) await answerButton(interaction, context);
    else if (interaction.isStringSelectMenu()) await answerMenu(interaction, context);
  } catch (error) {
    const known =
      error instanceof DiscordAPIError && (tooLate.has(Number(error.code)) || error.status >= 500);
    if (!known) context.services.reportBug(error);
  }
}

/** Says when to ask again, to the asker alone. The reader's own clock shows the time. */
async function isTooFast(interaction: RepliableInteraction, { pace }: Context): Promise<boolean> {
  const may = pace(interaction.user.id, Date.now());
  if (may.ok) return false;
  const whenTimestamp = `<t:${Math.ceil(may.againAtMs / 1000)}:R>`;
  await interaction.reply(say(interaction.locale, 'note.tooFast', { whenTimestamp }));
  return true;
}

async function answerCommand(interaction: ChatInputCommandInteraction, context: Context): Promise<void> {
  const given = interaction.options.data.map(({ name, value }) => [name, String(value ?? '')]);
  const { [show.name]: visibility, ...raw } = Object.fromEntries(given) as Record<string, string>;
  await interaction.reply(
    answer(
      { command: interaction.commandName, raw, from: 0, ephemeral: visibility !== 'everyone' },
      interaction.locale,
      context,
    ),
  );
}

async function answerButton(interaction: ButtonInteraction, context: Context): Promise<void> {
  const meaning = readCustomId(interaction.customId);
  if (!meaning) {
    await interaction.reply(say(interaction.locale, 'note.oldButton'));
    return;
  }
  const { act, ...asked } = meaning;
  const ephemeral = interaction.message.flags.has('Ephemeral');
  if (act === 'public') {
    await interaction.reply(answer({ ...asked, ephemeral: false }, interaction.locale, context));
    return;
  }
  await interaction.update(answer({ ...asked, ephemeral }, interaction.locale, context));
}

async function answerMenu(interaction: StringSelectMenuInteraction, context: Context): Promise<void> {
  const meaning = readCustomId(interaction.customId);
  const [chosen] = interaction.values;
  if (!meaning || !chosen) {
    await interaction.reply(say(interaction.locale, 'note.oldButton'));
    return;
  }
  if (meaning.act === 'narrow') {
    const ephemeral = interaction.message.flags.has('Ephemeral');
    const raw = { ...meaning.raw, document: chosen };
    await interaction.update(
      answer({ command: meaning.command, raw, from: 0, ephemeral }, interaction.locale, context),
    );
    return;
  }
  const raw = { passage: chosen, context: '1' };
  await interaction.reply(
    answer({ command: 'cite', raw, from: 0, ephemeral: true }, interaction.locale, context),
  );
}

async function complete(
  interaction: AutocompleteInteraction,
  { commands, services }: Context,
): Promise<void> {
  const { name, value } = interaction.options.getFocused(true);
  const command = commands.find((candidate) => candidate.name === interaction.commandName);
  const kind = command?.options[name]?.completion;
  const suggestions =
    kind === 'command'
      ? commands.map((one) => ({ name: one.name, value: one.name }))
      : suggest(kind ?? '', String(value), services, limits.choices);
  await interaction.respond(
    suggestions.slice(0, limits.choices).map((suggestion) => ({
      name: within(suggestion.name, limits.choiceText),
      value: suggestion.value.slice(0, limits.choiceText),
    })),
  );
}

/** The message that answers a request. "Nothing", mistakes and help go to the asker alone. */
function answer(asked: Omit<Asked, 'words' | 'narrowable'>, locale: string, context: Context): Message {
  const command = context.commands.find((candidate) => candidate.name === asked.command);
  const prepare = () => {
    if (!command) throw new Error(`no command ${asked.command}`);
    return { command, raw: asked.raw };
  };
  const done = run(asked.command, prepare, { ...context, limit: everything });
  const forAsker = asked.ephemeral || done.answer.outcome !== 'found' || asked.command === 'help';
  return renderAnswer(done.answer, {
    ...asked,
    ephemeral: forAsker,
    narrowable: command?.options.document?.completion === 'document' && command.name !== 'document',
    words: wordsFor(locale),
  });
}

/** A note by itself, to the asker alone. */
function say(locale: string, code: MessageCode, facts: Record<string, string> = {}): Message {
  const said = answerOf({ outcome: 'error', title: message('title.error'), notes: [message(code, facts)] });
  return renderAnswer(said, {
    command: '',
    raw: {},
    from: 0,
    ephemeral: true,
    narrowable: false,
    words: wordsFor(locale),
  });
}
