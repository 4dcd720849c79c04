import { wordSet } from '../word-set.ts'

/** `the first to be convicted`. */
export const ranks = wordSet(`
  fifth first fourth last latest only second third`)
