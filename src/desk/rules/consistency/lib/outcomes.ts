import { verbForms } from '../../../english/inflect.ts'
import { notSettled } from '../../../english/lexicon/auxiliaries.ts'
import { ofTheSubject, outcomes } from '../../../english/lexicon/outcomes.ts'
import { withoutPossessive } from '../../../english/possessive.ts'
import type { Word } from '../../../english/word.ts'
import { listOf, wordsOn } from '../../../english/word-lists.ts'
import { wordSet } from '../../../english/word-set.ts'
import { rootOf, weightOf } from '../../../library/statements/roots.ts'
import { memo } from '../../../memo.ts'
import { sentenceAt } from '../../../story/sentence-at.ts'
import type { Sentence, Story } from '../../../story/story.ts'
import { isInMarks } from './one-matter.ts'

/** A word that says how something came out: `rejected`. */
export interface Outcome {
  word: Word
  sentence: Sentence
  /** Which way it came out, as numbers of the lexicon’s lines. */
  sides: number[]
  /** Its base: `reject`. */
  base: string
  isNegated: boolean
  /** It has happened, as far as the words before it tell: no `to`, `may`, `would`. */
  isSo: boolean
}

interface Sides {
  /** A number for one way, its negative for the other: `refuse` is on two lines. */
  sides: number[]
  base: string
}

const known = new Map<string, Sides>()
for (const [index, line] of outcomes.trim().split('\n').entries())
  for (const [way, words] of line.split('|').entries())
    for (const base of words.split(' ')) {
      const sides = [...(known.get(base)?.sides ?? []), way === 0 ? index + 1 : -index - 1]
      for (const form of [base, ...Object.values(verbForms(base))]) known.set(form, { sides, base })
    }
const list = listOf(known.keys())
const decidedBySubject = wordSet(ofTheSubject)

/** `did not approve`; not `No surprise she won`. */
const negation = /^(?:not|never|cannot)$|n['’]t$/

/** The outcomes in a story, in its order. */
export const outcomesIn = memo((story: Story): Outcome[] =>
  wordsOn(story, list).flatMap(word => {
    const sentence = sentenceAt(story, word.start)
    if (!sentence || isInMarks(story, word)) return []
    const before = story.words
      .slice(Math.max(0, word.index - 4), word.index)
      .filter(({ start }) => start >= sentence.start)
    return [
      {
        word,
        sentence,
        ...(known.get(withoutPossessive(word.lower)) as Sides),
        isNegated: before.slice(-3).some(({ lower }) => negation.test(lower)),
        isSo: !before.some(({ lower }) => notSettled.has(lower)) || isVoted(story, word),
      },
    ]
  }),
)

/** `voted 5-4 to approve`, `agreed to allow`: it is done. */
const isVoted = ({ text }: Story, { start }: Word) =>
  /\b(?:voted|agreed|decided) (?:[\d-]+ )?to $/.test(text.slice(Math.max(0, start - 24), start))

const waysOf = ({ sides, isNegated }: Outcome) => (isNegated ? sides.map(side => -side) : sides)

/** Whether two outcomes of one thing cannot both be so: `rejected` and `approved`, `not guilty` and `guilty`. */
export const areContrary = (one: Outcome, other: Outcome): boolean =>
  waysOf(one).some(way => waysOf(other).includes(-way))

/** Whether they say the same. */
export const areAlike = (one: Outcome, other: Outcome): boolean =>
  waysOf(one).some(way => waysOf(other).includes(way))

/** How many words of meaning stand around both, those of who does it or to whom it happens first. */
export function sharedAround(
  one: Outcome,
  other: Outcome,
): { count: number; near: number; subject: boolean } {
  const theirs = rootsOf(other)
  const mine = rootsOf(one)
  const common = [...mine].flatMap(([root, here]) => {
    const there = theirs.get(root)
    return there ? [{ here, there }] : []
  })
  const near = common.filter(({ here, there }) => here.isNear && there.isNear)
  return {
    count: common.length,
    near: near.length,
    subject: near.some(({ here, there }) => here.isBefore && there.isBefore),
  }
}

/** Whether what decides is in common: of `wins` its subject, of `rejects` what is rejected as well. */
export function areOfOneThing(one: Outcome, other: Outcome): boolean {
  const { count, subject } = sharedAround(one, other)
  return decidedBySubject.has(one.base) ? subject && count >= 1 : count >= 2
}

/** Maximum number of words between a subject and its verb. */
const reach = 7

function rootsOf({ word, sentence }: Outcome) {
  const roots = new Map<string, { isBefore: boolean; isNear: boolean }>()
  for (const each of sentence.words) {
    if (each === word || weightOf(each) < 0.7 || known.has(each.lower)) continue
    const isBefore = each.index < word.index
    const isNear = Math.abs(each.index - word.index) <= reach
    if (!roots.has(rootOf(each.lower)) || isNear) roots.set(rootOf(each.lower), { isBefore, isNear })
  }
  return roots
}
