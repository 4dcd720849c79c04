import { determiners } from '../../english/lexicon/function-words.ts'
import { aheadWords, arrangedFor } from '../../english/lexicon/times.ts'
import { pastEvents } from '../../english/lexicon/verbs.ts'
import { regex } from '../../english/regex.ts'
import type { Word } from '../../english/word.ts'
import { memo } from '../../memo.ts'
import type { Sentence, Story } from '../../story/story.ts'
import type { Comparison } from '../comparison.ts'
import { commonness } from '../match/common-words.ts'
import { type Drift, madeFrom, shareFollowed } from './sides.ts'
import { keyOf } from './word-alignment.ts'

const ahead = regex(
  'gi',
)`\b(?:(?:is|are) (?:${arrangedFor}) to|(?<!(?:\b(?:${determiners})|[’']s) )(?:plans?|intends?|expects?) to|will)\b`
/** In a source: anything that looks ahead. */
const looksAhead = regex('i')`\b(?:${aheadWords})\b|[’']ll\b`
/** A past that has happened, outside marks: a regular one or a common irregular one; `said` is none. */
const happened = regex()`\b(?:${pastEvents}|\w{3,}ed)\b`

/** No sentence is so long. */
const longest = 250

/** Maximum distance, in sentences, from the source’s sentences that a draft’s sentence follows to the deed. */
const reach = 5

/**
 * What the draft says is still to come and the source tells as done: `is scheduled to engage with the leftist
 * leadership` where `Noem met with the leftist president`. A rare word that the source has once, in that sentence,
 * vouches for the deed; a sentence of the source that looks ahead to it speaks against.
 */
export function stillToCome(comparison: Comparison): Drift[] {
  const { story } = comparison
  return comparison.alignments.flatMap(alignment => {
    if (
      !alignment ||
      alignment.sentence.words.length > longest ||
      shareFollowed(comparison, alignment.source) < madeFrom
    )
      return []
    const { source, sentence } = alignment
    const text = story.text.slice(sentence.start, sentence.end)
    if (alignment.follows.some(follow => looksAhead.test(unquoted(source.story, follow)))) return []
    for (const match of text.matchAll(ahead)) {
      const start = sentence.start + match.index
      if (story.quotations.some(quotation => quotation.start <= start && start < quotation.end)) continue
      const end = clauseEnd(story, sentence, start + match[0].length)
      const clause = sentence.words.filter(word => word.start >= start && word.end <= end)
      // `will not be stepping in`: what does not come has not come.
      if (clause.some(({ lower }) => isNo.test(lower))) continue
      const near = source.story.sentences.filter(
        each =>
          Math.abs(each.index - alignment.follows[0].index) <= reach && !alignment.follows.includes(each),
      )
      const deed = deedOf(source.story, near, sentence, clause)
      if (deed) return [{ span: { start, end }, source, inSource: { start: deed.start, end: deed.end } }]
    }
    return []
  })
}

/** To the comma, `and`-less: `is scheduled to see the shipowners later`. */
function clauseEnd(story: Story, sentence: Sentence, from: number): number {
  const rest = story.text.slice(from, sentence.end)
  const stop = /[,;:—–.!?]|\s(?:to (?:address|discuss|talk)|before|after|while|because|but)\b/.exec(rest)
  return from + (stop ? stop.index : rest.length)
}

/** The sentences that have a word, by its key. */
const placesOf = memo((story: Story) => {
  const places = new Map<string, Sentence[]>()
  for (const sentence of story.sentences)
    for (const key of new Set(sentence.words.map(keyOf))) {
      const list = places.get(key)
      if (list) list.push(sentence)
      else places.set(key, [sentence])
    }
  return places
})

function deedOf(source: Story, near: Sentence[], sentence: Sentence, clause: Word[]): Sentence | undefined {
  const rare = new Set(clause.filter(isRare).map(keyOf))
  if (rare.size === 0) return undefined
  const places = placesOf(source)
  const held = new Map(
    [...rare].flatMap(key => (places.has(key) ? [[key, places.get(key) as Sentence[]]] : [])),
  )
  const worthOf = (each: Sentence) =>
    [...held.values()].reduce(
      (sum, sentences) => sum + (sentences.includes(each) ? 1 / sentences.length : 0),
      0,
    )
  // Of two that fit, the later one: what is to come follows what has happened.
  const [deed] = near
    .filter(each => isPast(source, each))
    .sort((one, other) => worthOf(other) - worthOf(one) || other.index - one.index)
  // One word that is nowhere else, or several that are nearly nowhere else; and somebody who is in both.
  if (!deed || worthOf(deed) < 1) return undefined
  const names = new Set(sentence.words.filter(word => word.text !== word.lower).map(keyOf))
  const isSomebody = (word: Word) =>
    isPronoun.test(word.lower) || (word.text !== word.lower && names.has(keyOf(word)))
  if (!deed.words.some(isSomebody)) return undefined
  const spoken = near.some(each => looksAhead.test(unquoted(source, each)) && worthOf(each) >= worthOf(deed))
  return spoken ? undefined : deed
}

const isNo = /^(?:not|never|no)$|n[’']t$/

const isPronoun = /^(?:he|she|they|it)$/

const isRare = (word: Word) =>
  word.text === word.lower && word.lower.length > 4 && commonness(word.lower) === 0

const isPast = (story: Story, sentence: Sentence) => {
  const text = unquoted(story, sentence)
  return happened.test(text) && !looksAhead.test(text)
}

/** A sentence without its words in quotation marks. */
function unquoted(story: Story, { start, end }: Sentence): string {
  let text = ''
  let at = start
  for (const quotation of story.quotations) {
    if (quotation.end <= at || quotation.start >= end) continue
    text += story.text.slice(at, Math.max(at, quotation.start))
    at = Math.max(at, quotation.end)
  }
  return text + story.text.slice(Math.min(at, end), end)
}
