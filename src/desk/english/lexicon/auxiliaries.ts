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

/** Leaves open whether what follows is so: `could be convicted`, `if he is convicted`. */
export const supposing = wordSet(`
  if could can may might would should must unless until whether`)

/** Before `have`, shows that it stands on another verb: `may have fled`, `to have fled`. */
export const beforeBareVerb = wordSet(`
  to may might could would should must will`)

/** `may`, `cannot`. */
export const modals = wordSet(`
  may might could can would should will shall must cannot`)

/** Before a participle, makes it passive: `are accused`, `stands accused`. */
export const passiveForms = wordSet(`
  is are was were been being stands stand stood`)

/** Between who accuses and the verb: `police, who have also accused him`. */
export const betweenAccuserAndVerb = wordSet(`
  has have had also the a an who that which and of`)

/** What comes after is not said to be so: `before I swore to it`. */
export const notYetSo = wordSet(`
  before until unless if whether would could might may`)
