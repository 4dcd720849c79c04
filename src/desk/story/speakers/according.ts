import type { Span } from '../../span.ts'
import { isPreposition, phraseFrom } from './phrases.ts'
import type { Attribution } from './speech.ts'
import type { Token } from './tokens.ts'

/** `according to a police report`. */
export function according(tokens: Token[], at: number, end: number): Attribution | undefined {
  const phrase = phraseFrom(tokens, at + 2, end) ?? wordsFrom(tokens, at + 2, end)
  return (
    phrase && { source: phrase, verb: { start: tokens[at].start, end: tokens[at + 1].end }, how: 'according' }
  )
}

/** The words from a place on, up to a preposition or a mark. */
export function wordsFrom(tokens: Token[], from: number, end: number): Span | undefined {
  let to = from
  while (to < end && to - from < 8 && tokens[to].kind === 'word' && !isPreposition(tokens[to])) to++
  return to > from ? { start: tokens[from].start, end: tokens[to - 1].end } : undefined
}

/** The first `according to` between two places. */
export function accordingTo(tokens: Token[], start: number, end: number): Attribution | undefined {
  for (let at = start; at < end - 2; at++)
    if (tokens[at].lower === 'according' && tokens[at + 1].lower === 'to') return according(tokens, at, end)
  return undefined
}
