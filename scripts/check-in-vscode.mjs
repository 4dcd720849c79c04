// npm run check:vscode -- PATH [--fail-on error|warning|info]: opens the drafts of a newsroom in a real VS Code, says
// what a writer would see there, and fails on findings. What it opens is a copy.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { build, installDependencies, root, say } from './steps.mjs'
import { runSuite } from './suite.mjs'

const isDraft = name =>
  /\.(md|markdown|txt|html?|story|draft|aml|archieml)$/i.test(name) && !/^readme/i.test(name)
const isClosed = name => name.startsWith('.') || name === 'node_modules' || name === 'sources'

function draftsIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap(entry => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return isClosed(entry.name) ? [] : draftsIn(path)
      return isDraft(entry.name) ? [path] : []
    })
}

/** The newsroom that a draft belongs to: where its house rules lie, or its own folder. */
function newsroomOf(path) {
  for (let folder = statSync(path).isDirectory() ? path : dirname(path); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'house-rules.yml'))) return folder
    if (dirname(folder) === folder) return statSync(path).isDirectory() ? path : dirname(path)
  }
}

async function main() {
  const options = { 'fail-on': { type: 'string', default: 'error' } }
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  if (!['error', 'warning', 'info'].includes(values['fail-on']))
    throw new Error('--fail-on is error, warning or info.')
  // npm runs scripts in the project's folder; a path is meant from where npm was called.
  const target = resolve(process.env.INIT_CWD ?? '.', positionals[0] ?? join(root, 'samples', 'newsroom'))
  if (!existsSync(target)) throw new Error(`There is nothing at ${target}.`)
  const workspace = newsroomOf(target)
  const found = statSync(target).isDirectory() ? draftsIn(target) : [target]
  const drafts = found.map(path => relative(workspace, path).replaceAll('\\', '/'))
  if (drafts.length === 0) throw new Error(`There are no drafts in ${basename(target)}.`)
  await installDependencies()
  await build()
  const environment = { DESK_DRAFTS: JSON.stringify(drafts), DESK_FAIL_ON: values['fail-on'] }
  const { passed, failed, unfinished } = await runSuite({
    source: join('tools', 'newsroom-suite'),
    workspace,
    environment,
  })
  if (unfinished) return 2
  say(`${passed} of ${passed + failed} drafts pass.`)
  return failed > 0 ? 1 : 0
}

try {
  process.exitCode = await main()
} catch (error) {
  console.error(error.message)
  process.exitCode = 2
}
