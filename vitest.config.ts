import { configDefaults, defineConfig } from 'vitest/config';

/** Tests that keep the whole machine busy: they run by themselves, after the others. */
const heavy = ['test/digest/kills.test.ts'];

export default defineConfig({
  test: {
    // Some start processes, several at once, also on slow machines.
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'suite',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...heavy],
          sequence: { shuffle: true, groupOrder: 0 },
          // The corpus is read once for each worker instead of once for each file; no test changes what others share.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'heavy', include: heavy, sequence: { groupOrder: 1 } } },
    ],
  },
});
