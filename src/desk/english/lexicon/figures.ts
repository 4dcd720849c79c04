import { wordSet } from '../word-set.ts'

/** The last word of what qualifies a figure: `more than`, `up to`. */
export const qualifierEnds = wordSet(`
  than over least above exceeding of under below nearly almost to many as much most about around roughly
  some approximately estimated`)

/** `dozens of`, `countless`. */
export const vagueFigures = wordSet(`
  dozens hundreds thousands millions billions scores numerous countless`)
