import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { argumentsIn } from '../../src/arguments.ts';
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
const names = Object.keys(defaults) as Name[];

/** The arguments, or everything that is wrong with them, a line each, and the usage, which can be asked for, too. */
export function readSpeedArguments(args: readonly string[]): SpeedArguments | readonly string[] {
  const { texts, wrong: misread, help } = argumentsIn(args, { texts: names });
  if (help) return [`Usage: ${usage}`];
  const given = { ...defaults, ...texts };
  const wrong = [...misread];
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
