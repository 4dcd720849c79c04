import { whyNotStated } from '../../../claims/stated.ts'
import { deniesInOtherWords } from '../../../english/denial.ts'
import { emptyVerbs } from '../../../english/lexicon/verbs.ts'
import type { Sentence, Story } from '../../../story/story.ts'
import type { Comparison } from '../../comparison.ts'
import { saysNo } from '../../drift/opposites.ts'
import { shareIn } from '../common.ts'
import { clausesOf, wordsOf } from '../counterparts.ts'
import type { Difference } from '../difference.ts'
import { sameness } from '../fillers.ts'
import { isOwnReport, type Match, rewordedIn, sentencesWith } from '../matches.ts'
import { likeness, rootOf, weightOf } from '../roots.ts'
import { differenceOf } from '../severity.ts'
import { actSpan, wholeSpan } from '../span.ts'
import { hasTime } from '../standing.ts'
import type { Statement } from '../statement.ts'
import { isTag } from '../tag.ts'

/** A verb of more sentences is told somewhere. */
const mostSentences = 6
/** So much of what is denied the draft’s sentence says, and so much of the draft’s clause the source has there or right before. */
const leastBack = 0.6
const leastHeld = 0.5

/**
 * What a source denies in a few words, of somebody whom the sentence before it names, and no source tells otherwise: `has been
 * charged with handling stolen goods` where a man was arrested, and `He has not been charged`.
 */
export function shortDenials(comparison: Comparison): Difference[] {
  const { story } = comparison
  if (isOwnReport(comparison)) return []
  return rewordedIn(comparison)
    .filter(sentence => !saysNoItself(story, sentence))
    .flatMap(sentence =>
      clausesOf(story, sentence)
        .filter(mine => isTold(story, mine))
        .flatMap(mine => deniedOf(comparison, mine) ?? []),
    )
}

const saysNoItself = ({ text }: Story, { words, start, end }: Sentence) =>
  words.some(({ lower }) => saysNo(lower)) || deniesInOtherWords(text.slice(start, end))

function isTold(story: Story, mine: Statement): boolean {
  const { isQuoted, isNominal, isNegated, standing, frame, act, sentence } = mine
  if (isQuoted || isNominal || isNegated || standing !== 'done' || !hasTime(frame) || isTag(mine))
    return false
  if (emptyVerbs.has(act) || weightOf({ lower: frame.predicate.lemma }) < leastWeight) return false
  return /^(?:attributed)?$/.test(whyNotStated(story, sentence, actSpan(mine)) ?? '')
}

/** From this weight on a verb says what is done. */
const leastWeight = 0.5

function deniedOf(comparison: Comparison, mine: Statement): Difference | undefined {
  const matches = sentencesWith(comparison, mine.act, mostSentences)
  const told = matches.flatMap(match =>
    actsIn(match, mine.act).map(theirs => ({
      theirs,
      match,
      back: shareIn(wordsOf(theirs), mine.sentence.words),
    })),
  )
  const [best] = [...told].sort((one, other) => other.back - one.back)
  if (!best || told.some(({ theirs }) => !theirs.isNegated)) return undefined
  const { theirs, match, back } = best
  if (!/^(?:done|to come)$/.test(theirs.standing) || back < leastBack) return undefined
  const isSameActor = alike(mine.actor, theirs.actor) > 0.9
  if (!isSameActor && matches.some(each => actsIn(each, mine.act).length === 0)) return undefined
  if (Math.min(alike(mine.actor, theirs.actor), alike(mine.undergoer, theirs.undergoer)) < 0.5)
    return undefined
  const own = wordsOf(mine).filter(({ lower }) => likeness(rootOf(lower), mine.act) < sameVerb)
  if (shareIn(own, wordsAround(match)) < leastHeld) return undefined
  return differenceOf({
    check: 'polarity',
    span: actSpan(mine),
    source: match.source,
    inSource: wholeSpan(theirs),
    certainty: 0.75,
    features: {},
  })
}

const sameVerb = 0.9

const actsIn = ({ source, sentence }: Match, act: string) =>
  clausesOf(source.story, sentence).filter(each => !each.isNominal && likeness(act, each.act) >= sameVerb)

/** How alike two parties are; half where one of them is not named. */
const alike = (one: Statement['actor'], other: Statement['actor']) =>
  one && other ? sameness(one, other) : 0.5

/** The words of a sentence and of the one before it. */
const wordsAround = ({ source, sentence }: Match) => [
  ...(source.story.sentences[sentence.index - 1]?.words ?? []),
  ...sentence.words,
]
