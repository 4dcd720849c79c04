import {
  downwards,
  gaining,
  lessBehind,
  losing,
  moreBehind,
  upwards,
} from '../../../english/lexicon/figures.ts'
import { alternatives } from '../../../english/regex.ts'
import type { Sentence, Story } from '../../../story/story.ts'
import type { Comparison } from '../../comparison.ts'
import { agrees, areComparable } from '../agreement.ts'
import { sameContext } from '../context.ts'
import type { Difference } from '../difference.ts'
import { matchesOf, rewordedIn, shareMade } from '../matches.ts'
import { type Quantity, quantitiesIn } from '../quantities.ts'
import { differenceOf } from '../severity.ts'

const either = (one: Iterable<string>, other: Iterable<string>) =>
  `\\b(?:(${alternatives(one)})|(${alternatives(other)}))\\b`
const directions = new RegExp(either(upwards, downwards), 'gi')
const gainsAndLosses = new RegExp(either(gaining, losing), 'gi')
/** `8 percent more than in 2024`, `22 percent below the price` */
const behind = new RegExp(
  `^ (?:\\p{L}+ )?${either(moreBehind, lessBehind)} (?:than|the|that|what|its|a|last)\\b`,
  'iu',
)

/**
 * A rise given as a fall, or a fall as a rise: `up from 52%` where it is down from it, `fell to $38 million` where it
 * rose.
 */
export function directionDifferences(comparison: Comparison): Difference[] {
  const { story } = comparison
  return rewordedIn(comparison).flatMap(sentence => {
    for (const quantity of quantitiesIn(story, sentence))
      for (const kind of [directionOf, gainOf]) {
        const found = turnedAt(comparison, sentence, quantity, kind)
        if (found) return [found]
      }
    return []
  })
}

/** A figure of the draft that a source has as well, and takes the other way. */
function turnedAt(
  comparison: Comparison,
  sentence: Sentence,
  quantity: Quantity,
  kind: typeof directionOf,
): Difference | undefined {
  const { story } = comparison
  const mine = kind(story, sentence, quantity)
  if (!mine) return undefined
  const told = matchesOf(comparison)[sentence.index].flatMap(({ source, sentence: other, score }) =>
    quantitiesIn(source.story, other).flatMap(theirs => {
      if (!areComparable(quantity, theirs) || quantity.raw !== theirs.raw || !agrees(quantity, theirs))
        return []
      const word = kind(source.story, other, theirs)
      return word ? [{ source, other, score, theirs, word }] : []
    }),
  )
  const found = told.find(({ word }) => word.isUp !== mine.isUp && word.isDenied === mine.isDenied)
  // `Sales were down 7 percent, and profit was up 7 percent.`
  if (!found || told.some(({ word }) => word.isUp === mine.isUp)) return undefined
  const { source, other, score, theirs, word } = found
  const { common, back } = sameContext(story, sentence, quantity, source.story, other, theirs)
  const certainty = 0.35 + 0.4 * Math.max(common, back) + 0.25 * score + 0.25 * shareMade(comparison)
  return differenceOf({
    check: kind === gainOf ? 'opposite' : 'direction',
    span: { start: mine.start, end: mine.end },
    source,
    inSource: { start: word.start, end: word.end },
    certainty: Math.min(0.97, certainty),
    features: { common, back, score },
  })
}

/** The word for up or down that belongs to a quantity: the last before it in its clause, with few words between. */
function directionOf(story: Story, sentence: Sentence, quantity: Quantity) {
  return directionBefore(story, sentence, quantity, directions) ?? directionBehind(story, sentence, quantity)
}

/** The word for a gain or a loss that belongs to an amount of money: `made $12 million`, `a loss of $12 million`. */
function gainOf(story: Story, sentence: Sentence, quantity: Quantity) {
  return /[$£€]/.test(story.text.slice(quantity.start, quantity.end))
    ? directionBefore(story, sentence, quantity, gainsAndLosses)
    : undefined
}

function directionBehind({ text }: Story, { end }: Sentence, quantity: Quantity) {
  const found = behind.exec(text.slice(quantity.end, Math.min(end, quantity.end + 40)))
  if (!found) return undefined
  return {
    isUp: found[1] !== undefined,
    start: quantity.start,
    end: quantity.end + found[0].length,
    isDenied: false,
  }
}

function directionBefore(story: Story, sentence: Sentence, quantity: Quantity, words: RegExp) {
  const before = story.text.slice(Math.max(sentence.start, quantity.start - 45), quantity.start)
  const clause = before.slice(
    Math.max(before.lastIndexOf(';'), before.lastIndexOf(' and '), before.lastIndexOf(' but ')) + 1,
  )
  const last = [...clause.matchAll(words)].pop()
  if (!last) return undefined
  const between = clause.slice(last.index + last[0].length)
  // `up to 2,500 jobs will go`: as many at most.
  if (/^up$/i.test(last[0]) && /^ to $/.test(between)) return undefined
  const apart = between.split(/[^\w$£€.,%-]+/).filter(word => /\w/.test(word))
  if (apart.length > 4 || /\w$/.test(between) || /\b(?:but|while|where|which|who|as)\b/.test(between))
    return undefined
  const start = quantity.start - (clause.length - last.index)
  const isDenied = /\b(?:not|never|no|n[’']t)\b/.test(clause.slice(0, last.index))
  return { isUp: last[1] !== undefined, start, end: quantity.end, isDenied }
}
