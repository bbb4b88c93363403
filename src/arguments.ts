import { parseArgs } from 'node:util';

/** What a program takes besides `--help` and `-h`. */
export interface Takes<Texts extends string = never, Flags extends string = never> {
  /** Options with a value behind them. */
  readonly texts?: readonly Texts[];
  /** Options without one. */
  readonly flags?: readonly Flags[];
  /** Whether words may stand there that belong to no option. */
  readonly words?: boolean;
}

/** What a program was given. */
export interface Given<Texts extends string = never, Flags extends string = never> {
  readonly texts: Readonly<Partial<Record<Texts, string>>>;
  readonly flags: ReadonlySet<Flags>;
  readonly words: readonly string[];
  readonly help: boolean;
  /** Everything that is wrong with it, a sentence each. */
  readonly wrong: readonly string[];
}

/** Reads arguments, not strictly, since a strict reading ends at the first mistake. */
export function argumentsIn<Texts extends string = never, Flags extends string = never>(
  args: readonly string[],
  { texts = [], flags = [], words = false }: Takes<Texts, Flags>,
): Given<Texts, Flags> {
  const given = {
    texts: {} as Partial<Record<Texts, string>>,
    flags: new Set<Flags>(),
    words: [] as string[],
    help: false,
    wrong: [] as string[],
  };
  const isText = (name: string): name is Texts => texts.some((one) => one === name);
  const isFlag = (name: string): name is Flags => flags.some((one) => one === name);
  const options = Object.fromEntries(texts.map((name) => [name, { type: 'string' as const }]));
  const help = { type: 'boolean', short: 'h' } as const;
  const { tokens } = parseArgs({
    args: [...args],
    options: { ...options, help },
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind === 'positional') {
      if (words) given.words.push(token.value);
      else given.wrong.push(`"${token.value}" belongs to no option.`);
    }
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    if (isText(name)) {
      if (!value || (value.startsWith('--') && !inlineValue)) given.wrong.push(`${rawName} has no value.`);
      else given.texts[name] = value;
    } else if (name !== 'help' && !isFlag(name)) given.wrong.push(`There is no option ${rawName}.`);
    else if (value !== undefined) given.wrong.push(`${rawName} takes no value.`);
    else if (name === 'help') given.help = true;
    else given.flags.add(name);
  }
  return given;
}

/** The arguments of this program. Leaves with the usage where that is asked for, and with status 2 where one is wrong. */
export function readArguments<Texts extends string = never, Flags extends string = never>(
  usage: string,
  takes: Takes<Texts, Flags> = {},
): Given<Texts, Flags> {
  const given = argumentsIn(process.argv.slice(2), takes);
  if (given.help) {
    console.log(worded(usage));
    process.exit(0);
  }
  return given.wrong.length > 0 ? leaveWith(given.wrong, usage) : given;
}

/** Says what is wrong with the arguments and what would be right. */
export function leaveWith(wrong: readonly string[], usage: string): never {
  console.error([...new Set(wrong), worded(usage)].join(' '));
  process.exit(2);
}

/** A usage of several lines begins on one of its own. */
const worded = (usage: string) => `Usage:${usage.includes('\n') ? '\n' : ' '}${usage}`;
