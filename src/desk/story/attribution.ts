import type { Span } from '../span.ts'
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
import { groups } from './roles.ts'
import { cueOf, gestureOf } from './speech-verbs.ts'
import type { Speaker } from './story.ts'
import type { Token } from './tokens.ts'

/** Who speaks, as far as one sentence tells: the words that name the speaker, the verb, and where they stand. */
export interface Attribution {
  /** The noun phrase: `the mayor`, `who`, `Ana Ruiz`. */
  source: Span
  /** For `who`: the phrase it stands for. */
  antecedent?: Span
  verb?: Span
  how: Speaker['how']
}

/** How many tokens on either side of a quotation are looked at: news sentences are shorter. */
const window = 70

export const sentenceStart = (tokens: Token[], index: number): number => {
  let at = index
  while (at > 0 && index - at < window && !tokens[at].begins) at--
  return at
}

export const sentenceEnd = (tokens: Token[], index: number): number => {
  let at = index + 1
  while (at < tokens.length && at - index < window && !tokens[at].begins) at++
  return at
}

/** `“...,” Ruiz said`, `“...,” said Ana Ruiz, a nurse`, `“...,” the mayor, who won, said`, `“...,” according to Ruiz`. */
export function attributionAfter(text: string, tokens: Token[], index: number): Attribution | undefined {
  const end = sentenceEnd(tokens, index)
  const own = after(text, tokens, index, end)
  if (own) return own
  // `“We won!” Ruiz said.`, where the sentence was taken to end inside the marks.
  if (end < tokens.length && end === index + 1 + (tokens[index + 1]?.kind === 'stop' ? 1 : 0)) {
    const next = sentenceEnd(tokens, end)
    if (next - end <= 9 && tokens[end].kind === 'word') {
      const short = after(text, tokens, end - 1, next)
      if (short && short.verb && endsAfter(tokens, short, next)) return short
    }
  }
  return undefined
}

/** Whether nothing but a stop, a comma or a time follows the attribution: `Ruiz said Monday.` */
function endsAfter(tokens: Token[], { source, verb }: Attribution, end: number): boolean {
  const last = Math.max(source.end, verb?.end ?? 0)
  let left = 0
  for (let at = end - 1; at >= 0 && tokens[at].start >= last; at--)
    if (tokens[at].kind === 'word' || tokens[at].kind === 'quotation') left++
  return left <= 3
}

function after(text: string, tokens: Token[], index: number, end: number): Attribution | undefined {
  const quotation = tokens[index].quotation
  let at = index + 1
  const open = quotation ? endsOpen(text, tokens[index]) : true
  let comma = open
  if (tokens[at]?.kind === 'comma' || tokens[at]?.kind === 'dash') {
    comma = true
    at++
  }
  if (tokens[at]?.kind === 'open') while (at < end && tokens[at - 1].kind !== 'close') at++
  if (at >= end) return undefined
  while (
    at < end &&
    (isAdverb(tokens[at]) || tokens[at].lower === 'as' || (comma && isConjunction(tokens[at])))
  )
    at++
  const first = tokens[at]
  if (first?.kind !== 'word') return undefined
  if (first.lower === 'according' && tokens[at + 1]?.lower === 'to') return according(tokens, at, end)
  const inverted = speaks(first)
  if (inverted && !first.capital) {
    const next = at + 1
    if (tokens[next]?.lower === 'to' && comma) return undefined
    const phrase = phraseFrom(tokens, next, end)
    if (phrase && !isListener(tokens[next]) && (comma || tokens[next].capital))
      return { source: phrase, verb: first, how: 'after' }
    return undefined
  }
  if (
    !opensPhrase(first) &&
    !(comma && first.kind === 'word' && !isPreposition(first) && !isConjunction(first))
  )
    return undefined
  if (!comma && !first.capital && !pronounSubjects.has(first.lower) && !isDeterminer(first)) return undefined
  return subjectThenVerb(tokens, at, end, comma)
}

/** Whether the quotation ends so that its sentence goes on: `,”`, `?”`, `—”`. */
function endsOpen(text: string, token: Token): boolean {
  const content = token.quotation?.content
  if (!content) return true
  const last = text
    .slice(Math.max(content.start, content.end - 3), content.end)
    .trimEnd()
    .replace(/['’"”]+$/, '')
    .at(-1)
  return last !== undefined && ',?!—–-…'.includes(last)
}

const speaks = (token: Token) => {
  const cue = cueOf(token.lower)
  if (
    cue &&
    (cue.kind === 'says' || cue.kind === 'thinks') &&
    (cue.form === 'past' || cue.form === 'present' || cue.form === 'participle')
  )
    return true
  return gestureOf(token.lower) !== undefined && /(?:ed|s)$/.test(token.lower)
}

/** `told reporters`, `told him`: who is spoken to. */
const isListener = (token: Token | undefined) =>
  token?.kind === 'word' &&
  /^(?:reporters|him|her|me|us|them|it|that|this|there|viewers|listeners|supporters|voters)$/.test(
    token.lower,
  )

/** `Ruiz, who led the strike, said`: the verb of a phrase that begins at `at`. */
function subjectThenVerb(tokens: Token[], at: number, end: number, comma: boolean): Attribution | undefined {
  const phrase = phraseFrom(tokens, at, end) ?? undefined
  if (!phrase) return undefined
  let next = phrase.to
  let inRelative = false
  for (let steps = 0; next < end && steps < 32; next++, steps++) {
    const token = tokens[next]
    if (token.kind === 'quotation' || token.kind === 'stop' || token.kind === 'semicolon') return undefined
    if (token.kind === 'comma') {
      inRelative =
        tokens[next + 1]?.lower === 'who' ||
        tokens[next + 1]?.lower === 'whose' ||
        tokens[next + 1]?.lower === 'which'
      continue
    }
    if (token.kind !== 'word') continue
    const previous = tokens[next - 1]
    if (inRelative && previous.kind !== 'comma') continue
    if (token.lower === 'who' || token.lower === 'that') {
      inRelative = true
      continue
    }
    const immediate =
      next === phrase.to ||
      isAuxiliary(previous) ||
      isAdverb(previous) ||
      previous.kind === 'comma' ||
      previous.kind === 'close'
    if (
      (speaks(token) || (cueOf(token.lower)?.kind === 'calls' && immediate)) &&
      isFiniteVerb(tokens, next) &&
      !isPassive(tokens, next)
    ) {
      return { source: phrase, verb: token, how: 'after' }
    }
    // After a comma any verb will do: `,” Ruiz thundered`.
    if (
      comma &&
      immediate &&
      next === phrase.to &&
      /..(?:ed|es|ts|ps|ks)$/.test(token.lower) &&
      !token.capital
    )
      return { source: phrase, verb: token, how: 'after' }
    if (comma && next === phrase.to && /^(?:went|goes|put|puts|was|is)$/.test(token.lower)) {
      const said = tokens[next + 1]
      if (/^(?:on|puts?|it|quoted|saying)$/.test(said?.lower ?? ''))
        return { source: phrase, verb: token, how: 'after' }
    }
    if (cueOf(token.lower) === undefined && immediate && isConjunction(token) && !tokens[next + 1]?.capital)
      return undefined
  }
  return undefined
}

const isFiniteVerb = (tokens: Token[], index: number) =>
  isFiniteCue(tokens, index) || gestureOf(tokens[index].lower) !== undefined

/** `according to a police report`. */
export function according(tokens: Token[], at: number, end: number): Attribution | undefined {
  const phrase = phraseFrom(tokens, at + 2, end) ?? wordsFrom(tokens, at + 2, end)
  return (
    phrase && { source: phrase, verb: { start: tokens[at].start, end: tokens[at + 1].end }, how: 'according' }
  )
}

function wordsFrom(tokens: Token[], from: number, end: number): Span | undefined {
  let to = from
  while (to < end && to - from < 8 && tokens[to].kind === 'word' && !isPreposition(tokens[to])) to++
  return to > from ? { start: tokens[from].start, end: tokens[to - 1].end } : undefined
}

export function accordingTo(tokens: Token[], start: number, end: number): Attribution | undefined {
  for (let at = start; at < end - 2; at++)
    if (tokens[at].lower === 'according' && tokens[at + 1].lower === 'to') return according(tokens, at, end)
  return undefined
}

/** `The deal is “rotten” and must go, Ruiz said.`: an attribution that closes the sentence. */
export function attributionAtEnd(tokens: Token[], index: number): Attribution | undefined {
  const end = sentenceEnd(tokens, index)
  for (let at = index + 2; at < end; at++) {
    if (tokens[at - 1].kind !== 'comma' || tokens[at].kind !== 'word') continue
    if (speaks(tokens[at]) && !tokens[at].capital) {
      const phrase = phraseFrom(tokens, at + 1, end)
      if (phrase && end - phrase.to <= 12 && !isListener(tokens[at + 1]))
        return { source: phrase, verb: tokens[at], how: 'after' }
      continue
    }
    if (!opensPhrase(tokens[at])) continue
    const phrase = phraseFrom(tokens, at, end)
    if (!phrase) continue
    let verb = phrase.to
    while (verb < end && (isAdverb(tokens[verb]) || isAuxiliary(tokens[verb]))) verb++
    if (verb < end && speaks(tokens[verb]) && isFiniteCue(tokens, verb) && !isPassive(tokens, verb)) {
      const following = tokens[verb + 1]
      if (
        !following ||
        following.kind !== 'word' ||
        isPreposition(following) ||
        isAdverb(following) ||
        isListener(following) ||
        verb + 1 >= end
      )
        return { source: phrase, verb: tokens[verb], how: 'after' }
    }
  }
  return undefined
}

/** Whether a phrase is one who can be heard: for what lies near a quotation without a verb of speech. */
export const isVoice = (tokens: Token[], from: number) =>
  tokens[from].capital || pronounSubjects.has(tokens[from].lower) || groups.has(tokens[from].lower)
