import { wordSet } from '../word-set.ts'

/** `not`, `without`, `little`: what they reach is denied. */
export const negatingWords = wordSet(`
  any insufficient lack lacked lacks little n't never no not scant without`)
