import { linksToFact } from '../../english/lexicon/function-words.ts'
import { isOfPower } from '../../english/lexicon/places.ts'
import type { Span } from '../../span.ts'
import type { Story } from '../../story/story.ts'
import type { Comparison } from '../comparison.ts'
import { isAuthorName, isCreditName } from '../credit.ts'
import { isInOtherWords, isKnown, type Name, namesIn, partsOf } from './names.ts'
import { besides, type Drift, fewSentences, isHeld, madeFrom, shareFollowed } from './sides.ts'
import { type Gap, keyOf } from './word-alignment.ts'

/** Below this share of common words a clause is the draft's own, and may say more. */
const sameStatement = 0.5

/** From this score on, a sentence has nearly all that it says from its source. */
const mostlyTheirs = 0.42

/**
 * Names and places put into a clause that the source has without them (`auto imports from Mexico`), and names that the
 * source does not have at all in a sentence that otherwise follows it.
 */
export function addedDetails(comparison: Comparison): Drift[] {
  return besides(comparison).flatMap(({ story, source, sentence, sides, alignment }) => {
    const [side] = sides
    const known = new Set(side.alignment.source.flatMap(word => [word, ...partsOf(word)].map(keyOf)))
    const inSource = { start: side.sentence.start, end: side.sentence.end }
    const names = namesIn(story, sentence)
    const isQuoted = (span: Span) =>
      story.quotations.some(({ start, end }) => start < span.end && span.start < end)
    for (const name of names) {
      if (
        isQuoted(name) ||
        isAuthorName(story, source, name) ||
        isCreditName(story, name) ||
        isOfPower(story.text.slice(name.start, name.end)) ||
        name.words.some(word => known.has(keyOf(word)) || isOfPower(word.text))
      )
        continue
      const gap = side.alignment.gaps.find(({ draft }) => name.words.every(word => draft.includes(word)))
      if (!gap) continue
      // `Raleigh, North Carolina` for the sentence’s `Raleigh, N.C.`, and the country for its `we`: nothing is added.
      const isThere =
        name.words.some(word => isInOtherWords(source.story, side.sentence, word)) ||
        side.sentence.words.some(({ lower }) => /^(?:we|us|our|ours)$/.test(lower))
      const span = { start: gap.draft[0].start, end: gap.draft[gap.draft.length - 1].end }
      if (
        !isThere &&
        side.close >= sameStatement &&
        isPutIn(gap, name, namesIn(source.story, side.sentence)) &&
        !isToldElsewhere(comparison, { start: gap.draft[0].start, end: name.end })
      )
        return [{ span, source, inSource }]
      // In a longer draft a name of its own is more often what the source calls otherwise: `the Californian`, `the United States`.
      const strange = story.sentences.length < fewSentences ? strangeIn(name, source.story) : undefined
      if (!strange || alignment.score < mostlyTheirs || shareFollowed(comparison, source) < madeFrom) continue
      // The rest of the sentence is the source's, and so are its other names.
      const isOnly = names.every(
        other => other === name || other.words.some(word => isKnown(source.story, word)),
      )
      const rest = gap.draft.filter(word => !name.words.includes(word))
      if (isOnly && rest.length <= 2 && rest.every(word => linksToFact.has(word.lower)))
        return [{ span: strange, source, inSource }]
    }
    return []
  })
}

/** What in a name the source does not know: all of it, two words of it, or its last. A given name alone is no news. */
function strangeIn({ words }: Name, source: Story): Span | undefined {
  const strange = words.filter(word => !isKnown(source, word))
  if (strange.length === 0 || (strange.length < 2 && strange[0] !== words[words.length - 1])) return undefined
  return { start: strange[0].start, end: strange[strange.length - 1].end }
}

/** `wheat for Buffalo`, `the Strait of Melk`: with the word before it, it is in another sentence of the sources. */
function isToldElsewhere({ story, compared }: Comparison, { start, end }: Span): boolean {
  const [before] = /[\p{L}’'-]+ $/u.exec(story.text.slice(Math.max(0, start - 30), start)) ?? ['']
  const words = story.text.slice(start - before.length, end)
  return compared.some(source => source.story.text.includes(words))
}

/** With nothing but a preposition, between words that are side by side in the source. */
function isPutIn(gap: Gap, name: Name, names: Name[]): boolean {
  const rest = gap.draft.filter(word => !name.words.includes(word))
  return (
    isHeld(gap) &&
    gap.before >= 2 &&
    gap.draft.length <= 5 &&
    gap.source.length <= 3 &&
    rest.length > 0 &&
    rest.every(word => linksToFact.has(word.lower)) &&
    !names.some(other => other.words.some(word => gap.source.includes(word)))
  )
}
