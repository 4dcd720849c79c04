import { firstBeyond } from '../first-beyond.ts'
import { overlaps, type Span } from '../span.ts'
import type { Sentence, Story } from './story.ts'

/** The first of some spans, in order and side by side, that ends after an offset. */
function firstAfter<Kind extends Span>(spans: Kind[], offset: number): Kind | undefined {
  return spans[firstBeyond(spans, ({ end }) => end > offset)]
}

/** The sentence that holds a place in the prose, if one does. */
export function sentenceAt(story: Story, offset: number): Sentence | undefined {
  const sentence = firstAfter(story.sentences, offset)
  return sentence && sentence.start <= offset ? sentence : undefined
}

/** Whether words stand in quotation marks, all of them or some. */
export function isQuoted(story: Story, span: Span): boolean {
  const quotation = firstAfter(story.quotations, span.start)
  return quotation !== undefined && overlaps(quotation, span)
}

const vocabularies = new WeakMap<Story, Set<string>>()

/** Whether any of some words, in small letters and without a possessive `'s`, is in the story at all: most rules about words are about few stories. */
export function hasAny(story: Story, words: Iterable<string>): boolean {
  let vocabulary = vocabularies.get(story)
  if (!vocabulary) {
    vocabulary = new Set()
    for (const { lower } of story.words) vocabulary.add(withoutPossessive(lower))
    vocabularies.set(story, vocabulary)
  }
  for (const word of words) if (vocabulary.has(word)) return true
  return false
}

const straight = "'".charCodeAt(0)
const curly = '’'.charCodeAt(0)
const s = 's'.charCodeAt(0)

/** `victim` of `victim's` and `victims` of `victims'`. */
function withoutPossessive(lower: string): string {
  const last = lower.charCodeAt(lower.length - 1)
  if (isApostrophe(last)) return lower.slice(0, -1)
  return last === s && isApostrophe(lower.charCodeAt(lower.length - 2)) ? lower.slice(0, -2) : lower
}

const isApostrophe = (code: number) => code === straight || code === curly
