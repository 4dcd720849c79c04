// Starts and ends the VS Code server. It runs in a process group of its own with a
// temporary folder of its own, so that ending it leaves neither processes nor sockets.
import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** Settings that keep a served VS Code quiet: nothing asks, saves, fetches or advertises by itself. */
export const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.restoreWindows': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
}

// What the server says of itself at every start.
const noise =
  /^Server bound|^Extension host agent|^Web UI available|EnvironmentService|reconnection-grace-time|^\s*$/

function stopGroup(child, signal) {
  try {
    process.kill(-child.pid, signal)
  } catch {
    // The group has ended by itself.
  }
}

function serverArguments(places, data, extensions) {
  return [
    places.main,
    '--accept-server-license-terms',
    '--server-data-dir',
    data,
    ...(extensions ? ['--extensions-dir', extensions] : []),
  ]
}

/** Installs a packaged extension (.vsix) into a folder of extensions. No server needs to run. */
export function installExtension(places, vsix, extensions) {
  const data = mkdtempSync(join(tmpdir(), 'vscode-install-'))
  try {
    const result = spawnSync(
      places.node,
      [...serverArguments(places, data, extensions), '--install-extension', vsix, '--force'],
      { encoding: 'utf8', env: { ...process.env, EXTENSIONS_GALLERY: '{}' } },
    )
    const output = `${result.stdout}${result.stderr}`
    // The server exits 0 even where an installation failed, so its words are asked as well.
    if (result.status !== 0 || !/successfully installed/.test(output)) {
      throw new Error(`VS Code did not install ${vsix}\n${output}`)
    }
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}

/**
 * Makes the folder of an extension count as an installed one, as it is: what is built again is
 * there when the window is reloaded, and the window needs no special address.
 */
export function linkExtension(folder, extensions) {
  const { publisher, name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  mkdirSync(extensions, { recursive: true })
  symlinkSync(folder, join(extensions, `${publisher}.${name}-${version}`))
}

/**
 * Starts a server on 127.0.0.1 and waits until it listens.
 * @param {object} places what installHost returned
 * @param {object} [options]
 * @param {string} [options.extensions] folder of installed extensions; empty by default
 * @param {object} [options.settings] the user's settings, over the quiet ones
 * @param {object} [options.environment] more environment variables for the extension host
 * @param {string[]} [options.more] more arguments for the server
 * @param {(line: string) => void} [options.log] told what the server says, without the known noise
 */
export async function startServer(
  places,
  { extensions, settings, environment, more = [], log = () => {} } = {},
) {
  const temporary = mkdtempSync(join(tmpdir(), 'vscode-served-'))
  const data = join(temporary, 'data')
  mkdirSync(join(data, 'data', 'User'), { recursive: true })
  writeFileSync(
    join(data, 'data', 'User', 'settings.json'),
    JSON.stringify({ ...quietSettings, ...settings }, null, 2),
  )
  const token = randomBytes(12).toString('hex')
  const child = spawn(
    places.node,
    [
      ...serverArguments(places, data, extensions),
      ...['--host', '127.0.0.1', '--port', '0', '--connection-token', token],
      ...['--disable-telemetry', '--disable-experiments', '--disable-workspace-trust'],
      ...more,
    ],
    {
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...environment, TMPDIR: temporary, EXTENSIONS_GALLERY: '{}' },
    },
  )
  const ended = new Promise(resolve => {
    child.once('error', error => resolve(error.message))
    child.once('exit', (code, signal) => resolve(`exit ${code ?? signal}`))
  })
  const stopAtOnce = () => {
    stopGroup(child, 'SIGKILL')
    rmSync(temporary, { recursive: true, force: true, maxRetries: 3 })
  }
  process.once('exit', stopAtOnce)

  const stop = async () => {
    stopGroup(child, 'SIGTERM')
    await Promise.race([ended, wait(2000)])
    process.removeListener('exit', stopAtOnce)
    stopAtOnce()
  }

  const said = []
  const port = await new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('The VS Code server did not listen within 30 s')), 30_000)
    const listen = chunk => {
      for (const line of String(chunk).split('\n')) {
        said.push(line)
        if (!noise.test(line)) log(line)
        const match = /agent listening on (\d+)/.exec(line)
        if (match) resolve(Number(match[1]))
      }
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    ended.then(how =>
      reject(new Error(`The VS Code server ended before it listened: ${how}\n${said.join('\n')}`)),
    )
    Promise.allSettled([ended]).then(() => clearTimeout(late))
  }).catch(async error => {
    await stop()
    throw error
  })

  return { port, token, origin: `http://127.0.0.1:${port}`, authority: `127.0.0.1:${port}`, ended, stop }
}

/**
 * The address that opens a folder in a served VS Code, with extensions under development.
 * @param {string} folder absolute path
 * @param {Record<string, string | string[]>} payload paths for VS Code's own start-up, e.g. extensionDevelopmentPath
 */
export function addressOf(server, folder, payload = {}) {
  const remote = path => `vscode-remote://${server.authority}${path}`
  const entries = Object.entries(payload).flatMap(([key, value]) =>
    [value].flat().map(each => [key, each.startsWith('/') ? remote(each) : each]),
  )
  const query = new URLSearchParams({ tkn: server.token, folder })
  if (entries.length > 0) query.set('payload', JSON.stringify(entries))
  return `${server.origin}/?${query}`
}
