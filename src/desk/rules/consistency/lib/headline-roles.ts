import { isDayOrMonth } from '../../../english/lexicon/calendar.ts'
import type { Word } from '../../../english/word.ts'
import { type Filler, sameness } from '../../../library/statements/fillers.ts'
import { likeness } from '../../../library/statements/roots.ts'
import { wholeSpan } from '../../../library/statements/span.ts'
import { type Statement, statementsOf } from '../../../library/statements/statement.ts'
import type { Sentence, Story } from '../../../story/story.ts'
import { type Clash, partsOf } from './parts.ts'

/** A headline says what the first sentences say. */
const lead = 8

/** Who does it to whom, the other way round: `Marsh sues Roper` over a Roper who sued Marsh. */
export function headlineRoles(story: Story, sentence: Sentence): Clash[] {
  const words = new Set(sentence.words.filter(isName).map(({ lower }) => lower))
  if (words.size < 2) return []
  const near = partsOf(story)
    .body.slice(0, lead)
    .filter(each => haveInCommon(each, words) && mayBeTurned(sentence, each))
  if (near.length === 0) return []
  const mine = statementsOf(story, sentence).filter(isNamed)
  if (mine.length === 0) return []
  const theirs = near.flatMap(each => statementsOf(story, each).filter(isNamed))
  return mine.flatMap(one => {
    const same = theirs.filter(other => likeness(one.act, other.act) >= 0.8)
    const other = same.find(each => areCrossed(one, each))
    if (!other || same.some(each => areStraight(one, each))) return []
    const isPlain = one.frame.certainty === 'high' && other.frame.certainty === 'high'
    return [{ span: wholeSpan(one), other: wholeSpan(other), isPlain }]
  })
}

const isName = ({ text, lower }: Word) => text !== lower && !isDayOrMonth(lower)

/** Two of the headline’s names: less cannot be turned round. */
const haveInCommon = ({ words }: Sentence, shown: Set<string>) =>
  new Set(words.filter(each => shown.has(each.lower) && isName(each)).map(({ lower }) => lower)).size >= 2

/**
 * Whether the roles may be exchanged. The doer comes before the person it is done to, unless it is done `by` somebody,
 * so names in the same order say the same. A look at their order costs less than a tree.
 */
function mayBeTurned(one: Sentence, other: Sentence): boolean {
  if ([one, other].some(({ words }) => words.some(({ lower }) => lower === 'by'))) return true
  const [mine, theirs] = [one, other].map(({ words }) => words.filter(isName).map(({ lower }) => lower))
  const places = [...new Set(mine)].map(name => theirs.indexOf(name)).filter(place => place >= 0)
  return places.some((place, index) => index > 0 && place < places[index - 1])
}

interface Named extends Statement {
  actor: Filler
  undergoer: Filler
}

const isNamed = (statement: Statement): statement is Named =>
  [statement.actor, statement.undergoer].every(filler => filler && filler.names.length > 0) &&
  !statement.isNegated &&
  !statement.isNominal

const areCrossed = (one: Named, other: Named) =>
  sameness(one.actor, other.undergoer) >= 0.8 && sameness(one.undergoer, other.actor) >= 0.8

const areStraight = (one: Named, other: Named) =>
  sameness(one.actor, other.actor) >= 0.8 || sameness(one.undergoer, other.undergoer) >= 0.8
