import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Chance } from '../fuzz/random.ts'

const drafts = 12
const draft = (at: number) =>
  `---\ndate: 2025-03-28\n---\n\nHe paid 5 per cent in ${at} towns. ${'It rained all day. '.repeat(200)}\n`

/** The commands that write, and the files that each may leave: untouched, or whole. */
const commands = [
  ['check', '--fix', '--format', 'json'],
  ['check', '--baseline', 'known.json', '--update-baseline'],
  ['check', '--format', 'json', '--output', 'report.json'],
  ['init'],
]

/**
 * Kills commands that write, each at a moment that chance has chosen. Gives every file that was torn, and how many of the
 * commands were killed before they had come to an end.
 */
export async function killCommands(bundle: string, times: number, seed: number) {
  const chance = new Chance(seed)
  const torn: string[] = []
  let killed = 0
  const lengths = new Map<string[], number>()
  for (let time = -commands.length; time < times; time++) {
    const words = commands[(time + commands.length) % commands.length]
    const folder = mkdtempSync(join(tmpdir(), 'standards-desk-killed-'))
    const before = '{"version":1,"files":{"other.md":[]}}'
    for (let at = 0; at < drafts; at++) writeFileSync(join(folder, `${at}.md`), draft(at))
    writeFileSync(join(folder, 'known.json'), before)
    const child = spawn(process.execPath, [bundle, ...words], { cwd: folder, stdio: 'ignore' })
    const ended = new Promise<NodeJS.Signals | null>(resolve =>
      child.on('exit', (_, signal) => resolve(signal)),
    )
    // The first run of each shows how long it takes. Most of that is reading; what is written comes near its end.
    const begun = performance.now()
    const length = lengths.get(words)
    const moment = length === undefined ? 1e6 : length * (0.4 + chance.next() * 0.7)
    const timer = setTimeout(() => child.kill('SIGKILL'), moment)
    if ((await ended) === 'SIGKILL') killed++
    else lengths.set(words, performance.now() - begun)
    clearTimeout(timer)
    for (const name of readdirSync(folder)) {
      const text = readFileSync(join(folder, name), 'utf8')
      if (/\.md$/.test(name) && !isDraft(text, Number(name.slice(0, -3))))
        torn.push(`${words.join(' ')}: ${name}`)
      if (/^[^.].*\.json$/.test(name) && !isJson(text)) torn.push(`${words.join(' ')}: ${name}`)
      if (name === 'house-rules.yml' && !text.endsWith('\n')) torn.push(`${words.join(' ')}: ${name}`)
    }
    if (!existsSync(join(folder, 'known.json'))) torn.push(`${words.join(' ')}: known.json is gone`)
    rmSync(folder, { recursive: true, force: true })
  }
  return { torn, killed }
}

const isDraft = (text: string, at: number) =>
  text === draft(at) || text === draft(at).replace('5 per cent', '5%')

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
