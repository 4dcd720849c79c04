import { wordSet } from '../word-set.ts'

/** Words that are found around a date. */
export const dateFunctionWords = wordSet(`
  in at on and when to for after before that which who with was is as by of from the or but because while
  where until through has had would will during between against since a an were are near`)

/** Behind `is today`, says what something is: `is today an ally`, `is today typically shut`. */
export const behindIsToday = wordSet(`
  an a the one more less among often still`)

/** Behind `the vote is today`, goes on: `and`, `set to`. */
export const behindDayOfEvent = wordSet(`
  and or but not due set expected scheduled to only before after`)

/** Before a weekday or a date, shows that it needs no more: `its`, `ending`, `each`. */
export const beforeOwnDate = wordSet(`
  the an a its his her their our this that every each of last next dated ended ending until till
  effective`)

/** Behind the day of a date, goes on with the sentence: `on March 27 to`. */
export const behindDay = wordSet(`
  that to in at as after before by with when and but for he she it they the a an morning afternoon
  evening night during following from against`)

/**
 * Between a verb and a day, shows that the day belongs to something else: `announced the`,
 * `retroactive`.
 */
export const partsDayFromVerb = wordSet(`
  the an a its his her their of from since after before by until as that who which to for between
  backdated retroactive and dating`)
