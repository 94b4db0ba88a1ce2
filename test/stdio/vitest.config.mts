import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['test/stdio/**/*.test.ts'], testTimeout: 30_000 },
});
