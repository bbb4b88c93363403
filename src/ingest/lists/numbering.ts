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
export class NumberRuns {
  readonly #byPrefix = new Map<string, number[]>();

  add(number: string): void {
    const parts = /^(.*?)(\d+)$/u.exec(number);
    if (!parts) return;
    const prefix = parts[1] ?? '';
    const list = this.#byPrefix.get(prefix);
    if (list) list.push(Number(parts[2]));
    else this.#byPrefix.set(prefix, [Number(parts[2])]);
  }

  runs(): NumberRun[] {
    return [...this.#byPrefix].map(([prefix, list]) => runOf(prefix, list));
  }
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
  const met = new Set<number>();
  const repeats = new Set<string>();
  for (const number of list) {
    if (met.has(number)) repeats.add(`${prefix}${number}`);
    met.add(number);
  }
  return { prefix, from, to, count: list.length, gaps, repeats: [...repeats] };
}
