import { irregularBases, verbForms } from '../../english/inflect.ts'
import { synonymsOfNews } from '../../english/lexicon/synonyms.ts'
import { shortVerbs } from '../../english/lexicon/verbs.ts'
import { numberOf } from '../../english/numerals.ts'
import type { Word } from '../../english/word.ts'
import { memoOfWord } from '../../memo.ts'
import { commonness } from '../match/common-words.ts'
import { stemOf } from '../match/vocabulary.ts'
import { wordFamilies } from './word-families.generated.ts'

let groups: Map<string, number[]> | undefined

/**
 * The groups of words of one meaning that each root belongs to. Made at the first call, because most drafts have no
 * sources.
 */
function groupsByRoot(): Map<string, number[]> {
  if (groups) return groups
  const made = new Map<string, number[]>()
  const add = (word: string, group: number) => {
    const root = stemOf(word)
    const known = made.get(root)
    if (!known) made.set(root, [group])
    else if (!known.includes(group)) known.push(group)
  }
  wordFamilies.split('\n').forEach((line, group) => {
    for (const word of line.slice(2).split(' ')) add(word, group)
  })
  synonymsOfNews
    .trim()
    .split('\n')
    .forEach((line, index) => {
      for (const word of line.split(' ')) add(word, -1 - index)
    })
  groups = made
  return made
}

const bases = new Map<string, string>(
  irregularBases.flatMap(base => {
    const { past, participle } = verbForms(base)
    return [past, participle].map(form => [form, base] as const)
  }),
)

// A stem of two letters is none: `sued`, `dying`.
for (const base of shortVerbs)
  for (const form of Object.values(verbForms(base))) bases.set(form as string, base)

const mostRoots = 10_000

/** What a word in lower case is compared by: `bought` as `buy`, `councils’` as `council`, `seven` as `7`. */
export const rootOf = memoOfWord(mostRoots, lower => {
  const plain = lower.replace(/[’‘`]/g, "'").replace(/'s?$|-year-olds?$/, '')
  const number = numberOf(plain)
  return number !== undefined ? String(number) : stemOf(bases.get(plain) ?? plain.replace(/\./g, ''))
})

/** The groups of one meaning that a root is in. */
export const groupsOf = (root: string): readonly number[] => groupsByRoot().get(root) ?? none

const none: readonly number[] = []

/** `eritrea` and `eritrean`, `govern` and `government`. */
function areOfOneStem(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return short.length >= 5 && long.length - short.length <= 4 && long.startsWith(short)
}

/** Two words of one stem begin alike. */
export const startOf = (root: string): string => root.slice(0, 5)

/** How alike two roots are: 1 for the same, less for two of one meaning or one family, 0 for others. */
export function likeness(one: string, other: string): number {
  if (one === other) return 1
  if (areOfOneStem(one, other)) return 0.7
  const theirs = groupsOf(other)
  return theirs.length > 0 && groupsOf(one).some(group => theirs.includes(group)) ? 0.8 : 0
}

/** How much a word says of what a sentence is about, 0 to 1: articles nothing, rare words and names most. */
export function weightOf({ lower }: Pick<Word, 'lower'>): number {
  const share = commonness(lower)
  return share === 0 ? 1 : share >= 0.9 ? 0 : share >= 0.5 ? 0.3 : 0.7
}
