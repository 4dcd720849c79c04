import { firstBeyond } from '../first-beyond.ts'
import type { Span } from '../span.ts'
import type { Block, Piece } from './draft.ts'
import { inPlainLetters, mayBeUnlike } from './letters.ts'

const betweenBlocks = '\n\n'

/**
 * A draft's prose as readers will read it, markup gone, and the way back. `**She** said` is typed with asterisks and
 * read without: rules look at the reader's text, and every offset is turned into the draft's in this one place.
 */
export class Prose {
  /** The reader's text: blocks parted by an empty line. */
  readonly text: string
  /** Where each block lies in `text`, in the order of the blocks given. */
  readonly blocks: Span[]
  #starts: number[] = []
  #ends: number[] = []
  #pieces: Piece[] = []

  constructor(draftText: string, blocks: Block[]) {
    const parts: string[] = []
    let length = 0
    const isPlain = !mayBeUnlike(draftText)
    const add = (part: string) => {
      parts.push(part)
      length += part.length
    }
    this.blocks = blocks.map((block, index) => {
      if (index > 0) add(betweenBlocks)
      const start = length
      const pieces =
        isPlain && block.pieces.every(({ text }) => text === undefined)
          ? block.pieces
          : block.pieces.flatMap(each => inPlainLetters(draftText, each))
      for (const piece of pieces) {
        this.#starts.push(length)
        add(piece.text ?? draftText.slice(piece.start, piece.end))
        this.#ends.push(length)
        this.#pieces.push(piece)
      }
      return { start, end: length }
    })
    // Joined, not added up: of what was added up every letter that is asked for is looked for in its part.
    this.text = parts.join('')
  }

  /** A span of the prose as a span of the draft. Markup at its edges stays outside, markup within is in it. */
  toDraft(span: Span): Span {
    if (this.#pieces.length === 0) return { start: 0, end: 0 }
    if (span.end <= span.start) {
      // An insertion keeps to the word before it: `[Noem](url)` gets its comma inside the link's text.
      const at =
        span.start > 0 && this.#isInside(span.start - 1)
          ? this.#after(span.start - 1)
          : this.#before(span.start)
      return { start: at, end: at }
    }
    const start = this.#before(span.start)
    // A span of nothing but the gap between two blocks is a place, not a stretch.
    return { start, end: Math.max(start, this.#after(span.end - 1)) }
  }

  /** A place in the draft as a place in the prose, or the next place in it when the draft's is in markup. */
  toProse(offset: number): number {
    const index = firstBeyond(this.#pieces, piece => piece.end > offset)
    if (index === this.#pieces.length) return this.text.length
    const piece = this.#pieces[index]
    if (offset <= piece.start || piece.text !== undefined) return this.#starts[index]
    return this.#starts[index] + offset - piece.start
  }

  /**
   * Whether a place of the prose lies within a stretch that is read otherwise than it was typed, and so has no place in
   * the draft: nothing can be put there.
   */
  isWithinRead(offset: number): boolean {
    const index = firstBeyond(this.#ends, end => end > offset)
    return this.#starts[index] < offset && this.#pieces[index].text !== undefined
  }

  #isInside(offset: number) {
    const index = firstBeyond(this.#ends, end => end > offset)
    return index < this.#starts.length && this.#starts[index] <= offset
  }

  #before(offset: number) {
    const index = Math.min(
      firstBeyond(this.#ends, end => end > offset),
      this.#pieces.length - 1,
    )
    const piece = this.#pieces[index]
    if (offset >= this.#ends[index]) return piece.end
    if (offset <= this.#starts[index] || piece.text !== undefined) return piece.start
    return piece.start + offset - this.#starts[index]
  }

  #after(offset: number) {
    const index = Math.min(
      firstBeyond(this.#ends, end => end > offset),
      this.#pieces.length - 1,
    )
    const piece = this.#pieces[index]
    // Between two blocks: the gap belongs to the one before it.
    if (offset < this.#starts[index]) return index > 0 ? this.#pieces[index - 1].end : piece.start
    if (piece.text !== undefined) return piece.end
    return piece.start + Math.min(offset, this.#ends[index] - 1) - this.#starts[index] + 1
  }
}
