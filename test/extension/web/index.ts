// What VS Code runs in a web worker: the browser's mocha over the test files bundled into this one. There is no
// environment and no disk: scripts/suite.mjs writes the names in, and VS Code writes the report.
import 'mocha/mocha.js'
import * as vscode from 'vscode'

/** Runs the suite; a rejection is how VS Code learns that it failed. */
export async function run(): Promise<void> {
  mocha.setup({ ui: 'tdd', timeout: 30_000, reporter: 'spec', color: false })
  const filter = process.env.VSCODE_TEST_FILTER
  if (filter) mocha.fgrep(filter)
  // @ts-expect-error: the test files by a name of the bundler's.
  await import('the test files')
  const failures: string[] = []
  const summary = await new Promise<{ passed: number; failed: number; skipped: number }>(resolve => {
    const runner = mocha.run(() => {
      const { passes, failures: failed, pending } = runner.stats!
      resolve({ passed: passes, failed, skipped: pending })
    })
    runner.on('fail', (test, error) => failures.push(`${test.fullTitle()}: ${error.message}`))
  })
  const report = onDisk(process.env.VSCODE_TEST_REPORT!)
  await vscode.workspace.fs.writeFile(
    report,
    new TextEncoder().encode(JSON.stringify({ ...summary, failures })),
  )
  if (summary.failed > 0) throw new Error(`${summary.failed} tests failed`)
}

/** A path of the machine that VS Code runs on. A workspace that is on no disk does not say where that is; the worker does. */
function onDisk(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders![0].uri
  if (/^(?:file|vscode-remote)$/.test(folder.scheme)) return folder.with({ path })
  return vscode.Uri.from({ scheme: 'vscode-remote', authority: new URL(self.location.origin).host, path })
}
