import { pronouns } from '../../english/lexicon/function-words.ts'
import { indefinitePronouns } from '../../english/lexicon/people.ts'
import { withoutPossessive } from '../../english/possessive.ts'
import type { Word } from '../../english/word.ts'
import { memo } from '../../memo.ts'
import { contains, overlaps, type Span } from '../../span.ts'
import type { Sentence, Story } from '../../story/story.ts'
import type { Comparison } from '../comparison.ts'
import { dateDrifts } from '../drift/dates.ts'
import { figureDrifts } from '../drift/figures.ts'
import { nameDrifts } from '../drift/names.ts'
import type { Drift } from '../drift/sides.ts'
import type { Source } from '../source.ts'
import type { Standing } from '../standing.ts'
import { differencesOf, statementChecks } from './checks.ts'
import { clausesOf } from './counterparts.ts'
import { type Match, matchesOf } from './matches.ts'
import { pairsByStatement } from './pairs.ts'
import { likeness, rootOf, weightOf } from './roots.ts'
import { hasTime } from './standing.ts'
import type { Statement } from './statement.ts'

/** A statement of the draft, as a checker ticks it off, with what the sources have of it. Spans are positions in the prose. */
export interface Told extends Span {
  sentence: Sentence
  standing: Standing
  /** What the source says with it, and the draft does not: `police said`, `if the bridge holds`. Spans of the source. */
  leftOut: Span[]
  /** Words of the draft’s that no source has. */
  added: Span[]
}

/** From this share of its words of meaning on, a sentence of a source says what a clause says. */
const says = 0.55

/** The statements of a draft, clause by clause, each with its standing in the sources. Worked out when somebody asks. */
export const toldOf = (comparison: Comparison): Told[] =>
  comparison.story.sentences.flatMap(sentence => toldIn(comparison, sentence))

/** The same of one sentence. */
export function toldIn(comparison: Comparison, sentence: Sentence): Told[] {
  const { story } = comparison
  const { kind } = story.paragraphs[sentence.paragraph]
  if (kind !== 'paragraph' && kind !== 'item') return []
  const matches = matchesOf(comparison)[sentence.index]
  return clausesIn(story, sentence).map(statement =>
    readTold(comparison, statement, matches, differencesIn(comparison)),
  )
}

/** A clause of fewer words of meaning says nothing that a checker would tick: `Councillors said`. */
const leastWords = 3

/** What a sentence says in the draft’s own voice or somebody else’s: its clauses, without `she said`, each once. */
function clausesIn(story: Story, sentence: Sentence): Statement[] {
  const told = clausesOf(story, sentence).filter(
    ({ isQuoted, isNominal, frame }) =>
      !isQuoted &&
      !isNominal &&
      hasTime(frame) &&
      sentence.words.filter(word => overlaps(word, frame) && weightOf(word) >= 0.7).length >= leastWords,
  )
  return told.filter(one => !told.some(({ frame }) => frame !== one.frame && contains(frame, one.frame)))
}

const differencesIn = memo((comparison: Comparison): Drift[] => [
  ...Object.keys(statementChecks).flatMap(check => differencesOf(comparison, check)),
  ...figureDrifts(comparison),
  ...nameDrifts(comparison),
  ...dateDrifts(comparison),
])

function readTold(comparison: Comparison, statement: Statement, matches: Match[], differing: Drift[]): Told {
  const { sentence, frame } = statement
  const span = { start: frame.start, end: frame.end }
  const words = sentence.words.filter(word => overlaps(word, span) && weightOf(word) > 0)
  const best = matches
    .map(match => ({ match, share: shareOf(words, match.sentence.words) }))
    .sort((one, other) => other.share - one.share)[0]
  const told = { ...span, sentence, leftOut: [], added: addedIn(comparison, statement, words) }
  const difference = differing.find(each => overlaps(each.span, span))
  if (difference)
    return {
      ...told,
      standing: { status: 'differs', source: difference.source, inSource: difference.inSource },
    }
  if (!best || best.share < says) return { ...told, standing: { status: 'not-found' } }
  const { source, sentence: there } = best.match
  return {
    ...told,
    standing: { status: 'found', source, inSource: { start: there.start, end: there.end } },
    leftOut: leftOutOf(comparison, statement, source, there),
  }
}

/** How much of some words of meaning a sentence has, 0 to 1, rare words counting more. */
function shareOf(words: Word[], there: Word[]): number {
  const roots = there.filter(word => weightOf(word) > 0).map(({ lower }) => rootOf(lower))
  let total = 0
  let held = 0
  for (const word of words) {
    const weight = weightOf(word)
    const root = rootOf(word.lower)
    total += weight
    held += weight * roots.reduce((most, other) => Math.max(most, likeness(root, other)), 0)
  }
  return total === 0 ? 0 : held / total
}

/** The roots of all words of the sources, and their texts in small letters. */
const wordsOf = memo(({ compared }: Comparison) => ({
  roots: [...new Set(compared.flatMap(({ story }) => story.words.map(({ lower }) => rootOf(lower))))],
  text: compared.map(({ story }) => story.text.toLowerCase()).join('\n'),
}))

/** Names, numbers and things that no source has, by any word of their meaning. */
function addedIn(
  comparison: Comparison,
  { sentence, actor, undergoer, others }: Statement,
  words: Word[],
): Span[] {
  const { roots, text } = wordsOf(comparison)
  const things = new Set(
    [actor, undergoer, ...others].flatMap(each =>
      each && each.phrase.kind !== 'pronoun' ? each.phrase.head.start : [],
    ),
  )
  return words
    .filter(
      word => isName(word, sentence) || /\d/.test(word.lower) || (things.has(word.start) && isTelling(word)),
    )
    .filter(
      ({ lower }) =>
        !text.includes(withoutPossessive(lower)) && !roots.some(root => likeness(rootOf(lower), root) > 0),
    )
    .map(({ start, end }) => ({ start, end }))
}

/** `Until`, at the head of a sentence, has its capital from there. */
const isName = (word: Word, { words: [first] }: Sentence) => word.text !== word.lower && word !== first

/** `nothing`, `himself`, `the way`, `the rest`: words that any story has tell no checker anything. */
const isTelling = (word: Word) =>
  weightOf(word) === 1 && !indefinitePronouns.has(word.lower) && !pronouns.has(word.lower)

const condition =
  /\b(?:if|unless|provided(?: that)?|as long as|only (?:if|when|after)|pending|subject to)\b[^.,;]{3,90}/i

/** What a source’s sentence says with a statement and the draft’s does not: on whose word it is, and under which condition. */
function leftOutOf(comparison: Comparison, statement: Statement, { story }: Source, there: Sentence): Span[] {
  const left: Span[] = []
  const pair = pairsByStatement(comparison)
    .get(statement)
    ?.find(({ theirs }) => theirs.sentence === there)
  const attribution = pair?.theirs.frame.attribution
  if (attribution?.speaker && !isAttributed(statement)) {
    const { speaker, cue } = attribution
    left.push({ start: Math.min(speaker.start, cue.start), end: Math.max(speaker.end, cue.end) })
  }
  const stated = condition.exec(story.text.slice(there.start, there.end))
  const mine = comparison.story.text.slice(statement.sentence.start, statement.sentence.end)
  if (stated && !condition.test(mine)) {
    const start = there.start + stated.index
    left.push({ start, end: start + stated[0].trimEnd().length })
  }
  return left
}

/** Whether a clause is on somebody’s word, or one around it is. */
const isAttributed = ({ frame, story, sentence }: Statement): boolean =>
  frame.attribution !== undefined ||
  /\b(?:said|says|according to)\b/.test(story.text.slice(sentence.start, sentence.end))
