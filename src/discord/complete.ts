import type { AutocompleteInteraction } from 'discord.js';
import { suggest } from '../answers/suggest.ts';
import { suggestDigests } from '../digest/told.ts';
import { StoreError } from '../domain/store.ts';
import { type Words, wordFact } from '../i18n/words.ts';
import { type Asker, askerOf } from './asker.ts';
import { askFor, type Context } from './compose.ts';
import { limits, within } from './limits.ts';

/** Offers what an option can be while it is typed, best first. */
export async function complete(interaction: AutocompleteInteraction, context: Context): Promise<void> {
  const { commands, services } = context;
  const { name, value } = interaction.options.getFocused(true);
  const sub = interaction.options.getSubcommand(false);
  const called = [interaction.commandName, ...(sub ? [sub] : [])].join(' ');
  const command = commands.find((candidate) => candidate.name === called);
  const kind = command?.options[name]?.completion ?? '';
  const asker = askerOf(interaction);
  const { words } = await askFor(asker, context);
  const typed = String(value);
  const suggestions =
    kind === 'command'
      ? commandsLike(typed, commands, words)
      : kind === 'digest'
        ? await digestsLike(typed, asker, context)
        : suggest(kind, typed, services, limits.choices, beside(interaction, 'set'));
  await interaction.respond(
    suggestions
      .filter((suggestion) => suggestion.value.length <= limits.choiceText)
      .slice(0, limits.choices)
      .map((suggestion) => ({
        name: within(wordFact(suggestion.name, words), limits.choiceText),
        value: suggestion.value,
      })),
  );
}

/** What is typed already for another option of the same command. */
const beside = ({ options }: AutocompleteInteraction, name: string) =>
  options.data.find((option) => option.name === name)?.value?.toString();

/** The digests of the server, for who may manage it. */
async function digestsLike(typed: string, { place }: Asker, { store, services }: Context) {
  if (!place?.manages || !store) return [];
  try {
    return suggestDigests(typed, await store.digests.list(place.server), services);
  } catch (error) {
    if (error instanceof StoreError) return [];
    throw error;
  }
}

/** Commands whose name begins so, in English or as the person's Discord shows it. */
function commandsLike(typed: string, commands: Context['commands'], words: Words) {
  const names = words.commandNames ?? words.commands;
  const wanted = typed.replace(/^\//, '').toLowerCase();
  return commands
    .map(({ name }) => ({ name: names[name]?.name ?? name, value: name }))
    .filter((one) => [one.name, one.value].some((name) => name.startsWith(wanted)));
}
