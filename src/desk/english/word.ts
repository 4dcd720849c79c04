import type { Span } from '../span.ts'

/** A word: letters, digits, and what joins them (`don’t`, `well-known`, `U.S.`, `25`, `$4.5`). */
export interface Word extends Span {
  /** Index into the words of its text. */
  index: number
  text: string
  lower: string
}
