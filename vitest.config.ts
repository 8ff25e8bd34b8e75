import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'threads',
    // One core is left free otherwise: on two cores, half of them.
    maxWorkers: '100%',
    globalSetup: 'test/compile-once.ts',
  },
});
