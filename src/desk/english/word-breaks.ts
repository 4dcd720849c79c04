import type { Span } from '../span.ts'
import type { Word } from './word.ts'

const nothing = 1
const letter = 2
const digit = 3
/** Accents that follow their letter, and the soft hyphens that some systems leave in `news\u00ADpaper`. */
const inside = 4

/** What each UTF-16 unit is, filled in as units are met: asking Unicode of every letter of a story takes longer than reading it. */
const kinds = new Uint8Array(0x10000)

const joiners = "'’‘`-‑&·"
const joiner = 5
const full = '.'.charCodeAt(0)
const comma = ','.charCodeAt(0)
const colon = ':'.charCodeAt(0)

function kindOf(unit: number): number {
  return kinds[unit] || (kinds[unit] = lookUp(String.fromCharCode(unit)))
}

function lookUp(character: string): number {
  if (joiners.includes(character)) return joiner
  if (/\p{L}/u.test(character)) return letter
  if (/\p{N}/u.test(character)) return digit
  return /[\p{M}\u00AD]/u.test(character) ? inside : nothing
}

/**
 * The words of a stretch of text, counted on from `first`. A word is letters or digits with what joins them: `don’t`,
 * `well-known`, `R-N.H.`, `U.S.`, `10,000`, `3.5`, `9:30`, `AT&T`.
 */
export function wordsOf(text: string, span: Span, first: number): Word[] {
  const words: Word[] = []
  let at = span.start
  while (at < span.end) {
    const kind = kindOf(text.charCodeAt(at))
    if (kind !== letter && kind !== digit) at++
    else {
      const end = (kind === letter && endOfInitials(text, at, span.end)) || endOfWord(text, at, span.end)
      const word = text.slice(at, end)
      words.push({ start: at, end, index: first + words.length, text: word, lower: word.toLowerCase() })
      at = end
    }
  }
  return words
}

/** Where `U.S.` or `p.m.` ends, its last stop included; nothing for one letter with a stop. */
function endOfInitials(text: string, start: number, limit: number): number | undefined {
  let at = start
  while (at + 1 < limit && kindOf(text.charCodeAt(at)) === letter && text.charCodeAt(at + 1) === full) at += 2
  return at - start >= 4 ? at : undefined
}

function endOfWord(text: string, start: number, limit: number): number {
  let at = start + 1
  while (at < limit) {
    const unit = text.charCodeAt(at)
    const kind = kindOf(unit)
    if (kind !== nothing && kind !== joiner) at++
    else if (at + 1 < limit && joins(unit, text.charCodeAt(at - 1), text.charCodeAt(at + 1))) at++
    else break
  }
  return at
}

function joins(unit: number, before: number, after: number): boolean {
  if (kindOf(unit) === joiner) return kindOf(after) === letter || kindOf(after) === digit
  return (
    (unit === full || unit === comma || unit === colon) && kindOf(before) === digit && kindOf(after) === digit
  )
}
