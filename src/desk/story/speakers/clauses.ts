import { weekdays } from '../../english/lexicon/calendar.ts'
import { introducesClause, opensSpeakersClause } from '../../english/lexicon/function-words.ts'
import { timeInClause } from '../../english/lexicon/times.ts'
import { regex } from '../../english/regex.ts'
import type { Span } from '../../span.ts'
import {
  isAdverb,
  isAuxiliary,
  isCommonPast,
  isConjunction,
  isContractedPronoun,
  isFiniteCue,
  isPreposition,
  opensPhrase,
  phraseFrom,
} from './phrases.ts'
import type { Subject } from './subjects.ts'
import type { Token } from './tokens.ts'

const span = ({ start, end }: Span): Span => ({ start, end })

/** What joins clauses of one rank. */
export const coordinators = /^(?:but|and|while|where)$/
/** What any clause may begin with. */
export const clauseOpeners = regex()`^(?:${opensSpeakersClause})$`

/** The subject of the clause that a place lies in: what its sentence begins with, once introductions are over. */
export function subjectOfClause(
  tokens: Token[],
  start: number,
  at: number,
  openers = clauseOpeners,
): Subject | undefined {
  let from = start
  // The last clause with a subject of its own: `..., but Lund left, saying`.
  for (let index = at - 1; index > start; index--) {
    const token = tokens[index]
    const opens =
      token.kind === 'semicolon' ||
      (token.kind === 'comma' && /^(?:he|she|they|we|i)$/.test(tokens[index + 1].lower)) ||
      (token.kind === 'word' && openers.test(token.lower) && opensClause(tokens, index + 1, at))
    if (opens) {
      from = index + 1
      break
    }
  }
  return beginningSubject(tokens, from, at)
}

/** Whether a subject with its verb begins here: a pronoun, or a name that a verb follows. */
export function opensClause(tokens: Token[], at: number, end: number): boolean {
  const token = tokens[at]
  if (!token || at >= end || token.kind !== 'word') return false
  if (/^(?:he|she|they|it|we|i)$/.test(token.lower) || isContractedPronoun(token.lower)) return true
  const phrase = opensPhrase(token) ? phraseFrom(tokens, at, end) : undefined
  if (!phrase || phrase.to >= end) return false
  const next = tokens[phrase.to]
  return (
    next.kind === 'word' &&
    (isAuxiliary(next) || isFiniteCue(tokens, phrase.to) || (token.capital && /ed$/.test(next.lower)))
  )
}

const introductions = regex()`^(?:${introducesClause}|.+ing)$`

/** Maximum number of introductions before a subject. */
const mostIntroductions = 4

/** The first noun phrase from a place on that is no introduction: `On Monday, in Lima, the mayor ...`. */
export function beginningSubject(tokens: Token[], from: number, end: number): Subject | undefined {
  let at = from
  // `What “go after them” means is left open.`
  if (/^(?:what|why|how|whether|whatever)$/.test(tokens[at]?.lower ?? '')) return undefined
  while (at < end && opensNothing(tokens[at])) at++
  for (let turns = 0; turns < mostIntroductions && at < end; turns++) {
    const token = tokens[at]
    // `Then came a posting`
    if (token.kind !== 'word' || isCommonPast(token)) return undefined
    if (isAboutCount(tokens, at)) return at + 1 < end ? subjectFrom(tokens, at + 1, end) : undefined
    // `LIMA (AP) — The mayor said`, `Speaking in Salem, New Hampshire, Ruiz said`
    const behind = behindPlace(tokens, at, end, turns > 0)
    if (behind > at) at = behind
    else if (!isPreposition(token) && !introductions.test(token.lower) && !isTime(tokens, at, end)) break
    else {
      const next = behindIntroduction(tokens, at, end)
      if (next === undefined) return pronounIn(tokens, at + 1, end)
      at = next
    }
  }
  return at < end ? subjectFrom(tokens, at, end) : undefined
}

/** The place after the comma that closes an introduction, or nothing where there is no such comma. */
function behindIntroduction(tokens: Token[], from: number, end: number): number | undefined {
  let at = from + 1
  while (at < end && tokens[at].kind !== 'comma') at++
  if (at >= end) return undefined
  at++
  while (at < end && isAdverb(tokens[at])) at++
  // `Following a swiftly called, late-afternoon meeting, the council said`: the introduction goes on.
  return !tokens[from].capital || tokens[from].begins ? overAdjectives(tokens, at, end) : at
}

/** Past another adjective after a comma, to the subject after the next comma; the place itself where there is none. */
function overAdjectives(tokens: Token[], at: number, end: number): number {
  if (tokens[at]?.kind !== 'word' || opensPhrase(tokens[at]) || isPreposition(tokens[at])) return at
  const comma = tokens.findIndex((token, next) => next > at && next < end && token.kind !== 'word')
  return comma > 0 && tokens[comma].kind === 'comma' && opensPhrase(tokens[comma + 1]) && comma + 1 < end
    ? comma + 1
    : at
}

const opensNothing = (token: Token) =>
  isConjunction(token) || isAdverb(token) || token.kind === 'dash' || token.kind === 'comma'

/** `About 200 protesters` */
const isAboutCount = (tokens: Token[], at: number): boolean =>
  /^(?:about|around|over|nearly)$/.test(tokens[at].lower) &&
  /^(?:\d|(?:a|two|three|four|five|ten|twenty)$|dozens|hundreds)/.test(tokens[at + 1]?.lower ?? '')

function subjectFrom(tokens: Token[], at: number, end: number): Subject | undefined {
  const phrase = phraseFrom(tokens, at, end)
  if (!phrase) {
    // `Surrogates for the mayor`: a noun with nothing in front.
    const isNone = [isPreposition, isConjunction, isAuxiliary].some(is => is(tokens[at]))
    const bare = tokens[at].kind === 'word' && !isNone
    return bare ? { source: span(tokens[at]) } : undefined
  }
  return phrase.to === at + 1 && /^(?:it|there|this|that|these|those)$/.test(tokens[at].lower)
    ? undefined
    : { source: span(phrase) }
}

/** The place behind a dateline, or behind a state after a city; else the place itself. */
function behindPlace(tokens: Token[], at: number, end: number, introduced: boolean): number {
  if (!tokens[at].capital) return at
  let next = at + 1
  while (next < end && next - at < 5 && tokens[next].kind === 'word' && tokens[next].capital) next++
  if (introduced && tokens[next]?.kind === 'comma') {
    const after = tokens[next + 1]
    // `In Ames, Iowa, on Sunday, Ruiz said`
    if (
      opensClause(tokens, next + 1, end) ||
      (after && (isPreposition(after) || isTime(tokens, next + 1, end)))
    )
      return next + 1
  }
  if (tokens[next]?.kind !== 'open') return at
  while (next < end && next - at < 12 && tokens[next].kind !== 'close') next++
  return tokens[next + 1]?.kind === 'dash' ? next + 2 : at
}

const timeWords = regex()`^(?:${timeInClause}|\d+)$`

/** `Monday`, `week`, `later`, `2019`: a word that tells when. */
export const isTimeWord = (lower: string) => timeWords.test(lower) || weekdays.has(lower)

/** `A few days later,`, `Last week,`, `Monday night,`: when, not who. */
function isTime(tokens: Token[], at: number, end: number): boolean {
  for (let next = at; next < Math.min(end, at + 7); next++) {
    if (tokens[next].kind === 'comma') return next > at && isTimeWord(tokens[next - 1].lower)
    if (tokens[next].kind !== 'word') return false
  }
  return false
}

function pronounIn(tokens: Token[], from: number, end: number): Subject | undefined {
  for (let at = from; at < end; at++)
    if (/^(?:he|she|they)$/.test(tokens[at].lower)) return { source: span(tokens[at]) }
  return undefined
}
