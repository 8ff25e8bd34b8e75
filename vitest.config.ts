import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'threads',
    // One engine and one knowledge a worker instead of one a file. More workers than by default starve the tests that kill a database.
    isolate: false,
    globalSetup: 'test/compile-once.ts',
  },
});
