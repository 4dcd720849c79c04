import { weekdays } from '../../english/lexicon/calendar.ts'
import { notSubjects } from '../../english/lexicon/function-words.ts'
import { according, wordsFrom } from './according.ts'
import {
  isAdverb,
  isAuxiliary,
  isConjunction,
  isDeterminer,
  isFiniteCue,
  isPassive,
  isPreposition,
  looksLikeVerb,
  opensPhrase,
  phraseFrom,
} from './phrases.ts'
import { type Attribution, isListener, isPlain, span, speaks } from './speech.ts'
import { subjectThenVerb } from './subject-and-verb.ts'
import { indexAt, type Token } from './tokens.ts'

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
  // `“We won!” Ruiz said.`, where the sentence was taken to end inside the marks; not `Did she call it “a vacation”? Workers say so.`
  if (
    tokens[index].begins &&
    end < tokens.length &&
    end === index + 1 + (tokens[index + 1]?.kind === 'stop' ? 1 : 0)
  ) {
    const next = sentenceEnd(tokens, end)
    if (tokens[end].lower === '[') return after(text, tokens, end - 1, next)
    if (tokens[end].kind === 'dash') return signature(tokens, end + 1, next)
    if (next - end <= 9 && tokens[end].kind === 'word') {
      const short = after(text, tokens, end - 1, next)
      if (short?.verb && endsAfter(tokens, short, next)) return short
    }
    // `“Why now?” Ruiz wondered, pointing at the clock.`
    if (asks(text, tokens[index])) {
      const long = after(text, tokens, end - 1, next)
      if (
        long?.verb &&
        (!long.faint || tokens[indexAt(tokens, long.verb.start) - 1]?.end === long.source.end)
      )
        return long
    }
  }
  return undefined
}

/** Whether nothing but a stop, a comma or a time follows the attribution: `Ruiz said Monday.` */
function endsAfter(tokens: Token[], { source, verb }: Attribution, end: number): boolean {
  const last = Math.max(source.end, verb?.end ?? 0)
  let left = 0
  for (let at = end - 1; at >= 0 && tokens[at].start >= last; at--) {
    if (tokens[at].kind === 'quotation') return false
    if (tokens[at].kind === 'word') left++
  }
  return left <= 3
}

function after(text: string, tokens: Token[], index: number, end: number): Attribution | undefined {
  let at = index + 1
  let comma = endsOpen(text, tokens[index])
  const dash = tokens[at]?.kind === 'dash'
  if (tokens[at]?.kind === 'comma' || dash) {
    comma = true
    at++
  }
  // `“The yard has closed.” [Herald.]`
  if (tokens[at]?.lower === '[' && tokens[at + 1]?.capital) {
    const outlet = phraseFrom(tokens, at + 1, end)
    return outlet && { source: span(outlet), how: 'label', faint: true }
  }
  if (tokens[at]?.kind === 'open') while (at < end && tokens[at - 1].kind !== 'close') at++
  let joined = false
  while (
    at < end &&
    (isAdverb(tokens[at]) || tokens[at].lower === 'as' || (comma && isConjunction(tokens[at])))
  ) {
    joined ||= isConjunction(tokens[at])
    at++
  }
  const first = tokens[at]
  if (first?.kind !== 'word' || at >= end || notSubjects.has(first.lower)) return undefined
  if (first.lower === 'according' && tokens[at + 1]?.lower === 'to') return according(tokens, at, end)
  const found =
    quotedBy(tokens, at, end) ??
    verbThenSubject(tokens, at, end, comma) ??
    subjectThenVerb(tokens, at, end, comma)
  if (found) return joined ? { ...found, faint: true } : found
  if (dash) return signature(tokens, at, end)
  const slipped = lacksComma(text, tokens[index]) ? subjectThenVerb(tokens, at, end, true) : undefined
  return slipped?.faint ? undefined : slipped
}

/** `“It will hold all you have got” state engineer Luis Prado told`: a sentence, and no comma where one belongs. */
const lacksComma = (text: string, { quotation, begins }: Token) =>
  quotation !== undefined &&
  begins &&
  quotation.kind === 'full' &&
  quotation.length >= 4 &&
  /[\p{L}\p{N}]/u.test(text[quotation.content.end - 1])

/** `“...,” the Herald reports a union source as saying`: the words are the source’s. */
function quotedBy(tokens: Token[], from: number, end: number): Attribution | undefined {
  const saying = tokens.findIndex(
    ({ lower }, at) => at > from && at < Math.min(end, from + window / 3) && lower === 'saying',
  )
  if (saying < 0 || tokens[saying - 1].lower !== 'as') return undefined
  let verb = saying - 2
  while (verb > from && !/^(?:quot|report|cit)(?:es|s|ed)$/.test(tokens[verb].lower)) verb--
  const phrase = verb > from && !isPassive(tokens, verb) ? phraseFrom(tokens, verb + 1, saying) : undefined
  return phrase?.to === saying - 1 ? { source: span(phrase), verb: tokens[saying], how: 'after' } : undefined
}

/** `“...,” said former Gov. Ana Ruiz`, `“...,” came a shout from the crowd`. */
function verbThenSubject(
  tokens: Token[],
  verb: number,
  end: number,
  comma: boolean,
): Attribution | undefined {
  const first = tokens[verb]
  // `chimed in Ernesto Romero`, `shot back the mayor`
  const hasParticle = comma && particles.test(tokens[verb + 1]?.lower ?? '') && opensPhrase(tokens[verb + 2])
  const from = hasParticle ? verb + 2 : behindDay(tokens, verb + 1)
  const next = tokens[from]
  if (first.capital || next?.kind !== 'word' || from >= end) return undefined
  const known = speaks(first)
  const moves = looksLikeVerb(first.lower) && (from > verb + 1 || /..(?:ed|came)$/.test(first.lower))
  if (!known && !(comma && moves && (next.capital || isDeterminer(next)))) return undefined
  if (isListener(next, tokens[from + 1]) || isPreposition(next) || isConjunction(next) || isAuxiliary(next))
    return undefined
  const phrase = phraseFrom(tokens, from, end) ?? (comma ? wordsFrom(tokens, from, end) : undefined)
  if (!phrase || !(comma || next.capital || /^sa(?:id|ys)$/.test(first.lower))) return undefined
  return { source: span(phrase), verb: first, how: 'after', faint: !isPlain(first) }
}

/** `said on Tuesday Ana Ruiz`: where the day ends. */
function behindDay(tokens: Token[], at: number): number {
  const day = tokens[at]?.lower === 'on' ? at + 1 : at
  return weekdays.has(tokens[day]?.lower ?? '') && tokens[day + 1]?.capital ? day + 1 : at
}

const particles = /^(?:in|out|up|back|on|off|aloud)$/

/** `“We won.” — Ana Ruiz` */
function signature(tokens: Token[], at: number, end: number): Attribution | undefined {
  const phrase = tokens[at]?.capital ? phraseFrom(tokens, at, end) : undefined
  if (!phrase || phrase.to - phrase.from > 5) return undefined
  const next = tokens[phrase.to]
  return !next || next.begins || next.kind === 'stop' || next.kind === 'comma' || next.kind === 'open'
    ? { source: span(phrase), how: 'label', faint: true }
    : undefined
}

/** Whether the end of the quotation shows that its sentence goes on: `,”`, `?”`, `—”`. */
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

/** `“Why now?”`, and `“He asked, ‘Why now?’”`. */
const asks = (text: string, { quotation }: Token) =>
  quotation !== undefined &&
  /[?!]['’"”\s]*$/.test(
    text.slice(Math.max(quotation.content.start, quotation.content.end - 4), quotation.content.end),
  )

/** `The deal is “rotten” and must go, Ruiz said.`: an attribution that closes the sentence. */
export function attributionAtEnd(tokens: Token[], index: number): Attribution | undefined {
  const end = sentenceEnd(tokens, index)
  for (let at = index + 2; at < end; at++) {
    if (tokens[at - 1].kind !== 'comma' || tokens[at].kind !== 'word') continue
    const isInverted = speaks(tokens[at]) && !tokens[at].capital
    const found = isInverted ? closesInverted(tokens, at, end) : closesSentence(tokens, at, end)
    if (found) return found
  }
  return undefined
}

/** `..., said Ruiz.` */
function closesInverted(tokens: Token[], verb: number, end: number): Attribution | undefined {
  const phrase = phraseFrom(tokens, verb + 1, end)
  const closes = phrase && (end - phrase.to <= 12 || tokens[verb + 1].capital)
  return closes && !isListener(tokens[verb + 1])
    ? { source: phrase, verb: tokens[verb], how: 'after' }
    : undefined
}

/** `..., Ruiz said on Monday.` */
function closesSentence(tokens: Token[], at: number, end: number): Attribution | undefined {
  const phrase = opensPhrase(tokens[at]) ? phraseFrom(tokens, at, end) : undefined
  if (!phrase) return undefined
  let verb = phrase.to
  while (verb < end && (isAdverb(tokens[verb]) || isAuxiliary(tokens[verb]))) verb++
  if (verb >= end || !speaks(tokens[verb]) || !isFiniteCue(tokens, verb) || isPassive(tokens, verb))
    return undefined
  const following = tokens[verb + 1]
  const closes =
    verb + 1 >= end ||
    following?.kind !== 'word' ||
    isPreposition(following) ||
    isAdverb(following) ||
    isListener(following)
  return closes ? { source: phrase, verb: tokens[verb], how: 'after' } : undefined
}
