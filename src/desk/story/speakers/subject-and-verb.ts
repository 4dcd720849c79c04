import { pronounSubjects } from '../../english/lexicon/function-words.ts'
import { cueOf } from '../../english/reporting.ts'
import type { Span } from '../../span.ts'
import { roleNouns } from '../people/roles.ts'
import {
  isAdverb,
  isAuxiliary,
  isConjunction,
  isDeterminer,
  isPassive,
  isPreposition,
  looksLikeVerb,
  phraseFrom,
} from './phrases.ts'
import { type Attribution, isFiniteVerb, isPlain, span, speaks, speaksBarely } from './speech.ts'
import type { Token } from './tokens.ts'

/** Maximum distance in words from a subject to its verb. */
const furthestVerb = 32

/** `Ruiz, who led the strike, said`: the verb of a phrase that begins at `at`. */
export function subjectThenVerb(
  tokens: Token[],
  at: number,
  end: number,
  comma: boolean,
): Attribution | undefined {
  const phrase = canBeSubject(tokens[at], comma) ? subjectPhrase(tokens, at, end, comma) : undefined
  if (!phrase) return undefined
  const source = span(phrase)
  let inRelative = false
  let loose: Attribution | undefined
  for (let next = phrase.to; next < Math.min(end, phrase.to + furthestVerb); next++) {
    const token = tokens[next]
    if (endsClause(token)) return loose
    if (token.kind === 'comma') inRelative = /^(?:who|whose|which)$/.test(tokens[next + 1]?.lower ?? '')
    if (token.kind !== 'word') continue
    if (inRelative && tokens[next - 1].kind !== 'comma') loose ??= looseVerbAt(tokens, next, source)
    else if (token.lower === 'who' || token.lower === 'that') inRelative = true
    else {
      const found = verbAt(tokens, next, { phrase, source, comma })
      if (found) return found === 'another' ? loose : found
    }
  }
  return loose
}

const subjectPhrase = (tokens: Token[], at: number, end: number, comma: boolean) =>
  phraseFrom(tokens, at, end) ?? (comma ? nounsFrom(tokens, at, end) : undefined)

/** A few quoted words end nothing: `a delegate in a hat and “Ruiz” pins, said`. */
const endsClause = ({ kind, quotation }: Token) =>
  kind === 'stop' || kind === 'semicolon' || (kind === 'quotation' && !(quotation && quotation.length <= 3))

/** Whether a word can open the subject; behind a comma any noun can. */
function canBeSubject(first: Token, comma: boolean): boolean {
  const opens =
    comma ||
    first.capital ||
    pronounSubjects.has(first.lower) ||
    isDeterminer(first) ||
    roleNouns.has(first.lower)
  return opens && !isPreposition(first) && !isConjunction(first)
}

/** `Ruiz, who leads the union said`: the comma that should close the clause is missing. */
const looseVerbAt = (tokens: Token[], at: number, source: Span): Attribution | undefined =>
  /^(?:said|says|wrote|tweeted)$/.test(tokens[at].lower) &&
  !/^(?:who|which|that|he|she|they)$/.test(tokens[at - 1].lower)
    ? { source, verb: tokens[at], how: 'after', faint: true }
    : undefined

interface SubjectAhead {
  phrase: Span & { to: number }
  source: Span
  comma: boolean
}

/** What a word makes of the subject before it: an attribution, nothing, or `another` subject that the verb belongs to. */
function verbAt(
  tokens: Token[],
  at: number,
  { phrase, source, comma }: SubjectAhead,
): Attribution | 'another' | undefined {
  const token = tokens[at]
  const previous = tokens[at - 1]
  const immediate =
    at === phrase.to ||
    isAuxiliary(previous) ||
    isAdverb(previous) ||
    previous.kind === 'comma' ||
    previous.kind === 'close'
  // `“... trouble,” has to close, engineer Milan Sela told the panel`: the first phrase has a verb of its own.
  if (!immediate && speaks(token) && isAuxiliary(tokens[phrase.to])) {
    const own = phraseFrom(tokens, lastComma(tokens, at) + 1, at)
    return own?.to === at
      ? { source: span(own), verb: token, how: 'after', faint: !isPlain(token) }
      : 'another'
  }
  const calls = cueOf(token.lower)?.kind === 'calls' && immediate
  const isSpeech = speaks(token) || speaksBarely(tokens, at) || calls
  if (isSpeech && isFiniteVerb(tokens, at) && !isPassive(tokens, at))
    return { source, verb: token, how: 'after', faint: calls || !isPlain(token) }
  if (isQuotedAs(tokens, at)) return { source, verb: token, how: 'after' }
  return comma && at === phrase.to && !token.capital ? anyVerb(tokens, at, source) : undefined
}

/** After a comma any verb will do: `,” Ruiz thundered`, `,” he went on`. */
function anyVerb(tokens: Token[], at: number, source: Span): Attribution | undefined {
  const token = tokens[at]
  if (looksLikeVerb(token.lower) || /..(?:es|ts|ps|ks)$/.test(token.lower))
    return { source, verb: token, how: 'after', faint: true }
  return /^(?:(?:went|goes) on|(?:was|is) (?:quoted|saying))$/.test(`${token.lower} ${tokens[at + 1]?.lower}`)
    ? { source, verb: token, how: 'after' }
    : undefined
}
/** `was quoted as saying`, `was heard telling the crew`. */
const isQuotedAs = (tokens: Token[], at: number): boolean =>
  /^(?:quoted|reported|cited|heard)$/.test(tokens[at].lower) &&
  isPassive(tokens, at) &&
  /^(?:as )?(?:saying|telling)/.test(`${tokens[at + 1]?.lower} ${tokens[at + 2]?.lower}`)

function lastComma(tokens: Token[], before: number): number {
  let at = before - 1
  while (at >= 0 && tokens[at].kind !== 'comma') at--
  return at
}

/** `nuclear experts David Albright and Ana Ruiz wrote`: nouns with no article in front, up to their verb. */
function nounsFrom(tokens: Token[], from: number, end: number) {
  let to = from
  while (
    to < end &&
    to - from < 16 &&
    tokens[to].kind === 'word' &&
    !isFiniteVerb(tokens, to) &&
    !isAuxiliary(tokens[to])
  )
    to++
  const verb = to
  while (to > from && isAdverb(tokens[to - 1])) to--
  const named = tokens.slice(from, to).some(token => token.capital)
  if (to === from || verb >= end) return undefined
  // `weighs 4,100 tons, and leaks, the keeper said`: without a name its verb must be one of speech.
  if (!named && (to - from > 4 || !speaks(tokens[verb]))) return undefined
  return { start: tokens[from].start, end: tokens[to - 1].end, from, to }
}
