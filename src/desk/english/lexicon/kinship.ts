import { wordSet } from '../word-set.ts'

/** Who belongs to somebody: `her nephew`, `his late partner`. */
export const relatives = wordSet(`
  husband wife widow widower mother father parents son daughter brother sister uncle aunt niece
  nephew grandson granddaughter grandfather grandmother stepfather stepmother stepson stepdaughter
  fiance fiancee girlfriend boyfriend partner cousin twin friend`)

/** Whom somebody is of another’s family, as a role: `wife`, `grandson`. */
export const kinAsRole = wordSet(`
  wife husband widow widower mother father son daughter brother sister uncle aunt niece nephew
  cousin grandson granddaughter grandfather grandmother stepson stepdaughter fiancee fiance`)
