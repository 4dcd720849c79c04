import { betweenFigures } from '../../../english/lexicon/figures.ts'
import { regex } from '../../../english/regex.ts'
import type { Sentence, Story } from '../../../story/story.ts'
import type { Comparison } from '../../comparison.ts'
import { type Name, namesIn } from '../../drift/names.ts'
import { agrees, areComparable } from '../agreement.ts'
import type { Difference } from '../difference.ts'
import { matchesOf, rewordedIn } from '../matches.ts'
import { type Quantity, quantitiesIn } from '../quantities.ts'
import { differenceOf } from '../severity.ts'

/** Between a figure and the name that it belongs to: `four of them in Sable Ford`, `188 people were on strike at Bergen Point`. */
const between = regex('u')`^(?: \p{Ll}[\p{L}-]*){0,5} (?:${betweenFigures}) (?:the )?$`

/** Two figures that have changed places: `four in Merridan and two in Sable Ford` for two and four. */
export function exchangedFigures(comparison: Comparison): Difference[] {
  const { story } = comparison
  const matches = matchesOf(comparison)
  return rewordedIn(comparison).flatMap(sentence => {
    const mine = countsIn(story, sentence)
    if (mine.length < 2) return []
    for (const { source, sentence: other } of matches[sentence.index]) {
      const theirs = countsIn(source.story, other)
      for (const [index, one] of mine.entries())
        for (const second of mine.slice(index + 1)) {
          const [a, b] = [one, second].map(count => theirs.find(each => isSame(each.name, count.name)))
          if (!a || !b || agrees(one.quantity, a.quantity)) continue
          if (!isSameQuantity(one, b) || !isSameQuantity(second, a)) continue
          return [
            differenceOf({
              check: 'exchanged',
              span: { start: one.quantity.start, end: second.name.end },
              source,
              inSource: {
                start: Math.min(a.quantity.start, b.quantity.start),
                end: Math.max(a.name.end, b.name.end),
              },
              certainty: 0.9,
              features: {},
            }),
          ]
        }
    }
    return []
  })
}

interface Count {
  quantity: Quantity
  name: Name
}

function countsIn(story: Story, sentence: Sentence): Count[] {
  const names = namesIn(story, sentence)
  return quantitiesIn(story, sentence).flatMap(quantity => {
    const name = names.find(({ start }) => start > quantity.end)
    return name && between.test(story.text.slice(quantity.end, name.start)) ? [{ quantity, name }] : []
  })
}

const isSame = (one: Name, other: Name) =>
  one.words.length === other.words.length &&
  one.words.every((word, index) => word.lower === other.words[index].lower)

const isSameQuantity = ({ quantity: one }: Count, { quantity: other }: Count) =>
  areComparable(one, other) && one.value === other.value
