import type { Quotation, Story, Word } from '../story/story.ts'
import { firstWordFrom, wordsIn } from '../story/words.ts'
import type { QuotedWord } from './quotation-match.ts'
import type { Source } from './source.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A quotation's words as they are compared. */
export interface QuotationWords {
  words: Word[]
  forms: QuotedWord[]
}

/** More of a quotation is not read: no sentence is so long. */
const longestQuotation = 400

/** What is one to the ear, and written as the house will have it. */
const spellings: Record<string, string> = {
  okay: 'ok',
  'o.k': 'ok',
  'o.k.': 'ok',
  sen: 'senator',
  gov: 'governor',
}
const numbers = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** A word as it sounds: `boss'` and `boss's`, `okay` and `OK`, `10` and `ten` are no other words. */
function asHeard(lower: string): string {
  const plain = lower.replace(/s['’]s?$/, 's').replace(/\.$/, '')
  return spellings[plain] ?? (/^1?\d$/.test(plain) ? (numbers[Number(plain)] ?? plain) : plain)
}

/** The words of a quotation; what stands in brackets is the writer's, and is left out. */
export function quotationWords(story: Story, quotation: Quotation, vocabulary: Vocabulary): QuotationWords {
  const words: Word[] = []
  const forms: QuotedWord[] = []
  let previous = quotation.content.start
  let open = false
  let bracketed = false
  for (const word of wordsIn(story.words, quotation.content)) {
    if (words.length === longestQuotation) break
    const gap = story.text.slice(previous, word.start)
    previous = word.end
    if (/…|\.\s?\.\s?\./.test(gap)) open = true
    if (gap.lastIndexOf('[') > gap.lastIndexOf(']')) bracketed = true
    else if (gap.includes(']')) bracketed = false
    if (bracketed) {
      open = true
      continue
    }
    words.push(word)
    forms.push({ form: vocabulary.formOf(asHeard(word.lower)), open: open && words.length > 1 })
    open = false
  }
  return { words, forms }
}

/** A source's words as quotations are held against them, made once in each library that it is in. */
const toldBy = new WeakMap<Source, { vocabulary: Vocabulary; words: QuotedWord[] }>()

/** So many words between two halves of a quotation say who speaks, and were said by nobody. */
const longestAside = 10

/** A source's words, as a quotation's are held against them. */
export function quotedWords(source: Source, vocabulary: Vocabulary): QuotedWord[] {
  const made = toldBy.get(source)
  let known = made?.vocabulary === vocabulary ? made.words : undefined
  if (!known) {
    const { words, quoted: quotations } = source.story
    known = words.map(word => ({ form: vocabulary.formOf(asHeard(word.lower)) }))
    for (const { start, end } of quotations)
      for (let at = firstWordFrom(words, start); at < words.length && words[at].end <= end; at++)
        known[at].spoken = true
    for (let index = 1; index < quotations.length; index++) {
      const [one, other] = [quotations[index - 1], quotations[index]]
      if (one.paragraph !== other.paragraph) continue
      const from = firstWordFrom(words, one.end)
      const to = firstWordFrom(words, other.start)
      if (to - from <= longestAside) for (let at = from; at < to; at++) known[at].aside = true
    }
    toldBy.set(source, { vocabulary, words: known })
  }
  return known
}
