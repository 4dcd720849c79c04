import type { Span } from '../span.ts'
import { type Attribution, sentenceEnd, sentenceStart } from './attribution.ts'
import {
  isAdverb,
  isAuxiliary,
  isConjunction,
  isDeterminer,
  isFiniteCue,
  isPassive,
  isPreposition,
  opensPhrase,
  phraseFrom,
  pronounSubjects,
} from './phrases.ts'
import { cueOf } from './speech-verbs.ts'
import type { Token } from './tokens.ts'

/** Nouns that carry words: `in a statement:`, `his remark that`. */
const carriers = new Set(
  (
    'statement statements comment comments remark remarks claim claims speech speeches tweet tweets post posts letter email e-mail memo message ' +
    'interview promise pledge warning assertion argument suggestion call calls description question response reply reaction criticism ' +
    'accusation allegation declaration announcement op-ed column essay article report study op-ed note word words phrase line motto slogan answer'
  ).split(' '),
)

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
    if (token.kind !== 'word' || token.capital) continue
    if (faint && (token.lower === 'but' || token.lower === 'while') && opensSubject(tokens, at + 1, index)) break
    const cue = cueOf(token.lower)
    if (!cue || (faint && cue.faint) || isInClosedRelative(tokens, at, start, index)) continue
    const source = sourceOf(tokens, at, start, end)
    if (!source) continue
    const found: Attribution = { ...source, verb: token, how: tokens[index - 1]?.kind === 'colon' ? 'colon' : 'before' }
    if (!cue.faint) return found
    faint = found
  }
  return faint
}

/** Who says what the verb at a place says, by its form. */
function sourceOf(tokens: Token[], at: number, start: number, end: number): Subject | undefined {
  const cue = cueOf(tokens[at].lower)
  if (!cue) return undefined
  if (cue.form === 'ing') return subjectOfParticiple(tokens, at, start)
  if (isPassive(tokens, at)) {
    const agent = agentAfter(tokens, at, end)
    return agent && { source: agent }
  }
  if (tokens[at - 1]?.lower === 'to' && cue.form === 'base' && at > start) return subjectOfClause(tokens, start, at)
  if (isFiniteCue(tokens, at)) return subjectOf(tokens, at, start)
  if (cue.form === 'base' || cue.form === 'present') return undefined
  // `a plan dubbed “rotten” by critics`.
  const agent = agentAfter(tokens, at, end)
  return agent && { source: agent }
}

/** `The plan, which Ruiz has praised, is “rotten”`: what is said between the commas does not reach beyond them. */
function isInClosedRelative(tokens: Token[], verb: number, start: number, index: number): boolean {
  let opening = verb - 1
  while (opening > start && verb - opening < 12 && tokens[opening].kind === 'word' && !/^(?:who|whom|which|whose)$/.test(tokens[opening].lower)) opening--
  if (opening < start || !/^(?:who|whom|which|whose)$/.test(tokens[opening].lower) || tokens[opening - 1]?.kind !== 'comma') return false
  for (let at = verb + 1; at < index; at++)
    if (tokens[at].kind === 'comma' && tokens[at + 1]?.kind === 'word' && at + 1 < index && (isAuxiliary(tokens[at + 1]) || isFiniteCue(tokens, at + 1) || /..ed$/.test(tokens[at + 1].lower)))
      return true
  return false
}

type Subject = Pick<Attribution, 'source' | 'antecedent'>

/** Who does what a finite verb says: to its left, over adverbs, auxiliaries and what stands between commas. */
export function subjectOf(tokens: Token[], verb: number, start: number): Subject | undefined {
  let at = verb - 1
  while (at >= start && (isAdverb(tokens[at]) || isAuxiliary(tokens[at]))) at--
  if (at < start) return undefined
  const token = tokens[at]
  if (token.kind === 'word') {
    if (token.lower === 'who' || token.lower === 'which' || token.lower === 'that')
      return relative(tokens, at, start)
    if (isConjunction(token) || token.lower === 'then') return subjectOfClause(tokens, start, at)
    if (pronounSubjects.has(token.lower)) return { source: token }
    return phraseBefore(tokens, at, start)
  }
  if (token.kind === 'comma' || token.kind === 'dash' || token.kind === 'close') {
    const opening = openingOf(tokens, at, start)
    if (opening >= start) {
      let head = opening - 1
      // `Ana Ruiz (D-Texas), who has said`: the name is in front of the brackets.
      if (tokens[head]?.kind === 'close') {
        while (head > start && tokens[head].kind !== 'open') head--
        head--
      }
      if (tokens[head]?.kind === 'word' && head >= start) return phraseBefore(tokens, head, start)
    }
    return subjectOfClause(tokens, start, at)
  }
  if (token.kind === 'quotation') return subjectOfClause(tokens, start, at)
  return undefined
}

/** The comma, dash or bracket that opens what another closes: `Ruiz, a nurse from Lima, said`. */
function openingOf(tokens: Token[], closing: number, start: number): number {
  const wanted = tokens[closing].kind === 'close' ? 'open' : tokens[closing].kind
  let found = -1
  for (let at = closing - 1; at > start && closing - at < 40; at--) {
    if (tokens[at].kind !== wanted) continue
    found = at
    const next = tokens[at + 1]
    const before = tokens[at - 1]
    // `Ruiz, the head of a union in Lima, Peru, said`: the comma that a name or a noun stands in front of opens it.
    if (
      next?.kind === 'word' &&
      (next.lower === 'who' || next.lower === 'whose' || isDeterminer(next) || /^\d/.test(next.lower)) &&
      before?.kind === 'word'
    )
      return at
  }
  return found
}

/** `who` itself, and the phrase in front of it. */
function relative(tokens: Token[], at: number, start: number): Subject | undefined {
  let before = at - 1
  if (tokens[before]?.kind === 'comma' || tokens[before]?.kind === 'dash') before--
  if (before < start || tokens[before].kind !== 'word')
    return tokens[at].lower === 'who' ? { source: tokens[at] } : undefined
  const head = phraseBefore(tokens, before, start)
  if (!head) return { source: tokens[at] }
  if (tokens[at].lower === 'that' && !isNounLike(tokens, before)) return head
  return { source: tokens[at], antecedent: head.source }
}

const isNounLike = (tokens: Token[], at: number) => !cueOf(tokens[at].lower)

/** The noun phrase that ends at a place. */
export function phraseBefore(tokens: Token[], last: number, start: number): Subject | undefined {
  let from = last
  for (let at = last; at >= start && last - at < 14; at--) {
    const token = tokens[at]
    if (token.kind !== 'word') break
    if (
      at < last &&
      (isAuxiliary(token) || (isFiniteCue(tokens, at) && !isDeterminer(tokens[at - 1] ?? token)))
    )
      break
    if (pronounSubjects.has(token.lower) && at < last && !isDeterminer(token)) break
    if (
      /^(?:that|because|if|when|while|where|whether|although|though|as|since|but|so|than|how|why|what|before|after|until)$/.test(
        token.lower,
      )
    )
      break
    if (isConjunction(token) && !(tokens[at - 1]?.capital || at === last)) break
    from = at
    if (isDeterminer(token) && !isPreposition(tokens[at - 1] ?? token)) break
    if (
      token.lower === 'the' &&
      tokens[at - 1]?.kind === 'word' &&
      isPreposition(tokens[at - 1]) &&
      !/^(?:of|for|at|with|from)$/.test(tokens[at - 1].lower)
    )
      break
  }
  while (from < last && (isConjunction(tokens[from]) || isAdverb(tokens[from]))) from++
  // `In a statement Ruiz said`: what a preposition governs is no subject; the name next to the verb is.
  if (isPreposition(tokens[from])) {
    let name = last
    while (name > from && tokens[name - 1].capital && tokens[name - 1].kind === 'word') name--
    if (tokens[last].capital && name > from) from = name
    else {
      let head = last
      while (head > from && !isPreposition(tokens[head - 1])) head--
      from = head
    }
  }
  if (from > last || isPreposition(tokens[from])) return undefined
  return { source: { start: tokens[from].start, end: tokens[last].end } }
}

/** `Ruiz left the hall, calling it “rotten”`: who the sentence, or its last clause, is about. */
function subjectOfParticiple(tokens: Token[], at: number, start: number): Subject | undefined {
  // `a statement saying`, `people calling`: no comma in front, and a noun that speaks itself.
  const before = tokens[at - 1]
  if (before?.kind === 'word') {
    if (isAuxiliary(before) || isAdverb(before)) return subjectOf(tokens, at, start)
    if (
      carriers.has(before.lower) ||
      /^(?:people|those|voters|critics|supporters|protesters|signs?|banners?)$/.test(before.lower)
    )
      return subjectOfCarrier(tokens, at - 1, start)
  }
  if (at === start) {
    // `Calling it “rotten,” Ruiz left.`
    const end = sentenceEnd(tokens, at)
    for (let next = at + 1; next < end; next++)
      if (
        (tokens[next].kind === 'comma' || tokens[next - 1].kind === 'quotation') &&
        opensPhrase(tokens[next + (tokens[next].kind === 'comma' ? 1 : 0)])
      ) {
        const phrase = phraseFrom(tokens, next + (tokens[next].kind === 'comma' ? 1 : 0), end)
        if (phrase) return { source: phrase }
      }
    return undefined
  }
  // `Ruiz said no, adding`: the one who says the first says the second.
  for (let verb = at - 2; verb > start; verb--) {
    if (tokens[verb].kind === 'semicolon') break
    const cue = cueOf(tokens[verb].lower)
    if (cue && !cue.faint && cue.kind === 'says' && cue.form !== 'ing' && isFiniteCue(tokens, verb) && !isPassive(tokens, verb)) {
      const subject = isVerbBeforeSubject(tokens, verb) ?? subjectOf(tokens, verb, start)
      if (subject) return subject
    }
  }
  return subjectOfClause(tokens, start, at, before?.kind === 'comma' ? coordinators : clauseOpeners)
}

/** `“We won,” said Ruiz, adding`. */
function isVerbBeforeSubject(tokens: Token[], verb: number): Subject | undefined {
  if (tokens[verb - 1]?.kind !== 'quotation') return undefined
  const phrase = phraseFrom(tokens, verb + 1)
  return phrase && { source: span(phrase) }
}

/** `Ruiz released a statement saying`: the one who makes it, or the paper itself. */
function subjectOfCarrier(tokens: Token[], at: number, start: number): Subject | undefined {
  return subjectOfClause(tokens, start, at) ?? phraseBefore(tokens, at, start)
}

const coordinators = /^(?:but|and|while)$/
const clauseOpeners = /^(?:but|and|while|as|because|when|after|that|if|though|although|so)$/

/** The subject of the clause that a place lies in: what its sentence begins with, once introductions are over. */
export function subjectOfClause(tokens: Token[], start: number, at: number, openers = clauseOpeners): Subject | undefined {
  let from = start
  // The last clause with a subject of its own: `..., but Lund left, saying`.
  for (let index = at - 1; index > start; index--) {
    const token = tokens[index]
    const startsClause =
      token.kind === 'semicolon' ||
      (token.kind === 'word' &&
        /^(?:but|and|while|as|because|when|after|that|if|though|although|so)$/.test(token.lower) &&
        opensSubject(tokens, index + 1, at))
    if (startsClause) {
      from = index + 1
      break
    }
  }
  return beginningSubject(tokens, from, at)
}

/** Whether a subject with its verb begins here: a pronoun, or a name that a verb follows. */
function opensSubject(tokens: Token[], at: number, end: number): boolean {
  const token = tokens[at]
  if (!token || at >= end || token.kind !== 'word') return false
  if (/^(?:he|she|they|it|we|i)$/.test(token.lower)) return true
  if (!opensPhrase(token)) return false
  const phrase = phraseFrom(tokens, at, end)
  if (!phrase || phrase.to >= end) return false
  const next = tokens[phrase.to]
  return (
    next.kind === 'word' &&
    (isAuxiliary(next) || isFiniteCue(tokens, phrase.to) || (/ed$/.test(next.lower) && token.capital))
  )
}

/** The first noun phrase from a place on that is no introduction: `On Monday, in Lima, the mayor ...`. */
export function beginningSubject(tokens: Token[], from: number, end: number): Subject | undefined {
  let at = from
  while (at < end && (isConjunction(tokens[at]) || isAdverb(tokens[at]) || tokens[at].kind === 'dash')) at++
  if (tokens[at]?.kind === 'comma') at++
  for (let turns = 0; turns < 4 && at < end; turns++) {
    const token = tokens[at]
    if (token.kind === 'quotation') return undefined
    const introduces =
      token.kind === 'word' &&
      (isPreposition(token) ||
        /^(?:when|while|if|because|although|though|asked|since|as|where|once|.+ing)$/.test(token.lower))
    if (!introduces && !isTime(tokens, at, end)) break
    let comma = at + 1
    while (comma < end && tokens[comma].kind !== 'comma') comma++
    if (comma >= end) return nameIn(tokens, at + 1, end)
    at = comma + 1
  }
  if (at >= end || !opensPhrase(tokens[at])) {
    // `Spokeswoman`, `Surrogates for the mayor`: a bare plural or a noun with a capital.
    if (at < end && tokens[at].kind === 'word' && !isPreposition(tokens[at]) && !isConjunction(tokens[at]))
      return { source: span(tokens[at]) }
    return undefined
  }
  const phrase = phraseFrom(tokens, at, end)
  if (!phrase) return undefined
  return /^(?:it|there|this|that|these|those)$/.test(tokens[at].lower) && phrase.to === at + 1
    ? undefined
    : { source: span(phrase) }
}

/** `A few days later,`, `Last week,`, `Monday night,`: when, not who. */
function isTime(tokens: Token[], at: number, end: number): boolean {
  for (let next = at; next < Math.min(end, at + 7); next++) {
    if (tokens[next].kind === 'comma') return next > at && timeWords.test(tokens[next - 1].lower)
    if (tokens[next].kind !== 'word') return false
  }
  return false
}

const timeWords = /^(?:days?|weeks?|months?|years?|hours?|minutes?|later|earlier|ago|before|morning|afternoon|evening|night|today|yesterday|time|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d+)$/

function nameIn(tokens: Token[], from: number, end: number): Subject | undefined {
  for (let at = from; at < end; at++) {
    if (/^(?:he|she|they)$/.test(tokens[at].lower)) return { source: span(tokens[at]) }
  }
  return undefined
}

const span = ({ start, end }: Span): Span => ({ start, end })

/** `was called “rotten” by critics`. */
function agentAfter(tokens: Token[], verb: number, end: number): Span | undefined {
  for (let at = verb + 1; at < Math.min(end, verb + 25); at++) {
    if (tokens[at].kind === 'stop' || tokens[at].kind === 'semicolon') return undefined
    if (tokens[at].lower === 'by' && opensPhrase(tokens[at + 1])) {
      const phrase = phraseFrom(tokens, at + 1, end)
      return phrase && span(phrase)
    }
  }
  return undefined
}

/** `Ruiz’s “rotten deal” remark`, `her “rotten deal”`: whose words they are. */
export function possessorBefore(tokens: Token[], index: number): Subject | undefined {
  for (let at = index - 1; at >= Math.max(0, index - 4); at--) {
    const token = tokens[at]
    if (
      token.kind !== 'word' ||
      (token.begins &&
        at < index - 1 &&
        !/['’]s$/.test(token.lower) &&
        !/^(?:his|her|their)$/.test(token.lower))
    )
      return undefined
    if (/^(?:his|her|their)$/.test(token.lower)) return { source: span(token) }
    if (/(?:['’]s|s['’])$/.test(token.lower) && (token.capital || at < index)) {
      let from = at
      while (from > 0 && tokens[from - 1].capital && !tokens[from].begins && tokens[from - 1].kind === 'word')
        from--
      return token.capital ? { source: { start: tokens[from].start, end: token.end } } : undefined
    }
  }
  return undefined
}
