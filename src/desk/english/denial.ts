import { memoOfWord } from '../memo.ts'
import { verbForms } from './inflect.ts'
import { denyingPhrases, forgoingVerbs } from './lexicon/negation.ts'

const linesOf = (list: string) => list.trim().split('\n')

const forms = linesOf(forgoingVerbs).flatMap(line => {
  const [verb, ...rest] = line.split(' ')
  // `been ruled out`, `ruled her out`
  const behind = rest.map(word => `(?: \\p{L}+)? ${word}`).join('')
  return [...new Set(Object.values(verbForms(verb)))].map(form => form + behind)
})

// For copy in small letters: to compile hundreds of `\p{L}` in either case takes half a second.
const inOtherWords = new RegExp(
  `(?<!\\p{L})(?:${[...forms, ...linesOf(denyingPhrases)].join('|')})(?!\\p{L})`,
  'u',
)

/**
 * `Until Thursday they had not called him a suspect`: then they did. `He has not played since the match`: before, he had. The
 * no turns nothing round.
 */
export const endsItsNo = (words: readonly { lower: string }[]): boolean =>
  words.some(({ lower }) => lower === 'until' || lower === 'till' || lower === 'since')

/** A draft that is typed in has the same sentences again; its sources, and those of the drafts beside it, hardly have more. */
const mostSentences = 4000

/**
 * Whether copy says no without saying `not`: `has ruled out a return`, `far from ready`, `will skip the parade`. Whether
 * something is so is then a matter of reading, and a `not` on the other side turns nothing round.
 */
export const deniesInOtherWords = memoOfWord(mostSentences, text => inOtherWords.test(text.toLowerCase()))
