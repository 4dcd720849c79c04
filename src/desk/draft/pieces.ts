import { firstBeyond } from '../first-beyond.ts'
import type { Span } from '../span.ts'
import type { Piece } from './draft.ts'

/**
 * The pieces of a stretch of typed text that is read as `value`: what was typed and what is read are walked side by
 * side, so that `Q&amp;A` is read `Q&A`, `\*` is read `*`, and a line break with the marks of a block quotation after it
 * is read as a space. Where the two cannot be matched, the whole stretch is one piece. In a `string`, as YAML, TOML and
 * JSON have it between double marks, `\"` and `\u00e9` are one sign each: a mark put in the place of the `"` alone would
 * leave an escape that nobody knows.
 */
export function piecesOf(text: string, span: Span, value: string, inString = false): Piece[] {
  const walk: Walk = { text, span, value, inString, pieces: [], run: span.start, at: span.start, index: 0 }
  passAlike(walk)
  while (walk.index < value.length) {
    if (walk.at >= span.end || !step(walk)) return whole(span, value)
    passAlike(walk)
  }
  close(walk)
  return walk.pieces
}

/** Where the two texts are: `at` in what was typed, `index` in what is read; `run` begins what is alike in both. */
interface Walk {
  text: string
  span: Span
  value: string
  inString: boolean
  pieces: Piece[]
  run: number
  at: number
  index: number
}

/** Passes what is typed as it is read: nearly all of a draft. */
function passAlike(walk: Walk) {
  const { text, span, value } = walk
  let { at, index } = walk
  while (at < span.end && index < value.length && text[at] === value[index] && !/[&\\\r\n]/.test(text[at])) {
    at++
    index++
  }
  walk.at = at
  walk.index = index
}

function close({ pieces, run, at }: Walk) {
  if (at > run) pieces.push({ start: run, end: at })
}

/** What is typed as `typed` units is read as another text of `read` units. */
function takeAs(walk: Walk, text: string, typed: number, read: number) {
  close(walk)
  walk.pieces.push({ start: walk.at, end: walk.at + typed, text })
  walk.at += typed
  walk.run = walk.at
  walk.index += read
}

/** Goes on by a sign; false where the two cannot be matched. */
function step(walk: Walk): boolean {
  const { text, value, at, index } = walk
  const read = value[index]
  const typed = text[at]
  if (walk.inString && typed === '\\') return takesEscape(walk)
  if (/[\r\n]/.test(read) && /[\r\n]/.test(typed)) takeBreak(walk)
  else if (takesEntity(walk)) return true
  else if (typed === read && !(read === '\\' && isEscape(text, at, value, index))) {
    walk.at += 1
    walk.index += 1
  } else if (typed === '\\' || /[\s>]/.test(typed)) {
    close(walk)
    walk.at += 1
    walk.run = walk.at
  } else return false
  return true
}

/** A line break, with the marks of a block quotation behind it. */
function takeBreak(walk: Walk) {
  const { text, span, value, at, index } = walk
  const read = value.startsWith('\r\n', index) ? 2 : 1
  const after = text.slice(at, span.end)
  const breakLength = /^\r?\n|^\r/.exec(after)![0].length
  const margin = marginLength(after.slice(breakLength), value.slice(index + read))
  takeAs(walk, ' ', breakLength + margin, read)
}

/** `\"`, read as `"`, and a line break that a string escapes, read as nothing. */
function takesEscape(walk: Walk): boolean {
  const { text, value, at, index } = walk
  const typed = /^\\(?:u[\da-f]{4}|U[\da-f]{8}|x[\da-f]{2}|\r?\n\s*|.)/i.exec(text.slice(at, at + 200))?.[0]
  if (!typed) return false
  const isBreak = /^\\\s/.test(typed) && value[index] !== typed[1]
  const sign = isBreak
    ? ''
    : typed[1] === 'U'
      ? String.fromCodePoint(value.codePointAt(index)!)
      : value[index]
  takeAs(walk, sign.replace(/\s/, ' '), typed.length, sign.length)
  return true
}

/** `&amp;`, read as `&`. */
function takesEntity(walk: Walk): boolean {
  const { text, value, at, index } = walk
  if (text[at] !== '&') return false
  const entity = /^&(?:#\d+|#x[\da-f]+|\w+);?/i.exec(text.slice(at, at + 40))?.[0]
  if (!entity || (value[index] === '&' && !/^&amp;|^&#38;|^&#x26;/i.test(entity))) return false
  const length = String.fromCodePoint(value.codePointAt(index)!).length
  takeAs(walk, value.slice(index, index + length), entity.length, length)
  return true
}

/** What Markdown drops at the head of a line: indentation, and `> ` inside a block quotation. */
function marginLength(typed: string, read: string): number {
  const first = read[0]
  let length = 0
  while (length < typed.length && /[ \t>]/.test(typed[length]) && typed[length] !== first) length++
  return length
}

const isEscape = (text: string, at: number, value: string, index: number) =>
  text[at + 1] === '\\' && value[index + 1] !== '\\'

const whole = (span: Span, value: string): Piece[] => [
  { start: span.start, end: span.end, text: value.replace(/\s+/g, ' ') },
]

/** Pieces without what lies in the spans given, which are in order. */
export const cutPieces = (pieces: Piece[], spans: Span[]): Piece[] =>
  pieces.flatMap(piece => cut(piece, spans))

function cut(piece: Piece, spans: Span[]): Piece[] {
  const first = firstBeyond(spans, ({ end }) => end > piece.start)
  // A sign that is read as another is cut whole or not at all.
  if (piece.text !== undefined) {
    const span = spans[first]
    return span && span.start <= piece.start && piece.end <= span.end ? [] : [piece]
  }
  const left: Piece[] = []
  let at = piece.start
  for (let index = first; index < spans.length; index++) {
    const { start, end } = spans[index]
    if (start >= piece.end) break
    if (start > at) left.push({ start: at, end: start })
    at = end
  }
  if (at < piece.end) left.push({ start: at, end: piece.end })
  return left
}

/** A paragraph does not begin or end with the white space of a note or a tag that was cut. */
export function edgesTrimmed(text: string, pieces: Piece[]): Piece[] {
  const read = (piece: Piece) => piece.text ?? text.slice(piece.start, piece.end)
  const first = pieces.findIndex(piece => read(piece).trim() !== '')
  const last = pieces.findLastIndex(piece => read(piece).trim() !== '')
  return pieces.slice(first < 0 ? pieces.length : first, last + 1).map((piece, index, { length }) => {
    if (piece.text !== undefined) return piece
    const typed = text.slice(piece.start, piece.end)
    return {
      start: index === 0 ? piece.end - typed.trimStart().length : piece.start,
      end: index === length - 1 ? piece.start + typed.trimEnd().length : piece.end,
    }
  })
}
