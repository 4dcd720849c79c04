import { memoBy } from '../../../memo.ts'
import type { Quotation, Story } from '../../../story/story.ts'
import { countWords, firstWordFrom } from '../../../story/words.ts'

/** Whether the same words stand elsewhere in the story: a pull quote, or what it was pulled from. */
export function isRepeated(story: Story, { content }: Quotation): boolean {
  const { start, end } = content
  const first = firstWordFrom(story.words, start)
  const count = Math.min(beginning, countWords(story.words, content))
  if (count === 0) return false
  const words = story.text.slice(start, Math.min(end, start + enoughToKnow)).replace(/[.,]$/, '')
  const before = story.words[first].start - start
  const places = beginnings(story, count).get(beginningAt(story, first, count)) ?? []
  return places.slice(0, mostPlaces).some(place => {
    const other = story.words[place].start - before
    return (other < start || other >= end) && story.text.startsWith(words, other)
  })
}

/** Two stretches with this many characters in common are the same words. */
const enoughToKnow = 120

/** More places that begin alike are no pull quote and its passage, but one sentence with other words in it, over and over. */
const mostPlaces = 100

/** A stretch is looked up by its first words, as many as this, or by all where it has fewer. */
const beginning = 4

const beginningAt = ({ words }: Story, first: number, count: number) =>
  words
    .slice(first, first + count)
    .map(({ text }) => text)
    .join(' ')

/** The places of each run of words in a story, by the number of its first word. */
const beginnings = memoBy((story: Story, count: number) => {
  const places = new Map<string, number[]>()
  for (let first = 0; first < story.words.length; first++) {
    const key = beginningAt(story, first, count)
    const known = places.get(key)
    if (known) known.push(first)
    else places.set(key, [first])
  }
  return places
})
