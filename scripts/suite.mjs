// Runs the suite in test/extension inside a real VS Code and says how many tests passed and failed.
// Which VS Code: the one named in VSCODE_EXECUTABLE; else the desktop one, downloaded; else, where
// none can be had or there is no display, the stand-in in tools/vscode-host.
// VSCODE_TEST_HOST=electron or =server forces the desktop one or the stand-in.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { installChromium } from '../tools/vscode-host/browser.mjs'
import { hosts, installHost } from '../tools/vscode-host/install.mjs'
import { root, run, say } from './steps.mjs'

const standIn = join(root, 'tools', 'vscode-host', 'code.mjs')

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

function prepareStandIn(host, reason) {
  installChromium(say)
  installHost(host, say)
  say(`VS Code ${hosts[host].vscode}, served to Chromium${reason ? ` (${reason})` : ''}`)
  return standIn
}

/** Finds or fetches the VS Code to test with, before the suite's own time begins to run. */
async function prepareExecutable(host) {
  if (process.env.VSCODE_EXECUTABLE) return process.env.VSCODE_EXECUTABLE
  const forced = process.env.VSCODE_TEST_HOST
  if (forced === 'server') return prepareStandIn(host)
  if (forced !== 'electron' && !hasDisplay()) return prepareStandIn(host, 'no display for the desktop one')
  try {
    const { downloadAndUnzipVSCode } = await import('@vscode/test-electron')
    const version = host === 'lowest' ? hosts.lowest.vscode : 'stable'
    const reporter = { report() {}, error: error => console.error(String(error)) }
    const executable = await downloadAndUnzipVSCode({
      version,
      reporter,
      cachePath: join(root, '.vscode-test'),
    })
    say(`VS Code ${version}, the desktop one`)
    return executable
  } catch (error) {
    if (forced === 'electron' || process.platform !== 'linux') throw error
    return prepareStandIn(
      host,
      `the desktop one cannot be downloaded: ${error.code ?? error.message ?? error}`,
    )
  }
}

/** What the suite wrote about itself. No report means that it did not get to its end. */
function readReport(path, code) {
  if (!existsSync(path)) {
    console.error('The suite in VS Code ended without a report: its tests did not run to the end.')
    return { passed: 0, failed: 1, unfinished: true }
  }
  const { passed, failed, failures } = JSON.parse(readFileSync(path, 'utf8'))
  if (passed + failed === 0) {
    console.error('The suite in VS Code ran no tests.')
    return { passed, failed: 1 }
  }
  if (code !== 0 && failed === 0) {
    console.error(`All tests passed, and yet VS Code ended with ${code}.`)
    return { passed, failed: 1 }
  }
  return { passed, failed, failures }
}

/** The suite of a workspace that lies on no disk: its files are in the memory of its tests. */
export const virtual = { source: join('test', 'extension', 'virtual'), workspace: 'memory:/newsroom' }

/**
 * Runs the suite once.
 * @param {object} [options]
 * @param {'newest' | 'lowest'} [options.host] which VS Code
 * @param {'node' | 'web'} [options.kind] which extension host: VS Code's own, or the web worker of VS Code for the Web
 * @param {string} [options.vsix] a packaged extension to install and test, instead of the development folder
 * @param {string} [options.filter] only the tests whose full title holds this
 * @param {string} [options.source] the folder of the suite, for another than the extension's own
 * @param {string} [options.workspace] the newsroom to open a copy of, for another than the sample; or the address of
 *   one that is on no disk
 * @param {object} [options.environment] more environment variables, for the suite
 * @returns {Promise<{ passed: number, failed: number, failures?: string[] }>} `failures`: the titles of tests, and why
 */
export async function runSuite({
  host = 'newest',
  kind = 'node',
  vsix,
  filter,
  source = join('test', 'extension'),
  workspace,
  environment,
} = {}) {
  mkdirSync(join(root, '.vscode-test'), { recursive: true })
  // Inside the project, so that the bundle finds mocha; of its own, so that two runs do not meet.
  const folder = mkdtempSync(join(root, '.vscode-test', 'run-'))
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  process.once('exit', remove)
  try {
    const executable = await prepareExecutable(host)
    const { bundleForWorker, bundleSuite } = await import('./bundle-suite.mjs')
    const report = join(folder, 'report.json')
    const names = { VSCODE_TEST_REPORT: report, VSCODE_TEST_FILTER: filter ?? '' }
    if (kind === 'web') await bundleForWorker(join(root, source), join(folder, 'suite'), names)
    else await bundleSuite(join(root, source), join(folder, 'suite'))
    const place = kind === 'web' ? ' for the Web' : ''
    say(`Running the suite in VS Code${place}${vsix ? `, with ${basename(vsix)} installed` : ''} ...`)
    const code = await run(process.execPath, [join('scripts', 'launch-suite.mjs')], {
      minutes: 6,
      environment: {
        SUITE_EXECUTABLE: executable,
        SUITE_FOLDER: folder,
        SUITE_KIND: kind,
        SUITE_VSIX: vsix ?? '',
        VSCODE_HOST: host,
        ...names,
        SUITE_WORKSPACE: workspace ?? '',
        ...environment,
      },
    })
    return readReport(report, code)
  } catch (error) {
    console.error(error.message ?? error)
    return { passed: 0, failed: 1 }
  } finally {
    process.removeListener('exit', remove)
    remove()
  }
}
