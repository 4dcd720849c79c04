import { downwards, upwards } from '../../../english/lexicon/figures.ts'
import { alternatives } from '../../../english/regex.ts'
import type { Sentence, Story } from '../../../story/story.ts'
import type { Comparison } from '../../comparison.ts'
import { agrees, areComparable } from '../agreement.ts'
import { sameContext } from '../context.ts'
import type { Difference } from '../difference.ts'
import { matchesOf, rewordedIn, shareMade } from '../matches.ts'
import { type Quantity, quantitiesIn } from '../quantities.ts'
import { differenceOf } from '../severity.ts'

const up = alternatives(upwards)
const down = alternatives(downwards)
const directions = new RegExp(`\\b(?:(${up})|(${down}))\\b`, 'gi')

/** Up told as down: `up from 52%` where it is down from it, `fell to $38 million` where it rose. */
export function directionDifferences(comparison: Comparison): Difference[] {
  const { story } = comparison
  const matches = matchesOf(comparison)
  return rewordedIn(comparison).flatMap(sentence => {
    for (const quantity of quantitiesIn(story, sentence)) {
      const mine = directionOf(story, sentence, quantity)
      if (!mine) continue
      for (const { source, sentence: other, score } of matches[sentence.index])
        for (const theirs of quantitiesIn(source.story, other)) {
          if (!areComparable(quantity, theirs) || quantity.raw !== theirs.raw || !agrees(quantity, theirs))
            continue
          const told = directionOf(source.story, other, theirs)
          if (!told || told.isUp === mine.isUp || told.isDenied !== mine.isDenied) continue
          const { common, back } = sameContext(story, sentence, quantity, source.story, other, theirs)
          const certainty = 0.35 + 0.4 * Math.max(common, back) + 0.25 * score + 0.25 * shareMade(comparison)
          return [
            differenceOf({
              check: 'direction',
              span: { start: mine.start, end: quantity.end },
              source,
              inSource: { start: told.start, end: theirs.end },
              certainty: Math.min(0.97, certainty),
              features: { common, back, score },
            }),
          ]
        }
    }
    return []
  })
}

/** The word for up or down that belongs to a quantity: the last before it in its clause, with few words between. */
function directionOf(story: Story, sentence: Sentence, quantity: Quantity) {
  const before = story.text.slice(Math.max(sentence.start, quantity.start - 45), quantity.start)
  const clause = before.slice(
    Math.max(before.lastIndexOf(';'), before.lastIndexOf(' and '), before.lastIndexOf(' but ')) + 1,
  )
  const last = [...clause.matchAll(directions)].pop()
  if (!last) return undefined
  const between = clause.slice(last.index + last[0].length)
  // `up to 2,500 jobs will go`: as many at most.
  if (/^up$/i.test(last[0]) && /^ to $/.test(between)) return undefined
  const words = between.split(/[^\w$£€.,%-]+/).filter(word => /\w/.test(word))
  if (words.length > 4 || /\w$/.test(between) || /\b(?:but|while|where|which|who|as)\b/.test(between))
    return undefined
  const start = quantity.start - (clause.length - last.index)
  const isDenied = /\b(?:not|never|no|n[’']t)\b/.test(clause.slice(0, last.index))
  return { isUp: last[1] !== undefined, start, isDenied }
}
