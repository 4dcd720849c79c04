import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/extension/ui/**/*.ui.ts'],
    root: '.',
    // One window at a time: each is a browser and a server.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
