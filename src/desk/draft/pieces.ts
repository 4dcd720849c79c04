import { firstBeyond } from '../first-beyond.ts'
import type { Span } from '../span.ts'
import type { Piece } from './draft.ts'

/**
 * The pieces of a stretch of typed text that is read as `value`: what was typed and what is read are walked side by
 * side, so that `Q&amp;A` is read `Q&A`, `\*` is read `*`, and a line break with the marks of a block quotation after it
 * is read as a space. Where the two cannot be matched, the whole stretch is one piece.
 */
export function piecesOf(text: string, span: Span, value: string): Piece[] {
  const pieces: Piece[] = []
  let run = span.start
  let at = span.start
  const close = () => {
    if (at > run) pieces.push({ start: run, end: at })
  }
  for (let index = 0; index < value.length; ) {
    const read = value[index]
    if (at >= span.end) return whole(span, value)
    if (/[\r\n]/.test(read) && /[\r\n]/.test(text[at])) {
      close()
      if (read === '\r' && value[index + 1] === '\n') index += 1
      const after = text.slice(at, span.end)
      const breakLength = /^\r?\n|^\r/.exec(after)![0].length
      const margin = marginLength(after.slice(breakLength), value.slice(index + 1))
      pieces.push({ start: at, end: at + breakLength + margin, text: ' ' })
      at += breakLength + margin
      run = at
      index += 1
    } else if (text[at] === read && read !== '&' && read !== '\\') {
      at += 1
      index += 1
    } else {
      const entity = /^&(?:#\d+|#x[\da-f]+|\w+);?/i.exec(text.slice(at, at + 40))
      if (entity && (read !== '&' || /^&amp;|^&#38;|^&#x26;/i.test(entity[0]))) {
        close()
        const length = String.fromCodePoint(value.codePointAt(index)!).length
        pieces.push({ start: at, end: at + entity[0].length, text: value.slice(index, index + length) })
        at += entity[0].length
        run = at
        index += length
      } else if (text[at] === read && !(read === '\\' && isEscape(text, at, value, index))) {
        at += 1
        index += 1
      } else if (text[at] === '\\' || /[\s>]/.test(text[at])) {
        close()
        at += 1
        run = at
      } else return whole(span, value)
    }
  }
  close()
  return pieces
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
