import { wordSet } from '../word-set.ts'

/** Auxiliaries that can be the verb of a clause. */
export const finiteAuxiliaries = wordSet(`
  am are did do does had has have is was were`)

/** Auxiliaries, negated ones too, with either apostrophe. */
export const auxiliaries = wordSet(`
  has have had is was were are am be been being will would can could may might shall should must do does
  did has’s he’s ’s hasn't haven't hadn't isn't wasn't weren't aren't won't wouldn't can't couldn't
  shouldn't don't doesn't didn't cannot hasn’t haven’t hadn’t isn’t wasn’t weren’t aren’t won’t wouldn’t
  can’t couldn’t shouldn’t don’t doesn’t didn’t`)

/** `is`, `being`. */
export const formsOfBe = wordSet(`
  be is are was were been being am`)

/** `was told`, `got asked`. */
export const passiveAuxiliaries: ReadonlySet<string> = new Set([
  ...formsOfBe,
  'get',
  'gets',
  'got',
  'getting',
])

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

/** Before how a case came out, leaves it open: `expected to be acquitted`, `once convicted`. */
export const notSettled = wordSet(`
  to may might could would can should if whether will must expected likely nearly almost until
  unless before after despite without initially first earlier previously once had`)

/** A verb that a clause is finite by: `was`, `will`, `opened`. */
export const finiteOrPast = wordSet(`
  will would was were had did is are has have`)

/** Around `allegedly`, says no more: `who was also allegedly`. */
export const aroundAllegedly = wordSet(`
  is was are were has have had been also`)

/** Before `plead` and its like, shows that they are no past: `did plead`, `made to plead`. */
export const beforeBase = wordSet(`
  did does will would may might can could should must let make made to`)

/** Behind `as they`, gives a reason: `as they were`. */
export const behindAsThey = wordSet(`
  was were is are had did do could would`)

/** Before a participle: `has`, `was`, `got`, and what is left of `they’ve`. */
export const beforeParticiple = wordSet(`
  have has had having ve d s be am is are was were been being re get gets got getting`)

/** The first verb of a clause: `was`, `might`. */
export const finiteAndModal = wordSet(`
  is are was were had has have will would could can may might did does should must`)

/** Stands between who does it and the verb: `Tessaly shall withdraw`, `Calloway to acquire`. */
export const betweenDoerAndVerb = wordSet(`
  has have had will would shall must may should also then later since to`)
