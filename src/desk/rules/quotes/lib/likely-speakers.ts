import { accusationsIn } from '../../../claims/accusations.ts'
import { beforeTheDead, diedOf } from '../../../english/lexicon/events.ts'
import { regex } from '../../../english/regex.ts'
import { sentenceAt } from '../../../story/sentence-at.ts'
import type { Person, Quotation, Story } from '../../../story/story.ts'

/**
 * The people who may have said a quotation, the likeliest first: whom readers take it for, then who is named near. The
 * dead say nothing, and the accused come last: a fix must not put words into their mouths where another fits. Nobody is
 * taken who is named only `farthest` away, in characters.
 */
export function likelySpeakers(story: Story, quotation: Quotation, farthest = reach): Person[] {
  const accused = new Set(accusationsIn(story).flatMap(({ kind, who }) => (kind === 'acquitted' ? [] : who)))
  const rank = (person: Person) =>
    (accused.has(person) ? 2 * farthest : 0) +
    (person === quotation.likely?.person ? 0 : 1) +
    Math.min(...person.mentions.map(mention => near(quotation, mention.start)))
  return story.people
    .filter(person => rank(person) < 3 * farthest && !isDead(story, person))
    .sort((one, other) => rank(one) - rank(other))
}

/** How far away, in characters, somebody may be named. */
const reach = 900

/** A name after the quotation is half as likely as one before it; one inside it is spoken of. */
function near(quotation: Quotation, place: number): number {
  if (place >= quotation.start && place < quotation.end) return reach
  return place < quotation.start ? quotation.start - place : 2 * (place - quotation.end) + 100
}

/** Whether the story tells that somebody has died: `Okoro was killed`, `the death of Okoro`, `killing Okoro`. */
function isDead(story: Story, person: Person): boolean {
  return person.mentions.some(({ start, end, form }) => {
    if (form === 'pronoun' || form === 'role') return false
    const sentence = sentenceAt(story, start)
    if (!sentence) return false
    return (
      died.test(story.text.slice(end, sentence.end)) || deathOf.test(story.text.slice(sentence.start, start))
    )
  })
}

const died = regex(
  'u',
)`^(?:,[^,.]{1,60},|,)?\s(?:who\s)?(?:(?:was|were|had been|has been|is)\s(?:\p{L}+ly\s|fatally\s)?(?:${diedOf})|died|drowned)\b`

const deathOf = regex('u')`\b(?:${beforeTheDead})\s(?:\p{L}+\s){0,3}$`
