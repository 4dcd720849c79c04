import { passiveAuxiliaries } from '../../english/lexicon/auxiliaries.ts'
import { endsSubject, phraseStoppers, pronounSubjects } from '../../english/lexicon/function-words.ts'
import { speakingNouns } from '../../english/lexicon/people.ts'
import { signs } from '../../english/lexicon/things.ts'
import { beforeTime } from '../../english/lexicon/times.ts'
import { beforeObjectOfParticiple, recordedVerbs } from '../../english/lexicon/verbs.ts'
import { regex } from '../../english/regex.ts'
import { cueOf } from '../../english/reporting.ts'
import type { Span } from '../../span.ts'
import { sentenceEnd } from './attribution.ts'
import { clauseOpeners, coordinators, isTimeWord, subjectOfClause } from './clauses.ts'
import {
  isAdverb,
  isAuxiliary,
  isCommonPast,
  isConjunction,
  isContractedPronoun,
  isDeterminer,
  isFiniteCue,
  isPassive,
  isPreposition,
  phraseFrom,
} from './phrases.ts'
import type { Attribution } from './speech.ts'
import { indexAt, type Token } from './tokens.ts'

export type Subject = Pick<Attribution, 'source' | 'antecedent'>

const span = ({ start, end }: Span): Span => ({ start, end })

/** The subject of a finite verb: to its left, past adverbs, auxiliaries and phrases between commas. */
export function subjectOf(tokens: Token[], verb: number, start: number): Subject | undefined {
  let at = verb - 1
  while (at >= start && (isAdverb(tokens[at]) || isAuxiliary(tokens[at]))) at--
  at = overTime(tokens, at, start)
  if (at < start) return undefined
  const token = tokens[at]
  if (token.kind === 'word') return subjectEnding(tokens, at, start)
  if (token.kind !== 'comma' && token.kind !== 'dash' && token.kind !== 'close')
    return token.kind === 'quotation' ? subjectOfClause(tokens, start, at) : undefined
  const opening = openingOf(tokens, at, start)
  const inserted = opening >= start ? insertedSpeaker(tokens, opening + 1, at) : undefined
  if (inserted) return inserted
  // `Speaking outside the ground, the chairman, Ruiz, said`: the first phrase is not a subject.
  if (opening > start && isIntroduction(tokens, start)) {
    const subject = phraseFrom(tokens, opening + 1, at)
    if (subject && !tokens.slice(start, opening).some(({ kind }) => kind === 'comma'))
      return { source: span(subject) }
  }
  const head = opening > start ? headBefore(tokens, opening, start) : -1
  const named = head >= start ? nameInApposition(tokens, opening, at, start) : undefined
  if (named) return named
  return head >= start ? subjectEnding(tokens, head, start) : subjectOfClause(tokens, start, at)
}

const isIntroduction = (tokens: Token[], start: number) =>
  isPreposition(tokens[start]) || (/..ing$/.test(tokens[start].lower) && tokens[start].begins)

/** `Ruiz last week said`, `Ruiz on Monday said`: steps back over a phrase of time. */
function overTime(tokens: Token[], last: number, start: number): number {
  if (last < start || tokens[last].kind !== 'word' || !isTimeWord(tokens[last].lower)) return last
  let at = last - 1
  while (at >= start && beforeTime.has(tokens[at].lower)) at--
  return at < last - 1 || /day$/.test(tokens[last].lower) ? at : last
}

/** The subject whose last word is at a place. */
function subjectEnding(tokens: Token[], at: number, start: number): Subject | undefined {
  const token = tokens[at]
  if (token.lower === 'who' || token.lower === 'which' || token.lower === 'that')
    return relative(tokens, at, start)
  // `Who else would call it so?`
  if (token.lower === 'else') return undefined
  if (isConjunction(token) || token.lower === 'then')
    return earlierSpeaker(tokens, at, start) ?? subjectOfClause(tokens, start, at)
  const isNoun =
    token.lower === 'one' && at > start && !isAuxiliary(tokens[at - 1]) && tokens[at - 1].kind === 'word'
  // `The man who ran before his knee blew out is talking`: a verb or particle ends no subject.
  const isBare = !token.capital && !isDeterminer(tokens[at - 1] ?? token)
  if (isBare && (isCommonPast(token) || /^(?:out|up|down|off|back|away)$/.test(token.lower)))
    return subjectOfClause(tokens, start, at)
  if (endsSubject.has(token.lower)) return undefined
  if (!isNoun && (pronounSubjects.has(token.lower) || isContractedPronoun(token.lower)))
    return { source: span(token) }
  return phraseBefore(tokens, at, start)
}

/** `The deal, Ruiz said, was called “rotten”`: the commas hold another attribution, not a description. */
function insertedSpeaker(tokens: Token[], from: number, to: number): Subject | undefined {
  const phrase = to - from <= 9 ? phraseFrom(tokens, from, to) : undefined
  // `A nurse, who asked not to be named, said`
  if (!phrase || /^wh/.test(tokens[from].lower)) return undefined
  const verb = tokens[phrase.to]
  const cue = verb && phrase.to < to ? cueOf(verb.lower) : undefined
  return cue && !cue.faint && isFiniteCue(tokens, phrase.to) ? { source: span(phrase) } : undefined
}

/** `The firm that runs the ferry, Kestrel Lines, said`: the name says who, and the words before it are not the subject. */
function nameInApposition(
  tokens: Token[],
  opening: number,
  closing: number,
  start: number,
): Subject | undefined {
  const name = tokens.slice(opening + 1, closing)
  if (name.length === 0 || name.length > 5 || tokens[opening - 1].capital) return undefined
  if (!name.every(token => token.kind === 'word' && token.capital)) return undefined
  const defined = tokens.slice(start, opening).some(token => /^(?:that|which|who|whose)$/.test(token.lower))
  return defined && !isTimeWord(name[0].lower)
    ? { source: { start: name[0].start, end: name[name.length - 1].end } }
    : undefined
}

/** The comma, dash or bracket that opens what another closes: `Ruiz, a nurse from Lima, said`. */
function openingOf(tokens: Token[], closing: number, start: number): number {
  const wanted = tokens[closing].kind === 'close' ? 'open' : tokens[closing].kind
  let found = -1
  for (let at = closing - 1; at > start && closing - at < 40; at--) {
    if (tokens[at].kind !== wanted) continue
    if (found < 0) found = at
    const next = tokens[at + 1]
    const before = tokens[at - 1]
    // `Ruiz, the head of a union in Lima, Peru, said`: a description begins with an article, `who` or an age.
    const describes =
      next?.kind === 'word' &&
      (/^(?:who|whose|.+ing)$/.test(next.lower) ||
        isDeterminer(next) ||
        /^\d/.test(next.lower) ||
        (isPreposition(next) && !isPreposition(tokens[segmentBefore(tokens, at, start)])))
    if (describes && (before?.kind === 'word' || before?.kind === 'close')) return at
  }
  return found
}

/** Where the words between a comma and the one before it begin. */
function segmentBefore(tokens: Token[], comma: number, start: number): number {
  let at = comma - 1
  while (at > start && tokens[at - 1].kind !== 'comma') at--
  return Math.max(at, start)
}

/** The last word of the phrase that a comma or bracket describes, past brackets and adverbs between commas. */
function headBefore(tokens: Token[], opening: number, start: number): number {
  let head = opening - 1
  // `Ana Ruiz (D-Texas), who has said`
  if (tokens[head]?.kind === 'close') {
    while (head > start && tokens[head].kind !== 'open') head--
    head--
  }
  // `Ruiz, meanwhile, who has said`
  if (
    head > start &&
    tokens[head].kind === 'word' &&
    isAdverb(tokens[head]) &&
    tokens[head - 1].kind === 'comma'
  )
    head -= 2
  return head >= start && tokens[head]?.kind === 'word' ? head : -1
}

/** `who` itself, and the phrase in front of it. */
function relative(tokens: Token[], at: number, start: number): Subject | undefined {
  let before = at - 1
  if (tokens[before]?.kind === 'comma' || tokens[before]?.kind === 'dash')
    before = headBefore(tokens, before, start)
  if (before < start || tokens[before]?.kind !== 'word')
    return tokens[at].lower === 'who' ? { source: span(tokens[at]) } : undefined
  const head = phraseBefore(tokens, before, start)
  if (!head) return { source: span(tokens[at]) }
  // `Ruiz released a statement that said`: the words are hers, not the paper's.
  const maker = speakingNouns.has(tokens[before].lower) ? subjectOfClause(tokens, start, before) : undefined
  if (maker && maker.source.end < head.source.start) return maker
  return { source: span(tokens[at]), antecedent: head.source }
}

/** `ends with Ana Ruiz claiming`: the name right behind such a preposition. */
function nameBefore(tokens: Token[], last: number, start: number): Subject | undefined {
  let from = last
  while (from > start && tokens[from].kind === 'word' && tokens[from].capital) from--
  const isBearer = from < last && beforeObjectOfParticiple.has(tokens[from].lower)
  return isBearer ? { source: { start: tokens[from + 1].start, end: tokens[last].end } } : undefined
}

/** The noun phrase that ends at a place. */
export function phraseBefore(tokens: Token[], last: number, start: number): Subject | undefined {
  const reach = reachBefore(tokens, last, start)
  const { stopped } = reach
  let { from } = reach
  while (from < last && (isConjunction(tokens[from]) || isAdverb(tokens[from]))) from++
  if (isPreposition(tokens[from])) {
    // `who has in the past described`: the auxiliary's subject is the verb's.
    if (stopped >= start && stopped === from - 1 && isAuxiliary(tokens[stopped]))
      return subjectOf(tokens, stopped, start)
    from = besideVerb(tokens, from, last)
  }
  if (from > last || isPreposition(tokens[from])) return undefined
  return { source: { start: tokens[from].start, end: tokens[last].end } }
}

/** How far back the words of a phrase go, and at which word they stopped; -1 where the phrase's own first word ends it. */
function reachBefore(tokens: Token[], last: number, start: number): { from: number; stopped: number } {
  let from = last
  for (let at = last; at >= start && last - at < 14; at--) {
    if (stopsPhrase(tokens, at, last)) return { from, stopped: at }
    from = at
    if (isDeterminer(tokens[at]) && !isPreposition(tokens[at - 1] ?? tokens[at])) break
  }
  return { from, stopped: -1 }
}

function stopsPhrase(tokens: Token[], at: number, last: number): boolean {
  const token = tokens[at]
  if (token.kind !== 'word' || phraseStoppers.has(token.lower)) return true
  if (isConjunction(token) && !(tokens[at - 1]?.capital || at === last)) return true
  if (at === last) return false
  const isVerb = isAuxiliary(token) || (isFiniteCue(tokens, at) && !isDeterminer(tokens[at - 1] ?? token))
  return isVerb || isCommonPast(token) || (pronounSubjects.has(token.lower) && !isDeterminer(token))
}

/** `In a statement Ruiz said`: what a preposition governs is no subject; the name next to the verb is. */
function besideVerb(tokens: Token[], from: number, last: number): number {
  let name = last
  while (name > from && tokens[name - 1].capital && tokens[name - 1].kind === 'word') name--
  if (tokens[last].capital && name > from) return name
  let head = last
  while (head > from && !isPreposition(tokens[head - 1])) head--
  return head
}

/** `Ruiz left the hall, calling it “rotten”`: who the sentence, or its last clause, is about. */
export function subjectOfParticiple(tokens: Token[], verb: number, start: number): Subject | undefined {
  if (verb === start) return subjectAhead(tokens, verb)
  const recorded = recordedBefore(tokens, verb, start)
  if (recorded > start) return subjectOf(tokens, recorded, start)
  let at = verb - 1
  while (at > start && isAdverb(tokens[at])) at--
  const before = tokens[at]
  if (before.kind === 'word') {
    if (isAuxiliary(before)) return subjectOf(tokens, verb, start)
    // `He’s claiming`
    if (isContractedPronoun(before.lower)) return { source: span(before) }
    // `a statement saying`: the one who makes it, or the paper itself.
    if (speakingNouns.has(before.lower))
      return subjectOfClause(tokens, start, at) ?? phraseBefore(tokens, at, start)
    // `with Senator Ana Ruiz telling reporters`
    if (signs.has(before.lower)) return phraseBefore(tokens, at, start)
    const named = nameBefore(tokens, at, start)
    if (named) return named
    const bearer = before.capital ? phraseBefore(tokens, at, start) : undefined
    if (bearer && beforeObjectOfParticiple.has(wordAhead(tokens, bearer.source.start))) return bearer
  }
  return (
    earlierSpeaker(tokens, at, start) ??
    subjectOfClause(
      tokens,
      start,
      at,
      before.kind === 'comma' || isConjunction(before) ? coordinators : clauseOpeners,
    )
  )
}

const isRecorded = regex()`^(?:over)?(?:${recordedVerbs})$`

/** `can be heard telling`, `was caught on tape saying`, `is quoted as saying`: the participle whose subject speaks, or -1. */
function recordedBefore(tokens: Token[], verb: number, start: number): number {
  for (let at = verb - 1; at > start && verb - at < 6 && tokens[at].kind === 'word'; at--)
    if (isRecorded.test(tokens[at].lower))
      return tokens.slice(Math.max(start, at - 3), at).some(token => passiveAuxiliaries.has(token.lower))
        ? at
        : -1
  return -1
}

/** The word in front of an offset, in small letters. */
const wordAhead = (tokens: Token[], offset: number) => tokens[indexAt(tokens, offset) - 1]?.lower ?? ''

/**
 * `Ruiz said no, adding`: the speaker of the first verb is the speaker of the second, but not somebody mentioned after
 * `that`.
 */
function earlierSpeaker(tokens: Token[], before: number, start: number): Subject | undefined {
  let embedded: Subject | undefined
  for (let verb = before - 1; verb > start; verb--) {
    if (tokens[verb].kind === 'semicolon') break
    const cue = cueOf(tokens[verb].lower)
    if (!cue || cue.faint || cue.form === 'ing' || !isFiniteCue(tokens, verb) || isPassive(tokens, verb))
      continue
    const subject = invertedSubject(tokens, verb) ?? subjectOf(tokens, verb, start)
    if (!subject) continue
    const first = indexAt(tokens, subject.source.start)
    if (tokens[first - 1]?.lower !== 'that') return subject
    embedded ??= subject
  }
  return embedded && (subjectOfClause(tokens, start, before, coordinators) ?? embedded)
}

/** `“We won,” said Ruiz, adding`. */
function invertedSubject(tokens: Token[], verb: number): Subject | undefined {
  if (tokens[verb - 1]?.kind !== 'quotation') return undefined
  const phrase = phraseFrom(tokens, verb + 1)
  return phrase && { source: span(phrase) }
}

/** `Calling it “rotten,” Ruiz left.` */
function subjectAhead(tokens: Token[], verb: number): Subject | undefined {
  const end = sentenceEnd(tokens, verb)
  for (let at = verb + 1; at < end; at++) {
    const from = tokens[at].kind === 'comma' ? at + 1 : tokens[at - 1].kind === 'quotation' ? at : -1
    const phrase = from >= 0 && from < end ? phraseFrom(tokens, from, end) : undefined
    if (phrase) return { source: span(phrase) }
  }
  return undefined
}
