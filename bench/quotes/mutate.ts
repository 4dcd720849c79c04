import { checkStory } from '../../src/desk/check.ts'
import { readDraft } from '../../src/desk/draft/read.ts'
import type { Finding } from '../../src/desk/finding.ts'
import { plainHouse } from '../../src/desk/house/house.ts'
import unattributed from '../../src/desk/rules/quotes/unattributed.ts'
import type { Span } from '../../src/desk/span.ts'
import { readStory } from '../../src/desk/story/read.ts'
import { type Gold, type Measured, measure, type Row } from './gold.ts'

/** How many quotations of one story are robbed of their attribution, each in a copy of its own. */
const perStory = 4

/** A copy of a story in which one quotation has lost its attribution. */
export interface Mutation {
  text: string
  /** Where the quotation is in the copy. */
  quotation: Span
  /** What was taken out. */
  removed: string
}

/**
 * Takes attributions out and asks quotes/unattributed: how many of the quotations it finds (by a finding that overlaps
 * one), and how much it says of stories that nobody has touched.
 */
export function measureMutations(rows: Row[]) {
  let made = 0
  let found = 0
  let unchanged = 0
  for (const row of rows) {
    unchanged += findingsIn(row.text).length
    for (const mutation of mutationsOf(row)) {
      made++
      if (
        findingsIn(mutation.text).some(
          ({ start, end }) => start < mutation.quotation.end && mutation.quotation.start < end,
        )
      )
        found++
    }
  }
  const result = {
    stories: rows.length,
    made,
    found,
    recall: found / made,
    perUnchangedStory: unchanged / rows.length,
  }
  console.log(`${made} attributions taken out, ${found} found (${(100 * result.recall).toFixed(1)} %)`)
  console.log(
    `${unchanged} findings in ${rows.length} unchanged stories (${result.perUnchangedStory.toFixed(3)} a story)`,
  )
  return result
}

export function findingsIn(text: string): Finding[] {
  return checkStory(readStory(readDraft(text, { format: 'wire' })), plainHouse, undefined, {}, [unattributed])
}

/** The copies of a row, one attribution less in each. */
export function mutationsOf(row: Row): Mutation[] {
  const { measured } = measure(row)
  const able = measured
    .filter(each => each.quotation.length >= 5)
    .flatMap(each => mutate(row.text, each) ?? [])
  const step = Math.max(1, Math.ceil(able.length / perStory))
  return able.filter((_, index) => index % step === 0)
}

function mutate(text: string, { story, quotation, golds }: Measured): Mutation | undefined {
  const span = story.prose.toDraft(quotation)
  for (const gold of golds) {
    const region = regionOf(gold)
    if (!region || region.start === region.end) continue
    const behind = takeBehind(text, span, region)
    if (behind) return behind
    const before = takeBefore(text, span, region)
    if (before) return before
  }
  return undefined
}

/** From the first to the last word of source and cue, where they stand together. */
function regionOf({ source, cue }: Gold): Span | undefined {
  const all = [...source, ...cue]
  if (source.length === 0 || cue.length === 0) return undefined
  const start = Math.min(...all.map(each => each.start))
  const end = Math.max(...all.map(each => each.end))
  const words = all.reduce((sum, each) => sum + each.end - each.start, 0)
  return end - start - words <= 12 ? { start, end } : undefined
}

/** `“We won,” Ruiz said on Monday.` becomes `“We won.”` */
function takeBehind(text: string, quotation: Span, region: Span): Mutation | undefined {
  if (!/^[\s,]*$/.test(text.slice(quotation.end, region.start)) || region.start < quotation.end)
    return undefined
  const rest = /^[^.!?\n“”"]{0,70}[.!?]?(?=\s|$)/.exec(text.slice(region.end, region.end + 90))
  if (!rest) return undefined
  const words = text.slice(quotation.start, quotation.end)
  const closed = words.replace(/,(["”'’»]*)$/, '.$1')
  return {
    text: text.slice(0, quotation.start) + closed + text.slice(region.end + rest[0].length),
    quotation: { start: quotation.start, end: quotation.start + closed.length },
    removed: text.slice(region.start, region.end),
  }
}

/** `Ruiz said: “We won.”` becomes `“We won.”` */
function takeBefore(text: string, quotation: Span, region: Span): Mutation | undefined {
  if (!/^[\s,:]*$/.test(text.slice(region.end, quotation.start)) || region.end > quotation.start)
    return undefined
  if (!/(?:^|[\n.!?”"])\s*$/.test(text.slice(Math.max(0, region.start - 3), region.start))) return undefined
  return {
    text: text.slice(0, region.start) + text.slice(quotation.start),
    quotation: { start: region.start, end: region.start + quotation.end - quotation.start },
    removed: text.slice(region.start, region.end),
  }
}
