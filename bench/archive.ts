// npm run bench -- archive CORPUS… [--stories N] [--drafts N] [--noise N] [--show N] [--seed N] [--file PATH] [--server URL] [--out FILE]
// What an archive finds: passages planted in drafts that are not in it, how long a draft takes, and what the rules say of
// published stories held against the others. With --stories the archive is grown from sentences of those in the corpora.
// With --server the same is done on a search server, and what the rules find in both is compared.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ArchivedStory, archivedFrom } from '../src/desk/archive/archived.ts'
import { windowsOf } from '../src/desk/archive/keys.ts'
import { type Reading, readRan } from '../src/desk/archive/ran.ts'
import { mostCounted, type Recipe, recipeFrom } from '../src/desk/archive/recipe.ts'
import { stemsOf } from '../src/desk/archive/stems.ts'
import { checkStory } from '../src/desk/check.ts'
import { readDraft } from '../src/desk/draft/read.ts'
import { readProfile } from '../src/desk/house-file/read.ts'
import { sourceOf } from '../src/desk/library/readers/read.ts'
import { rules } from '../src/desk/rules/index.ts'
import { readStory } from '../src/desk/story/read.ts'
import type { Story } from '../src/desk/story/story.ts'
import type { Archive } from '../src/newsroom/archive/archive.ts'
import { EmbeddedArchive } from '../src/newsroom/archive/embedded.ts'
import { SharedArchive } from '../src/newsroom/archive/shared/shared.ts'
import { sqlite } from '../src/newsroom/archive/sqlite.ts'
import { grown, kinds, planted } from './archive-planted.ts'
import { readCorpus } from './corpus.ts'
import { type Draw, drawn } from './drawn.ts'
import { benchOptions, quantile, table, writeOut } from './table.ts'

export interface ArchiveRow {
  id: string
  text: string
  date?: string | null
  corpus?: string
  publisher?: string
}

/** Number of stories of which one is kept out, to be a draft. */
const oneIn = 20
const batch = 500
/** Number of stories that others are grown from. */
const mostOfSource = 5000
const mostCandidates = 60
const moment = '2100-01-01T00:00:00.000Z'

export async function run(args: string[]) {
  const { places, options } = benchOptions(args)
  if (places.length === 0) throw new Error('Name a corpus: npm run bench -- archive CORPUS.jsonl.gz')
  const rows = withoutCopies(places.flatMap(place => readCorpus<ArchiveRow>(place)))
  const drafts = rows.filter((_, index) => index % oneIn === 0)
  const kept = rows.filter((_, index) => index % oneIn !== 0)
  const folder = mkdtempSync(join(tmpdir(), 'archive-'))
  const archives = [
    new EmbeddedArchive(options.file ?? join(folder, 'archive.sqlite')),
    ...(options.server ? [new SharedArchive(options.server)] : []),
  ]
  console.log(`${rows.length} stories, ${drafts.length} of them kept out as drafts; ${(await sqlite()).name}`)
  try {
    const measured: Measured[] = []
    for (const archive of archives) measured.push(await measure(archive, rows, kept, drafts, options))
    const [one, other] = measured
    if (other) console.log(`\nfindings that both have: ${shared(one.findings, other.findings)}`)
    writeOut(options, other ? { embedded: one, shared: other } : one)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type Measured = Awaited<ReturnType<typeof measure>>

async function measure(
  archive: Archive,
  rows: ArchiveRow[],
  kept: ArchiveRow[],
  drafts: ArchiveRow[],
  options: Record<string, string | undefined>,
) {
  const draw = drawn(Number(options.seed ?? 1))
  const filling = await fill(archive, kept, Number(options.stories ?? kept.length), draw)
  const { size = 0, stories, engine = 'embedded' } = await archive.health()
  console.log(
    `\n${engine}: ${stories} stories, ${Math.round(filling.perSecond)} put a second (${Math.round(filling.readPerSecond)} read), ${Math.round(size / stories)} bytes each`,
  )
  // The same drafts for each archive, also when one was filled before.
  const again = drawn(Number(options.seed ?? 1) + 1)
  const recall = await recallOf(archive, kept, drafts, Number(options.drafts ?? 150), again)
  const times = await timesOf(archive, drafts, Number(options.rounds ?? 220), again)
  const found = await noiseOf(archive, rows, Number(options.noise ?? 500), Number(options.show ?? 0), again)
  await archive.close()
  return { engine, stories, ...filling, bytes: size / stories, recall, times, ...found }
}

/** `57 of 58 and 57` */
function shared(one: string[], other: string[]): string {
  const both = one.filter(finding => other.includes(finding)).length
  return `${both} of ${one.length} and ${other.length}`
}

/** Agencies send a story again and again: of those that begin alike one is kept. */
function withoutCopies(rows: ArchiveRow[]): ArchiveRow[] {
  const heads = new Map<string, ArchiveRow>()
  for (const row of rows) {
    const head = row.text.replace(/\W+/g, '').slice(0, 150)
    if (row.text.length >= 400 && !heads.has(head)) heads.set(head, row)
  }
  return [...heads.values()]
}

const archivedOf = ({ id, text, date, corpus, publisher }: ArchiveRow): ArchivedStory => {
  const source = sourceOf(`${id}.txt`, text, {
    kind: 'archive',
    publisher: publisher ?? corpus,
    date: date ?? undefined,
  })
  return { ...archivedFrom(source, { id }), hash: id }
}

/** Fills an archive with the stories, and with others made of their sentences until there are as many as asked for. */
async function fill(archive: Archive, rows: ArchiveRow[], wanted: number, draw: Draw) {
  let { stories } = await archive.health()
  let reading = 0
  let putting = 0
  let read = 0
  const add = async (some: ArchivedStory[]) => {
    const begun = performance.now()
    await archive.put(some)
    putting += performance.now() - begun
    stories += some.length
    process.stderr.write(`\r${stories} of ${wanted}\u001b[K`)
  }
  const source: ArchivedStory[] = []
  const begunWith = stories
  for (let first = 0; first < rows.length && first < wanted && begunWith < wanted; first += batch) {
    const begun = performance.now()
    // What is there already need not be read: only sentences for more.
    if (begunWith > 0 && source.length >= mostOfSource) break
    const some = rows.slice(first, Math.min(first + batch, wanted)).map(archivedOf)
    reading += performance.now() - begun
    read += some.length
    if (source.length < mostOfSource) source.push(...some)
    if (first === 0 && !(await archive.recipe())) {
      const step = Math.max(1, Math.floor(rows.length / mostCounted))
      const sample = rows.filter((_, index) => index % step === 0).slice(0, mostCounted)
      await archive.begin(recipeFrom(sample.map(row => archivedOf(row).stems)))
    }
    if (begunWith === 0) await add(some)
  }
  for (let number = stories; stories < wanted; ) {
    const some = Array.from({ length: Math.min(batch * 2, wanted - stories) }, () =>
      grown(source, number++, draw),
    )
    await add(some)
  }
  process.stderr.write('\r\u001b[K')
  return { perSecond: ((stories - begunWith) / putting) * 1000 || 0, readPerSecond: (read / reading) * 1000 }
}

async function recallOf(
  archive: Archive,
  kept: ArchiveRow[],
  drafts: ArchiveRow[],
  many: number,
  draw: Draw,
) {
  const recipe = (await archive.recipe())!
  const figures: Record<string, Record<string, number>> = {}
  for (const [kind, plant] of Object.entries(kinds)) {
    const ranks: number[] = []
    for (let round = 0; ranks.length < many && round < many * 100; round++) {
      const [from] = await archive.fetch([kept[draw(kept.length)].id], moment)
      const made = from && planted(from, drafts[draw(drafts.length)].text, plant, draw)
      if (!made) continue
      const story = readStory(readDraft(made.text, { format: 'wire' }))
      const { found } = await archive.candidates(windowsOf(stemsOf(story), recipe), 100)
      const rank = found.findIndex(({ id }) => id === made.id)
      ranks.push(rank < 0 ? Infinity : rank)
    }
    const share = (most: number) => ranks.filter(rank => rank < most).length / ranks.length
    figures[kind] = { planted: ranks.length, 20: share(20), 40: share(40), 60: share(60), 100: share(100) }
  }
  const percent = (value: number) => `${Math.round(value * 1000) / 10}%`
  console.log(
    table([
      ['planted', 'drafts', 'at 20', 'at 40', 'at 60', 'at 100'],
      ...Object.entries(figures).map(([kind, { planted, ...at }]) => [
        kind,
        planted,
        ...[20, 40, 60, 100].map(most => percent(at[most])),
      ]),
    ]),
  )
  return figures
}

/** A draft of some eight hundred words. */
function longDraft(drafts: ArchiveRow[], draw: Draw): string {
  let text = ''
  while (text.split(/\s+/).length < 780)
    text += `${drafts[draw(drafts.length)].text
      .split(/\s+/)
      .slice(0, 800 - text.split(/\s+/).length)
      .join(' ')}\n\n`
  return text
}

interface Stage {
  keys: number
  candidates: number
  fetch: number
  compare: number
  /** Of all of it, by this process: a machine that is busy with other things makes no difference. */
  processor: number
}

async function askedFor(archive: Archive, recipe: Recipe, story: Story, before?: Reading) {
  const spent = process.cpuUsage()
  const at = [performance.now()]
  const windows = windowsOf(stemsOf(story), recipe)
  at.push(performance.now())
  const { found, printed } = await archive.candidates(windows, mostCandidates)
  at.push(performance.now())
  const stories = await archive.fetch(
    found.map(({ id }) => id),
    moment,
  )
  at.push(performance.now())
  const reading = readRan(story, { recipe, windows, stories, printed }, before)
  at.push(performance.now())
  const { user, system } = process.cpuUsage(spent)
  const [keys, candidates, fetch, compare] = at.slice(1).map((time, index) => time - at[index])
  return {
    reading,
    stages: { keys, candidates, fetch, compare, processor: (user + system) / 1000 } satisfies Stage,
    likely: reading.stories.size,
  }
}

const read = (text: string) => readStory(readDraft(text, { format: 'wire' }))

async function timesOf(archive: Archive, drafts: ArchiveRow[], rounds: number, draw: Draw) {
  const recipe = (await archive.recipe())!
  const first: Stage[] = []
  const changed: Stage[] = []
  const likely: number[] = []
  for (let round = 0; round < rounds; round++) {
    const text = longDraft(drafts, draw)
    const whole = await askedFor(archive, recipe, read(text))
    const words = text.split(' ')
    words.splice(draw(words.length), 1, 'harbor')
    const again = await askedFor(archive, recipe, read(words.join(' ')), whole.reading)
    // The first are slow: nothing has been compiled yet.
    if (round < 20) continue
    first.push(whole.stages)
    changed.push(again.stages)
    likely.push(whole.likely)
  }
  const total = ({ keys, candidates, fetch, compare }: Stage) => keys + candidates + fetch + compare
  const figures = (stages: Stage[]) =>
    Object.fromEntries(
      (['keys', 'candidates', 'fetch', 'compare', 'all', 'processor'] as const).map(name => {
        const times = stages.map(stage => (name === 'all' ? total(stage) : stage[name]))
        return [name, { p50: quantile(times, 0.5), p95: quantile(times, 0.95) }]
      }),
    )
  const rows = { 'a draft of 800 words': figures(first), 'with one word changed': figures(changed) }
  console.log(
    table([
      ['ms, p50 / p95', 'keys', 'candidates', 'fetch', 'compare', 'all', 'processor'],
      ...Object.entries(rows).map(([name, row]) => [
        name,
        ...Object.values(row).map(({ p50, p95 }) => `${p50.toFixed(2)} / ${p95.toFixed(2)}`),
      ]),
    ]),
  )
  console.log(
    `stories read for a draft: ${(likely.reduce((sum, each) => sum + each, 0) / likely.length).toFixed(1)}`,
  )
  return rows
}

/** What the rules say of published stories, each held against all others. */
async function noiseOf(archive: Archive, rows: ArchiveRow[], many: number, show: number, draw: Draw) {
  const recipe = (await archive.recipe())!
  const house = readProfile('ap')
  const asked = rules.filter(({ id }) => id.startsWith('archive/'))
  const counts = new Map<string, number>()
  const shown: string[] = []
  const findings: string[] = []
  const step = Math.max(1, Math.floor(rows.length / many))
  const some = rows.filter((_, index) => index % step === 0).slice(0, many)
  for (const row of some) {
    const { story } = sourceOf(`${row.id}.txt`, row.text, { kind: 'archive', date: row.date ?? undefined })
    const windows = windowsOf(stemsOf(story), recipe)
    const { found, printed } = await archive.candidates(windows, mostCandidates)
    const stories = (
      await archive.fetch(
        found.map(({ id }) => id),
        moment,
      )
    ).filter(({ id }) => id !== row.id)
    const { ran } = readRan(story, { recipe, windows, stories, printed })
    for (const finding of checkStory(story, house, undefined, { ran, moment }, asked)) {
      const name = `${finding.rule} ${finding.severity}`
      counts.set(name, (counts.get(name) ?? 0) + 1)
      findings.push(`${row.id} ${name} ${finding.start} ${finding.message}`)
      shown.push(
        `${name} ${row.id}\n  ${finding.message}\n  [[${row.text.slice(finding.start, finding.end).replace(/\s+/g, ' ')}]]\n${finding.evidence.map(({ source, message }) => `  ${source} ${message}`).join('\n')}`,
      )
    }
  }
  const list = [...counts].sort(([one], [other]) => (one < other ? -1 : 1))
  console.log(`${some.length} published stories against the others; findings a story:`)
  for (const [name, count] of list) console.log(`  ${name}: ${(count / some.length).toFixed(3)} (${count})`)
  for (let left = Math.min(show, shown.length); left > 0; left--)
    console.log(`\n${shown.splice(draw(shown.length), 1)[0]}`)
  return { noise: Object.fromEntries(list), findings }
}
