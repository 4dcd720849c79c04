import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // These run inside VS Code: npm test -- --vscode, and npm run test:ui.
    exclude: ['test/extension/**'],
    // Tests of the command line start processes, which takes its time on a busy machine.
    testTimeout: 20_000,
    expect: { poll: { timeout: 15_000 } },
  },
})
