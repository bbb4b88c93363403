import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { z } from 'zod';
import { readGolden } from '../golden/golden.ts';

/** One thing that a person does. Which earlier reply is clicked is a share of those there are, from 0 to below 1. */
export type Step =
  | { readonly act: 'command'; readonly name: string; readonly values: Values; readonly locale: string }
  | { readonly act: 'autocomplete'; readonly name: string; readonly values: Values; readonly focused: string }
  | { readonly act: 'button' | 'menu'; readonly pick: number };
export type Values = Readonly<Record<string, string | number>>;

const documents = ['ngo-iccpr-2025', 'ngo-upr-2014', 'kibhr-2015', 'sr-2015', 'ep-2014'];
const questions = readGolden('questions').map(({ ask }) => ask);
const asked = (command: string) =>
  questions.filter((ask) => ask.startsWith(`/${command} `)).map((ask) => ask.slice(command.length + 2));
/** The messages alone: what `messages.ts` measures with them needs the whole library, which is the bot's to hold. */
const messages = z
  .array(z.object({ message: z.string() }))
  .parse(load(readFileSync(new URL('../golden/messages.yaml', import.meta.url), 'utf8')));
/** What is typed into the first option of each command. */
const typed = {
  right: [
    ...['assembly', 'art 21', 'press freedom', 'свобода собраний', 'torture', 'fair trial', 'religion'],
    ...['бейбіт жиналыс', 'freedom of asembly', 'article 19', 'trade unions', 'remedy', ...asked('right')],
  ],
  case: ['kozlov', 'Жанаозен', 'adil soz', 'Nazarbayev', 'Ablyazov', 'kozlof', 'Nur Otan', ...asked('case')],
  search: [
    ...questions.filter((ask) => !ask.startsWith('/')),
    ...['"right to strike"', 'мирные собрания разрешение', 'torture in prisons', 'Uyghur camps in Xinjiang'],
  ],
  recommendations: ['upr-2014', 'upr-2025', '2025', 'outstanding', 'all', 'kibhr-2015', 'assembly', 'none'],
  check: messages.map(({ message }) => message),
  cite: ['ngo-iccpr-2025:45', 'ngo-iccpr-2025:1', 'ngo-iccpr-2025 para. 81', 'kibhr-2015:persecution.1'],
} as const;
const styles = ['un', 'oscola', 'bluebook', 'bibtex', 'csl-json'];

/** How many of a hundred are which; completions come oftener than a person would count, one for each pause. */
const shares = {
  ...{ search: 20, right: 13, case: 7, recommendations: 6, cite: 6, check: 5, document: 3, help: 2 },
  ...{ autocomplete: 20, button: 11, menu: 7 },
} as const;
type Kind = keyof typeof shares;

/** The same steps for the same seed, without end. */
export function* mixture(seed = 1): Generator<Step, never> {
  const chance = chanceOf(seed);
  const one = <Value>(values: readonly Value[]) => values[Math.floor(chance() * values.length)] as Value;
  const kinds = Object.entries(shares).flatMap(([kind, share]) => Array<Kind>(share).fill(kind as Kind));
  for (;;) {
    const kind = one(kinds);
    if (kind === 'button' || kind === 'menu') yield { act: kind, pick: chance() };
    else if (kind === 'autocomplete') yield completion(one, chance);
    else yield command(kind, one, chance);
  }
}

type One = <Value>(values: readonly Value[]) => Value;

/** A command as people fill it in: mostly its first option alone, now and then another, one of five in Russian. */
function command(
  name: Exclude<Kind, 'autocomplete' | 'button' | 'menu'>,
  one: One,
  chance: () => number,
): Step {
  const sometimes = (values: Values) => (chance() < 0.15 ? values : {});
  const show = sometimes({ show: 'everyone' });
  const values: Record<typeof name, () => Values> = {
    search: () => ({ words: one(typed.search), ...sometimes({ document: one(documents) }) }),
    right: () => ({ right: one(typed.right), ...sometimes({ year: one([2014, 2015, 2025]) }) }),
    case: () => ({ name: one(typed.case) }),
    recommendations: () => ({ set: one(typed.recommendations), ...sometimes({ right: 'assembly' }) }),
    check: () => ({ text: one(typed.check) }),
    cite: () => ({ passage: one(typed.cite), style: one(styles), ...sometimes({ context: 2 }) }),
    document: () => (chance() < 0.3 ? {} : { document: one(documents) }),
    help: () => (chance() < 0.5 ? {} : { command: one(['right', 'search', 'cite']) }),
  };
  return { act: 'command', name, values: { ...values[name](), ...show }, locale: one(locales) };
}
const locales = ['en-US', 'en-GB', 'fr', 'de', 'ru'];

/** The first signs of what is being typed. */
function completion(one: One, chance: () => number): Step {
  const [name, focused, wordings] = one([
    ['right', 'right', typed.right],
    ['case', 'name', typed.case],
    ['recommendations', 'set', typed.recommendations],
    ['cite', 'passage', typed.cite],
    ['document', 'document', documents],
  ] as const);
  const wording = one<string>(wordings).slice(0, Math.floor(chance() * 12));
  return { act: 'autocomplete', name, values: { [focused]: wording }, focused };
}

/** Numbers from 0 to below 1 that are the same in each run: a linear congruence modulo 2^32, the high bits of it. */
function chanceOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 8) / 2 ** 24;
  };
}
