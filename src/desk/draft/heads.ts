import { irregularPasts } from '../english/inflect.ts'
import { leadOpenings, leadWords } from '../english/lexicon/headlines.ts'
import { regex } from '../english/regex.ts'
import { datelineAt } from './dateline.ts'
import type { Block } from './draft.ts'
import { isByline } from './furniture.ts'
import { plainLetters } from './letters.ts'

/** A headline, or a deck, is no longer: in letters and in words. */
const longestHead = 140
const mostWords = 16
/** A deck above a byline or a dateline may be two sentences. */
const longestDeck = 260
/** Headline, deck and kicker: more lines than these stand above no story. */
const mostHeads = 3

/**
 * Tells which paragraphs of plain text are the headline and the deck, and which lines within are subheads. A lone line
 * without a stop is one; so is what is above the byline or the dateline and quotes nobody, and at the top a short line
 * that is written as headlines are: `5 things to watch in Tuesday’s debate.`
 */
export function markHeads(text: string, blocks: Block[]) {
  const story = storyFrom(text, blocks)
  let heads = 0
  let seenStory = false
  blocks.forEach((block, index) => {
    if (block.kind !== 'paragraph') return
    const isAbove = index < story
    const isHead =
      isAbove || isLoneLine(text, block, seenStory) || (!seenStory && isHeadline(text, blocks, index))
    const isFollowed = () => blocks.slice(index + 1, index + 4).some(next => next.kind === 'paragraph')
    if (!isHead || !isFollowed()) seenStory = true
    else if (seenStory) block.kind = 'subhead'
    else block.kind = heads++ === 0 ? 'headline' : 'deck'
  })
}

/** The paragraph with the byline before it or the dateline in it, when only what may be headline and deck is above it. */
function storyFrom(text: string, blocks: Block[]): number {
  const opening = blocks.slice(0, mostHeads + 1)
  const at = opening.findIndex(
    block =>
      isByline(wordsOf(text, block)) || (block.kind === 'paragraph' && datelineAt(wordsOf(text, block))),
  )
  const above = blocks.slice(0, Math.max(0, at))
  const isFree = (block: Block) =>
    block.kind !== 'paragraph' ||
    (block.end - block.start <= longestDeck && !quotes.test(wordsOf(text, block)))
  return above.every(isFree) ? at : -1
}

/** Somebody speaks: `“We lost,” Ruiz said.` */
const quotes = /^[“"‘'].*[,.?!][”"’']\s|\b(?:said|says|told)\b.*\.$|:\s[“"]/s

const wordsOf = (text: string, { start, end }: Block) =>
  plainLetters(text.slice(start, Math.min(end, start + 300))).trim()

function isLoneLine(text: string, block: Block, seenStory: boolean): boolean {
  if (block.end - block.start >= longestHead) return false
  const words = wordsOf(text, block)
  return (
    /[\p{L}\p{N})’]$/u.test(words) &&
    // `“We lost” : a year after the flood` is a headline, `“We lost”` is what somebody says.
    (!/^[“"‘']/.test(words) || (!seenStory && /^[“"‘'][^”"’]{3,}[”"’]\s?[:,–—-]?\s/.test(words))) &&
    !/^[-•*]/.test(words) &&
    !/\b\w+[.!?]\s/.test(words) &&
    words.split(/\s+/).length <= mostWords
  )
}

/** What a lead has and a headline leaves out: a verb of the past, a form of be or have, an article or a pronoun at its head. */
const leadWord = regex('iu')`^(?:${leadWords}|\p{L}{2,}ed)$`
const leadOpening = regex('i')`^(?:[“"‘']|(?:${leadOpenings})\b)`

/** A short line at the top, set apart from the story by an empty line, and written as headlines are. */
function isHeadline(text: string, blocks: Block[], index: number): boolean {
  const block = blocks[index]
  if (block.end - block.start >= longestHead) return false
  const words = wordsOf(text, block)
  const several = words.split(/\s+/)
  if (several.length < 3 || several.length > mostWords) return false
  // The lines of one head follow each other; the last has an empty line behind it.
  const next = blocks.slice(index + 1, index + mostHeads).find(({ start }, at) => {
    const before = blocks[index + at]
    return /\n[ \t]*\r?\n/.test(text.slice(before.end, start))
  })
  if (next?.kind !== 'paragraph' || next.end - next.start <= block.end - block.start) return false
  if (leadOpening.test(words) || /[.!?]\s+\p{Lu}/u.test(words)) return false
  return !several.some(word => {
    const lower = word.toLowerCase().replace(/[^\p{L}]/gu, '')
    return leadWord.test(lower) || irregularPasts.has(lower)
  })
}
