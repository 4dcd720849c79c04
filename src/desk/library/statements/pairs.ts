import { emptyVerbs } from '../../english/lexicon/verbs.ts'
import { memo } from '../../memo.ts'
import type { Comparison } from '../comparison.ts'
import type { Source } from '../source.ts'
import { haveOtherFigures } from './agreement.ts'
import { sameness } from './fillers.ts'
import { type Match, matchesOf, placesOf, rewordedIn, sentencesWith } from './matches.ts'
import { quantitiesIn } from './quantities.ts'
import { likeness, rootOf } from './roots.ts'
import { type Statement, statementsOf } from './statement.ts'

/** A statement of the draft beside one of a source that does the same. */
export interface Pair {
  mine: Statement
  theirs: Statement
  source: Source
  /** Whether both do the same: 1 for one verb, less for a synonym. */
  act: number
  /** Whether who does it is the same, and whom it is done to: 1 is, 0 is not, 0.5 nobody can tell; undefined where one has none. */
  actor?: number
  undergoer?: number
  /** How much of the rest that the draft says is in the source’s sentence, 0 to 1; 0.5 where it says nothing else. */
  rest: number
  /** How much of the draft’s sentence is in the source’s. */
  match: number
}

/** Maximum number of sentences of the sources compared with a clause. */
const mostMatches = 4

/** All pairs of statements of a draft and its sources that do the same, of the sentences that the draft words otherwise. */
export const pairsOf = memo((comparison: Comparison): Pair[] => readPairs(comparison))

function readPairs(comparison: Comparison): Pair[] {
  const { story } = comparison
  const matches = matchesOf(comparison)
  return rewordedIn(comparison).flatMap(sentence => {
    const near = matches[sentence.index].slice(0, mostMatches)
    return statementsOf(story, sentence).flatMap(mine => {
      if (mine.isQuoted || mine.isNominal || saysNothing(mine)) return []
      // A sentence of a source that has no word for what is done need not be read.
      const doing = near.filter(({ source, sentence: other }) => placesOf(source, mine.act).has(other.index))
      return [...doing, ...sentencesBeside(comparison, mine, near)].flatMap(
        ({ source, sentence: other, score }) =>
          statementsOf(source.story, other).flatMap(theirs => pairOf(mine, theirs, source, score) ?? []),
      )
    })
  })
}

/** The pairs of each statement of the draft that has any. */
export const pairsByStatement = memo((comparison: Comparison): ReadonlyMap<Statement, Pair[]> => {
  const byStatement = new Map<Statement, Pair[]>()
  for (const pair of pairsOf(comparison)) {
    const list = byStatement.get(pair.mine)
    if (list) list.push(pair)
    else byStatement.set(pair.mine, [pair])
  }
  return byStatement
})

const saysNothing = ({ act, frame }: Statement) => emptyVerbs.has(act) && act === frame.predicate.lemma

function pairOf(mine: Statement, theirs: Statement, source: Source, match: number): Pair | undefined {
  const act = likeness(mine.act, theirs.act)
  if (act < 0.8) return undefined
  const sides = (one: Statement['actor'], other: Statement['actor']) =>
    one && other ? sameness(one, other) : undefined
  return {
    mine,
    theirs,
    source,
    act,
    actor: sides(mine.actor, theirs.actor),
    undergoer: theirs.isNominal ? insideNoun(mine, theirs) : sides(mine.undergoer, theirs.undergoer),
    rest: restOf(mine, theirs),
    match,
  }
}

/** A verb that says little alone: its sentence is not looked for by it. */
const mostActs = 12

/** The sentences of the sources that do the same with somebody in it: `Now it is suing the tribes` is short. */
export function sentencesBeside(comparison: Comparison, mine: Statement, near: readonly Match[]): Match[] {
  const fillers = [mine.actor, mine.undergoer].flatMap(filler => filler?.roots ?? [])
  if (fillers.length === 0 || emptyVerbs.has(mine.act)) return []
  return sentencesWith(comparison, mine.act, mostActs)
    .filter(({ sentence }) => !near.some(other => other.sentence === sentence))
    .filter(({ sentence }) => sentence.words.some(({ lower }) => fillers.includes(rootOf(lower))))
    .slice(0, 3)
}

/** `the recall of its own ambassador`: whom it is done to is in the noun. */
const insideNoun = ({ undergoer }: Statement, { others }: Statement) =>
  undergoer && others.some(({ roots }) => roots.includes(undergoer.head)) ? 0.9 : undefined

/** How much of a statement’s other parts, and of what it is done to, the other’s sentence has. */
function restOf(mine: Statement, theirs: Statement): number {
  const roots = [
    ...new Set([...mine.others, ...(mine.undergoer ? [mine.undergoer] : [])].flatMap(each => each.roots)),
  ]
  if (roots.length === 0) return 0.5
  const there = new Set(
    [
      ...theirs.others,
      ...(theirs.undergoer ? [theirs.undergoer] : []),
      ...(theirs.actor ? [theirs.actor] : []),
    ].flatMap(each => each.roots),
  )
  let held = 0
  for (const root of roots) held += Math.max(0, ...[...there].map(other => likeness(root, other)))
  return held / roots.length
}

/** Whether the sentences of two clauses have other figures. */
export const areOfOtherFigures = ({ mine, theirs }: Pair): boolean =>
  haveOtherFigures(quantitiesIn(mine.story, mine.sentence), quantitiesIn(theirs.story, theirs.sentence))
