import { wordSet } from '../word-set.ts'

/** Before a word that is also a name, makes it a month: `last May`. */
export const beforeMonthForSure = wordSet(`
  coming during early following in last late mid next past previous since this through till until`)

/** What is announced with its day: `Saturday's match`. */
export const comingEvents = wordSet(`
  ceremony concert debate election elections event final funeral game games hearing match meeting opener
  parade primary race rally session show summit talks vote`)
