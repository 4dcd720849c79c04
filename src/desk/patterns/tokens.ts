import { memo } from '../memo.ts'
import type { Sentence, Story } from '../story/story.ts'
import { table } from '../table.ts'

/** A run of letters and digits, or one other sign, as patterns of a house see it. */
export interface Token {
  start: number
  end: number
  /** In small letters; every apostrophe is `'` and every hyphen `-`. */
  key: string
  /** Whether it follows the token before it without a space. */
  glued: boolean
}

const wordSign = /[\p{L}\p{N}\p{M}_]/u
const same = table<string>({ '’': "'", '‘': "'", ʼ: "'", '`': "'", '‐': '-', '‑': '-' })
const softHyphen = 0xad

/** A sign as patterns know it: every apostrophe is `'` and every hyphen `-`. */
export const signOf = (sign: string): string => same[sign] ?? sign

function isWordCode(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 128)
    return (
      (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95
    )
  if (code === softHyphen) return true
  if (code >= 0xd800 && code <= 0xdfff) return wordSign.test(String.fromCodePoint(text.codePointAt(at) ?? 0))
  return wordSign.test(text[at])
}

const isSpaceCode = (code: number) =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  (code > 0xff && /\s/.test(String.fromCharCode(code)))

/** The tokens of a stretch of text, in order. One pass; any text will do. */
export function tokenize(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = []
  let at = from
  let glued = false
  while (at < to) {
    if (isSpaceCode(text.charCodeAt(at))) {
      glued = false
      at++
      continue
    }
    const start = at
    while (at < to && isWordCode(text, at)) at++
    if (at === start) {
      at++
      tokens.push({ start, end: at, key: signOf(text[start]), glued })
    } else tokens.push({ start, end: at, key: keyOf(text.slice(start, at)), glued })
    glued = true
  }
  return tokens
}

function keyOf(word: string): string {
  const lower = word.toLowerCase()
  for (let index = 0; index < lower.length; index++)
    if (lower.charCodeAt(index) > 127) return lower.normalize('NFC').replaceAll('\u00AD', '')
  return lower
}

const tokensIn = memo((sentence: Sentence, text: string) => tokenize(text, sentence.start, sentence.end))

/** The tokens of a sentence of a story's prose, made once. */
export const tokensOf = (story: Pick<Story, 'text'>, sentence: Sentence): Token[] =>
  tokensIn(sentence, story.text)

/** The first token of a word of a story: `rook` of `Rook-13`. */
export function firstKey(lower: string): string {
  for (let at = 0; at < lower.length; at++) {
    const code = lower.charCodeAt(at)
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) continue
    if (code < 128 && code !== 95) return lower.slice(0, at)
    let end = at
    while (end < lower.length && isWordCode(lower, end)) end++
    return keyOf(lower.slice(0, end))
  }
  return lower
}

export const isWordToken = (token: Token | undefined): boolean =>
  token !== undefined && wordSign.test(token.key)
