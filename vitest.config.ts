import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 20_000,
    sequence: { shuffle: true },
    // The corpus is read once for each worker instead of once for each file; no test changes what others share.
    isolate: false,
  },
});
