import { phraseSet, wordSet } from '../word-set.ts'

/** Before or behind a word for all or most, makes it something else: `nearly all`, `in all`, `at most`, `once every`. */
export const beforeNotAll = wordSet(`
  not almost nearly virtually practically in at after above first best the than of for once`)
export const behindNotAll = wordSet(`
  but out over right along too day night around other year week month morning time hour in`)

/** Stands between a word for all or most and the noun: `all of the schools`. */
export const betweenAllAndNoun = wordSet(`
  of the its their his her our these those a an`)

/** Says that something holds of all or of none. */
export const ofAllOrNone = phraseSet(`
  all, every, everyone, everybody, each, both, whole, entire, entirely, always, everything, none, nobody, nothing, any,
  anyone, neither, fully, completely, never, no one, not one`)

/** Tells of a part of something: `some of the schools`. */
export const tellsPart = wordSet(`
  some several many few most half part parts dozens majority minority third thirds quarter quarters fifth fifths`)

/** Says that an hour is approximate: `shortly before seven`. */
export const roughHours = phraseSet(`
  shortly, just, soon, around, about, nearly, almost, toward, towards, minutes, little`)
