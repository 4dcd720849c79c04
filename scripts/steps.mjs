// What the scripts share: running a command, installing what is missing, building what is stale.
// Only what Node brings along is used here, because nothing may be installed yet.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const windows = process.platform === 'win32'

/** Tells the person at the terminal what is going on, in one plain line. */
export function say(line) {
  console.log(line)
}

/** The path of a command that a dependency brings. */
export function tool(name) {
  return join(root, 'node_modules', '.bin', windows ? `${name}.cmd` : name)
}

function end(child, signal) {
  try {
    if (windows) spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f'])
    else process.kill(-child.pid, signal)
  } catch {
    // It has ended by itself.
  }
}

/**
 * Runs a command with its output on the terminal and resolves to its exit code. The command and
 * whatever it starts are one process group: a time-out or Ctrl-C ends all of it.
 * @param {string} command
 * @param {string[]} [arguments_]
 * @param {object} [options]
 * @param {number} [options.minutes] after which the command is ended and counts as failed
 * @param {object} [options.environment] more environment variables
 */
export function run(command, arguments_ = [], { minutes = 10, environment } = {}) {
  return new Promise(settle => {
    const child = spawn(command, arguments_, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...environment },
      detached: !windows,
      shell: windows,
    })
    const stop = signal => {
      end(child, signal)
      setTimeout(() => end(child, 'SIGKILL'), 5000).unref()
      child.once('exit', () => process.exit(130))
    }
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    for (const signal of signals) process.once(signal, stop)
    const late = setTimeout(() => {
      console.error(`Ended after ${minutes} minutes: ${[command, ...arguments_].join(' ')}`)
      end(child, 'SIGTERM')
      setTimeout(() => end(child, 'SIGKILL'), 5000).unref()
    }, minutes * 60_000)
    const finish = code => {
      clearTimeout(late)
      for (const signal of signals) process.removeListener(signal, stop)
      settle(code)
    }
    child.once('error', error => {
      console.error(error.message)
      finish(1)
    })
    child.once('exit', code => finish(code ?? 1))
  })
}

/** Whether node_modules is what package-lock.json says. npm keeps its own record of what it installed. */
function dependenciesAreThere() {
  const record = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages
  return Object.entries(wanted).every(([path, { version, optional, peer }]) => {
    if (path === '') return true
    // An optional package is for another platform when it is missing.
    return installed[path] ? installed[path].version === version : Boolean(optional || peer)
  })
}

/** Installs the dependencies unless they are there. */
export async function installDependencies() {
  if (dependenciesAreThere()) return
  say('Installing dependencies (npm ci) ...')
  if ((await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])) !== 0) {
    throw new Error('npm ci failed. What is above says why.')
  }
}

/** The last change to a file or to anything in a folder; a folder's own time tells of deletions. */
function lastChange(path) {
  if (!existsSync(path)) return 0
  const status = statSync(path)
  if (!status.isDirectory()) return status.mtimeMs
  return readdirSync(path).reduce(
    (latest, name) => Math.max(latest, lastChange(join(path, name))),
    status.mtimeMs,
  )
}

/** Builds the extension, the server and the command line unless they are newer than their sources. */
export async function build() {
  const sources = ['src', 'profiles', 'esbuild.mjs', 'package.json', 'package-lock.json']
  const built = ['extension.cjs', 'server.cjs', 'cli.cjs'].map(name => lastChange(join(root, 'dist', name)))
  if (Math.min(...built) > Math.max(...sources.map(name => lastChange(join(root, name))))) return
  say('Building ...')
  if ((await run(process.execPath, ['esbuild.mjs'], { minutes: 5 })) !== 0) {
    throw new Error('The build failed. What is above says why.')
  }
}
