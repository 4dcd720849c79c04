import { clipped } from '../../english/lexicon/contractions.ts'
import { regex } from '../../english/regex.ts'
import type { Span } from '../../span.ts'
import { isInches } from './inches.ts'

/**
 * A quotation mark as typed, before it is known what it belongs to. `side` is what the character or the white space
 * around it says: `either` for a straight mark between two spaces.
 */
export interface Mark extends Span {
  shape: 'curly' | 'straight' | 'wire' | 'guillemet' | 'single'
  side: 'opens' | 'closes' | 'either'
  /** The side that the character itself says: none for straight marks. */
  faces?: 'opens' | 'closes'
}

const space = /[\s\u00A0\u200B]/
const letterOrDigit = /[\p{L}\p{N}]/u
const opener = /[\s\u00A0\u200B([{/—–\-:=>]/

/** Words that begin with an apostrophe for letters left out: `'em`, `rock 'n' roll`, `'90s`. */
const elision = regex('i')`^['’‘](?:(?:${clipped})\b|n['’]|n\b|\d\ds?\b)`

/**
 * The quotation marks of a stretch of text, in order. Apostrophes inside words, feet and inches (`5'10"`), decades
 * (`'90s`) and elisions are no marks. A single mark that might be an apostrophe at a word's end (`the Joneses' car`)
 * is given as one that closes: only pairing can tell.
 */
export function findMarks(text: string, span: Span): Mark[] {
  const marks: Mark[] = []
  let tags: Span[] | undefined
  let tag = 0
  // In the span alone: in a story without any mark each of its paragraphs would be looked through to the story's end.
  const copy = text.slice(span.start, span.end)
  anyMark.lastIndex = 0
  for (let met = anyMark.exec(copy); met; met = anyMark.exec(copy)) {
    const mark = markAt(text, span.start + met.index, span)
    if (!mark) continue
    tags ??= tagsIn(text, span)
    while (tag < tags.length && tags[tag].end <= mark.start) tag++
    if (tag < tags.length && tags[tag].start <= mark.start) continue
    marks.push(mark)
    anyMark.lastIndex = mark.end - span.start
  }
  return marks
}

/** Whatever may be a quotation mark, as `markAt` knows them. */
const anyMark = /["“„”«»`'‘’]/g

/** `<tweet author="@herald">`, `author="@herald"` and the `">` of a tag that a break has parted: their marks quote nobody. */
function tagsIn(text: string, { start, end }: Span): Span[] {
  const copy = text.slice(start, end)
  if (!/[<=]|^"\s?\/?>/.test(copy)) return []
  return [...copy.matchAll(/<\/?[a-z][^<>]{0,600}>|[\w-]="(?:[^"\n<>]{0,200}")?|^"\s?\/?>/gi)].map(match => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }))
}

function markAt(text: string, at: number, span: Span): Mark | undefined {
  switch (text.charCodeAt(at)) {
    case 0x22: // "
      return straightAt(text, at, span)
    case 0x201c: // “
    case 0x201e: // „
      return faced(text, at, span, 'opens')
    case 0x201d: // ”
      return isInches(text, at, span) ? undefined : faced(text, at, span, 'closes')
    case 0xab:
      return { start: at, end: at + 1, shape: 'guillemet', side: 'opens', faces: 'opens' }
    case 0xbb:
      return { start: at, end: at + 1, shape: 'guillemet', side: 'closes', faces: 'closes' }
    case 0x60: // `` of the wire
      return text[at + 1] === '`'
        ? { start: at, end: at + 2, shape: 'wire', side: 'opens', faces: 'opens' }
        : undefined
    case 0x27: // '
      if (text[at + 1] === "'" && at + 1 < span.end)
        return { start: at, end: at + 2, shape: 'wire', side: sideOf(text, at, at + 2, span) }
      return singleAt(text, at, span)
    case 0x2018: // ‘
      if (text[at + 1] === '‘')
        return { start: at, end: at + 2, shape: 'wire', side: 'opens', faces: 'opens' }
      return singleAt(text, at, span)
    case 0x2019: // ’
      if (text[at + 1] === '’')
        return { start: at, end: at + 2, shape: 'wire', side: 'closes', faces: 'closes' }
      return singleAt(text, at, span)
  }
  return undefined
}

function straightAt(text: string, at: number, span: Span): Mark | undefined {
  // `5-foot-10"` has no feet mark and is left to pairing.
  if (isInches(text, at, span)) return undefined
  return { start: at, end: at + 1, shape: 'straight', side: sideOf(text, at, at + 1, span) }
}

/** A curly mark says its side itself, but a keyboard may have turned it: `”We won,” she said`. */
function faced(text: string, at: number, span: Span, faces: 'opens' | 'closes'): Mark {
  const seen = sideOf(text, at, at + 1, span)
  const turned = seen !== 'either' && seen !== faces && isCertain(text, at, at + 1, span, seen)
  return { start: at, end: at + 1, shape: 'curly', side: turned ? seen : faces, faces }
}

/** Whether white space and letters leave no doubt: a space or nothing on one hand, a letter on the other. */
function isCertain(text: string, start: number, end: number, span: Span, side: 'opens' | 'closes') {
  const before = start > span.start ? text[start - 1] : ' '
  const after = end < span.end ? text[end] : ' '
  return side === 'opens'
    ? space.test(before) && letterOrDigit.test(after)
    : /[\p{L}\p{N}.,?!]/u.test(before) && (space.test(after) || /[.,;:?!]/.test(after))
}

function sideOf(text: string, start: number, end: number, span: Span): Mark['side'] {
  const before = start > span.start ? text[start - 1] : ' '
  const after = end < span.end ? text[end] : ' '
  const canOpen = opener.test(before) && !space.test(after)
  const canClose = !space.test(before) && !/[([{]/.test(before) && !letterOrDigit.test(after)
  if (canOpen && !canClose) return 'opens'
  if (canClose && !canOpen) return 'closes'
  if (canOpen && canClose) return space.test(before) ? 'opens' : 'either'
  return 'either'
}

function singleAt(text: string, at: number, span: Span): Mark | undefined {
  const before = at > span.start ? text[at - 1] : ' '
  const after = at + 1 < span.end ? text[at + 1] : ' '
  const faces = text[at] === '‘' ? 'opens' : text[at] === '’' ? 'closes' : undefined
  const inWord = letterOrDigit.test(before) && letterOrDigit.test(after)
  if (inWord) return undefined
  if (/\d/.test(before) && /\d|\s?\d/.test(after)) return undefined
  if (/[\s\u00A0([{/—–\-"“”]/.test(before) && !space.test(after)) {
    if (elision.test(text.slice(at, at + 7))) return undefined
    // `’Tis` with the mark that keyboards turn: one that faces the other way opens nothing.
    if (faces === 'closes')
      return /["“”]/.test(before)
        ? { start: at, end: at + 1, shape: 'single', side: 'closes', faces }
        : undefined
    return { start: at, end: at + 1, shape: 'single', side: 'opens', faces }
  }
  if (faces === 'opens') return undefined
  if (!space.test(before) && !letterOrDigit.test(after))
    return { start: at, end: at + 1, shape: 'single', side: 'closes', faces }
  return undefined
}
