import { wordSet } from '../word-set.ts'

/** Auxiliaries that a clause can stand on. */
export const finiteAuxiliaries = wordSet(`
  am are did do does had has have is was were`)

/** Auxiliaries, negated ones too, with either apostrophe. */
export const auxiliaries = wordSet(`
  has have had is was were are am be been being will would can could may might shall should must do does
  did has’s he’s ’s hasn't haven't hadn't isn't wasn't weren't aren't won't wouldn't can't couldn't
  shouldn't don't doesn't didn't cannot hasn’t haven’t hadn’t isn’t wasn’t weren’t aren’t won’t wouldn’t
  can’t couldn’t shouldn’t don’t doesn’t didn’t`)

/** `was told`, `got asked`. */
export const passiveAuxiliaries = wordSet(`
  is was were are be been being am get gets got getting`)
