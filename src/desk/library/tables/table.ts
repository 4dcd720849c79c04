import type { Span } from '../../span.ts'

/** A number in a table, where the story has it. */
export interface Cell extends Span {
  /** As it is written: `31,000` is 31000, `0:14` is 14 seconds, `54.3%` is 54.3. */
  value: number
  /** Index into the columns of its table. */
  column: number
}

/** A row: what it speaks of, and its numbers. */
export interface Row extends Span {
  /** `Upper Fell`; `Lyle Paxton (R)` without its party. */
  label: string
  cells: Cell[]
}

export interface Column {
  /** What its head says: `Posts to go`. Empty where nothing does. */
  head: string
  /** A year that its head names. */
  year?: number
}

/** A table of a source, in whatever form it is typed. */
export interface Table {
  /** The heading above it: `COUNTY TREASURER`. */
  caption: string
  columns: Column[]
  /** At least two. */
  rows: Row[]
}
