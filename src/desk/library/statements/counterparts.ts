import type { Word } from '../../english/word.ts'
import { memo, memoBy } from '../../memo.ts'
import { overlaps } from '../../span.ts'
import type { Sentence, Story } from '../../story/story.ts'
import type { Source } from '../source.ts'
import { shareIn } from './common.ts'
import type { Match } from './matches.ts'
import { likeness, weightOf } from './roots.ts'
import { type Statement, statementsOf } from './statement.ts'

/** A clause of the draft, and one of a sentence of a source that matches its own. */
export interface ClausePair {
  mine: Statement
  theirs: Statement
  source: Source
  /** How much of the draft’s sentence is in the source’s, as their match has it, 0 to 1. */
  score: number
  /** How alike what is done is. */
  act: number
}

/** A clause of the draft beside one of a source that says most of the same, whatever their verbs: `climb`, `go up`. */
export interface Counterpart extends ClausePair {
  /** How much of the draft’s sentence is in the source’s, 0 to 1. */
  match: number
  /** How much of the draft’s clause is in the source’s, and back, 0 to 1. */
  clause: number
  theirClause: number
  /** The same, of each clause in the other’s whole sentence. */
  sentence: number
  theirSentence: number
}

/** The clauses of a sentence without those that only say who says it: `she said`. */
export const clausesOf = (story: Story, sentence: Sentence): Statement[] => clauses(sentence, story)

const clauses = memo((sentence: Sentence, story: Story): Statement[] => {
  const all = statementsOf(story, sentence)
  const cues = new Set(all.flatMap(({ frame }) => frame.attribution?.cue.start ?? []))
  return all.filter(({ frame }) => !cues.has(frame.predicate.token.start))
})

/** Whether a clause says enough to be looked for: `or shut` does not. */
export const saysEnough = (statement: Statement): boolean =>
  wordsOf(statement).filter(word => weightOf(word) >= telling).length >= 2

/** From this weight on, of 0 to 1, a word says what a clause is about. */
const telling = 0.5

/** The words of a clause. */
export const wordsOf = memo(({ sentence, frame }: Statement): Word[] =>
  sentence.words.filter(word => overlaps(word, frame)),
)

/** How well two clauses fit as one. */
export const closeness = ({ clause, theirClause, sentence, act }: Counterpart): number =>
  clause + theirClause + 0.5 * Math.max(clause, sentence) + 0.4 * act

/** A clause with all those of the sentences that match its own: what they have in common takes longer to tell. */
export const clausesBeside = (mine: Statement, matches: readonly Match[]): ClausePair[] =>
  matches.flatMap(({ source, sentence, score }) =>
    clausesOf(source.story, sentence).map(theirs => ({
      mine,
      theirs,
      source,
      score,
      act: likeness(mine.act, theirs.act),
    })),
  )

/** Whether any clause of the sentences that match is such a one. */
export const anyBeside = (matches: readonly Match[], isAsked: (theirs: Statement) => boolean): boolean =>
  matches.some(({ source, sentence }) => clausesOf(source.story, sentence).some(isAsked))

/** Such pairs with what they have in common, the closest first. */
export const counterpartsOf = (pairs: readonly ClausePair[]): Counterpart[] =>
  pairs
    .map(pair => {
      const { mine, theirs, score } = pair
      const match = Math.max(score, sharedBy(mine.sentence, theirs.sentence) / 2)
      return { ...pair, match, ...sharesOf(mine, theirs) }
    })
    .sort((one, other) => closeness(other) - closeness(one))

/** How much of a sentence of the draft is in one of a source. */
const sharedBy = memoBy((mine: Sentence, theirs: Sentence) => shareIn(mine.words, theirs.words))

/** What two clauses have in common, whichever check asks. */
const sharesOf = memoBy((mine: Statement, theirs: Statement) => ({
  clause: shareIn(wordsOf(mine), wordsOf(theirs)),
  theirClause: shareIn(wordsOf(theirs), wordsOf(mine)),
  sentence: shareIn(wordsOf(mine), theirs.sentence.words),
  theirSentence: shareIn(wordsOf(theirs), mine.sentence.words),
}))

/** Whether a clause has by a noun what another does: `pay a fine`, of `fined`. */
export const hasAsNoun = ({ undergoer, others }: Statement, act: string): boolean =>
  [...others, ...(undergoer ? [undergoer] : [])].some(({ roots }) => roots.includes(act))
