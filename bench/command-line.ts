import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run as runCommand } from '../src/cli/run.ts'
import { readCorpus } from './corpus.ts'
import { benchOptions, quantile, table, writeOut } from './table.ts'

/**
 * `npm run bench -- command-line STORIES [--stories N] [--markdown]`: how much copy `check --jobs 1` gets through, each
 * story a file and without sources, in megabytes a second of processor time, its compiler's and its memory's threads
 * included; as plain text, or as Markdown with a date above it. And, once `npm run build` has made `dist`, how long a
 * check of one line takes from start to end.
 */
export async function run(args: string[]) {
  const { places, options } = benchOptions(args)
  if (places.length === 0)
    throw new Error('command-line: which stories? npm run bench -- command-line STORIES')
  const stories = readCorpus<{ text: string; date?: string }>(places[0]).slice(
    0,
    Number(options.stories ?? Infinity),
  )
  const folder = mkdtempSync(join(tmpdir(), 'standards-desk-'))
  try {
    const drafts = join(folder, 'drafts')
    mkdirSync(drafts)
    let bytes = 0
    const isMarkdown = options.markdown !== undefined
    for (const [index, { text, date = '2025-05-09' }] of stories.entries()) {
      const draft = isMarkdown ? `---\ndate: ${date}\n---\n\n${text}` : text
      bytes += Buffer.byteLength(draft)
      writeFileSync(join(drafts, `${String(index).padStart(5, '0')}.${isMarkdown ? 'md' : 'txt'}`), draft)
    }
    const whole = await checked(folder, drafts)
    const speed = bytes / 1000 / whole.processor
    const line = join(folder, 'line.txt')
    writeFileSync(line, 'One line here.\n')
    const starts = startsOf(line)
    console.log(
      table([
        [`${stories.length} stories, ${(bytes / 1e6).toFixed(2)} MB`, ''],
        ['processor time', `${(whole.processor / 1000).toFixed(2)} s`],
        ['clock', `${(whole.clock / 1000).toFixed(2)} s`],
        ['copy a second of processor time', `${speed.toFixed(2)} MB`],
        ['copy a second by the clock', `${(bytes / 1000 / whole.clock).toFixed(2)} MB`],
        ...(starts
          ? [
              ['a check of one line, median', `${starts.check.toFixed(0)} ms`],
              ['Node alone, median', `${starts.bare.toFixed(0)} ms`],
            ]
          : [['a check of one line', 'npm run build first']]),
      ]),
    )
    writeOut(options, { stories: stories.length, bytes, ...whole, speed, starts })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The whole command in this process; milliseconds. Its report goes nowhere. */
async function checked(folder: string, drafts: string) {
  const began = { processor: processorTime(), clock: performance.now() }
  await runCommand(['check', '--jobs', '1', '--format', 'json', drafts], {
    print: () => {},
    tell: () => {},
    readInput: async () => new Uint8Array(),
    folder,
    environment: {},
    now: () => new Date(),
  })
  return { processor: processorTime() - began.processor, clock: performance.now() - began.clock }
}

/** Medians of twenty starts, in milliseconds by the clock. */
function startsOf(draft: string) {
  const command = resolve(fileURLToPath(import.meta.url), '..', '..', 'dist', 'cli.cjs')
  if (!existsSync(command)) return undefined
  const timed = (words: string[]) => {
    const began = performance.now()
    spawnSync(process.execPath, words)
    return performance.now() - began
  }
  const bare: number[] = []
  const check: number[] = []
  for (let turn = 0; turn < 20; turn++) {
    bare.push(timed(['-e', '0']))
    check.push(timed([command, 'check', draft]))
  }
  return { bare: quantile(bare, 0.5), check: quantile(check, 0.5) }
}

/** Milliseconds of processor time: on a busy machine the clock on the wall says little. */
function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
