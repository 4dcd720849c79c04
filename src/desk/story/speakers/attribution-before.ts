import { clauseSubordinators } from '../../english/lexicon/function-words.ts'
import { groups } from '../../english/lexicon/people.ts'
import { hasListener } from '../../english/lexicon/reporting-verbs.ts'
import { carriersOfWords, namesForWords } from '../../english/lexicon/things.ts'
import { cueOf } from '../../english/reporting.ts'
import type { Span } from '../../span.ts'
import { roleNouns } from '../people/roles.ts'
import { sentenceEnd, sentenceStart } from './attribution.ts'
import { opensClause, subjectOfClause } from './clauses.ts'
import { isAuxiliary, isFiniteCue, isPassive, opensPhrase, phraseFrom } from './phrases.ts'
import type { Attribution } from './speech.ts'
import { type Subject, subjectOf, subjectOfParticiple } from './subjects.ts'
import type { Token } from './tokens.ts'

/**
 * `Ruiz said the deal was “rotten”`: the nearest verb of speech in front of the quotation, and its subject. A verb that
 * often does something else gives way to a plainer one before it: in `said he hoped for a “deal”` it is `said`.
 */
export function attributionBefore(
  tokens: Token[],
  index: number,
  start = sentenceStart(tokens, index),
  end = sentenceEnd(tokens, index),
): Attribution | undefined {
  let faint: Attribution | undefined
  for (let at = index - 1; at >= start; at--) {
    const token = tokens[at]
    if (token.kind === 'semicolon') break
    if (token.kind !== 'word') continue
    if (faint && (token.lower === 'but' || token.lower === 'while') && opensClause(tokens, at + 1, index))
      break
    const noun = possessorOf(tokens, at, start)
    if (noun && !faint) faint = { ...noun, how: 'before', faint: true }
    const found = cueAt(tokens, at, start, index, end)
    if (!found || (faint && found.faint)) continue
    if (!found.faint) return found
    faint = found
  }
  return faint
}

/** The effect of a verb of speech before the quotation. */
function cueAt(
  tokens: Token[],
  at: number,
  start: number,
  index: number,
  end: number,
): Attribution | undefined {
  const token = tokens[at]
  const cue = token.capital && !token.begins ? undefined : cueOf(token.lower)
  if (!cue || isInClosedRelative(tokens, at, start, index) || isInClosedOpening(tokens, at, start, index))
    return undefined
  const source = sourceOf(tokens, at, start, index, end)
  if (!source) return undefined
  const how = tokens[index - 1]?.kind === 'colon' ? 'colon' : 'before'
  const isFaint = cue.faint || isHypothetical(tokens, at) || isOfThing(tokens, at, index)
  return { ...source, verb: token, how, faint: isFaint }
}

/** `She says it underscores that he is “unfit”`: a person who speaks is preferred to a thing that says something. */
const isOfThing = (tokens: Token[], verb: number, index: number) =>
  /^(?:it|this|that|which)$/.test(tokens[verb - 1]?.lower ?? '') &&
  tokens[verb - 2]?.lower !== 'what' &&
  tokens.slice(verb + 1, index).some(({ lower }) => lower === 'that')

/** `said she would ask him to lead`: actual speech is preferred to speech that is only possible. */
const isHypothetical = (tokens: Token[], verb: number) =>
  verb > 0 && /^(?:would|could|might|should|must|may)$/.test(tokens[verb - 1].lower)

/** The speaker for the verb at a place, by its form. */
function sourceOf(
  tokens: Token[],
  at: number,
  start: number,
  index: number,
  end: number,
): Subject | undefined {
  const cue = cueOf(tokens[at].lower)
  if (!cue) return undefined
  if (cue.stem === 'put' && !/^(?:it|this)$/.test(tokens[at + 1]?.lower ?? '')) return undefined
  if (cue.stem === 'use' && !usesWords(tokens, at, index)) return undefined
  const inverted = subjectBehind(tokens, at, start, index)
  if (inverted) return inverted
  // `labeled as a “witch hunt” by critics`
  if (
    tokens[index + 1]?.lower === 'by' &&
    cue.kind === 'calls' &&
    (cue.form === 'past' || cue.form === 'participle')
  ) {
    const agent = agentAfter(tokens, index, end)
    if (agent) return agent
  }
  if (cue.form === 'ing') return subjectOfParticiple(tokens, at, start)
  if (isPassive(tokens, at)) return agentAfter(tokens, at, end)
  if (tokens[at - 1]?.lower === 'to' && cue.form === 'base' && at > start)
    return subjectOfClause(tokens, start, at)
  if (isReduced(tokens, at, index)) return agentAfter(tokens, at, end)
  if (isFiniteCue(tokens, at)) return subjectOf(tokens, at, start)
  // `a plan dubbed “rotten” by critics`.
  return cue.form === 'base' || cue.form === 'present' ? undefined : agentAfter(tokens, at, end)
}

/** `used the term “rotten”`, `used “rotten”`; not `the money used for visas was not coming from “crime”`. */
const usesWords = (tokens: Token[], verb: number, index: number) =>
  index - verb <= 2 || tokens.slice(verb + 1, index).some(({ lower }) => namesForWords.has(lower))

/** `items labeled “Made in Lima”`: a plural, and nothing between the verb and the words: they are called so by others. */
function isReduced(tokens: Token[], verb: number, index: number): boolean {
  const cue = cueOf(tokens[verb].lower)
  const before = tokens[verb - 1]
  if (cue?.kind !== 'calls' || cue.form === 'present' || !before || index !== verb + 1) return false
  const relative = tokens
    .slice(Math.max(0, verb - 6), verb)
    .some(({ lower }) => /^(?:what|which|whom|who|that)$/.test(lower))
  return (
    !relative &&
    before.kind === 'word' &&
    !before.capital &&
    /[^s’']s$/.test(before.lower) &&
    !groups.has(before.lower) &&
    !roleNouns.has(before.lower.slice(0, -1))
  )
}

/** `In other words, explained Ana Ruiz: “...”`, `The deal, says Ana Ruiz, a nurse, is “rotten”`: the subject behind its verb. */
function subjectBehind(tokens: Token[], verb: number, start: number, index: number): Subject | undefined {
  const before = tokens[verb - 1]
  const cue = cueOf(tokens[verb].lower)
  if (!cue || cue.form === 'ing' || cue.form === 'base' || hasListener.has(cue.stem)) return undefined
  if (verb > start && before.kind !== 'comma' && before.kind !== 'quotation') return undefined
  const next = tokens[verb + 1]
  if (!next?.capital && !roleNouns.has(next?.lower ?? '')) return undefined
  const phrase = phraseFrom(tokens, verb + 1, index)
  const stop = phrase && tokens[phrase.to]
  const closed =
    stop?.kind === 'colon' || (stop?.kind === 'comma' && (cue.stem === 'say' || phrase?.to === index - 1))
  return phrase && closed ? { source: span(phrase) } : undefined
}

const relatives = /^(?:who|whom|which|whose)$/

/** `The plan, which Ruiz has praised, is “rotten”`: a verb between the commas does not reach beyond them. */
function isInClosedRelative(tokens: Token[], verb: number, start: number, index: number): boolean {
  let opening = verb - 1
  while (
    opening > start &&
    verb - opening < 12 &&
    tokens[opening].kind === 'word' &&
    !relatives.test(tokens[opening].lower)
  )
    opening--
  if (opening < start || !relatives.test(tokens[opening].lower) || tokens[opening - 1]?.kind !== 'comma')
    return false
  for (let at = verb + 1; at < index - 1; at++) {
    const next = tokens[at + 1]
    if (tokens[at].kind !== 'comma' || next.kind !== 'word') continue
    if (isAuxiliary(next) || isFiniteCue(tokens, at + 1) || /..ed$/.test(next.lower)) return true
  }
  return false
}

/** `After Lund said no, Ruiz called him “rotten”`: the clause that opens the sentence is over. */
function isInClosedOpening(tokens: Token[], verb: number, start: number, index: number): boolean {
  const first = tokens[start].lower === 'even' || tokens[start].lower === 'but' ? start + 1 : start
  if (!clauseSubordinators.has(tokens[first].lower)) return false
  for (let at = verb + 1; at < index - 1; at++)
    if (tokens[at].kind === 'comma' && opensClause(tokens, at + 1, index)) return true
  return false
}

/** `Ruiz’s claim that`, `her remark about`: the speaker whose words a noun reports. */
function possessorOf(tokens: Token[], at: number, start: number): Subject | undefined {
  if (!carriersOfWords.has(tokens[at].lower)) return undefined
  for (let before = at - 1; before >= Math.max(start, at - 4); before--) {
    const token = tokens[before]
    if (token.kind !== 'word') return undefined
    if (/^(?:his|her|their)$/.test(token.lower)) return { source: span(token) }
    if (!/(?:['’]s|s['’])$/.test(token.lower)) continue
    let from = before
    while (from > start && tokens[from - 1].capital && tokens[from - 1].kind === 'word') from--
    return { source: { start: tokens[from].start, end: token.end } }
  }
  return undefined
}

/** `was called “rotten” by critics`. */
function agentAfter(tokens: Token[], verb: number, end: number): Subject | undefined {
  for (let at = verb + 1; at < Math.min(end, verb + 25); at++) {
    if (tokens[at].kind === 'stop' || tokens[at].kind === 'semicolon') return undefined
    if (tokens[at].lower === 'by' && opensPhrase(tokens[at + 1])) {
      const phrase = phraseFrom(tokens, at + 1, end)
      return phrase && { source: span(phrase) }
    }
  }
  return undefined
}

/** `Ruiz’s “rotten deal” remark`, `her “rotten deal”`: whose words they are. */
export function possessorBefore(tokens: Token[], index: number): Subject | undefined {
  for (let at = index - 1; at >= Math.max(0, index - 4); at--) {
    const token = tokens[at]
    if (token.kind !== 'word') return undefined
    if (/^(?:his|her|their)$/.test(token.lower)) return { source: span(token) }
    if (/(?:['’]s|s['’])$/.test(token.lower)) {
      if (!token.capital) return undefined
      let from = at
      while (from > 0 && tokens[from - 1].capital && !tokens[from].begins && tokens[from - 1].kind === 'word')
        from--
      return { source: { start: tokens[from].start, end: token.end } }
    }
    if (token.begins) return undefined
  }
  return undefined
}

const span = ({ start, end }: Span): Span => ({ start, end })
