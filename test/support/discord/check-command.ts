import { Locale } from 'discord.js';
import { z } from 'zod';
import { lengthOf, text } from './check-component.ts';
import { type Problem, problemsOf } from './problem.ts';

const slashName = z
  .string()
  .regex(/^[-_\p{L}\p{N}]{1,32}$/u, 'A name is 1-32 letters, digits, - and _.')
  .refine((name) => name === name.toLowerCase(), 'A name is lower case.');
const inLocales = (schema: z.ZodType) =>
  z.partialRecord(z.enum(Object.values(Locale)), schema.nullable()).nullish();
const described = { description: text(1, 100), description_localizations: inLocales(text(1, 100)) };
const unique = <One>(keyOf: (one: One) => unknown) =>
  [
    (all: readonly One[]) => new Set(all.map(keyOf)).size === all.length,
    'Two of these have the same name.',
  ] as const;

const choice = z.object({
  name: text(1, 100),
  name_localizations: inLocales(text(1, 100)),
  value: z.union([text(1, 100), z.number()]),
});

interface Option {
  name: string;
  type: number;
  required?: boolean | undefined;
  options?: Option[] | undefined;
}
const option: z.ZodType<Option> = z.lazy(() =>
  z
    .object({
      type: z.int().min(1).max(11),
      name: slashName,
      name_localizations: inLocales(slashName),
      ...described,
      required: z.boolean().optional(),
      choices: z
        .array(choice)
        .max(25)
        .refine(...unique<z.infer<typeof choice>>(({ name }) => name))
        .optional(),
      options: optionList.optional(),
      autocomplete: z.boolean().optional(),
      min_length: z.int().min(0).max(6000).optional(),
      max_length: z.int().min(1).max(6000).optional(),
      min_value: z.number().optional(),
      max_value: z.number().optional(),
    })
    .refine(({ autocomplete, choices }) => !autocomplete || !choices?.length, {
      path: ['autocomplete'],
      error: 'Either choices or autocomplete.',
    }),
);
const subcommand = (one: Option) => one.type <= 2;
const optionList = z
  .array(option)
  .max(25)
  .refine(...unique<Option>(({ name }) => name))
  .refine((all) => all.every(subcommand) || !all.some(subcommand), 'Subcommands stand alone.')
  .refine((all) => {
    const optional = all.findIndex((one) => !one.required);
    return optional < 0 || all.every(subcommand) || all.slice(optional).every((one) => !one.required);
  }, 'Required options stand before optional ones.');

const anywhere = {
  default_member_permissions: z.string().regex(/^\d+$/).nullish(),
  integration_types: z.array(z.int().min(0).max(1)).min(1).optional(),
  contexts: z.array(z.int().min(0).max(2)).min(1).nullish(),
  nsfw: z.boolean().optional(),
};
const slashCommand = z.object({
  type: z.literal(1).default(1),
  name: slashName,
  name_localizations: inLocales(slashName),
  ...described,
  options: optionList.nullish(),
  ...anywhere,
});
const menuCommand = z.object({
  type: z.literal([2, 3]),
  name: text(1, 32),
  name_localizations: inLocales(text(1, 32)),
  description: z.literal('', 'A menu command has no description.').nullish(),
  options: z.array(z.never()).nullish(),
  ...anywhere,
});

/** Where a command's definition breaks Discord's documented limits. */
export function checkCommand(command: unknown): Problem[] {
  const type = (command as { type?: number } | null)?.type ?? 1;
  const problems = problemsOf(type === 1 ? slashCommand : menuCommand, command);
  const length = lengthOfAll(command);
  if (length > 8000)
    problems.push({ path: ['name'], reason: `At most 8000 characters in all, not ${length}.` });
  return problems;
}

/** Name, description and values; the longest localization of each counts. */
function lengthOfAll(part: unknown): number {
  const one = (part ?? {}) as Record<string, unknown>;
  const longest = (key: string) =>
    Math.max(
      lengthOf(one[key]),
      ...Object.values((one[`${key}_localizations`] as object) ?? {}).map(lengthOf),
    );
  const nested = ['options', 'choices'].flatMap((key) =>
    Array.isArray(one[key]) ? (one[key] as unknown[]) : [],
  );
  const own = longest('name') + longest('description') + lengthOf(one.value);
  return nested.reduce<number>((sum, inner) => sum + lengthOfAll(inner), own);
}

export function checkCommands(commands: unknown): Problem[] {
  if (!Array.isArray(commands)) return [{ path: [], reason: 'Must be a list of commands.' }];
  const problems = commands.flatMap((command, place) =>
    checkCommand(command).map(({ path, reason }) => ({ path: [place, ...path], reason })),
  );
  for (const [type, most] of [
    [1, 100],
    [2, 15],
    [3, 15],
  ] as const) {
    const names = commands.filter((one) => (one?.type ?? 1) === type).map((one) => one?.name);
    if (names.length > most) problems.push({ path: [], reason: `At most ${most} commands of type ${type}.` });
    if (new Set(names).size < names.length)
      problems.push({ path: [], reason: 'Two commands have the same name.' });
  }
  return problems;
}
