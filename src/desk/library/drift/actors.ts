import { betweenAccuserAndVerb, passiveForms } from '../../english/lexicon/auxiliaries.ts'
import { beforePlaceOfOffice } from '../../english/lexicon/function-words.ts'
import { actingBodies, otherActingBodies } from '../../english/lexicon/institutions.ts'
import { regex } from '../../english/regex.ts'
import type { Story } from '../../story/story.ts'
import type { Comparison } from '../comparison.ts'
import { commonness } from '../match/common-words.ts'
import { besides, type Drift, isHeld, type Side } from './sides.ts'
import { keyOf } from './word-alignment.ts'

/** Below this share of common words two sentences speak of different doings. */
const sameStatement = 0.4

/**
 * Somebody else does it than in the source: `the Trump administration` for Trump himself or the other way round, and
 * accusations that have lost who accuses.
 */
export function changedActors(comparison: Comparison): Drift[] {
  const { story } = comparison
  return besides(comparison).flatMap(({ source, sides }) => {
    for (const side of sides) {
      if (side.close < sameStatement) continue
      const found = forAnother(story, source.story, side) ?? withoutAccuser(side)
      if (
        !found ||
        story.quotations.some(({ start, end }) => start < found.span.end && found.span.start < end)
      )
        continue
      return [{ ...found, source }]
    }
    return []
  })
}

type Found = Pick<Drift, 'span' | 'inSource'>

const leadsToOffice = regex('u')`\b(?:${beforePlaceOfOffice}) (?:\p{Lu}[\p{L}’'-]* )*$`

/** A name stands in both; only who acts for it came or went. */
function forAnother(
  story: Story,
  sourceStory: Story,
  { alignment: { draft, source, gaps, partner } }: Side,
): Found | undefined {
  for (const gap of gaps) {
    if (!isHeld(gap)) continue
    const added = gap.draft.find(word => actingBodies.has(word.lower))
    const lost = gap.source.find(word => actingBodies.has(word.lower))
    const word = added ?? lost
    if (!word || (added && lost)) continue
    // `Larwick authorities` for `Larwick officials`: the same body in another word.
    if ((added ? gap.source : gap.draft).some(each => otherActingBodies.has(each.lower))) continue
    const words = added ? draft : source
    const name = words[words.indexOf(word) - 1]
    // `the Fenwicks` are the Fenwick family.
    if (
      word.lower === 'family' &&
      (added ? source : draft).some(each => name && each.lower === `${name.lower}s`)
    )
      continue
    const text = added ? story.text : sourceStory.text
    // `in Larwick, officials said`: beside the name, and not of it.
    if (name && text.slice(name.end, word.start).trim() !== '') continue
    if (!name || name.text[0] === name.lower[0] || commonness(name.lower) > 0) continue
    const index = added ? words.indexOf(name) : partner.indexOf(words.indexOf(name))
    const other = added ? source[partner[index]] : draft[index]
    if (!other || keyOf(other) !== keyOf(name)) continue
    if ((added ? source : draft).some(each => keyOf(each) === keyOf(word))) continue
    // A possessive or another noun follows: `Trump's tariffs` names no actor.
    if (/['’]s?$/.test(other.text) || /['’]s?$/.test(word.text)) continue
    // `the door of her office`: a place.
    if (word.lower === 'office' && leadsToOffice.test(text.slice(Math.max(0, name.start - 40), name.start)))
      continue
    const longer = { start: name.start, end: word.end }
    const shorter = { start: other.start, end: other.end }
    return added ? { span: longer, inSource: shorter } : { span: shorter, inSource: longer }
  }
  return undefined
}

const accuses = /^(?:accus(?:e|es|ed|ing)|alleg(?:e|es|ed|ing))$/

/** `are accused of` where the source says who accuses them; not where the draft names somebody with `by`. */
function withoutAccuser({ alignment: { draft, source } }: Side): Found | undefined {
  const at = draft.findIndex(word => word.lower === 'accused')
  if (at < 1 || !passiveForms.has(draft[at - 1].lower) || draft.some(word => word.lower === 'by'))
    return undefined
  const there = source.findIndex(word => accuses.test(word.lower))
  const accuser = source[there - 1]
  if (
    !accuser ||
    passiveForms.has(accuser.lower) ||
    source.slice(0, there).some(word => passiveForms.has(word.lower))
  )
    return undefined
  const words = source
    .slice(Math.max(0, there - 4), there)
    .filter(word => !betweenAccuserAndVerb.has(word.lower))
  // Whoever accuses in the source is not in the draft's sentence at all.
  if (words.length === 0 || words.some(word => draft.some(each => keyOf(each) === keyOf(word))))
    return undefined
  return {
    span: { start: draft[at - 1].start, end: draft[at].end },
    inSource: { start: words[0].start, end: source[there].end },
  }
}
