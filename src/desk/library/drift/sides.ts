import { isDayOrMonth, weekdays } from '../../english/lexicon/calendar.ts'
import { firstBeyond } from '../../first-beyond.ts'
import { memo } from '../../memo.ts'
import type { Span } from '../../span.ts'
import { textOf } from '../../span.ts'
import type { Sentence, Story } from '../../story/story.ts'

import type { Alignment, Comparison } from '../comparison.ts'
import type { Source } from '../source.ts'
import { shareMade } from '../statements/matches.ts'
import { alignWords, type Gap, meaningOf, type WordAlignment } from './word-alignment.ts'

/** A sentence of the draft beside a sentence of the source that it follows, word by word. */
export interface Side {
  sentence: Sentence
  alignment: WordAlignment
  /** The share of the draft's words of meaning that this sentence of the source has too, 0 to 1. */
  close: number
}

/** A sentence of the draft beside all that it follows, the closest first. */
export interface Beside {
  story: Story
  sentence: Sentence
  source: Source
  alignment: Alignment
  sides: Side[]
  /** The sentences that it follows and those around them: where a fact may stand that seems to be missing. */
  around: Span
}

/** What differs between a draft and its source: where in each, and what the source has. */
export interface Drift {
  /** In the draft. */
  span: Span
  source: Source
  inSource: Span
  /** The words that the source has in this place, where they can be put into the draft as they are. */
  offer?: string
}

/** From this score on a sentence of the draft says what its source says, and not only something of the same matter. */
const sameMatter = 0.3

/**
 * The share of the draft's words that are in sentences that say what this source says. Two reporters at one event share
 * a few sentences; a rewrite or a summary shares most.
 */
export const shareFollowed = (comparison: Comparison, source: Source): number =>
  sharesFollowed(comparison).get(source) ?? 0

const sharesFollowed = memo(({ story, alignments }: Comparison) => {
  const shares = new Map<Source, number>()
  for (const alignment of alignments)
    if (alignment && alignment.score >= says) {
      const share = alignment.sentence.words.length / story.words.length
      shares.set(alignment.source, (shares.get(alignment.source) ?? 0) + share)
    }
  return shares
})

/** No sentence is longer than this. Endless text is not compared fact by fact. */
const mostWords = 250
const says = 0.4
/** From this share on, the draft is made from the source, and what it says otherwise is a change. */
export const madeFrom = 0.4

/** Every sentence of a draft that follows a source, with what it follows. Worked out once for all rules. */
export const besides = memo((comparison: Comparison): Beside[] => {
  const { story, alignments } = comparison
  const isOwn = story.sentences.length > fewSentences && shareMade(comparison) < littleMade
  const least = isOwn ? sameSentence : 0
  return alignments
    .flatMap(alignment => (alignment ? (beside(story, alignment) ?? []) : []))
    .filter(({ sides }) => sides[0].close >= least)
})

/** Below this share a draft is another report of the event: only a sentence that it has nearly to the word is compared. */
const littleMade = 0.25
/** With fewer sentences, as in a summary, the share shows nothing. */
export const fewSentences = 8
/** The share of common words of meaning from which on a sentence is the source’s, whatever the rest of the draft is. */
const sameSentence = 0.6

function beside(story: Story, alignment: Alignment): Beside | undefined {
  const { sentence, source, follows, score } = alignment
  if ([sentence, ...follows].some(({ words }) => words.length > mostWords)) return undefined
  if (
    score < sameMatter ||
    textOf(story, sentence) === follows.map(each => textOf(source.story, each)).join(' ')
  )
    return undefined
  const meaning = sentence.words.reduce((sum, word) => sum + meaningOf(word), 0)
  const sides = follows
    .map(follow => {
      const aligned = alignWords(sentence.words, follow.words)
      let common = 0
      for (let index = 0; index < aligned.draft.length; index++)
        if (aligned.partner[index] >= 0) common += meaningOf(aligned.draft[index])
      return { sentence: follow, alignment: aligned, close: common / Math.max(1, meaning) }
    })
    .sort((one, other) => other.close - one.close)
  if (sides.every(side => matterShared(side.alignment) < leastMatter)) return undefined
  const { sentences } = source.story
  const first = sentences[Math.max(0, follows[0].index - 1)]
  const last = sentences[Math.min(sentences.length - 1, follows[follows.length - 1].index + 1)]
  return { story, sentence, source, alignment, sides, around: { start: first.start, end: last.end } }
}

/** `He arrives on Friday, March 28` and `Rain fell on Tuesday, March 5` share a month, and nothing that they speak of. */
const leastMatter = 2
const isOfCalendar = (lower: string) =>
  /^\p{N}/u.test(lower) || isDayOrMonth(lower) || weekdays.has(lower.replace(/s$/, ''))

/** How many words both have that say what a sentence is about. */
function matterShared({ draft, partner }: WordAlignment): number {
  return draft.filter(
    (word, index) => partner[index] >= 0 && meaningOf(word) >= 0.45 && !isOfCalendar(word.lower),
  ).length
}

/** The gap between words in common that holds a span of the draft. */
export function gapAt({ alignment }: Side, span: Span): Gap | undefined {
  return alignment.gaps.find(({ draft }) =>
    draft.some(word => word.start < span.end && span.start < word.end),
  )
}

/** Whether there are words in common on both sides, so that what is between them is in one place. */
export const isHeld = ({ before, after }: Gap) => before > 0 && after > 0

/** The items of a list, in the text's order, that lie in a span. */
export function within<Item extends Span>(items: Item[], span: Span): Item[] {
  const found: Item[] = []
  for (
    let at = firstBeyond(items, ({ start }) => start >= span.start);
    at < items.length && items[at].start < span.end;
    at++
  )
    if (items[at].end <= span.end) found.push(items[at])
  return found
}

/** Whether a span of the draft is in a quotation that the source has word for word: there is nothing to report. */
export function isVerbatim({ story, fidelity }: Comparison, span: Span): boolean {
  return story.quotations.some(
    quotation =>
      quotation.start <= span.start &&
      span.end <= quotation.end &&
      fidelity.get(quotation)?.status === 'verbatim',
  )
}
