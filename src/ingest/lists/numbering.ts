/** How the numbers of a list run that share all but their last part: 121.1 to 121.58. */
export interface NumberRun {
  /** `121.`, or nothing where numbers have one part. */
  readonly prefix: string;
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Numbers that are missing between 1 and the last. */
  readonly gaps: readonly string[];
  /** Numbers that stand there more than once. */
  readonly repeats: readonly string[];
}

/** Looks whether numbers run without gaps and repeats; those that do not end in a number are left out. */
export function runsOf(numbers: Iterable<string>): NumberRun[] {
  const byPrefix = new Map<string, number[]>();
  for (const number of numbers) {
    const parts = /^(.*?)(\d+)$/u.exec(number);
    if (!parts) continue;
    const prefix = parts[1] ?? '';
    const list = byPrefix.get(prefix) ?? [];
    list.push(Number(parts[2]));
    byPrefix.set(prefix, list);
  }
  return [...byPrefix].map(([prefix, list]) => runOf(prefix, list));
}

function runOf(prefix: string, list: readonly number[]): NumberRun {
  const present = new Set(list);
  // Not spread: a list may have more numbers than a function takes arguments.
  const to = list.reduce((most, number) => Math.max(most, number), 0);
  const from = list.reduce((least, number) => Math.min(least, number), to);
  const gaps: string[] = [];
  // Numbers of whole paragraphs begin anywhere; 121.1 is the first of 121.
  for (let number = prefix ? 1 : from; number <= to && gaps.length < 1000; number += 1) {
    if (!present.has(number)) gaps.push(`${prefix}${number}`);
  }
  const repeats = list
    .filter((number, index) => list.indexOf(number) !== index)
    .map((number) => `${prefix}${number}`);
  return { prefix, from, to, count: list.length, gaps, repeats: [...new Set(repeats)] };
}
