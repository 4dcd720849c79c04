// npm run bench -- dates CORPUS [--show missed|spurious|value] [--out FILE]
// Times against gold TIMEX3: rows { text, dct, tx: [{ s, e, type, value }] }. A time is found when it overlaps a gold one
// of its kind (DATE and TIME count as one kind), and right when its value is the gold's.

import { Prose } from '../src/desk/draft/prose.ts'
import { readDraft } from '../src/desk/draft/read.ts'
import { readSentences } from '../src/desk/story/sentences.ts'
import type { Story, Time } from '../src/desk/story/story.ts'
import { readTimes } from '../src/desk/story/times/times.ts'
import { readCorpus } from './corpus.ts'
import { benchOptions, quantile, table, writeOut } from './table.ts'

interface Gold {
  s: number
  e: number
  type: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  value: string
  text: string
}

interface DatedRow {
  id: string
  dct: string
  text: string
  tx: Gold[]
}

type Kind = 'date' | 'duration' | 'set'

const kindOfGold = (gold: Gold): Kind =>
  gold.type === 'DURATION' ? 'duration' : gold.type === 'SET' ? 'set' : 'date'
const kindOf = (time: Time): Kind => (time.kind === 'time' ? 'date' : time.kind)

interface Score {
  gold: number
  found: number
  hits: number
  right: number
}

const empty = (): Score => ({ gold: 0, found: 0, hits: 0, right: 0 })
const weekday = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i

export async function run(args: string[]) {
  const { places, options } = benchOptions(args)
  if (places.length === 0) throw new Error('Name a corpus: npm run bench -- dates CORPUS.jsonl.gz')
  const scores: Record<Kind, Score> = { date: empty(), duration: empty(), set: empty() }
  const bare = { gold: 0, right: 0 }
  let words = 0
  const stories: Story[] = []
  for (const row of places.flatMap(place => readCorpus<DatedRow>(place))) {
    const story = sentencesOf(row.text, row.dct)
    story.times = readTimes(story)
    stories.push(story)
    const times = story.times.map(time => ({ ...time, ...story.prose.toDraft(time) }))
    const excerpt = ({ start, end }: { start: number; end: number }) =>
      `${row.text.slice(Math.max(0, start - 70), start)}[${row.text.slice(start, end)}]${row.text.slice(end, end + 40)}`.replace(
        /\s+/g,
        ' ',
      )
    const taken = new Set<Time>()
    for (const gold of row.tx) {
      const kind = kindOfGold(gold)
      const score = scores[kind]
      score.gold++
      const hit = times.find(
        time => kindOf(time) === kind && !taken.has(time) && time.start < gold.e && gold.s < time.end,
      )
      const isBare = weekday.test(gold.text) && /^\d{4}-\d\d-\d\d$/.test(gold.value)
      if (isBare) bare.gold++
      const where = { start: gold.s, end: gold.e }
      if (!hit) {
        if (options.show === 'missed') console.log(`${row.id} ${gold.type} ${gold.value} ${excerpt(where)}`)
        continue
      }
      taken.add(hit)
      score.hits++
      if (isBare && hit.value === gold.value) bare.right++
      if (hit.value === gold.value) score.right++
      else if (options.show === 'value' || (options.show === 'weekday' && isBare))
        console.log(`${row.id} ${row.dct} gold ${gold.value} not ${hit.value} ${excerpt(where)}`)
    }
    for (const time of times) {
      scores[kindOf(time)].found++
      if (options.show === 'spurious' && !taken.has(time))
        console.log(`${row.id} ${time.kind} ${time.value} ${excerpt(time)}`)
    }
    words += story.words.length
  }
  const percent = (part: number, whole: number) => (whole === 0 ? '-' : ((100 * part) / whole).toFixed(1))
  const f1 = (hits: number, { gold, found }: Score) =>
    gold + found === 0 ? 0 : (200 * hits) / (gold + found)
  console.log(
    table([
      ['', 'gold', 'found', 'precision', 'recall', 'F1', 'value F1'],
      ...Object.entries(scores).map(([kind, score]) => [
        kind === 'date' ? 'date and time' : kind,
        String(score.gold),
        String(score.found),
        percent(score.hits, score.found),
        percent(score.hits, score.gold),
        f1(score.hits, score).toFixed(1),
        f1(score.right, score).toFixed(1),
      ]),
    ]),
  )
  console.log(`bare weekdays: ${bare.right} of ${bare.gold} right, ${percent(bare.right, bare.gold)} %`)
  const [median, best] = warm(() => stories.forEach(readTimes)).map(time => (time * 800) / words)
  console.log(`the reader, warm, on 800 words: ${median.toFixed(2)} ms (best ${best.toFixed(2)})`)
  writeOut(options, { scores, bare, milliseconds: { median, best } })
}

/** The median and the best milliseconds of eleven runs, after three to warm up. */
function warm(work: () => void): [number, number] {
  for (let turn = 0; turn < 3; turn++) work()
  const times = Array.from({ length: 11 }, () => {
    const began = performance.now()
    work()
    return performance.now() - began
  })
  return [quantile(times, 0.5), Math.min(...times)]
}

/** A story read as far as times need: sentences and words. */
function sentencesOf(text: string, published: string): Story {
  const draft = readDraft(text, { format: 'wire', published })
  const prose = new Prose(text, draft.blocks)
  const empty = { quotations: [], people: [], times: [], figures: [] }
  return {
    text: prose.text,
    prose,
    draft,
    published: draft.published,
    ...readSentences(prose, draft.blocks),
    ...empty,
  } as Partial<Story> as Story
}
