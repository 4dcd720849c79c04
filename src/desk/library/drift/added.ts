import type { Comparison } from '../comparison.ts'
import { namesIn } from './names.ts'
import { besides, type Drift, isHeld } from './sides.ts'
import { keyOf } from './word-alignment.ts'

/** Below this share of common words a clause is the draft's own, and may say more. */
const sameStatement = 0.5

const link = /^(?:from|in|at|of|to|with|by|near|for|on|against|and|the|a)$/

/** Names and places put into a clause that the source has without them: `auto imports from Mexico`. */
export function addedDetails(comparison: Comparison): Drift[] {
  return besides(comparison).flatMap(({ story, source, sentence, sides }) => {
    const [side] = sides
    if (side.close < sameStatement) return []
    const known = new Set(side.alignment.source.map(keyOf))
    for (const name of namesIn(story, sentence)) {
      if (name.words.some(word => known.has(keyOf(word)))) continue
      const gap = side.alignment.gaps.find(({ draft }) => name.words.every(word => draft.includes(word)))
      if (!gap || !isHeld(gap)) continue
      const rest = gap.draft.filter(word => !name.words.includes(word))
      if (rest.length === 0 || !rest.every(word => link.test(word.lower)) || gap.draft.length > 5) continue
      if (namesIn(source.story, side.sentence).some(other => other.words.some(word => gap.source.includes(word)))) continue
      if (gap.source.length > 3 || gap.before < 2) continue
      if (story.quotations.some(({ start, end }) => start < name.end && name.start < end)) continue
      return [
        {
          span: { start: gap.draft[0].start, end: gap.draft[gap.draft.length - 1].end },
          source,
          inSource: { start: side.sentence.start, end: side.sentence.end },
        },
      ]
    }
    return []
  })
}
