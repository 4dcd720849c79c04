import { readDraft } from '../src/desk/draft/read.ts'
import { createLibrary } from '../src/desk/library/library.ts'
import { sourceOf } from '../src/desk/library/readers/read.ts'
import type { Source } from '../src/desk/library/source.ts'
import { readStory } from '../src/desk/story/read.ts'
import type { Story } from '../src/desk/story/story.ts'
import { readCorpus } from './corpus.ts'
import { benchOptions, quantile, table, writeOut } from './table.ts'

/**
 * `npm run bench -- library STORIES [--sources N]`: how long it takes to index sources, to hold a whole draft against
 * them, and to hold it against them again when one sentence has changed.
 */
export async function run(args: string[]) {
  const { places, options } = benchOptions(args)
  if (places.length === 0) throw new Error('library: which stories? npm run bench -- library STORIES')
  const rows = readCorpus<{ text: string }>(places[0]).filter(({ text }) => text.length > 500)
  const count = Math.min(Number(options.sources ?? 1000), rows.length - 100)
  const read = timer()
  const sources: Source[] = rows
    .slice(0, count)
    .map(({ text }, index) => sourceOf(`${index}.txt`, text, { kind: 'wire' }))
  const readIn = read()
  const index = timer()
  const library = createLibrary(sources)
  const drafts = [...rows.slice(count, count + 60), ...rows.slice(0, 40)].map(({ text }) => text)
  library.compare(readStory(readDraft(drafts[0], { path: 'draft.txt' })))
  const indexed = index()
  const indexAgain = timer()
  createLibrary([...sources.slice(1), sources[0]], library).compare(
    readStory(readDraft('One.', { path: 'draft.txt' })),
  )
  const again = indexAgain()
  const whole: Spent[] = []
  const changed: Spent[] = []
  for (const text of drafts) {
    const story = readWhole(text)
    const compare = timer()
    library.compare(story)
    whole.push(compare())
    const place = text.lastIndexOf(' ', text.length / 2)
    const edited = readWhole(`${text.slice(0, place)} swiftly${text.slice(place)}`)
    const compareAgain = timer()
    library.compare(edited)
    changed.push(compareAgain())
  }
  const figures = {
    sources: count,
    read: readIn,
    indexed,
    again,
    whole: spread(whole),
    changed: spread(changed),
  }
  const shown = (value: number) => `${value.toFixed(1)} ms`
  const once = (what: string, { clock, processor }: Spent) => [what, shown(clock), '', shown(processor), '']
  const often = (what: string, { clock, processor }: ReturnType<typeof spread>) => [
    what,
    shown(clock.median),
    shown(clock.p95),
    shown(processor.median),
    shown(processor.p95),
  ]
  console.log(
    table([
      [`${count} sources`, 'clock, median', '95 %', 'processor, median', '95 %'],
      once('read as stories', readIn),
      once('indexed, and the first draft', indexed),
      once('indexed again with one changed', again),
      often('a whole draft', figures.whole),
      often('one sentence changed', figures.changed),
    ]),
  )
  writeOut(options, figures)
}

/** A draft whose people and speakers are known, as they are wherever it is checked. */
function readWhole(text: string): Story {
  const story = readStory(readDraft(text, { path: 'draft.txt' }))
  void story.people
  return story
}

/** Milliseconds. On a busy machine the clock says more than Standards Desk took; processor time counts the compiler's threads. */
interface Spent {
  clock: number
  processor: number
}

function timer(): () => Spent {
  const clock = performance.now()
  const { user, system } = process.cpuUsage()
  return () => {
    const spent = process.cpuUsage({ user, system })
    return { clock: performance.now() - clock, processor: (spent.user + spent.system) / 1000 }
  }
}

const spread = (all: Spent[]) => ({
  clock: middleAndTail(all.map(each => each.clock)),
  processor: middleAndTail(all.map(each => each.processor)),
})

const middleAndTail = (times: number[]) => ({ median: quantile(times, 0.5), p95: quantile(times, 0.95) })
