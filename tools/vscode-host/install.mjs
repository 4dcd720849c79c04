// A real VS Code for machines that cannot download the desktop one: the server build
// inside the npm package code-server, with the Node it asks for, both from npm.
// Nothing is compiled. Everything lives in the git-ignored .vscode-test/host.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const repository = dirname(dirname(here))

/** The two ends of `engines.vscode` that can be had: what is newest, and the oldest that we promise. */
export const hosts = {
  newest: { vscode: '1.139.1', codeServer: '4.139.1', node: '24.21.0' },
  lowest: { vscode: '1.100.3', codeServer: '4.100.3', node: '20.20.2' },
}

// 1.100 looks for ripgrep where its install script would have downloaded it.
const ripgrep = '@vscode/ripgrep-universal@1.18.0'

// What only the AI agents of the newest server read: 190 MB.
const unneeded = ['@github/copilot-sdk', `@github/copilot-sdk-linux-${process.arch}`, '@microsoft/mxc-sdk']

function npm(arguments_, folder) {
  const result = spawnSync(
    'npm',
    [...arguments_, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      encoding: 'utf8',
      shell: process.platform === 'win32',
    },
  )
  if (result.status === 0) return
  const command = ['npm', ...arguments_].join(' ')
  throw new Error(
    `${command} failed in ${folder}\n${result.error?.message ?? `${result.stdout}${result.stderr}`}`,
  )
}

/** Where a host is, whether or not it is installed. */
export function placesOf(name) {
  const host = hosts[name]
  if (!host) throw new Error(`No VS Code is called "${name}". Known: ${Object.keys(hosts).join(', ')}.`)
  const folder = join(repository, '.vscode-test', 'host', host.codeServer)
  const server = join(folder, 'node_modules', 'code-server', 'lib', 'vscode')
  return {
    folder,
    server,
    main: join(server, 'out', 'server-main.js'),
    node: join(folder, 'node_modules', `node-linux-${process.arch}`, 'bin', 'node'),
    stamp: join(folder, 'installed.json'),
  }
}

/**
 * Makes sure that a host is installed and says where. Costs a look at one file when it is.
 * @param {'newest' | 'lowest'} name
 * @param {(line: string) => void} say told when the first installation begins, which takes about a minute
 */
export function installHost(name, say = console.error) {
  const host = hosts[name]
  const places = placesOf(name)
  const recipe = JSON.stringify({ ...host, arch: process.arch, recipe: 3 })
  if (existsSync(places.stamp) && readFileSync(places.stamp, 'utf8') === recipe) return places

  if (process.platform !== 'linux') {
    throw new Error(
      'The stand-in VS Code is made for Linux. Here, install VS Code itself, or name it in VSCODE_EXECUTABLE.',
    )
  }
  say(`Fetching VS Code ${host.vscode} from npm, once (about a minute) ...`)
  rmSync(places.folder, { recursive: true, force: true })
  mkdirSync(places.folder, { recursive: true })
  writeFileSync(join(places.folder, 'package.json'), '{ "private": true }\n')
  npm(
    ['install', `code-server@${host.codeServer}`, `node-linux-${process.arch}@${host.node}`, ripgrep],
    places.folder,
  )
  // "npm ci" refuses the shrinkwrap that comes with the server; "install" still keeps to it.
  npm(['install', '--omit=dev', '--legacy-peer-deps'], places.server)
  placeRipgrep(places)
  placeAddons(places)
  for (const each of unneeded)
    rmSync(join(places.server, 'node_modules', each), { recursive: true, force: true })
  writeFileSync(places.stamp, recipe)
  return places
}

function placeRipgrep(places) {
  const binary = join(places.server, 'node_modules', '@vscode', 'ripgrep', 'bin', 'rg')
  if (!existsSync(dirname(dirname(binary))) || existsSync(binary)) return
  const shipped = join(
    places.folder,
    'node_modules',
    '@vscode',
    'ripgrep-universal',
    'bin',
    `linux-${process.arch}`,
    'rg',
  )
  mkdirSync(dirname(binary), { recursive: true })
  cpSync(shipped, binary)
}

function placeAddons(places) {
  for (const [name, addon] of [
    ['@vscode/spdlog', 'spdlog.cjs'],
    ['@vscode/native-watchdog', 'watchdog.cjs'],
    ['native-watchdog', 'watchdog.cjs'],
  ]) {
    const folder = join(places.server, 'node_modules', name)
    if (existsSync(folder)) cpSync(join(here, 'addons', addon), join(folder, 'index.js'))
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const names = process.argv.slice(2)
  for (const name of names.length > 0 ? names : ['newest']) console.log(installHost(name).server)
}
