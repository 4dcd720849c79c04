import { wordSet } from '../word-set.ts'

/** Before a word that is also a name, makes it a month: `last May`. */
export const beforeMonthForSure = wordSet(`
  coming during early following in last late mid next past previous since this through till until`)

/** What is announced with its day: `Saturday's match`. */
export const comingEvents = wordSet(`
  ceremony concert debate election elections event final funeral game games hearing match meeting opener
  parade primary race rally session show summit talks vote`)

/** Before `a week`, says how long: `for a week`; `once a week` is a rate. */
export const beforeDuration = wordSet(`
  for in within after than over about nearly almost last lasts took take takes least most during as just only spent spend
  half`)

/** Stands between `the` and a number of periods: `the last two years`. */
export const periodLeads = wordSet(`last past next first coming final latest previous`)
