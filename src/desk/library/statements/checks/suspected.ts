import { whyNotStated } from '../../../claims/stated.ts'
import { doing } from '../../../english/lexicon/deeds.ts'
import { guessing } from '../../../english/lexicon/reporting-verbs.ts'
import type { Sentence } from '../../../story/story.ts'
import type { Comparison } from '../../comparison.ts'
import { certaintyOf } from '../certainty.ts'
import type { Difference } from '../difference.ts'
import { type Filler, sameness } from '../fillers.ts'
import { hasRoot, type Match, matchesOf, rewordedIn, shareMade } from '../matches.ts'
import { models } from '../models.ts'
import { rootOf } from '../roots.ts'
import { differenceOf } from '../severity.ts'
import { actSpan, wholeSpan } from '../span.ts'
import { hasTime } from '../standing.ts'
import { type Statement, statementsOf } from '../statement.ts'

/** A sentence of a source without one of these verbs has nothing to say here, and need not be read. */
const telling = [...guessing, 'claim'].map(rootOf)

/** Maximum number of sentences of the sources compared with each sentence of the draft. */
const mostMatches = 4

/**
 * A cause or a doer that the source only suspects, or that only claims it: `Liver damage killed two of the mice` where
 * two died and liver damage is suspected.
 */
export function suspectedDifferences(comparison: Comparison): Difference[] {
  const { story } = comparison
  const matches = matchesOf(comparison)
  return rewordedIn(comparison).flatMap(sentence => {
    const near = matches[sentence.index]
      .slice(0, mostMatches)
      .filter(({ source, sentence: other }) => telling.some(root => hasRoot(source, other, root)))
    if (near.length === 0) return []
    for (const mine of statementsOf(story, sentence)) {
      const found = isPlain(mine) ? suspectedIn(comparison, mine, near) : undefined
      if (found) return [found]
    }
    return []
  })
}

/** Says by itself that somebody has done something. */
const isPlain = ({ isQuoted, isNominal, standing, isNegated, frame, actor }: Statement) =>
  !isQuoted &&
  !isNominal &&
  standing === 'done' &&
  !isNegated &&
  !frame.attribution &&
  actor !== undefined &&
  !actor.isOpen &&
  hasTime(frame) &&
  !guessing.has(frame.predicate.lemma)

function suspectedIn(comparison: Comparison, mine: Statement, near: Match[]): Difference | undefined {
  for (const match of near) {
    const theirs = statementsOf(match.source.story, match.sentence).find(
      each => isGuessed(mine, each) || isClaimed(mine, each),
    )
    if (!theirs) continue
    if (isCovered(comparison, mine)) return undefined
    const features = {
      match: match.score,
      made: shareMade(comparison),
      name: mine.actor!.names.length > 0 ? 1 : 0,
    }
    return differenceOf({
      check: 'hedge',
      span: actSpan(mine),
      source: match.source,
      inSource: wholeSpan(theirs),
      certainty: certaintyOf(models.suspected, features),
      features,
    })
  }
  return undefined
}

/** Whether the draft hedges it or says whose word it is. `A group that calls itself Paper Lantern` attributes nothing. */
function isCovered({ story }: Comparison, mine: Statement): boolean {
  const because = whyNotStated(story, mine.sentence, actSpan(mine))
  return because === 'attributed'
    ? !/\bthat (?:calls|called) (?:itself|themselves)\b/.test(
        story.text.slice(mine.sentence.start, mine.sentence.end),
      )
    : because !== undefined
}

function isGuessed(mine: Statement, theirs: Statement): boolean {
  const { actor } = mine
  const { undergoer } = theirs
  // `He got down and is thought to have climbed back`: only what follows is thought.
  if (actor?.phrase.kind === 'pronoun' || actor?.person) return false
  if (!guessing.has(theirs.frame.predicate.lemma) || !theirs.frame.isPassive || !actor || !undergoer)
    return false
  return (
    !undergoer.isGeneric &&
    !undergoer.isOpen &&
    sameness(actor, undergoer) >= 1 &&
    actor.roots.every(root => undergoer.roots.includes(root))
  )
}

function isClaimed({ actor, frame }: Statement, theirs: Statement): boolean {
  if (theirs.frame.predicate.lemma !== 'claim' || theirs.undergoer?.phrase.lemma !== 'responsibility')
    return false
  return (
    doing.has(frame.predicate.lemma) &&
    actor !== undefined &&
    theirs.actor !== undefined &&
    (sameness(actor, theirs.actor) >= 0.8 || (theirs.actor.isGeneric && isNamedIn(actor, theirs.sentence)))
  )
}

/** `A group that goes by the name of Paper Lantern`. */
const isNamedIn = ({ names }: Filler, { words }: Sentence) =>
  names.length > 0 && names.every(name => words.some(({ lower }) => lower === name))
