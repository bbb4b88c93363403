import type { AutocompleteInteraction } from 'discord.js';
import { suggest } from '../answers/suggest.ts';
import { type Words, wordFact } from '../i18n/words.ts';
import { askerOf } from './asker.ts';
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
  const { words } = await askFor(askerOf(interaction), context);
  const typed = String(value);
  const suggestions =
    kind === 'command'
      ? commandsLike(typed, commands, words)
      : suggest(kind, typed, services, limits.choices);
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

/** Commands whose name begins so, in English or as the person's Discord shows it. */
function commandsLike(typed: string, commands: Context['commands'], words: Words) {
  const names = words.commandNames ?? words.commands;
  const wanted = typed.replace(/^\//, '').toLowerCase();
  return commands
    .map(({ name }) => ({ name: names[name]?.name ?? name, value: name }))
    .filter((one) => [one.name, one.value].some((name) => name.startsWith(wanted)));
}
