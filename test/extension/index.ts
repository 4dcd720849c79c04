// What VS Code runs: mocha over the test files bundled beside this one. It knows nothing of the
// machine that VS Code runs on. Every *.test.ts in this folder is picked up.
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Mocha from 'mocha'

function summarize(stats: Mocha.Stats | undefined, failures: string[]) {
  return { passed: stats?.passes ?? 0, failed: stats?.failures ?? 0, skipped: stats?.pending ?? 0, failures }
}

/** Runs the suite; a rejection is how VS Code learns that it failed. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', timeout: 30_000, forbidOnly: Boolean(process.env.CI) })
  const filter = process.env.VSCODE_TEST_FILTER
  if (filter) mocha.fgrep(filter)
  for (const name of readdirSync(__dirname).sort()) {
    if (name.endsWith('.test.cjs')) mocha.addFile(join(__dirname, name))
  }
  const failures: string[] = []
  const summary = await new Promise<ReturnType<typeof summarize>>(resolve => {
    const runner = mocha.run(() => resolve(summarize(runner.stats, failures)))
    runner.on('fail', (test, error) => failures.push(`${test.fullTitle()}: ${error.message}`))
  })
  // Written at the very end: who finds no report knows that the tests did not all run.
  if (process.env.VSCODE_TEST_REPORT) writeFileSync(process.env.VSCODE_TEST_REPORT, JSON.stringify(summary))
  if (summary.failed > 0) throw new Error(`${summary.failed} tests failed`)
}
