import { betweenAccuserAndVerb, passiveForms } from '../../english/lexicon/auxiliaries.ts'
import { beforePlaceOfOffice } from '../../english/lexicon/function-words.ts'
import { actingBodies, otherActingBodies } from '../../english/lexicon/institutions.ts'
import { regex } from '../../english/regex.ts'
import type { Word } from '../../english/word.ts'
import { overlaps } from '../../span.ts'
import type { Story } from '../../story/story.ts'
import type { Comparison } from '../comparison.ts'
import { commonness } from '../match/common-words.ts'
import { besides, type Drift, isHeld, type Side } from './sides.ts'
import { type Gap, keyOf } from './word-alignment.ts'

/** Below this share of common words two sentences speak of different doings. */
const sameStatement = 0.4

/**
 * Somebody else does it than in the source: `the Trump administration` for Trump himself or the other way round, and
 * accusations that have lost who accuses.
 */
export function changedActors(comparison: Comparison): Drift[] {
  const { story } = comparison
  return besides(comparison).flatMap(({ source, sides, sentence }) => {
    // A headline leaves out who acts for whom: `Croatian stronghold votes`.
    if (story.paragraphs[sentence.paragraph].kind === 'headline') return []
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

/** Both have the name; only somebody who acts for it was added or dropped. */
function forAnother(story: Story, sourceStory: Story, side: Side): Found | undefined {
  for (const gap of side.alignment.gaps) {
    const came = isHeld(gap) ? actorIn(gap) : undefined
    const found = came && besideName(came, came.added ? story.text : sourceStory.text, side)
    if (
      found &&
      !(isBodyItself(came, came.added ? story : sourceStory) && !isSomebody(story, sourceStory, found))
    )
      return found
  }
  return undefined
}

/**
 * `the Harbor Hawks team`, `the United Front administration`, `Immigration officials`: with a name that is no person’s, what
 * goes by that name.
 */
const isBodyItself = ({ word: { lower, start } }: Actor, { text }: Story) =>
  /^(?:team|party|company|department|officials)$/.test(lower) ||
  /(?!The )\b\p{Lu}[\p{L}’'-]+ \p{Lu}[\p{L}’'-]+ $/u.test(text.slice(Math.max(0, start - 60), start))

/** Whether the name is a person’s in the draft or in the source: `the Marsh team` is not Marsh. */
const isSomebody = (story: Story, sourceStory: Story, { span, inSource }: Found) =>
  story.people.some(({ mentions }) => mentions.some(each => overlaps(each, span))) ||
  sourceStory.people.some(({ mentions }) => mentions.some(each => overlaps(each, inSource)))

/** A word for who acts, in the draft alone (`added`) or in the source alone. */
interface Actor {
  word: Word
  added: boolean
}

function actorIn(gap: Gap): Actor | undefined {
  const added = gap.draft.find(word => actingBodies.has(word.lower))
  const lost = gap.source.find(word => actingBodies.has(word.lower))
  const word = added ?? lost
  if (!word || (added && lost)) return undefined
  // `Larwick authorities` for `Larwick officials`: the same body in another word.
  const beside = added ? gap.source : gap.draft
  return beside.some(each => otherActingBodies.has(each.lower)) ? undefined : { word, added: word === added }
}

function besideName({ word, added }: Actor, text: string, { alignment }: Side): Found | undefined {
  const { draft, source, partner } = alignment
  const [words, others] = added ? [draft, source] : [source, draft]
  const name = words[words.indexOf(word) - 1]
  if (!name || !isNamed(name, word, text)) return undefined
  // `the Fenwicks` are the Fenwick family, the Conservatives a party.
  if (/^(?:family|party)$/.test(word.lower) && others.some(each => each.lower === `${name.lower}s`))
    return undefined
  const at = words.indexOf(name)
  const other = others[added ? partner[at] : partner.indexOf(at)]
  if (!other || keyOf(other) !== keyOf(name)) return undefined
  if (others.some(each => keyOf(each) === keyOf(word))) return undefined
  // A possessive or another noun follows: `Trump's tariffs` names no actor.
  if (/['’]s?$/.test(other.text) || /['’]s?$/.test(word.text)) return undefined
  const longer = { start: name.start, end: word.end }
  const shorter = { start: other.start, end: other.end }
  return added ? { span: longer, inSource: shorter } : { span: shorter, inSource: longer }
}

/** Whether a word right before who acts is a name; not `in Larwick, officials said`, nor the place `the door of her office`. */
function isNamed(name: Word, word: Word, text: string): boolean {
  if (text.slice(name.end, word.start).trim() !== '') return false
  if (name.text[0] === name.lower[0] || commonness(name.lower) > 0) return false
  return !(
    word.lower === 'office' && leadsToOffice.test(text.slice(Math.max(0, name.start - 40), name.start))
  )
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
  // The source’s accuser is not in the draft's sentence at all.
  if (words.length === 0 || words.some(word => draft.some(each => keyOf(each) === keyOf(word))))
    return undefined
  return {
    span: { start: draft[at - 1].start, end: draft[at].end },
    inSource: { start: words[0].start, end: source[there].end },
  }
}
