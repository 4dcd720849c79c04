import { tokenize } from './tokens.ts'

/**
 * What a house writes to say which words it means: words parted by spaces, with groups.
 *
 *   Tren de Aragua (gang) member(s)    a group alone with one way may be left out; an ending too
 *   killed (at|in) Kell                with several ways, exactly one
 *   sp(y|ies)                          an ending with several ways is one of them
 */
export interface Pattern {
  text: string
  parts: Part[]
}

/** One place of a pattern: what may be there, each way as keys of tokens. An empty way may be left out. */
export interface Part {
  ways: Key[][]
  /** Whether the ways are a word's endings, which say its number or form. */
  ending: boolean
}

/** A token as it must be written: `spaced` after a space, or without one. */
export interface Key {
  key: string
  spaced: boolean
}

/** What is wrong with a pattern, and where in it: an offset into its text. */
export class PatternError extends Error {
  readonly at: number
  constructor(message: string, at: number) {
    super(message)
    this.at = at
  }
}

const longest = 400

/** Reads a pattern. Throws a PatternError that says what to write instead. */
export function parsePattern(text: string): Pattern {
  if (text.length > longest)
    throw new PatternError(`A pattern can have at most ${longest} characters`, longest)
  const parts: Part[] = []
  let at = 0
  while (at < text.length) {
    if (/\s/.test(text[at])) at++
    else at = readPart(text, at, parts)
  }
  if (!parts.some(part => part.ways.every(way => way.length > 0)))
    throw new PatternError('A pattern needs at least one word that isn’t optional', 0)
  if (!parts.some(part => part.ways.some(way => way.some(({ key }) => /[\p{L}\p{N}]/u.test(key)))))
    throw new PatternError('A pattern needs a word; this one has only symbols', 0)
  return { text, parts }
}

function readPart(text: string, from: number, parts: Part[]): number {
  let at = from
  while (at < text.length && !/[\s()|]/.test(text[at])) at++
  const word = text.slice(from, at)
  if (text[at] === ')') throw new PatternError('This “)” has no “(” before it', at)
  if (text[at] === '|') throw new PatternError('Use “|” only inside a group: (this|that)', at)
  if (text[at] !== '(') {
    parts.push({ ways: [keysOf(word)], ending: false })
    return at
  }
  const { ways, end } = readGroup(text, at)
  if (end < text.length && !/\s/.test(text[end]))
    throw new PatternError('Put a group between spaces or at the end of a word', end)
  if (word === '') parts.push({ ways: ways.map(keysOf), ending: false })
  else if (ways.some(way => /\s/.test(way))) throw new PatternError('An ending can’t contain a space', at)
  else parts.push({ ways: ways.map(way => keysOf(word + way)), ending: true })
  return end
}

/** The ways of a group; one alone may be left out. */
function readGroup(text: string, from: number): { ways: string[]; end: number } {
  const closing = text.indexOf(')', from)
  if (closing < 0) throw new PatternError('This “(” is not closed', from)
  const inside = text.slice(from + 1, closing)
  const nested = inside.indexOf('(')
  if (nested >= 0) throw new PatternError('A group can’t contain another group', from + 1 + nested)
  const ways = inside.split('|').map(way => way.trim())
  if (ways.every(way => way === '')) throw new PatternError('This group is empty', from)
  // What may be left out comes first, as the singular does: `member(s)` and `member(s|)` are one.
  const ordered = [...ways].sort((one, other) => Number(other === '') - Number(one === ''))
  return { ways: ways.length === 1 ? ['', ways[0]] : ordered, end: closing + 1 }
}

function keysOf(words: string): Key[] {
  return tokenize(words).map(token => ({ key: token.key, spaced: !token.glued }))
}

const mostWordings = 64

/** The wordings that a pattern stands for, each as its words; the first sixty-four. */
export function wordingsOf(pattern: Pattern): string[][] {
  let wordings: Key[][] = [[]]
  for (const { ways } of pattern.parts)
    wordings = wordings.flatMap(before => ways.map(way => [...before, ...way])).slice(0, mostWordings)
  return wordings
    .filter(keys => keys.length > 0)
    .map(keys =>
      keys
        .map(({ key, spaced }, index) => (spaced && index > 0 ? ` ${key}` : key))
        .join('')
        .split(' '),
    )
}

/** Which way of its last ending some tokens take: 1 for `members` of `member(s)`; 0 where the pattern has no endings. */
export function endingOf(pattern: Pattern, tokens: { key: string }[]): number {
  const endings = pattern.parts.filter(part => part.ending)
  const words = tokens.map(token => token.key).join(' ')
  const last = endings[endings.length - 1]
  if (!last) return 0
  let best = 0
  let length = -1
  last.ways.forEach((way, index) => {
    const text = way.map(({ key }) => key).join(' ')
    const stands = ` ${words} `.includes(` ${text} `)
    if (stands && text.length > length) {
      best = index
      length = text.length
    }
  })
  return best
}
