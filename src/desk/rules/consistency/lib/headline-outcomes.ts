import type { Sentence, Story } from '../../../story/story.ts'
import { areAlike, areContrary, areOfOneThing, outcomesIn, sharedAround } from './outcomes.ts'
import { type Clash, partsOf } from './parts.ts'

/** A headline says what the first sentences say. */
const lead = 4

/** What came out the other way in the body: `Council approves stadium` over a council that rejected it. */
export function headlineOutcomes(story: Story, sentence: Sentence): Clash[] {
  const all = outcomesIn(story)
  const own = all.filter(each => each.sentence === sentence && each.isSo)
  if (own.length === 0) return []
  const { body, rest } = partsOf(story)
  const known = new Set(rest)
  const told = all.filter(other => known.has(other.sentence))
  return own.flatMap(mine => {
    if (told.some(other => areAlike(mine, other) && sharedAround(mine, other).count > 0)) return []
    const other = told.find(
      each =>
        each.isSo &&
        areContrary(mine, each) &&
        body.indexOf(each.sentence) < 2 * lead &&
        body.includes(each.sentence) &&
        areOfOneThing(mine, each),
    )
    if (!other) return []
    const { start, end } = mine.word
    return [
      {
        span: { start, end },
        other: { start: other.word.start, end: other.word.end },
        isPlain: body.indexOf(other.sentence) < lead && sharedAround(mine, other).count >= 2,
      },
    ]
  })
}
