// npm start: installs and builds what is missing, checks a newsroom in the terminal, and opens it
// in VS Code with the extension loaded.
//   npm start                 the sample newsroom
//   npm start -- PATH         a folder or draft of one's own
//   npm start -- --no-open    only the check
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join, relative, resolve } from 'node:path'
import { build, installDependencies, root, run, say } from './steps.mjs'

function readOptions(arguments_) {
  const unknown = arguments_.find(each => each.startsWith('-') && each !== '--no-open')
  if (unknown) throw new Error(`Unknown option ${unknown}. Known: --no-open.`)
  const [path] = arguments_.filter(each => !each.startsWith('-'))
  // npm runs scripts in the project's folder; a path is meant from where npm was called.
  const target = path ? resolve(process.env.INIT_CWD ?? '.', path) : join(root, 'samples', 'newsroom')
  if (!existsSync(target)) throw new Error(`There is nothing at ${target}.`)
  return { target, open: !arguments_.includes('--no-open') }
}

/** The folder to open, and the draft in it to open first. */
function whatToShow(target) {
  if (!statSync(target).isDirectory()) return { folder: dirname(target), draft: target }
  for (const place of [join(target, 'drafts'), target]) {
    const names = existsSync(place) ? readdirSync(place).sort() : []
    const draft = names.find(name => /\.(md|markdown|txt)$/.test(name) && !/^readme/i.test(name))
    if (draft) return { folder: target, draft: join(place, draft) }
  }
  return { folder: target }
}

function desktopCode() {
  const display = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY
  if (!display) return
  const name = process.platform === 'win32' ? 'code.cmd' : 'code'
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    if (folder && existsSync(join(folder, name))) return join(folder, name)
  }
}

async function openDesktop(code, { folder, draft }) {
  say('Opening VS Code ...')
  const arguments_ = [`--extensionDevelopmentPath=${root}`, folder, ...(draft ? [draft] : [])]
  const windows = process.platform === 'win32'
  const child = windows
    ? spawn(
        `"${code}"`,
        arguments_.map(each => `"${each}"`),
        { stdio: 'ignore', shell: true },
      )
    : spawn(code, arguments_, { stdio: 'ignore' })
  const exit = await new Promise(settle => {
    child.once('error', () => settle(1))
    child.once('exit', settle)
  })
  if (exit !== 0) throw new Error(`${code} could not open ${folder}.`)
}

async function serve({ folder, draft }) {
  const { installHost } = await import('../tools/vscode-host/install.mjs')
  const { addressOf, linkExtension, startServer } = await import('../tools/vscode-host/server.mjs')
  const places = installHost('newest', say)
  const extensions = mkdtempSync(join(tmpdir(), 'desk-extensions-'))
  process.once('exit', () => rmSync(extensions, { recursive: true, force: true }))
  linkExtension(root, extensions)
  const server = await startServer(places, { extensions })
  const payload = draft ? { openFile: draft } : {}
  say(`\nVS Code, with the desk in it, is at\n\n  ${addressOf(server, folder, payload)}\n\nCtrl-C ends it.`)
  const end = new Promise(settle => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => settle())
    server.ended.then(how => settle(`The VS Code server ended: ${how}`))
  })
  const trouble = await end
  await server.stop()
  if (trouble) throw new Error(trouble)
}

try {
  const { target, open } = readOptions(process.argv.slice(2))
  await installDependencies()
  await build()
  const inside = relative(root, target)
  const shown = inside.startsWith('..') ? target : inside || '.'
  say(`\nstandards-desk check ${shown}\n`)
  // Whatever the check says, a missing source included, VS Code is where it is fixed.
  await run(process.execPath, [join('dist', 'cli.cjs'), 'check', shown])
  if (open) {
    const code = desktopCode()
    if (code) await openDesktop(code, whatToShow(target))
    else await serve(whatToShow(target))
  }
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}
