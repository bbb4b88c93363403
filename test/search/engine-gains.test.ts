import { describe, expect, it } from 'vitest';
import { type Field, gainsOf, mostGain, rarity } from '../../src/search/engine/gains.ts';

/** What documents of these lengths gain by a term, given how often it stands in each field of each. */
function gains(fields: readonly Omit<Field, 'name'>[], lengths: number[][], counts: number[][]): number[] {
  const gainsIn = gainsOf(
    fields.map((field) => ({ name: '', ...field })),
    lengths,
    counts.length,
  );
  return [...gainsIn({ documents: Uint32Array.from(counts.keys()), counts: counts.flat() })];
}
const text = { weight: 1 };

describe('rarity', () => {
  it('is more where fewer documents have a term, and never below zero', () => {
    const all = Array.from({ length: 101 }, (_, having) => rarity(having, 100));
    expect(all).toEqual(all.toSorted((a, b) => b - a));
    expect(new Set(all).size).toBe(101);
    expect(rarity(100, 100)).toBeGreaterThan(0);
    expect(Number.isFinite(rarity(0, 0))).toBe(true);
  });
});

describe('gains', () => {
  it('grow with repetition, ever less, and stay below their bound', () => {
    const counts = [0, 1, 2, 3, 50, 255];
    const each = gains(
      [text],
      [counts.map(() => 10)],
      counts.map((count) => [count]),
    );
    const [none, once = 0, twice = 0, thrice = 0] = each;
    expect(none).toBe(0);
    expect(each).toEqual([...new Set(each)].sort((a, b) => a - b));
    expect(twice - once).toBeGreaterThan(thrice - twice);
    expect(Math.max(...each)).toBeLessThan(mostGain());
  });

  it('are less in a longer document, unless length does not count in a field', () => {
    const [lengths, once] = [[[5, 10, 15]], [[1], [1], [1]]];
    const [short = 0, average = 0, long = 0] = gains([text], lengths, once);
    expect([short > average, average > long]).toEqual([true, true]);
    expect(average).toBeCloseTo(1);
    expect(gains([{ weight: 1, length: 0 }], lengths, once)).toEqual([average, average, average]);
  });

  it('follow the weight of the field that a term stands in, and add up over fields', () => {
    const fields = [{ weight: 2.5 }, { weight: 0.5 }];
    const lengths = [
      [4, 4, 4],
      [4, 4, 4],
    ];
    const [inFirst = 0, inSecond = 0, inBoth = 0] = gains(fields, lengths, [
      [1, 0],
      [0, 1],
      [1, 1],
    ]);
    expect([inFirst > inSecond, inBoth > inFirst]).toEqual([true, true]);
  });

  it('are of the documents that are given, by their numbers', () => {
    const gainsIn = gainsOf([{ name: '', ...text }], [[5, 10, 15]], 3);
    const [, , long] = gains([text], [[5, 10, 15]], [[1], [1], [1]]);
    expect([...gainsIn({ documents: Uint32Array.of(2), counts: [1] })]).toEqual([long]);
  });

  it.each([0, 0.75, 1])('are numbers where lengths are zero, and length counts %d', (length) => {
    for (const lengths of [
      [0, 5],
      [0, 0],
    ] as const) {
      const fields = [text, { weight: 1, length }];
      const nothing = gains(
        fields,
        [[3, 3], [...lengths]],
        [
          [0, 0],
          [0, 0],
        ],
      );
      expect(nothing).toEqual([0, 0]);
      const [own = 0] = gains(
        fields,
        [[3, 3], [...lengths]],
        [
          [1, 0],
          [0, 0],
        ],
      );
      expect([own > 0, own < mostGain()]).toEqual([true, true]);
    }
    expect(gains([text], [[]], [])).toEqual([]);
  });
});
