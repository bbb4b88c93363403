import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type EngineKey, engineKeys } from './engines.ts';

export interface SpeedArguments {
  readonly sizes: readonly number[];
  readonly engines: readonly EngineKey[];
  /** Milliseconds that an engine may build, write or load. */
  readonly budgetMs: number;
  readonly json: string | undefined;
}

const usage = 'npm run bench:speed [-- [--sizes N,N] [--engines NAME,NAME] [--budget SECONDS] [--json FILE]]';
const most = { size: 1_000_000, budget: 86_400 };
const defaults = {
  sizes: '1000,10000,100000,300000',
  engines: engineKeys.join(','),
  budget: '120',
  json: undefined,
};
type Name = keyof typeof defaults;

/** The arguments, or everything that is wrong with them, a line each. */
export function readSpeedArguments(args: readonly string[]): SpeedArguments | readonly string[] {
  const { given, wrong } = valuesOf(args);
  const wholes = (name: 'sizes' | 'budget', largest: number): number[] =>
    given[name].split(',').map((text) => {
      const value = /^[1-9]\d{0,8}$/.test(text) ? Number(text) : Number.NaN;
      if (!(value <= largest)) wrong.push(`--${name} "${text}" is no whole number from 1 to ${largest}.`);
      return value;
    });
  const sizes = [...new Set(wholes('sizes', most.size))].sort((a, b) => a - b);
  const [budget = 0, ...others] = wholes('budget', most.budget);
  if (others.length > 0) wrong.push(`--budget "${given.budget}" is more than one number.`);
  const named = given.engines.split(',');
  for (const name of named)
    if (!engineKeys.some((key) => key === name))
      wrong.push(`--engines "${name}" is none of ${engineKeys.join(', ')}.`);
  const json = given.json === undefined ? undefined : resolve(given.json);
  if (json !== undefined && !existsSync(dirname(json)))
    wrong.push(`--json "${given.json}": there is no folder ${dirname(json)}.`);
  if (wrong.length > 0) return [...new Set(wrong), `Usage: ${usage}`];
  // Everything is measured against Pinpoint.
  const engines = engineKeys.filter((key) => key === 'pinpoint' || named.includes(key));
  return { sizes, engines, budgetMs: budget * 1000, json };
}

/** Not strict, since a strict reading ends at the first mistake. */
function valuesOf(args: readonly string[]) {
  const given: { [name in Name]: name extends 'json' ? string | undefined : string } = { ...defaults };
  const wrong: string[] = [];
  const options = Object.fromEntries(
    Object.keys(defaults).map((name) => [name, { type: 'string' as const }]),
  );
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind === 'positional') wrong.push(`"${token.value}" belongs to no option.`);
    if (token.kind !== 'option') continue;
    if (!Object.hasOwn(defaults, token.name)) wrong.push(`There is no option ${token.rawName}.`);
    else if (!token.value || token.value.startsWith('--')) wrong.push(`${token.rawName} has no value.`);
    else given[token.name as Name] = token.value;
  }
  return { given, wrong };
}
