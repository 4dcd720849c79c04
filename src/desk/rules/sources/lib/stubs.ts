import type { Span } from '../../../span.ts'
import type { Story } from '../../../story/story.ts'
import { wordsIn } from '../../../story/words.ts'

/** A word or two of a sentence are no copy of it; a word that was changed may replace as many in the source. */
const stub = 2
export const stubInSource = 5

/**
 * Without `Later`, which opens the next paragraph in both, behind `… of both ports.`, and without the `Lindqvist said.`
 * that closes the one before: parts of sentences with few words.
 */
export function withoutStubs(story: Story, { start, end }: Span, before = stub, after = stub): Span {
  const count = (part: Span) => wordsIn(story.words, part).length
  const first = story.sentences.find(sentence => sentence.start < start && start < sentence.end)
  const next = first && story.sentences[first.index + 1]
  const from = next && next.start < end && count({ start, end: first.end }) <= before ? next.start : start
  const last = story.sentences.find(sentence => sentence.start < end && end < sentence.end)
  if (!last || last.start <= from || count({ start: last.start, end }) > after) return { start: from, end }
  // Before the stop, so that what is quoted can be attributed behind it.
  return { start: from, end: story.sentences[last.index - 1].words.at(-1)?.end ?? end }
}
