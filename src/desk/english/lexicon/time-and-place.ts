import { wordSet } from '../word-set.ts'
import { isDayOrMonth } from './calendar.ts'

/** A stretch of time or a time of day; with words that say when by themselves. */
const timeNouns = wordSet(
  'second minute hour day week weekend month quarter season year decade century morning noon afternoon evening night ' +
    'midnight today yesterday tomorrow tonight spring summer autumn winter moment anniversary dawn dusk a.m. p.m. am pm ' +
    'easter christmas ramadan now recently earlier',
)
const placePrepositions = wordSet(
  'in at near from to into outside inside across above below behind around beside between through throughout towards toward on',
)

/** Whether a word in small letters names a time: a day, a month, a stretch of time. */
export const isTimeNoun = (lower: string): boolean =>
  timeNouns.has(lower) || isDayOrMonth(lower.replace(/\.$/, ''))

/** Whether a preposition in small letters often says where. */
export const isPlacePreposition = (lower: string): boolean => placePrepositions.has(lower)
