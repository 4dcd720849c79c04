import { lemmaOf } from '../english/lemma.ts'
import { isPlacePreposition, isTimeNoun } from '../english/lexicon/time-and-place.ts'
import type { Token } from '../english/tokens.ts'
import type { Adjunct } from './frame.ts'
import type { Parsed } from './parsed.ts'
import { phraseOf } from './phrase.ts'

/** What says when, where and how of a clause, in order. */
export function adjunctsOf(parsed: Parsed, tokens: Token[], predicate: number): Adjunct[] {
  return parsed
    .having(predicate, 'obl', 'obl:unmarked', 'obl:agent', 'nmod:unmarked', 'advmod')
    .filter(at => parsed.relations[at] !== 'advmod' || isTimeNoun(parsed.lower[at]))
    .map(at => {
      const phrase = phraseOf(parsed, tokens, at, lemmaOf)
      const cases = parsed.having(at, 'case')
      const preposition = cases
        .flatMap(child => [child, ...parsed.having(child, 'fixed')])
        .map(child => parsed.lower[child])
        .join(' ')
      const start = cases.length > 0 ? Math.min(tokens[cases[0]].start, phrase.start) : phrase.start
      return { start, end: phrase.end, preposition, phrase, kind: kindOf(parsed, at, preposition) }
    })
}

function kindOf(parsed: Parsed, at: number, preposition: string): Adjunct['kind'] {
  const { lower, kinds, tags } = parsed
  const isYear = kinds[at] === 'NUM' && /^[12]\d{3}s?$/.test(lower[at])
  if (isYear || isTimeNoun(lemmaOf(lower[at], tags[at]))) return 'time'
  // `in March 2024`, `at 9 p.m.`
  if (parsed.having(at, 'nmod:unmarked', 'nummod', 'compound').some(child => isTimeNoun(lower[child])))
    return 'time'
  if (!isPlacePreposition(preposition)) return 'other'
  return kinds[at] === 'PROPN' || !['in', 'to', 'from', 'on'].includes(preposition) ? 'place' : 'other'
}
