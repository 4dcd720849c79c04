import type { Sentence, Story } from '../../../story/story.ts'
import type { Comparison } from '../../comparison.ts'
import { hasParty, isKnown } from '../apart.ts'
import { shareIn } from '../common.ts'
import type { Difference } from '../difference.ts'
import { matchesOf, rewordedIn, shareMade } from '../matches.ts'
import { areOneParty, type Chunk, partiesIn } from '../parties.ts'
import { likeness, rootOf } from '../roots.ts'
import { differenceOf } from '../severity.ts'

/** A place that a sentence names, with what is there or happens there. */
interface Whereabouts {
  place: Chunk
  /** The nouns that it hangs on: `hospital`, of `taken to the hospital in Brede`. */
  things: string[]
}

/** Below this share the draft may know of places that the sources do not tell. */
const leastMade = 0.4
/** How much of both sentences each has of the other, added up. */
const together = 0.5

/**
 * The other of two places that the sources name: `the hospital in Kolva` for the hospital in Brede, where nothing in the
 * sources has a hospital in Kolva.
 */
export function otherPlaces(comparison: Comparison): Difference[] {
  if (shareMade(comparison) < leastMade) return []
  const { story } = comparison
  return rewordedIn(comparison).flatMap(sentence =>
    whereaboutsIn(story, sentence).flatMap(mine => otherPlace(comparison, sentence, mine) ?? []),
  )
}

const beforePlace = /^(?:in|at|near|outside)$/

/** Most sentences name no place: their parties need not be read. */
const namesPlace = /\b(?:in|at|near|outside) (?:the )?\p{Lu}/u

function whereaboutsIn(story: Story, sentence: Sentence): Whereabouts[] {
  if (!namesPlace.test(story.text.slice(sentence.start, sentence.end))) return []
  const chunks = partiesIn(sentence, story)?.chunks ?? []
  return chunks
    .filter(
      ({ preposition, names, person }) => beforePlace.test(preposition ?? '') && names.length > 0 && !person,
    )
    .map(place => ({ place, things: thingsBefore(chunks, place) }))
}

/** `a time trial of 19 miles at Lys`: the miles and the trial. */
function thingsBefore(chunks: Chunk[], place: Chunk): string[] {
  const things: string[] = []
  let at: Chunk | undefined = place
  while (at?.preposition && things.length < 3) {
    const from: number = at.from
    at = chunks.find(({ to, names }) => to === from - 1 && names.length === 0)
    if (at?.head) things.push(at.head)
  }
  return things
}

function otherPlace(comparison: Comparison, sentence: Sentence, mine: Whereabouts): Difference | undefined {
  const { story } = comparison
  if (mine.things.length === 0) return undefined
  for (const { source, sentence: there } of matchesOf(comparison)[sentence.index]) {
    if (shareIn(sentence.words, there.words) + shareIn(there.words, sentence.words) < together) continue
    const theirs = whereaboutsIn(source.story, there).find(each => areOfOneThing(mine, each))
    if (!theirs || areOneParty(mine.place, theirs.place) || hasParty(story, sentence, theirs.place)) continue
    if (!isKnown(comparison, mine.place) || isThere(comparison, mine)) return undefined
    return differenceOf({
      check: 'whereabouts',
      span: { start: mine.place.start, end: mine.place.end },
      source,
      inSource: { start: theirs.place.start, end: theirs.place.end },
      certainty: 0.75,
      features: {},
    })
  }
  return undefined
}

/** Whether a sentence of the sources has both the thing and the place. */
const isThere = ({ compared }: Comparison, { place, things }: Whereabouts) =>
  compared.some(({ story }) =>
    story.sentences.some(
      sentence =>
        hasParty(story, sentence, place) &&
        sentence.words.some(({ lower }) => things.some(thing => likeness(rootOf(lower), thing) > 0)),
    ),
  )

/** The same thing at a place, by the same preposition. */
const areOfOneThing = (one: Whereabouts, other: Whereabouts) =>
  one.place.preposition === other.place.preposition &&
  one.things.some(thing => other.things.some(each => likeness(thing, each) > 0))
