#!/usr/bin/env node
// A stand-in for the `code` executable where no desktop VS Code can be had. It takes the
// arguments that @vscode/test-electron gives to VS Code and runs the very same suite in a
// served VS Code: the extension host is the real one, the window is a browser's.
// With --extensionDevelopmentKind=web it runs in the extension host that is a web worker, as in VS Code for the Web.
// VSCODE_HOST=lowest chooses the oldest VS Code that we promise; the default is the newest.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { format } from 'node:util'
import { launchChromium } from './browser.mjs'
import { hosts, installHost } from './install.mjs'
import { addressOf, installExtension, startServer } from './server.mjs'
import { developInWorker, serveFolders } from './web.mjs'

const host = process.env.VSCODE_HOST || 'newest'
// An endless loop in the extension host answers nobody: this is who ends it.
const patience = Number(process.env.VSCODE_TEST_TIMEOUT ?? 300) * 1000

const valued = new Set(['extensions-dir', 'user-data-dir', 'install-extension'])

function read(arguments_) {
  const options = { folders: [], extensionDevelopmentPath: [] }
  for (let index = 0; index < arguments_.length; index++) {
    const match = /^--([^=]+)(?:=(.*))?$/s.exec(arguments_[index])
    if (!match) {
      options.folders.push(resolve(arguments_[index]))
      continue
    }
    const [, name, inline] = match
    const value = inline ?? (valued.has(name) ? arguments_[++index] : true)
    if (name === 'extensionDevelopmentPath') options.extensionDevelopmentPath.push(resolve(value))
    else options[name] = value
  }
  return options
}

// What the workbench says of itself at every start, and of a folder whose files come with the suite; VSCODE_HOST_VERBOSE=1
// shows it.
const noise =
  /^(Resolv(ing|ed) connection token|Creating a socket|\[reconnection|Ignoring fetching additional|\[AgentHost|\[AccountPolicy|\[Service Worker|ChatSessionStore|Updating additional|Creation of workbench|CodeExpectedError|No search provider)|No file system provider/

/** What reaches the console of the extension host arrives as a type and the values that were logged. */
function print(type, values) {
  const line = format(...[values].flat())
  if (noise.test(line) && !process.env.VSCODE_HOST_VERBOSE) return
  const stream = type === 'error' || type === 'warn' ? process.stderr : process.stdout
  stream.write(`${line.replace(/\n$/, '')}\n`)
}

/** What the window has to load, and how it learns of it. */
async function begin(page, options) {
  const payload = { skipWelcome: 'true' }
  const extensions = options.extensionDevelopmentPath
  const suite = resolve(options.extensionTestsPath)
  if (options.extensionDevelopmentKind !== 'web')
    return {
      payload: { ...payload, extensionDevelopmentPath: extensions, extensionTestsPath: suite },
      close() {},
    }
  // A suite runs where the extension runs below which it lies.
  const folders = Object.fromEntries(extensions.map((path, index) => [`/extension-${index}`, path]))
  const below = '/extension-0/suite-under-test'
  const served = await serveFolders({ ...folders, [below]: dirname(suite) })
  await developInWorker(page, {
    authority: served.authority,
    extensions: Object.keys(folders),
    suite: `${below}/${basename(suite)}`,
  })
  return { payload, close: served.close }
}

async function runSuite(options, places) {
  const temporary = mkdtempSync(join(tmpdir(), 'vscode-suite-'))
  const server = await startServer(places, {
    extensions: options['extensions-dir']
      ? resolve(options['extensions-dir'])
      : join(temporary, 'extensions'),
    more: ['--enable-smoke-test-driver', '--enable-remote-auto-shutdown'],
    log: process.env.VSCODE_HOST_VERBOSE ? console.error : undefined,
  })
  let browser
  let begun
  const end = async () => {
    await browser?.close().catch(() => {})
    begun?.close()
    await server.stop()
    rmSync(temporary, { recursive: true, force: true, maxRetries: 3 })
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, () => end().finally(() => process.exit(130)))
  }
  try {
    browser = await launchChromium()
    const isWeb = options.extensionDevelopmentKind === 'web'
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, bypassCSP: isWeb })
    await page.exposeFunction('codeAutomationLog', print)
    const outcome = new Promise((settle, fail) => {
      page.exposeFunction('codeAutomationExit', code => settle(code))
      page.once('crash', () => fail(new Error('The window of VS Code crashed.')))
      browser.once('disconnected', () => fail(new Error('The browser ended before the suite did.')))
      server.ended.then(how => fail(new Error(`The VS Code server ended before the suite did: ${how}`)))
      const late = () => fail(new Error(`The suite did not end within ${patience / 1000} s.`))
      setTimeout(late, patience).unref()
    })
    outcome.catch(() => {})
    begun = await begin(page, options)
    const folder = options['folder-uri'] ?? options.folders[0] ?? temporary
    await page.goto(addressOf(server, folder, begun.payload))
    return await outcome
  } finally {
    await end()
  }
}

const options = read(process.argv.slice(2))
try {
  if (options.version) {
    console.log(hosts[host].vscode)
  } else if (options['install-extension']) {
    installExtension(
      installHost(host),
      resolve(options['install-extension']),
      resolve(options['extensions-dir']),
    )
  } else if (options.extensionTestsPath) {
    process.exitCode = await runSuite(options, installHost(host))
  } else {
    throw new Error(
      'This stand-in only runs suites (--extensionTestsPath) and installs (--install-extension).',
    )
  }
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}
