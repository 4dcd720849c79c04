import { beforeNow } from '../../../english/lexicon/times.ts'
import { regex } from '../../../english/regex.ts'
import type { Sentence, Story } from '../../../story/story.ts'
import type { Comparison } from '../../comparison.ts'
import type { Difference } from '../difference.ts'
import { matchesOf, rewordedIn } from '../matches.ts'
import { type Quantity, quantitiesIn } from '../quantities.ts'
import { differenceOf } from '../severity.ts'

/** Words with a figure that is no longer so. */
const before = regex('i')`\b(?:${beforeNow})\b`

/** Two figures of a change in the wrong order: `has fallen from 38 minutes to 21` where the 21 are those of the year before. */
export function changesTurned(comparison: Comparison): Difference[] {
  const { story } = comparison
  const matches = matchesOf(comparison)
  return rewordedIn(comparison).flatMap(sentence => {
    const change = changeIn(story, sentence)
    if (!change) return []
    for (const { source, sentence: other } of matches[sentence.index]) {
      const theirs = quantitiesIn(source.story, other)
      const [from, to] = change.map(mine =>
        theirs.find(each => numberIn(source.story, each) === numberIn(story, mine)),
      )
      if (!from || !to || !isOlder(source.story, other, to, from)) continue
      const [first, last] = from.start < to.start ? [from, to] : [to, from]
      return [
        differenceOf({
          check: 'direction',
          span: {
            start: Math.min(change[0].start, change[1].start),
            end: Math.max(change[0].end, change[1].end),
          },
          source,
          inSource: { start: first.start, end: last.end },
          certainty: 0.85,
          features: {},
        }),
      ]
    }
    return []
  })
}

/** The number as it is written: `21` has no unit beside `38 minutes`. */
const numberIn = ({ text }: Story, { start, end }: Quantity) =>
  /\d[\d,.]*\d|\d/.exec(text.slice(start, end))?.[0].replaceAll(',', '') ??
  text.slice(start, end).toLowerCase()

const rounded = '(?:about |some |nearly )?'
const afterFrom = new RegExp(`\\bfrom ${rounded}$`)
const afterTo = new RegExp(`\\bto ${rounded}$`)
const thenTo = new RegExp(`^(?: \\p{L}+){0,3} to ${rounded}$`, 'u')
const thenFrom = new RegExp(`^(?: \\p{L}+){0,3},? from ${rounded}$`, 'u')

/** `from 18,400 to 21,900`, `to 17 from 64`: the older figure first. */
function changeIn(story: Story, sentence: Sentence): [Quantity, Quantity] | undefined {
  const quantities = quantitiesIn(story, sentence)
  for (const [index, one] of quantities.entries()) {
    const other = quantities[index + 1]
    if (!other || one.raw === other.raw) continue
    const before = story.text.slice(sentence.start, one.start)
    const between = story.text.slice(one.end, other.start)
    if (afterFrom.test(before) && thenTo.test(between)) return [one, other]
    if (afterTo.test(before) && thenFrom.test(between)) return [other, one]
  }
  return undefined
}

/** Whether the first of two figures is surely the older one: `from 21 to 38`, or a word of the past beside it and not beside the other. */
function isOlder(story: Story, sentence: Sentence, one: Quantity, other: Quantity): boolean {
  const change = changeIn(story, sentence)
  if (change) return change[0] === one && change[1] === other
  return isPast(story, sentence, one) && !isPast(story, sentence, other)
}

/** Whether a figure’s part of a sentence, between commas and semicolons, speaks of the past. */
function isPast({ text }: Story, sentence: Sentence, { start, end }: Quantity): boolean {
  const head = text.slice(sentence.start, start)
  const from = Math.max(
    head.lastIndexOf(';'),
    head.lastIndexOf(', but '),
    head.lastIndexOf(', compared'),
    head.lastIndexOf(' and '),
  )
  const tail = text.slice(end, sentence.end)
  const to = tail.search(/;|,? (?:and|but|compared|against)\b/)
  return before.test(head.slice(from + 1) + tail.slice(0, to < 0 ? undefined : to))
}
