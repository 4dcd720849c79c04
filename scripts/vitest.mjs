// Runs vitest and counts: its exit code says that something failed, its report says how much.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { root, run, tool } from './steps.mjs'

/** All units take six minutes on two cores that do nothing else. */
const minutes = 20

/**
 * Runs vitest with the given arguments.
 * @param {string[]} arguments_
 * @returns {Promise<{ passed: number, failed: number, failures?: string[] }>} `failures`: the titles of tests, and why
 */
export async function vitest(arguments_) {
  const folder = join(root, '.vscode-test')
  const report = join(folder, `vitest-${process.pid}.json`)
  mkdirSync(folder, { recursive: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = await run(tool('vitest'), ['run', ...reporters, ...arguments_], { minutes })
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  const {
    numPassedTests: passed,
    numFailedTests: failed,
    testResults,
  } = JSON.parse(readFileSync(report, 'utf8'))
  rmSync(report)
  // A file that does not load, or an error outside a test, fails the run and no test.
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, failures: failuresIn(testResults) }
}

/** The tests that failed, by their titles, each with the first line of why. */
function failuresIn(files) {
  return files
    .flatMap(file => file.assertionResults)
    .filter(test => test.status === 'failed')
    .map(test => `${test.fullName}: ${test.failureMessages[0]?.split('\n')[0]}`)
}
