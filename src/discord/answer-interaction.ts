import {
  type ChatInputCommandInteraction,
  DiscordAPIError,
  HTTPError,
  type Interaction,
  type MessageContextMenuCommandInteraction,
  type RepliableInteraction,
} from 'discord.js';
import { defaultSettings } from '../domain/server-settings.ts';
import { StoreError } from '../domain/store.ts';
import { answerComponent } from './answer-component.ts';
import { askerOf } from './asker.ts';
import { complete } from './complete.ts';
import { type Context, compose, say } from './compose.ts';
import { readCustomId } from './custom-id.ts';
import { show } from './definitions.ts';

/** Answers one interaction with one call. What cannot be answered any more is left; a bug is logged, never thrown. */
export async function answerInteraction(interaction: Interaction, context: Context): Promise<void> {
  try {
    if (interaction.isRepliable() && (await isTooFast(interaction, context))) return;
    if (interaction.isChatInputCommand()) await answerCommand(interaction, context);
    else if (interaction.isMessageContextMenuCommand()) await answerOnMessage(interaction, context);
    else if (interaction.isAutocomplete()) await complete(interaction, context);
    else if (interaction.isButton() || interaction.isStringSelectMenu())
      await answerComponent(interaction, context);
  } catch (error) {
    if (isDiscords(error)) return;
    const id = context.services.reportBug(error);
    if (isOurs(error)) await tellBug(id, interaction, context).catch(() => undefined);
  }
}

/** Not refused by Discord, or refused for its form: another message can be sent. */
const isOurs = (error: unknown) => !(error instanceof DiscordAPIError) || error.status === 400;

async function tellBug(id: string, interaction: Interaction, context: Context): Promise<void> {
  if (!interaction.isRepliable() || interaction.replied) return;
  // The settings may be what failed.
  const plain = { ...context, settingsOf: async () => defaultSettings };
  await interaction.reply(await say('error.bug', { id }, askerOf(interaction), plain));
}

/** The interaction is gone or was answered already, or Discord cannot be reached: nothing is left to say. */
const tooLate = new Set([10062, 40060]);
function isDiscords(error: unknown): boolean {
  if (error instanceof DiscordAPIError) return tooLate.has(Number(error.code)) || error.status >= 500;
  if (error instanceof HTTPError) return true;
  const { name, code } = error as { name?: string; code?: unknown };
  return name === 'AbortError' || unreachable.test(String(code));
}
const unreachable =
  /^(ECONN|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|UND_ERR_(SOCKET|(CONNECT|HEADERS|BODY)_TIMEOUT))/;

/** Reading on is not asking: four pages count as one answer. */
const pageCost = 0.25;

/** Says when to ask again, to the asker alone. The reader's own clock shows the time. */
async function isTooFast(interaction: RepliableInteraction, context: Context): Promise<boolean> {
  const turning = interaction.isButton() && readCustomId(interaction.customId)?.act === 'page';
  const may = context.pace(interaction.user.id, Date.now(), turning ? pageCost : 1);
  if (may.ok) return false;
  const whenTimestamp = `<t:${Math.ceil(may.againAtMs / 1000)}:R>`;
  await interaction.reply(await say('note.tooFast', { whenTimestamp }, askerOf(interaction), context));
  return true;
}

async function answerCommand(interaction: ChatInputCommandInteraction, context: Context): Promise<void> {
  const sub = interaction.options.getSubcommand(false);
  const called = [interaction.commandName, ...(sub ? [sub] : [])].join(' ');
  const command = context.commands.find(({ name }) => name === called);
  const first = command?.changes ? await isFirst(interaction.id, context) : true;
  if (first === false) return;
  if (first !== true) {
    const id = context.services.reportBug(first);
    await interaction.reply(await say('error.store', { id }, askerOf(interaction), context));
    return;
  }
  const data = sub ? (interaction.options.data[0]?.options ?? []) : interaction.options.data;
  const given = data.map(({ name, value }) => [name, String(value ?? '')]);
  const { [show.name]: visibility, ...raw } = Object.fromEntries(given) as Record<string, string>;
  const ephemeral = visibility === undefined ? undefined : visibility !== 'everyone';
  const request = { command: called, raw, from: 0, ephemeral };
  await interaction.reply(await compose(request, askerOf(interaction), context));
}

/**
 * What is changed is changed once: Discord may deliver an interaction again, and it delivers each to every instance. A
 * store that cannot say so could not be changed either, and there is no time to try that too.
 */
async function isFirst(id: string, { once, store, services }: Context): Promise<boolean | StoreError> {
  if (once?.(id) === false) return false;
  try {
    return (await store?.requests.isFirst(id, services.now())) ?? true;
  } catch (error) {
    if (error instanceof StoreError) return error;
    throw error;
  }
}

/** What a person asks of somebody's message goes to them alone; they may show it. */
async function answerOnMessage(
  interaction: MessageContextMenuCommandInteraction,
  context: Context,
): Promise<void> {
  const command = context.commands.find(({ onMessage }) => onMessage?.name === interaction.commandName);
  const text = interaction.targetMessage.content.trim();
  if (!command?.onMessage || !text) {
    const code = text ? 'note.oldButton' : 'note.noText';
    await interaction.reply(await say(code, {}, askerOf(interaction), context));
    return;
  }
  const request = { command: command.name, raw: { [command.onMessage.option]: text }, from: 0 };
  await interaction.reply(await compose({ ...request, ephemeral: true }, askerOf(interaction), context));
}
