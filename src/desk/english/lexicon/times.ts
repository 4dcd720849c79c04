import { phraseSet, wordSet } from '../word-set.ts'

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

/** Says for how long: `held for six hours`, `for good`. */
export const lengthsOfTime = wordSet(`
  seconds second minutes minute hours hour days day nights night weeks week weekends weekend months
  month years year decades decade times time moments moment while period long now good ever life
  monday tuesday wednesday thursday friday saturday sunday today tomorrow`)

/** Behind a verb of saying, no part of what is said: `told reporters yesterday that`. */
export const behindSaying = wordSet(`
  today yesterday week month year later earlier reporters court`)

/** A stretch of time that is counted: `for two seasons`. */
export const spanUnits = wordSet(`
  seconds second minutes minute hours hour days day nights night weeks week months month years year
  decades decade seasons season terms term`)

/** Says of what is to come that it is arranged: `is scheduled to open`. */
export const arrangedFor = wordSet(`
  scheduled set expected due slated about going planned`)

/** Looks ahead: `the upcoming vote`, `plans to`. */
export const aheadWords = phraseSet(`
  will, would, to be, scheduled, set to, expected, due to, slated, plans, plan, planned, planning,
  intends, intend, is to, are to, was to, were to, next, tomorrow, upcoming, going to, may, might,
  could, should, hopes, hope, aims, aim`)

/** Lengths of time from the longest to the shortest. */
export const fromCenturyToSecond = wordSet(`
  century decade year half season quarter month week day part hour minute second`)

/** Says roughly when: `recently`, `earlier this year`. */
export const roughTimes = phraseSet(`
  recently, lately, earlier this year, earlier this month, earlier this week, last year, last month,
  last spring, last summer, last fall, last autumn, last winter, this year, this month, this spring,
  this summer, this fall, this autumn, this winter, past year, past month, past spring, past summer,
  past fall, past autumn, past winter, a few days ago, a few weeks ago, a few months ago,
  several days ago, several weeks ago, several months ago, some days ago, some weeks ago,
  some months ago, the other day, in recent days, in recent weeks, in recent months, some time ago`)

/** Says that a figure is what there was before: `up from`, `the year before`. */
export const beforeNow = phraseSet(`
  previously, previous, prior, earlier, formerly, last year, last month, last week, last quarter,
  last time, last season, a year ago, a year before, a year earlier, a month ago, a month before,
  a month earlier, a week ago, a week before, a week earlier, a quarter ago, a quarter before,
  a quarter earlier, the year before, had been, used to be, up from, down from`)

/** A stretch of time in the singular: `a six-month delay`. */
export const plainSpanUnits = wordSet(`
  second minute hour day night week month year decade`)
