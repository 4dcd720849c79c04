import { restOfWhole } from '../../../english/lexicon/figures.ts'
import type { Word } from '../../../english/word.ts'
import { overlaps } from '../../../span.ts'
import type { Sentence } from '../../../story/story.ts'
import type { Comparison } from '../../comparison.ts'
import type { Difference } from '../difference.ts'
import { matchesOf, rewordedIn, shareMade } from '../matches.ts'
import { rootOf } from '../roots.ts'
import { differenceOf } from '../severity.ts'

const few = /^(?:some|several|few)$/
const most = /^(?:most|all|every)$/

/** Of another report of the event nothing tells that the two count the same. */
const leastMade = 0.25
/** Below this score two sentences speak of different things. */
const leastScore = 0.3

/** Some told as most: `Most poles in three towns had been treated` where some had. */
export function someAsMost(comparison: Comparison): Difference[] {
  const { story } = comparison
  if (shareMade(comparison) < leastMade) return []
  const matches = matchesOf(comparison)
  return rewordedIn(comparison).flatMap(sentence => {
    const mine = partsIn(sentence, most)
    for (const { source, sentence: other, score } of mine.length > 0 ? matches[sentence.index] : []) {
      if (score < leastScore || partsIn(other, most).length > 0) continue
      for (const one of mine) {
        const theirs = partsIn(other, few).find(({ noun }) => rootOf(noun.lower) === rootOf(one.noun.lower))
        if (!theirs || story.quoted.some(quotation => overlaps(quotation, one.word))) continue
        return [
          differenceOf({
            check: 'quantifier',
            span: { start: one.word.start, end: one.word.end },
            source,
            inSource: { start: theirs.word.start, end: theirs.noun.end },
            certainty: 0.7,
            features: { match: score },
          }),
        ]
      }
    }
    return []
  })
}

interface Part {
  word: Word
  noun: Word
}

/** A word for a part with the noun right behind it, at most with `of the` between. */
function partsIn({ words }: Sentence, parts: RegExp): Part[] {
  return words.flatMap((word, index) => {
    if (!parts.test(word.lower)) return []
    const rest = words.slice(index + 1, index + 4).filter(({ lower }) => !restOfWhole.has(lower))
    return rest.length > 0 ? [{ word, noun: rest[0] }] : []
  })
}
