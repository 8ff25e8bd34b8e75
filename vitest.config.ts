import { defineConfig } from 'vitest/config';

/** Databases that are killed, and several processes on one of them: they starve beside other tests. */
const ALONE = ['test/bot/records/**/*.test.ts'];

const shared = {
  // A busy machine takes long over thousands of examples, and time is measured elsewhere.
  testTimeout: 120_000,
  hookTimeout: 60_000,
  pool: 'threads',
  // One engine and one knowledge a worker instead of one a file.
  isolate: false,
} as const;

export default defineConfig({
  test: {
    globalSetup: 'test/compile-once.ts',
    projects: [
      {
        test: {
          ...shared,
          name: 'beside',
          include: ['test/**/*.test.ts'],
          exclude: ALONE,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: { ...shared, name: 'alone', include: ALONE, maxWorkers: 1, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
