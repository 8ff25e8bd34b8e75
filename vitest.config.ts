import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'threads',
    // One engine and one knowledge a worker instead of one a file, and all cores: half the time.
    isolate: false,
    maxWorkers: '100%',
    globalSetup: 'test/compile-once.ts',
  },
});
