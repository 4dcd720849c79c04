// npm run bench -- speed [--runs N] [--out FILE] [--by processor]
// Standards Desk beside its peers, in one process and on the same 800-word story. Medians of warm runs, in milliseconds; by
// the processor’s time, of all threads, where others use the machine.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { LocalLinter } from 'harper.js'
import { slimBinaryInlined } from 'harper.js/slimBinaryInlined'
import { retext } from 'retext'
import retextContractions from 'retext-contractions'
import retextIndefiniteArticle from 'retext-indefinite-article'
import retextQuotes from 'retext-quotes'
import retextRepeatedWords from 'retext-repeated-words'
import retextSentenceSpacing from 'retext-sentence-spacing'
import writeGood from 'write-good'
import { check } from '../src/desk/check.ts'
import { readDraft } from '../src/desk/draft/read.ts'
import { analyse, weightsFrom } from '../src/desk/english/analysis.ts'
import { readHouse } from '../src/desk/house-file/read.ts'
import { createLibrary, type Library } from '../src/desk/library/library.ts'
import { readSource } from '../src/desk/library/readers/read.ts'
import { readStory } from '../src/desk/story/read.ts'
import { benchOptions, quantile, table, writeOut } from './table.ts'

const folder = fileURLToPath(new URL('../test/stories/wikinews', import.meta.url))
const storyName = 'defector.txt'
const rewrites = fileURLToPath(new URL('../test/pairs/cases', import.meta.url))
const weights = readFileSync(new URL('../weights/english.bin', import.meta.url))
const blockLength = 20

/** Forgets all that was read of sentences, and has the weights ready. */
function forgetSentences() {
  weightsFrom(() => weights)
  analyse('The council met.', { start: 0, end: 16 })
}

/** Reads all that a story has: what nobody asks for is not read otherwise. */
function readWhole(text: string) {
  const { quotations, people, times, figures } = readStory(readDraft(text))
  return [quotations, people, times, figures]
}

function processorTime() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const wordsIn = (text: string) => readStory(readDraft(text)).words.length

/** Drafts that reporters made of their sources, one below the other until they are as long, with these sources. */
async function rewrittenDraft(words: number) {
  const drafts: string[] = []
  const sources: ReturnType<typeof readSource>[] = []
  for (const name of readdirSync(rewrites).sort()) {
    const draft = ['draft.md', 'draft.txt'].find(file => existsSync(join(rewrites, name, file))) as string
    drafts.push(readFileSync(join(rewrites, name, draft), 'utf8').replace(/^---\n.*?\n---\n/s, ''))
    const files = join(rewrites, name, 'sources')
    for (const file of readdirSync(files))
      sources.push(readSource(`${name}/${file}`, readFileSync(join(files, file))))
    if (wordsIn(drafts.join('\n\n')) >= words) break
  }
  return { text: drafts.join('\n\n'), library: createLibrary(await Promise.all(sources)) }
}

export async function run(args: string[]) {
  const { options } = benchOptions(args)
  const runs = Number(options.runs ?? 160)
  const text = readFileSync(join(folder, storyName), 'utf8')
  const words = wordsIn(text)
  const now = options.by === 'processor' ? processorTime : () => performance.now()
  const { house } = readHouse('bench.yml', path => (path === 'bench.yml' ? 'extends: ap\n' : undefined))

  // Twenty sources, one of which the story follows word for word: the most that a comparison can find.
  const names = readdirSync(folder)
    .filter(name => name.endsWith('.txt'))
    .slice(0, 20)
  if (!names.includes(storyName)) names[0] = storyName
  const read = async () =>
    createLibrary(
      await Promise.all(names.map(name => readSource(name, readFileSync(join(folder, name), 'utf8'), {}))),
    )
  const library = await read()
  const rewrite = await rewrittenDraft(words)
  const long = Array.from({ length: Math.ceil(10_000 / words) }, () => text.replace(/^date.*\n/, '')).join(
    '\n',
  )

  const harper = new LocalLinter({ binary: slimBinaryInlined })
  await harper.setup()
  const plugins = retext()
    .use(retextRepeatedWords)
    .use(retextIndefiniteArticle)
    .use(retextQuotes)
    .use(retextSentenceSpacing)
    .use(retextContractions)

  // A keystroke changes one word: the runs take turns, so that nothing can be answered from the run before.
  let turn = 0
  const typedIn = (whole: string) => whole.replace('people', `people${'abcdefghij'[turn++ % 10]}`)
  let unread: Library | undefined

  const contestants: [string, () => unknown, prepare?: () => Promise<unknown>][] = [
    [
      'standards-desk: the first check, 20 sources',
      () => check(readDraft(text), house, unread),
      async () => {
        unread = await read()
        forgetSentences()
      },
    ],
    [
      'standards-desk: the first check, a rewrite',
      () => check(readDraft(rewrite.text), house, unread),
      async () => {
        unread = (await rewrittenDraft(words)).library
        forgetSentences()
      },
    ],
    [
      'standards-desk: a keystroke, a rewrite',
      () => check(readDraft(typedIn(rewrite.text)), house, rewrite.library),
    ],
    ['standards-desk: check, 20 sources', () => check(readDraft(text), house, library)],
    ['standards-desk: check, no sources', () => check(readDraft(text), house, undefined)],
    ['standards-desk: a keystroke, 20 sources', () => check(readDraft(typedIn(text)), house, library)],
    ['standards-desk: reading the story', () => readWhole(text)],
    ['standards-desk: 10,000 words, no sources', () => check(readDraft(long), house, undefined)],
    ['harper.js', () => harper.lint(text)],
    ['retext with five plugins', () => plugins.process(text)],
    ['write-good', () => writeGood(text)],
  ]

  const times = new Map(contestants.map(([name]) => [name, [] as number[]]))
  // They take turns in blocks: whatever else the machine does meets them all, and nobody clears away another's garbage but
  // at the head of a block. The first half of the blocks warms everything up.
  const blocks = Math.ceil(runs / blockLength)
  for (let block = 0; block < blocks; block++) {
    for (const [name, task, prepare] of contestants) {
      for (let run = 0; run < blockLength; run++) {
        await prepare?.()
        const start = now()
        await task()
        if (block >= blocks / 2) times.get(name)!.push(now() - start)
      }
    }
  }

  const harperTime = quantile(times.get('harper.js')!, 0.5)
  const figures = [...times].map(([name, measured]) => {
    const median = quantile(measured, 0.5)
    return { name, median, p95: quantile(measured, 0.95), toHarper: median / harperTime }
  })
  console.log(
    `${words} words (of the rewrite ${wordsIn(rewrite.text)}), ${names.length} sources, ${runs} runs each in blocks of ${blockLength}, the first half to warm up; milliseconds:`,
  )
  console.log(
    table([
      ['', 'median', 'p95', 'harper.js = 1'],
      ...figures.map(({ name, median, p95, toHarper }) => [
        name,
        median.toFixed(2),
        p95.toFixed(2),
        toHarper.toFixed(3),
      ]),
    ]),
  )
  writeOut(options, { words, sources: names.length, runs, figures })
  await harper.dispose()
}
