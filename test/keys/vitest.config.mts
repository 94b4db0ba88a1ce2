import { defineConfig } from 'vitest/config';

// Keys are struck at a person's pace: what takes longest is that, and limits are for hangs only.
export default defineConfig({
  test: {
    include: ['test/keys/**/*.test.mjs'],
    fileParallelism: false,
    retry: 2,
    testTimeout: 180_000,
    hookTimeout: 300_000,
  },
});
