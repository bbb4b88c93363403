import { findPassage } from '../answers/find-passage.ts';
import { isKnown } from '../answers/known.ts';
import type { Services } from '../answers/services.ts';
import type { Option } from '../command.ts';

/**
 * Gives words without a name to options: the last words to later options that they fit, the others to the first, after
 * what it may have by its name.
 */
export function placeWords(
  words: readonly string[],
  options: Readonly<Record<string, Option>>,
  named: Readonly<Record<string, string>>,
  services: Services,
): Record<string, string> {
  const [first, ...later] = Object.keys(options);
  if (first === undefined || words.length === 0) return { ...named };
  const placed: Record<string, string> = { ...named };
  const left = [...words];
  const least = named[first] === undefined ? 1 : 0;
  while (left.length > least && !isKnown(options[first]?.completion ?? '', left.join(' '), services)) {
    const tail = longestTail(
      left,
      least,
      later.filter((name) => placed[name] === undefined),
      options,
      services,
    );
    if (!tail) break;
    placed[tail.name] = unquote(tail.words.join(' '));
    left.splice(left.length - tail.words.length);
  }
  const extra = afterPassage(left, options[first], services);
  const name = extra && optionFor(extra.join(' '), later, options, placed);
  if (name) {
    placed[name] = extra.join(' ');
    left.splice(left.length - extra.length);
  }
  // Quotation marks around all of a value group it; inside a search they mean "literally".
  const text = left.join(' ');
  const value = options[first]?.completion ? unquote(text) : text;
  placed[first] = [named[first], value].filter(Boolean).join(' ');
  return placed;
}

/** The last words that an option takes, as many as it can: "2025 press freedom" ends in two words for a right. */
function longestTail(
  left: readonly string[],
  least: number,
  names: readonly string[],
  options: Readonly<Record<string, Option>>,
  services: Services,
): { name: string; words: readonly string[] } | undefined {
  for (let start = Math.max(least, left.length - longestName); start < left.length; start++) {
    const words = left.slice(start);
    const name = names.findLast((one) => fits(words.join(' '), options[one], services));
    if (name) return { name, words };
  }
  return undefined;
}
/** How many words a value without quotation marks and without its option's name may have. */
const longestName = 4;

/** What follows the words for a passage that there is: a value that no option takes, such as an unknown style. */
function afterPassage(
  words: readonly string[],
  option: Option | undefined,
  { library }: Services,
): readonly string[] | undefined {
  if (option?.completion !== 'passage' || findPassage(unquote(words.join(' ')), library)) return undefined;
  for (let count = 1; count <= Math.min(longestName, words.length - 1); count++) {
    if (findPassage(unquote(words.slice(0, -count).join(' ')), library)) return words.slice(-count);
  }
  return undefined;
}

/** The option that a value was meant for, which then says what would be right. */
const optionFor = (
  value: string,
  names: readonly string[],
  options: Readonly<Record<string, Option>>,
  placed: Readonly<Record<string, string>>,
): string | undefined =>
  names.find(
    (name) =>
      placed[name] === undefined && options[name]?.type === (/^\d+$/.test(value) ? 'integer' : 'choice'),
  );

/** Whether bare words can only be meant for this option. */
function fits(words: string, option: Option | undefined, services: Services): boolean {
  if (!option?.positional) return false;
  if (option.type === 'choice') return option.choices?.includes(words.toLowerCase()) ?? false;
  if (option.type === 'integer')
    return /^\d+$/.test(words) && Number(words) >= (option.min ?? 0) && Number(words) <= (option.max ?? 9999);
  return option.completion !== undefined && isKnown(option.completion, unquote(words), services);
}

export const unquote = (text: string) => (/^"[^"]*"$/.test(text) ? text.slice(1, -1) : text);
