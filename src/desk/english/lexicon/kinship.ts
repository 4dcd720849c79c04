import { wordSet } from '../word-set.ts'

/** Who belongs to somebody: `her nephew`, `his late partner`, and as a role `wife of`. */
export const relatives = wordSet(`
  husband wife widow widower mother father parents son daughter brother sister uncle aunt niece
  nephew grandson granddaughter grandfather grandmother stepfather stepmother stepson stepdaughter
  fiance fiancee girlfriend boyfriend partner cousin twin friend`)

/** By marriage or love: one may stand for the other, `his widow` for `his wife`. */
export const partners = wordSet(`
  husband wife widow widower partner fiance fiancee girlfriend boyfriend friend`)
