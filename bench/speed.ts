// npm run bench -- speed [--runs N] [--out FILE]
// The desk beside its peers, in one process and on the same 800-word story. Medians of warm runs, in milliseconds.
import { readdirSync, readFileSync } from 'node:fs'
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
import { readHouse } from '../src/desk/house-file/read.ts'
import { createLibrary } from '../src/desk/library/library.ts'
import { readSource } from '../src/desk/library/readers/read.ts'
import { readStory } from '../src/desk/story/read.ts'
import { benchOptions, quantile, table, writeOut } from './table.ts'

const folder = fileURLToPath(new URL('../test/stories/wikinews', import.meta.url))
const storyName = 'defector.txt'
const blockLength = 20

/** Reads all that a story has: what nobody asks for is not read otherwise. */
function readWhole(text: string) {
  const { quotations, people, times, figures } = readStory(readDraft(text))
  return [quotations, people, times, figures]
}

export async function run(args: string[]) {
  const { options } = benchOptions(args)
  const runs = Number(options.runs ?? 160)
  const text = readFileSync(join(folder, storyName), 'utf8')
  const words = readStory(readDraft(text)).words.length
  const { house } = readHouse('bench.yml', path => (path === 'bench.yml' ? 'extends: ap\n' : undefined))

  // Twenty sources, one of which the story follows word for word: the most that a comparison can find.
  const names = readdirSync(folder)
    .filter(name => name.endsWith('.txt'))
    .slice(0, 20)
  if (!names.includes(storyName)) names[0] = storyName
  const sources = await Promise.all(
    names.map(name => readSource(name, readFileSync(join(folder, name), 'utf8'), {})),
  )
  const library = createLibrary(sources)
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
  const typed = () => text.replace('people', `people${'abcdefghij'[turn++ % 10]}`)

  const contestants: [string, () => unknown][] = [
    ['standards-desk: check, 20 sources', () => check(readDraft(text), house, library)],
    ['standards-desk: check, no sources', () => check(readDraft(text), house, undefined)],
    ['standards-desk: a keystroke, 20 sources', () => check(readDraft(typed()), house, library)],
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
    for (const [name, task] of contestants) {
      for (let run = 0; run < blockLength; run++) {
        const start = performance.now()
        await task()
        if (block >= blocks / 2) times.get(name)!.push(performance.now() - start)
      }
    }
  }

  const harperTime = quantile(times.get('harper.js')!, 0.5)
  const figures = [...times].map(([name, measured]) => {
    const median = quantile(measured, 0.5)
    return { name, median, p95: quantile(measured, 0.95), toHarper: median / harperTime }
  })
  console.log(
    `${words} words, ${sources.length} sources, ${runs} runs each in blocks of ${blockLength}, the first half to warm up; milliseconds:`,
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
  writeOut(options, { words, sources: sources.length, runs, figures })
  await harper.dispose()
}
