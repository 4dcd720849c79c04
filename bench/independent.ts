import { readFileSync } from 'node:fs'
import { checkStory } from '../src/desk/check.ts'
import { readDraft } from '../src/desk/draft/read.ts'
import { weightsFrom } from '../src/desk/english/analysis.ts'
import { plainHouse } from '../src/desk/house/house.ts'
import { createLibrary } from '../src/desk/library/library.ts'
import { sourceOf } from '../src/desk/library/readers/read.ts'
import { rules } from '../src/desk/rules/index.ts'
import { readStory } from '../src/desk/story/read.ts'
import { readCorpus } from './corpus.ts'
import { eventPairs, type Published } from './event-pairs.ts'
import { benchOptions, table, writeOut } from './table.ts'

/**
 * `npm run bench -- independent STORIES [--show N]`: what the rules that compare with sources find between independent
 * stories on one event, by rule. Nearly all of it is a false alarm: two reporters who were in one room.
 */
export async function run(args: string[]) {
  weightsFrom(() => readFileSync('weights/english.bin'))
  const { places, options } = benchOptions(args)
  if (places.length === 0) throw new Error('independent: which stories? npm run bench -- independent STORIES')
  const pairs = eventPairs(readCorpus<Published>(places[0]))
  const asked = rules.filter(
    ({ id }) => id.startsWith('sources/') || id === 'hedging/lost' || id === 'dates/vague',
  )
  const figures: Record<string, { findings: number; pairs: number }> = {}
  let shown = Number(options.show ?? 0)
  for (const [one, other] of pairs) {
    const library = createLibrary([sourceOf('other.txt', other.text, { kind: 'wire', date: other.date })])
    const story = readStory(readDraft(one.text, { path: 'draft.txt', published: one.date }))
    const findings = checkStory(story, plainHouse, library.compare(story), {}, asked)
    for (const { id } of asked) {
      const found = findings.filter(({ rule }) => rule === id)
      figures[id] ??= { findings: 0, pairs: 0 }
      figures[id].findings += found.length
      if (found.length > 0) figures[id].pairs++
    }
    for (const finding of findings)
      if (
        (!options.rule || finding.rule === options.rule) &&
        finding.rule !== 'sources/unverified-quote' &&
        shown-- > 0
      ) {
        const { start, end } = finding.evidence[0] ?? { start: 0, end: 0 }
        console.log(
          `${finding.rule}: ${finding.message}\n  ${one.text.slice(finding.start, finding.end)}\n  ${other.text.slice(start, end)}`,
        )
      }
  }
  console.log(
    table([
      [`${pairs.length} pairs`, 'findings a pair', 'pairs with one'],
      ...Object.entries(figures).map(([id, each]) => [
        id,
        (each.findings / pairs.length).toFixed(3),
        `${((100 * each.pairs) / pairs.length).toFixed(1)} %`,
      ]),
    ]),
  )
  writeOut(options, figures)
}
