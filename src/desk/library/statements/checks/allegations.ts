import { whyNotStated } from '../../../claims/stated.ts'
import { accusers, disputing, opposingParties, saysWhose } from '../../../english/lexicon/accusing.ts'
import { regex } from '../../../english/regex.ts'
import { memo } from '../../../memo.ts'
import type { Sentence, Story } from '../../../story/story.ts'
import type { Comparison } from '../../comparison.ts'
import {
  type ClausePair,
  clausesBeside,
  clausesOf,
  closeness,
  counterpartsOf,
  saysEnough,
} from '../counterparts.ts'
import type { Difference } from '../difference.ts'
import { type Match, matchesOf, rewordedIn, shareMade } from '../matches.ts'
import { differenceOf } from '../severity.ts'
import { actSpan, wholeSpan } from '../span.ts'
import { hasTime } from '../standing.ts'
import type { Statement } from '../statement.ts'

/** Maximum number of sentences of the sources compared with each sentence of the draft. */
const mostMatches = 4
/** Two clauses with less in common say two things. */
const leastCloseness = 2
/** How much closer another clause of the sources may be and still count as well. */
const margin = 0.4
/** Maximum distance in sentences back to the one that names the accuser. */
const before = 2

const accuser = regex('i')`\b(?:${accusers})\b`
const party = regex('i')`\b(?:${opposingParties})\b`
const denies = regex('i')`\b(?:${disputing})\b`
const whose = regex('i')`\b(?:${saysWhose})\b`
const accordingTo = /\baccording to (?:the |its |his |her |their |an? )?((?:[\p{L}’'-]+ ?){1,4})/u

/**
 * The draft states as fact what only one side says: `Dell hid the cash in a freezer` where prosecutors say that he did,
 * `Managers turned off the cameras` where a union says it and the company denies it.
 */
export function allegationDifferences(comparison: Comparison): Difference[] {
  const { story } = comparison
  const matches = matchesOf(comparison)
  return rewordedIn(comparison).flatMap(sentence => {
    const near = matches[sentence.index].slice(0, mostMatches)
    if (!near.some(({ source, sentence: other }) => namesParty(other, source.story))) return []
    if (isAttributedAround(story, sentence)) return []
    for (const mine of clausesOf(story, sentence)) {
      const found = isFlat(mine) && saysEnough(mine) ? toldFlat(comparison, mine, near) : undefined
      if (found) return [found]
    }
    return []
  })
}

const namesParty = memo(({ start, end }: Sentence, { text }: Story) => {
  const copy = text.slice(start, end)
  return accuser.test(copy) || party.test(copy)
})

/** Somebody has done something, on nobody’s word. */
const isFlat = ({ standing, isNegated, isQuoted, isNominal, frame }: Statement) =>
  standing === 'done' && !isNegated && !isQuoted && !isNominal && !frame.attribution && hasTime(frame)

/** `Prosecutors laid out their case. Dell hid the cash`: whose word it is was said before. */
const isAttributedAround = ({ text, sentences }: Story, { index, paragraph, start, end }: Sentence) => {
  const next = sentences[index + 1]
  const last = next?.paragraph === paragraph ? next.end : end
  const copy = text.slice(sentences[Math.max(0, index - before)].start, last)
  return accuser.test(copy) || party.test(copy) || whose.test(text.slice(start, last))
}

function toldFlat(comparison: Comparison, mine: Statement, near: readonly Match[]): Difference | undefined {
  const pairs = clausesBeside(mine, near)
  const isTold = (each: ClausePair) => each.act > 0 && !each.theirs.isNegated && isOneSided(each)
  if (!pairs.some(isTold)) return undefined
  const all = counterpartsOf(pairs)
  const best = all.find(isTold)
  if (!best || closeness(best) < leastCloseness) return undefined
  const told = all.find(
    each => each.act > 0 && !whoseWord(each.theirs) && each.theirs.sentence !== best.theirs.sentence,
  )
  if (told && closeness(told) >= closeness(best) - margin) return undefined
  if (whyNotStated(comparison.story, mine.sentence, actSpan(mine))) return undefined
  return differenceOf({
    check: 'hedge',
    span: actSpan(mine),
    source: best.source,
    inSource: wholeSpan(best.theirs),
    certainty: Math.min(0.9, 0.4 + 0.1 * closeness(best) + 0.25 * shareMade(comparison)),
    features: { closeness: closeness(best) },
  })
}

/** On whose word a source has a clause. */
const whoseWord = ({ story: { text }, frame, sentence }: Statement): string | undefined => {
  const speaker = frame.attribution?.speaker
  return speaker
    ? text.slice(speaker.start, speaker.end)
    : accordingTo.exec(text.slice(sentence.start, sentence.end))?.[1]
}

/** An accusation in court; or what one side says and the other denies. */
function isOneSided({ theirs }: ClausePair): boolean {
  const word = whoseWord(theirs)
  if (!word) return false
  return accuser.test(word) || (party.test(word) && isDenied(theirs.sentence, theirs.story))
}

const isDenied = memo(({ index }: Sentence, { text, sentences }: Story) =>
  sentences.slice(index, index + 2).some(({ start, end }) => denies.test(text.slice(start, end))),
)
