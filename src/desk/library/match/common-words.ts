import { bands } from '../../english/lexicon/common-words.ts'
import { memoOfWord } from '../../memo.ts'
import { stemOf } from './vocabulary.ts'

/** The words of the table with their shares, in lower case. */
export const commonWords: ReadonlyMap<string, number> = new Map(
  [...bands].reverse().flatMap(([share, words]) =>
    words
      .trim()
      .split(/\s+/)
      .map(word => [word, share] as const),
  ),
)

const byStem = new Map<string, number>()
for (const [word, share] of commonWords)
  byStem.set(stemOf(word), Math.max(share, byStem.get(stemOf(word)) ?? 0))

/** In what share of stories a word in lower case is, in any inflection; 0 for one that is not in the table. */
export const commonness = memoOfWord(
  10_000,
  lower => commonWords.get(lower) ?? byStem.get(stemOf(lower)) ?? 0,
)
