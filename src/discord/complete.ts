import type { AutocompleteInteraction } from 'discord.js';
import { suggest } from '../answers/suggest.ts';
import { wordFact } from '../i18n/words.ts';
import type { Context } from './compose.ts';
import { wordsFor } from './languages.ts';
import { limits, within } from './limits.ts';

/** Offers what an option can be while it is typed, best first. */
export async function complete(interaction: AutocompleteInteraction, context: Context): Promise<void> {
  const { commands, services, settingsOf } = context;
  const { name, value } = interaction.options.getFocused(true);
  const command = commands.find((candidate) => candidate.name === interaction.commandName);
  const kind = command?.options[name]?.completion ?? '';
  const { language } = await settingsOf(interaction.guildId);
  const words = wordsFor(interaction.locale, language);
  const suggestions =
    kind === 'command'
      ? commands.map((one) => ({
          name: (words.commandNames ?? words.commands)[one.name]?.name ?? one.name,
          value: one.name,
        }))
      : suggest(kind, String(value), services, limits.choices);
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
