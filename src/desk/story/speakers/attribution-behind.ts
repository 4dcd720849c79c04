import { namesForSpeech } from '../../english/lexicon/things.ts'
import { cueOf } from '../../english/reporting.ts'
import { sentenceEnd } from './attribution.ts'
import {
  isAdverb,
  isAuxiliary,
  isFiniteCue,
  isPassive,
  isPreposition,
  looksLikeVerb,
  phraseFrom,
} from './phrases.ts'
import type { Attribution } from './speech.ts'
import { subjectOf } from './subjects.ts'
import type { Token } from './tokens.ts'

/**
 * What a sentence of its own says of the quotation before it: `Ruiz said that in a letter`, `So says a sign at the
 * gate`, `Those were the words of Ruiz`, `That was Ruiz, on Monday`. `from` is the token that the sentence begins with.
 */
export function attributionBehind(tokens: Token[], from: number): Attribution | undefined {
  if (tokens[from]?.kind !== 'word') return undefined
  const end = sentenceEnd(tokens, from)
  if (tokens.slice(from, end).some(token => token.quotation)) return undefined
  return so(tokens, from, end) ?? wordsOf(tokens, from, end) ?? saidThat(tokens, from, end)
}

/** `So says a sign at the gate.` */
function so(tokens: Token[], from: number, end: number): Attribution | undefined {
  const verb = tokens[from + 1]
  if (!/^(?:so|thus)$/.test(tokens[from].lower) || !verb || from + 1 >= end) return undefined
  const cue = cueOf(verb.lower)
  if (cue?.kind !== 'says' || (cue.form !== 'past' && cue.form !== 'present')) return undefined
  const phrase = phraseFrom(tokens, from + 2, end)
  return phrase && { source: { start: phrase.start, end: phrase.end }, verb, how: 'after' }
}

/** `Those were the words of Ruiz`, `The words are those of Ruiz`, `That was Ruiz, on Monday`. */
function wordsOf(tokens: Token[], from: number, end: number): Attribution | undefined {
  const points = /^(?:those|these|that|this|such|the)$/.test(tokens[from].lower)
  let be = from + 1
  if (points && namesForSpeech.has(tokens[be]?.lower ?? '')) be++
  else if (tokens[from].lower === 'the') return undefined
  if (!points || be >= end - 1 || !/^(?:is|was|are|were)$/.test(tokens[be].lower)) return undefined
  const of = tokens.findIndex((token, at) => at > be && at < Math.min(end, be + 6) && token.lower === 'of')
  const named = of > 0 && (be > from + 1 || namesForSpeech.has(tokens[of - 1].lower))
  const first = named ? of + 1 : be + 1
  if (!named && !(tokens[first].capital && !isAdverb(tokens[first]))) return undefined
  const phrase = phraseFrom(tokens, first, end)
  if (!phrase) return undefined
  const next = tokens[phrase.to]
  const closed = named || !next || phrase.to >= end || next.kind !== 'word' || isPreposition(next)
  const possessive = /['’]s?$/.test(tokens[phrase.to - 1].lower)
  return closed && !possessive ? { source: { start: phrase.start, end: phrase.end }, how: 'near' } : undefined
}

const pointers = /^(?:that|this|so|it|these|those)$/

/** `Ruiz said that in a letter`, `Ruiz wrote this in May`, not `Ruiz said that the town had no money`. */
function saidThat(tokens: Token[], from: number, end: number): Attribution | undefined {
  for (let verb = from + 1; verb < end - 1; verb++) {
    const cue = cueOf(tokens[verb].lower)
    if (cue?.kind !== 'says' || !pointers.test(tokens[verb + 1].lower)) continue
    if (!isFiniteCue(tokens, verb) || isPassive(tokens, verb)) continue
    const rest = tokens.slice(verb + 2, end)
    const next = rest[0]
    if (next?.lower === 'words' || next?.lower === 'way') rest.shift()
    const closed =
      rest.length === 0 ||
      rest[0].kind !== 'word' ||
      ((isPreposition(rest[0]) || isAdverb(rest[0]) || rest[0].lower === 'when') &&
        !hasVerb(tokens, verb + 2, end, rest[0]))
    const subject = closed ? subjectOf(tokens, verb, from) : undefined
    if (subject) return { ...subject, verb: tokens[verb], how: 'after' }
  }
  return undefined
}

/** `said that in May the council voted`: a clause follows; not so after `when`, which opens one itself. */
const hasVerb = (tokens: Token[], from: number, end: number, { lower }: Token) =>
  lower !== 'when' &&
  tokens
    .slice(from, end)
    .some((token, at) => isAuxiliary(token) || isFiniteCue(tokens, from + at) || looksLikeVerb(token.lower))
