import { suggest } from '../answers/suggest.ts';
import { type Context, compose } from './compose.ts';

/** Each example of each command is answered so often: then the engine has compiled what is used most. */
const rounds = 4;

/**
 * Answers the examples of all commands to nobody, so that the first people who ask need not wait for what happens once
 * in a process. Takes about half a second.
 */
export async function warmUp(context: Context): Promise<void> {
  const nobody = { locale: 'en-GB', guildId: null };
  for (let round = 0; round < rounds; round++) {
    for (const { name, options, examples } of context.commands) {
      const [first] = Object.keys(options);
      for (const example of examples) {
        const wording = example.replace(/^\/\S+\s*/, '');
        if (!first || !wording) continue;
        await compose({ command: name, raw: { [first]: wording }, from: 0 }, nobody, context);
        suggest(options[first]?.completion ?? '', wording.slice(0, 4), context.services);
      }
    }
  }
}
