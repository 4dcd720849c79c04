// Starts VS Code with the bundled suite, through @vscode/test-electron. scripts/suite.mjs runs
// this in a process group of its own, so that a VS Code that hangs can be ended.
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { resolveCliArgsFromVSCodeExecutablePath, runTests } from '@vscode/test-electron'
import { quietSettings } from '../tools/vscode-host/server.mjs'
import { root } from './steps.mjs'

const { SUITE_EXECUTABLE: executable, SUITE_FOLDER: folder, SUITE_VSIX: vsix, SUITE_KIND: kind } = process.env

// A short path: sockets are made in it, and their paths may have about a hundred characters.
const home = mkdtempSync(join(tmpdir(), 'desk-'))
process.once('exit', () => rmSync(home, { recursive: true, force: true, maxRetries: 3 }))
const extensions = join(home, 'extensions')
const profile = join(home, 'user')
const asked = process.env.SUITE_WORKSPACE
const isVirtual = /^[a-z]{2,}:/.test(asked)
const workspace = isVirtual ? asked : join(home, 'newsroom')

/** The tests may write into their newsroom, so they get a copy of the sample one. */
function prepareHome() {
  mkdirSync(extensions)
  mkdirSync(join(profile, 'User'), { recursive: true })
  writeFileSync(join(profile, 'User', 'settings.json'), JSON.stringify(quietSettings, null, 2))
  if (isVirtual) return
  mkdirSync(workspace)
  const sample = asked || join(root, 'samples', 'newsroom')
  // A pipe or a device is nobody's copy, and cannot be copied.
  const isCopied = path => {
    const found = statSync(path, { throwIfNoEntry: false })
    return found !== undefined && (found.isFile() || found.isDirectory())
  }
  if (existsSync(sample)) cpSync(sample, workspace, { recursive: true, filter: isCopied })
}

/** What the package holds, as a folder: to a web worker extensions are served, not installed. */
function unpacked() {
  install()
  const [name] = readdirSync(extensions).filter(name => name.includes('standards-desk'))
  const place = join(home, 'unpacked')
  renameSync(join(extensions, name), place)
  rmSync(extensions, { recursive: true })
  mkdirSync(extensions)
  return place
}

/** An extension that does nothing, because VS Code runs a suite only for an extension under development. */
function emptyExtension() {
  const driver = join(home, 'driver')
  mkdirSync(driver)
  writeFileSync(
    join(driver, 'package.json'),
    JSON.stringify({ name: 'driver', publisher: 'test', version: '0.0.0', engines: { vscode: '*' } }),
  )
  return driver
}

function install() {
  const standIn = executable.endsWith('.mjs')
  const [command, ...first] = standIn ? [executable] : resolveCliArgsFromVSCodeExecutablePath(executable)
  const arguments_ = [...first, '--extensions-dir', extensions, '--user-data-dir', profile]
  const result = spawnSync(command, [...arguments_, '--install-extension', vsix], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (result.status !== 0) throw new Error(`${vsix} could not be installed.`)
}

try {
  prepareHome()
  const isWeb = kind === 'web'
  if (vsix && !isWeb) install()
  const underTest = vsix ? (isWeb ? unpacked() : emptyExtension()) : root
  const launchArgs = [
    isVirtual ? `--folder-uri=${workspace}` : workspace,
    '--extensions-dir',
    extensions,
    '--user-data-dir',
    profile,
  ]
  await runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: underTest,
    extensionTestsPath: join(folder, 'suite', 'index.cjs'),
    launchArgs: [...launchArgs, ...(isWeb ? ['--extensionDevelopmentKind=web'] : [])],
    // Set where this is run from a terminal of VS Code, and then the new VS Code would be a mere Node.
    extensionTestsEnv: { ELECTRON_RUN_AS_NODE: undefined },
  })
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}
