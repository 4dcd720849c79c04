import { wordSet } from '../word-set.ts'

/** Begins with an apostrophe, and no quotation: `’em`, `’til`. */
export const clipped = wordSet(`
  em til till tis twas cause cuz bout round nuff neath gainst`)
