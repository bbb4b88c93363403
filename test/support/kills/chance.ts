/** Numbers that look random, the same for the same seed. */
export interface Chance {
  /** From 0 up to, but not including, a whole number. */
  below(limit: number): number;
  oneOf<Value>(values: readonly Value[]): Value;
  /** All of them in another order. */
  shuffled<Value>(values: readonly Value[]): Value[];
}

/** Mulberry32. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    oneOf: (values) => values[below(values.length)] as (typeof values)[number],
    shuffled(values) {
      const left = [...values];
      return values.map(() => left.splice(below(left.length), 1)[0] as (typeof values)[number]);
    },
  };
}
