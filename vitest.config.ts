import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'threads',
    // One engine and one knowledge a worker instead of one a file. One worker on two cores: beside another, the kills of a database server ran out of time.
    isolate: false,
    globalSetup: 'test/compile-once.ts',
  },
});
