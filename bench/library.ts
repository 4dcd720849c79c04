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
  let began = processorTime()
  const sources: Source[] = rows
    .slice(0, count)
    .map(({ text }, index) => sourceOf(`${index}.txt`, text, { kind: 'wire' }))
  const read = processorTime() - began
  began = processorTime()
  const library = createLibrary(sources)
  const drafts = [...rows.slice(count, count + 60), ...rows.slice(0, 40)].map(({ text }) => text)
  library.compare(readStory(readDraft(drafts[0], { path: 'draft.txt' })))
  const indexed = processorTime() - began
  began = processorTime()
  createLibrary([...sources.slice(1), sources[0]], library).compare(
    readStory(readDraft('One.', { path: 'draft.txt' })),
  )
  const again = processorTime() - began
  const whole: number[] = []
  const changed: number[] = []
  for (const text of drafts) {
    const story = readWhole(text)
    began = processorTime()
    library.compare(story)
    whole.push(processorTime() - began)
    const place = text.lastIndexOf(' ', text.length / 2)
    const edited = readWhole(`${text.slice(0, place)} swiftly${text.slice(place)}`)
    began = processorTime()
    library.compare(edited)
    changed.push(processorTime() - began)
  }
  const figures = {
    sources: count,
    read,
    indexed,
    again,
    whole: { median: quantile(whole, 0.5), p95: quantile(whole, 0.95) },
    changed: { median: quantile(changed, 0.5), p95: quantile(changed, 0.95) },
  }
  const shown = (value: number) => `${value.toFixed(1)} ms`
  console.log(
    table([
      [`${count} sources`, 'median', '95 %'],
      ['read as stories', shown(read), ''],
      ['indexed, and the first draft', shown(indexed), ''],
      ['indexed again with one changed', shown(again), ''],
      ['a whole draft', shown(figures.whole.median), shown(figures.whole.p95)],
      ['one sentence changed', shown(figures.changed.median), shown(figures.changed.p95)],
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

/** Milliseconds of processor time: on a busy machine the clock on the wall says little. */
function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
