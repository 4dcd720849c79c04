import { deniesInOtherWords, endsItsNo } from '../../english/denial.ts'
import { afterNot } from '../../english/lexicon/negation.ts'
import { isNounOf } from '../../english/noun-or-verb.ts'
import type { Word } from '../../english/word.ts'
import { overlaps, type Span } from '../../span.ts'
import { sentenceAt } from '../../story/sentence-at.ts'
import type { Sentence, Story } from '../../story/story.ts'
import { wordsIn } from '../../story/words.ts'
import type { Comparison } from '../comparison.ts'
import { commonOf } from '../statements/common.ts'
import { isComplement } from '../statements/complement.ts'
import { deedAt } from '../statements/deeds.ts'
import { areConverse } from '../statements/deeds-compared.ts'
import { statementsOf } from '../statements/statement.ts'
import { isTag } from '../statements/tag.ts'
import { areOfAKind, hasKind } from './kinds.ts'
import { wordsOfStory } from './names.ts'
import { areOpposites, hasPrefix, negative, plainNegation, saysNo, sidesOf } from './opposites.ts'
import {
  type Beside,
  besides,
  type Drift,
  fewSentences,
  isHeld,
  madeFrom,
  type Side,
  shareFollowed,
} from './sides.ts'
import { keyOf, meaningOf } from './word-alignment.ts'

/** Two sentences with a smaller share of words in common are too different to contradict each other. */
const sameStatement = 0.45

/** From this score on, a word that the source does not have at all stands for the one that it has. */
const followed = 0.3
/** From this score on, a sentence has nearly all that it says from its source. */
const mostlyTheirs = 0.38

export interface Turned extends Drift {
  /**
   * Negated, where the source has the same word without a no; denied, where it denies nothing; or an opposite word is
   * there.
   */
  how: 'negated' | 'denied' | 'opposite'
}

/** Statements turned round: negated, or with an opposite word in the same place. Only in the draft's own words. */
export function turnedStatements(comparison: Comparison): Turned[] {
  const { story } = comparison
  const isQuoted = (span: Span) => story.quotations.some(quotation => overlaps(quotation, span))
  return besides(comparison).flatMap(beside => {
    for (const side of beside.sides) {
      if (side.close < sameStatement) continue
      const found = opposite(beside, side)
      if (found && !isQuoted(found.span) && isOneStatement(story, found)) return [found]
    }
    if (shareFollowed(comparison, beside.source) < madeFrom) return []
    for (const turn of [exchanged, denied, affirmed]) {
      const found = turn(beside, isQuoted).filter(each => isOneStatement(story, each))
      if (found.length > 0) return found
    }
    return []
  })
}

/** Minimum share of a clause that both have, and of the sentence where the clause says little else. */
const sameClause = 0.85
const halfClause = 0.5
const wholeStatement = 0.95
/** An opposite word is a stronger sign than a no, so fewer of the words around it have to be the same. */
const aroundOpposite = 0.45

/**
 * Whether draft and source speak of one thing where the one turns the other round: `There is no concert this weekend`
 * denies nothing of 11 concerts that were canceled.
 */
function isOneStatement(story: Story, { how, span, source, inSource }: Turned): boolean {
  const { clause, sentence, theirClause, theirSentence } = commonOf(story, span, source, inSource)
  // `Three of the gates open` where two of five cannot be opened: two parts of one whole.
  const [mine, theirs] = [sentenceAt(story, span.start), sentenceAt(source.story, inSource.start)]
  if (how !== 'opposite' && mine && theirs && isComplement(story, mine, { source, sentence: theirs }))
    return false
  if (
    how === 'opposite' &&
    mine &&
    theirs &&
    areConverse(deedAt(story, mine, span), deedAt(source.story, theirs, inSource))
  )
    return false
  if (how !== 'opposite' && theirs && endsItsNo(theirs.words)) return false
  // A summary leaves out most of a sentence, so what it omits shows nothing.
  if (story.sentences.length < fewSentences) return Math.max(clause, sentence) >= halfClause
  if (how === 'opposite') return clause >= halfClause && theirClause >= aroundOpposite
  return (
    (Math.max(clause, sentence) >= sameClause && theirClause >= halfClause) ||
    (clause >= halfClause && theirClause >= wholeStatement && theirSentence >= wholeStatement)
  )
}

/**
 * A word that the whole source does not have, where it has the opposite, or another thing of its kind, beside the same
 * words: `his sister` where only `Tate and his brother` are spoken of.
 */
function exchanged(
  { story, source, sentence, sides, alignment }: Beside,
  isQuoted: (span: Span) => boolean,
): Turned[] {
  if (alignment.score < followed) return []
  const known = wordsOfStory(source.story)
  for (const word of sentence.words) {
    const mine = sidesOf(word.lower)
    if (
      (mine.length === 0 && !hasKind(word.lower) && !hasPrefix(word.lower)) ||
      meaningOf(word) < 0.45 ||
      known.has(keyOf(word)) ||
      isQuoted(word) ||
      isMeasure(story, word)
    )
      continue
    // A word on the same side confirms it, whatever else is there.
    if (
      sides.some(side =>
        side.alignment.source.some(other => sidesOf(other.lower).some(each => mine.includes(each))),
      )
    )
      continue
    const told = sides.flatMap(side => side.alignment.source)
    const place = sentence.words.indexOf(word)
    const isOther = (other: Word) =>
      (areOpposites(word.lower, other.lower) ||
        (areOfAKind(word.lower, other.lower) && areOneForm(word, other))) &&
      !has(sentence.words, other) &&
      !isTold(sentence.words, told, word, other)
    const other = source.story.words.find(
      (each, index) =>
        isOther(each) &&
        isNegated(sentence.words, word) === isNegated(source.story.words, each, index) &&
        isInItsPlace(sentence.words, place, source.story.words, index),
    )
    if (other) return [{ how: 'opposite', span: spanOf(word), source, inSource: spanOf(other) }]
  }
  return []
}

/** `rented` is no kind of `pay`: a verb stands for no noun. */
const areOneForm = (one: Word, other: Word) =>
  /(?:ed|ing)$/.test(one.lower) === /(?:ed|ing)$/.test(other.lower)

/** `Shares tumbled after raising prices`: what the source calls `dropped` is there in another word. */
function isTold(words: Word[], told: Word[], word: Word, other: Word): boolean {
  const mine = sidesOf(word.lower)
  const theirs = sidesOf(other.lower).filter(side => mine.includes(-side))
  const onTheirs = (list: Word[]) =>
    new Set(list.filter(each => sidesOf(each.lower).some(side => theirs.includes(side))).map(keyOf)).size
  return onTheirs(words) > 0 && onTheirs(words) >= onTheirs(told)
}

/** `less than three hours`, `for two decades`: words that measure a figure are compared with that figure. */
const isMeasure = (story: Story, word: Word) =>
  /^(?:less|more|fewer|most|least|few|many)$/.test(word.lower) ||
  [...story.figures, ...story.times].some(each => each.start < word.end + 1 && word.start <= each.end + 1)

/** Whether two words have a word of meaning in common on the same side: `his sister was held` beside `his brother was held`. */
function isInItsPlace(draft: Word[], at: number, source: Word[], there: number): boolean {
  return [-1, 1].some(way => {
    const theirs = neighbors(source, there, way)
    return neighbors(draft, at, way).some(key => theirs.includes(key))
  })
}

/**
 * The words of meaning among the four before or after. Names are everywhere, so only the nearest word may be a name.
 */
function neighbors(words: Word[], at: number, way: number): string[] {
  const near = [1, 2, 3, 4]
    .flatMap(step => words[at + step * way] ?? [])
    .filter(word => meaningOf(word) >= 0.8)
  return near.filter((word, index) => index === 0 || word.text === word.lower).map(keyOf)
}

/**
 * A no that the source does not have: the source states the word that it denies without a no, or denies nothing at all.
 * `which have not launched an investigation` for authorities who have.
 */
function denied(
  { story, source, sentence, sides, alignment, around }: Beside,
  isQuoted: (span: Span) => boolean,
): Turned[] {
  if (alignment.score < mostlyTheirs) return []
  const { words } = sentence
  // `had not scored in his first 60 games`, `until then`: it happened later.
  if (words.some(({ lower }) => /^(?:until|till|before|first)$/.test(lower))) return []
  const near = wordsIn(source.story.words, around)
  if (sides.some(side => saysNoOtherwise(source.story, side.sentence, story, sentence))) return []
  // `No clinic has been called off`: a double negative about something planned.
  if (deniesInOtherWords(story.text.slice(sentence.start, sentence.end))) return []
  for (const [index, word] of words.entries()) {
    if (!denies(words, word) || isNoDenial(words, index) || isQuoted(word)) continue
    const kept = words.slice(index + 1, index + 1 + reach).find(each => meaningOf(each) > 0.4)
    if (!kept) continue
    const told = [...near.keys()].filter(at => keyOf(near[at]) === keyOf(kept))
    if (told.length > 0 ? told.some(at => isDoubted(near, at)) : near.some(each => saysNo(each.lower)))
      continue
    const inSource = told.length > 0 ? spanOf(near[told[0]]) : sides[0].sentence
    return [
      {
        how: told.length > 0 ? 'negated' : 'denied',
        span: { start: word.start, end: kept.end },
        source,
        inSource: { start: inSource.start, end: inSource.end },
      },
    ]
  }
  return []
}

/**
 * A no that the draft has lost: wherever the source has the word, it denies it, and the draft has it in a sentence
 * without any. `have found evidence` for `have found no evidence`.
 */
function affirmed(
  { story, source, sentence, alignment, around }: Beside,
  isQuoted: (span: Span) => boolean,
): Turned[] {
  if (alignment.score < mostlyTheirs || sentence.words.some(word => negative.test(word.lower))) return []
  if (saysNoOtherwise(story, sentence, source.story, around)) return []
  const near = wordsIn(source.story.words, around)
  for (const word of sentence.words) {
    if (meaningOf(word) <= 0.4 || isQuoted(word) || isStillToCome(sentence.words, word)) continue
    const told = [...near.keys()].filter(at => keyOf(near[at]) === keyOf(word))
    const noes = told.map(at => noBefore(source.story, near, at))
    const [no] = noes
    if (!no || !noes.every(Boolean) || tellsNoDeed(story, sentence, word, no)) continue
    return [
      { how: 'negated', span: spanOf(word), source, inSource: { start: no.start, end: near[told[0]].end } },
    ]
  }
  return []
}

/** A noun where the source denies a verb, `keeps her name to itself`, or a verb that only says whose words those are. */
const tellsNoDeed = (story: Story, sentence: Sentence, word: Word, no: Word) =>
  (no.lower !== 'no' && isNounOf(sentence.words, sentence.words.indexOf(word), word.lower)) ||
  statementsOf(story, sentence).some(each => isTag(each) && overlaps(each.frame.predicate.token, word))

/** `before the office had opened`: it had not. */
const isStillToCome = (words: Word[], word: Word) => {
  const at = words.indexOf(word)
  return words.slice(Math.max(0, at - 5), at).some(({ lower }) => /^(?:before|until|till)$/.test(lower))
}

/** The no that denies a word, with nothing but words between: not `No, it is bad`. */
function noBefore({ text }: Story, words: Word[], at: number): Word | undefined {
  const from = Math.max(0, at - reach)
  const no = words
    .slice(from, at)
    .findLast((each, index) => plainNo.test(each.lower) && !isNoDenial(words, from + index))
  // `didn’t mingle but left`: what comes behind `but` is so.
  return no && !/[^\p{L} '’-]| but /u.test(text.slice(no.end, words[at].start)) ? no : undefined
}

const plainNo = /^(?:not|never|no|cannot)$|n['’]t$/

/** `not only`, `no one`: what comes after is not denied. */
const isNoDenial = (words: Word[], at: number) =>
  afterNot.has(words[at + 1]?.lower ?? '') || isAnswer(words, at)

/** `said no to $23 million`, `the no votes`, `voted no`: an answer, which denies nothing that comes after it. */
const isAnswer = (words: Word[], at: number) =>
  words[at].lower === 'no' &&
  (/^(?:to|votes?|from|campaign)$/.test(words[at + 1]?.lower ?? '') ||
    /^(?:sa(?:y|ys|id|ying)|vot(?:e|ed|es|ing)|answer(?:s|ed)?|repl(?:y|ied))$/.test(
      words[at - 1]?.lower ?? '',
    ))

/** Maximum distance in words from a no to what it denies. */
const reach = 4

/** Whether any words around a word say no, in any form: `failed to launch`. */
const isDoubted = (words: Word[], at: number) =>
  words.slice(Math.max(0, at - 6), at + 5).some(each => negative.test(each.lower))

function opposite({ source }: Beside, side: Side): Turned | undefined {
  const { draft, source: sourceWords } = side.alignment
  for (const gap of side.alignment.gaps) {
    if (!isHeld(gap) || gap.draft.length > 8 || gap.source.length > 8) continue
    const isTight = gap.draft.length === 1 && gap.source.length === 1
    for (const word of gap.draft)
      for (const other of gap.source) {
        // `with it since 1881` and `without a break since 1881`: small words turn a statement round only in one place.
        if (!areOpposites(word.lower, other.lower) || (!isTight && meaningOf(word) < 0.45)) continue
        // `fell, not rose` has both; a negation on one side makes the two one.
        if (
          has(sourceWords, word) ||
          has(draft, other) ||
          isNegated(draft, word) !== isNegated(sourceWords, other) ||
          !isInItsPlace(draft, draft.indexOf(word), sourceWords, sourceWords.indexOf(other))
        )
          continue
        return { how: 'opposite', span: spanOf(word), source, inSource: spanOf(other) }
      }
  }
  return undefined
}

/** `has ruled out a return`, where the other side has a plain no; not beside `has not ruled out a return`. */
const saysNoOtherwise = (story: Story, span: Span, other: Story, otherSpan: Span) =>
  deniesInOtherWords(story.text.slice(span.start, span.end)) &&
  !deniesInOtherWords(other.text.slice(otherSpan.start, otherSpan.end))

/** `homes without power` says where the power is out, and denies nothing. */
const denies = (words: Word[], word: Word) =>
  plainNegation.test(word.lower) && word.lower !== 'without' && !isNoDenial(words, words.indexOf(word))

const spanOf = ({ start, end }: Word) => ({ start, end })

const has = (words: Word[], word: Word) => words.some(each => keyOf(each) === keyOf(word))

/** `did not rise`: a plain negation in the three words before. */
function isNegated(words: Word[], word: Word, at = words.indexOf(word)): boolean {
  return words.slice(Math.max(0, at - 3), at).some(each => plainNegation.test(each.lower))
}
