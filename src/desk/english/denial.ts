import { memoOfWord } from '../memo.ts'
import { verbForms } from './inflect.ts'
import { denyingPhrases, forgoingVerbs } from './lexicon/negation.ts'

const linesOf = (list: string) => list.trim().split('\n')

/** A letter of plain copy. To compile hundreds of `\p{L}`, in small and in large, takes half a second. */
const letter = '[a-zä]'
const otherLetters = /[^\P{L}a-z]/gu
const plainCopy = (text: string) => text.toLowerCase().replace(otherLetters, 'ä')

const forms = linesOf(forgoingVerbs).flatMap(line => {
  const [verb, ...rest] = line.split(' ')
  // `been ruled out`, `ruled her out`
  const behind = rest.map(word => `(?: ${letter}+)? ${word}`).join('')
  return [...new Set(Object.values(verbForms(verb)))].map(form => form + behind)
})

const inOtherWords = new RegExp(
  `(?<!${letter})(?:${[...forms, ...linesOf(denyingPhrases)].join('|')})(?!${letter})`,
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
export const deniesInOtherWords = memoOfWord(mostSentences, text => inOtherWords.test(plainCopy(text)))
