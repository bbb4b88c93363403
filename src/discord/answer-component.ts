import {
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  type ButtonInteraction,
  ComponentType,
  type MessageComponentInteraction,
  type StringSelectMenuInteraction,
} from 'discord.js';
import { askerOf, mayBePublic } from './asker.ts';
import { claimOf } from './claims.ts';
import { askFor, type Context, compose, say } from './compose.ts';
import { type Meaning, readCustomId } from './custom-id.ts';
import { messageOf } from './render-answer.ts';

type Clicked = ButtonInteraction | StringSelectMenuInteraction;

/** Answers a click on a button or a choice from a menu; what means nothing any more gets a kind reply. */
export async function answerComponent(interaction: Clicked, context: Context): Promise<void> {
  const meaning = meaningOf(interaction, context);
  if (!meaning) {
    await interaction.reply(await say('note.oldButton', {}, askerOf(interaction), context));
    return;
  }
  const { act, ...request } = meaning;
  if (act === 'public') {
    const asker = askerOf(interaction);
    const { settings } = await askFor(asker, context);
    if (!mayBePublic(asker, settings)) {
      await interaction.reply(await say('note.notPublicHere', {}, asker, context));
      return;
    }
    await interaction.reply(messageOf(shownIn(interaction), false));
    return;
  }
  if (act === 'page' && isOwn(interaction)) {
    const ephemeral = interaction.message.flags.has('Ephemeral');
    await interaction.update(await compose({ ...request, ephemeral }, askerOf(interaction), context));
    return;
  }
  await interaction.reply(await compose({ ...request, ephemeral: true }, askerOf(interaction), context));
}

/** A request that the bot still knows: of a command with these options, with what a menu's choice fills in. */
function meaningOf(interaction: Clicked, { commands }: Context): Meaning | undefined {
  const meaning = readCustomId(interaction.customId);
  const command = commands.find(({ name }) => name === meaning?.command);
  if (!meaning || !command || command.changes) return undefined;
  const raw = { ...meaning.raw, ...chosen(interaction, meaning) };
  return Object.keys(raw).every((name) => Object.hasOwn(command.options, name))
    ? { ...meaning, raw }
    : undefined;
}

function chosen(interaction: Clicked, { act, pick }: Meaning): Record<string, string> {
  if (!interaction.isStringSelectMenu() || !pick) return {};
  const [value = ''] = interaction.values;
  if (act !== 'claim') return { [pick]: value };
  const option = interaction.component.options.find((one) => one.value === value);
  return { [pick]: option ? claimOf(option) : value };
}

/** A message for everyone goes on for who asked for it; others get a page of their own. */
const isOwn = ({ message, user }: MessageComponentInteraction) =>
  message.flags.has('Ephemeral') || message.interactionMetadata?.user.id === user.id;

/** The message as it stands, without the button that showed it to everyone. */
function shownIn({ message, customId }: Clicked): APIMessageTopLevelComponent[] {
  const components = message.components.map((component) => component.toJSON() as APIMessageTopLevelComponent);
  return components.map((component) => {
    if (component.type !== ComponentType.Container) return component;
    const inside = component.components.flatMap((part): APIComponentInContainer[] => {
      if (part.type !== ComponentType.ActionRow) return [part];
      const kept = part.components.filter((one) => !('custom_id' in one && one.custom_id === customId));
      return kept.length > 0 ? [{ ...part, components: kept } as APIComponentInContainer] : [];
    });
    return { ...component, components: inside };
  });
}
