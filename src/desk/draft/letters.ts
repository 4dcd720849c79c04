import type { Piece } from './draft.ts'

/**
 * What a reader does not see: accents apart from their letter (`e` and U+0301, as macOS and PDFs write them), ligatures,
 * soft hyphens and zero-width spaces. A space that does not break stays what it is: the writer set it.
 */
const unlike = /\P{M}\p{M}+|[\ufb00-\ufb06]|[\u00ad\u200b\u2060\ufeff]+/gu

/** Whether a text has letters that may be read as something else. */
export const mayBeUnlike = (text: string): boolean => beyondLatin.test(text) && unlikeLetter.test(text)

/** Nearly all copy has Latin letters and typographic marks (U+2010 to U+2027) alone: that is told at once. */
const beyondLatin = /[^\s -\u00ac\u00ae-\u02ff\u2010-\u2027€]|\ufeff/
const unlikeLetter = /[\p{M}\u00ad\u200b\u2060\ufb00-\ufb06\ufeff]/u

/** Letters as they are read: `é` for `e` and its accent, `fi` for `ﬁ`. */
export const plainLetters = (text: string): string => (mayBeUnlike(text) ? text.replace(unlike, plain) : text)

const plain = (letters: string) =>
  /^[\u00ad\u200b\u2060\ufeff]/.test(letters) ? '' : letters.normalize(letters >= '\ufb00' ? 'NFKC' : 'NFC')

/** A stretch of typed text as pieces, with those letters apart that are read as something else. */
export function inPlainLetters(text: string, piece: Piece): Piece[] {
  if (piece.text !== undefined) {
    const read = plainLetters(piece.text)
    return [read === piece.text ? piece : { ...piece, text: read }]
  }
  const typed = text.slice(piece.start, piece.end)
  if (!mayBeUnlike(typed)) return [piece]
  const pieces: Piece[] = []
  let at = 0
  for (const { 0: letters, index } of typed.matchAll(unlike)) {
    const read = plain(letters)
    if (read === letters) continue
    if (index > at) pieces.push({ start: piece.start + at, end: piece.start + index })
    at = index + letters.length
    pieces.push({ start: piece.start + index, end: piece.start + at, text: read })
  }
  if (at < typed.length) pieces.push({ start: piece.start + at, end: piece.end })
  return pieces
}
