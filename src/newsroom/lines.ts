import type { Span } from '../desk/span.ts'

/** A place in a text: the offset from 0, line and column from 1, all in UTF-16 units. */
export interface Position {
  offset: number
  line: number
  column: number
}

/** The lines of a text, for turning offsets into lines and columns. CRLF, LF and a lone CR each end a line. */
export class Lines {
  readonly starts: number[] = [0]
  readonly text: string

  constructor(text: string) {
    this.text = text
    for (const match of text.matchAll(/\r\n|\n|\r/g)) this.starts.push(match.index + match[0].length)
  }

  at(offset: number): Position {
    let low = 0
    let high = this.starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.starts[middle] <= offset) low = middle
      else high = middle - 1
    }
    return { offset, line: low + 1, column: offset - this.starts[low] + 1 }
  }

  /** A line's text, without its ending; lines count from 1. */
  line(number: number): string {
    return this.text.slice(this.starts[number - 1], this.starts[number]).replace(/\r?\n$|\r$/, '')
  }
}

/** A span with the line and column at which it begins. */
export function placeIn(text: string, { start, end }: Span): Span & { line: number; column: number } {
  const { line, column } = new Lines(text).at(start)
  return { start, end, line, column }
}
