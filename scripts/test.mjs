// npm test: everything that says whether Standards Desk works, quickest first.
//   npm test                      checks, unit tests, the suite inside a real VS Code
//   npm test -- --unit [FILTER]   the unit tests alone, or those whose file name holds FILTER
//   npm test -- --rule ID        the examples of one rule, family/name, in seconds
//   npm test -- --vscode [FILTER] the suite alone, or its tests whose title holds FILTER
//   npm test -- --web [FILTER]    the same in VS Code for the Web, where the extension is a web worker
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build, installDependencies, root, run, say, tool } from './steps.mjs'

const options = process.argv.slice(2)
const filters = options.filter(each => !each.startsWith('--'))
const known = ['--rule', '--unit', '--vscode', '--web']
const unknown = options.find(each => each.startsWith('--') && !known.includes(each))
const everything = !options.some(each => known.includes(each))

const total = { passed: 0, failed: 0 }
const failures = []

/** Adds what a step counted. What failed is said again at the end, where the reader of a CI log looks first. */
function add(name, counted) {
  total.passed += counted.passed
  total.failed += counted.failed
  if (counted.failed > 0) failures.push([`Failed: ${name}`, ...(counted.failures ?? [])].join('\n  '))
}

/** A step without tests of its own counts only when it fails. */
async function step(name, work) {
  try {
    const code = await work()
    if (!code) return true
  } catch (error) {
    console.error(error.message)
  }
  add(name, { passed: 0, failed: 1 })
  return false
}

async function checks() {
  const generator = join('scripts', 'generate.mjs')
  if (existsSync(join(root, generator))) {
    say('Checking that generated files have not drifted ...')
    await step('generated files', () => run(process.execPath, [generator, '--check']))
  }
  say('Checking style (biome) ...')
  await step('style', () => run(tool('biome'), ['check', ...(process.env.CI ? ['--reporter=summary'] : [])]))
  say('Checking types (tsc) ...')
  await step('types', () => run(tool('tsc'), ['--noEmit']))
}

async function unitTests() {
  const { vitest } = await import('./vitest.mjs')
  say('Running the unit tests ...')
  return vitest(filters)
}

/** One rule's examples: nothing is built, and no other file is run. */
async function ruleTests() {
  const [rule] = filters
  if (!rule || !existsSync(join(root, 'docs', 'rules', `${rule}.md`)))
    throw new Error('Name a rule: npm test -- --rule dates/impossible. After a new one: npm run generate.')
  const { vitest } = await import('./vitest.mjs')
  return vitest(['test/desk/rules.test.ts', '-t', `^${rule} `])
}

async function suite(options) {
  const { runSuite } = await import('./suite.mjs')
  return runSuite({ ...options, filter: filters.join(' ') })
}

/** In VS Code for the Web: the suite, and what only a workspace shows that lies on no disk. */
async function suitesForTheWeb() {
  const { virtual } = await import('./suite.mjs')
  add('the suite in VS Code for the Web', await suite({ kind: 'web' }))
  if (filters.length === 0) add('a virtual workspace', await suite({ kind: 'web', ...virtual }))
}

async function all() {
  if (unknown) throw new Error(`Unknown option ${unknown}. Known: ${known.join(', ')}.`)
  await installDependencies()
  if (options.includes('--rule')) return void add('the rule', await ruleTests())
  if (everything) await checks()
  const built = await step('build', build)
  if (everything || options.includes('--unit')) add('unit tests', await unitTests())
  if (built && (everything || options.includes('--vscode')))
    add('the suite in VS Code', await suite({ kind: 'node' }))
  if (built && (everything || options.includes('--web'))) await suitesForTheWeb()
}

await step('npm test', all)
if (failures.length > 0) say(`\n${failures.join('\n')}`)
say(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0
