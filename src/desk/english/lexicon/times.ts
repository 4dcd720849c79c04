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

/** A stretch of time in the singular: `a six-month delay`, `for two seasons`. */
export const stretches = wordSet(`
  second minute hour day night week month year decade season term`)

/** Says when in a few words: `two days later`, `that evening`. */
export const timeInClause = wordSet(`
  days day weeks week months month years year hours hour minutes minute later earlier ago before
  morning afternoon evening night today yesterday time`)

/** Opens words that say when: `last week`, `the past two days`. */
export const beforeTime = wordSet(`
  last this next earlier late later early on that the in a few at two three`)

/** Beside the hour of a day: `at noon EST`. */
export const besideClock = wordSet(`
  on at a.m. a.m am. am p.m. p.m pm. pm noon midnight est edt et cst cdt ct mst mdt mt pst pdt pt
  gmt utc bst`)

/** Before an hour or a point in time: `by 9`, `until 10`, `by year’s end`. */
export const beforePointInTime = wordSet(`
  at by until from to around about before after since`)

/** Before `this`, keeps it a time: `later this week`. */
export const besideThis = wordSet(`
  for of in this during throughout later earlier`)

/** Units that a compound with a number is made of: `six-month`, `10-year-old`. */
export const periodUnits = wordSet(`
  second minute hour day week month year decade century`)

/** Before `a week`, says how long: `for a week`, `within a year`. */
export const beforeLength = wordSet(`
  for in within after about than over nearly almost of with only just took takes take is was as at
  be half`)

/** Behind `current` or `recent`, shows that it says no time of its own: `recent events`. */
export const behindReference = wordSet(`
  of and was is in that account events affairs`)

/** Before a season: `last fall`, `early spring`. */
export const beforeSeason = wordSet(`
  last this next past coming early late that`)

/** Behind a season, shows that it is none or a name: `the Fall of`, `Summer Olympics`. */
export const notSeason = wordSet(`
  of olympics games house palace camp job season months month`)

/** Before a holiday that is a date: `on Christmas`, `since Easter`. */
export const beforeHoliday = wordSet(`
  on at by before after since until over during for of around`)

/** Beside a holiday, shows that it is a date: `Easter was`, `Christmas morning`. */
export const besideHoliday = wordSet(`
  and or in at on is was to when after with the week morning night this last`)

/** Before a weekday, makes it a name: `Good Friday`. */
export const daysWithNames = wordSet(`
  good black super ash palm easter bloody cyber fat holy ruby sheffield freaky taco`)

/** Before a month with a count behind it: `in May 20 people`. */
export const beforeCountInMonth = wordSet(`
  in since last by during late early of this`)

/** Behind four digits, shows that they are an hour or a year before Christ: `1200 GMT`. */
export const behindYear = wordSet(`
  gmt bst est edt hours local bc`)

/** Before a bare month that is also a name: `in May`, `last April`. */
export const beforeMonth = wordSet(`
  in since by of from to until till through during before after last next this each every early
  late mid between around previous following past coming and or that for`)

/** Before a bare number of four digits, makes it a year: `in 2025`, `fiscal 2025`. */
export const beforeYear = wordSet(`
  in since by of from to until till through during before after for between and early late mid
  fiscal circa around spring summer fall autumn winter the or year`)

/** Behind an hour: `9 a.m.`, `5 o’clock`. */
export const halvesOfDay = wordSet(`a.m p.m a.m. p.m. am pm o’clock o'clock`)

/** Says when by the day that it is said on: `now`, `recently`, `current`. */
export const references = wordSet(`now currently nowadays current recently recent past future`)

/** Beside an age, shows that it is of another time: `was 40 when`, `at the time`. */
export const ofOtherTime = phraseSet(`
  when, until, then, at the time, ago, as a, since, turned, turns, will, would, died, born`)

/** Before a day, shows that it is not the day of the event: `postponed until`, `anniversary`. */
export const besideOtherDay = wordSet(`
  moved postponed rescheduled delayed until since before after by from anniversary adjourned resumed
  resume`)

/** Shows that a figure is of something else or of another time: `another`, `last`, `per`. */
export const ofOtherMatter = phraseSet(`
  other, others, another, more, additional, further, remaining, separate, similar, second, third,
  previous, previously, earlier, later, then, initially, originally, first, now, still, so far,
  already, again, last, next, each, every, per, any, if, would, could, might, should, instead,
  revised, corrected, updated, rose, risen, fell, grew, dropped, raised, cut, lowered, increased,
  decreased, from, compared, than, average, typically, typical, usually, usual, including, among,
  of them, of whom, of which, year earlier, alone, only, combined, total, in all, altogether`)

/** What has the name of a weekday, whichever week it is: `the Sunday program`. */
export const weekdayThings = wordSet(`
  drama dramas edition league newspaper newspapers paper papers program programme programs roast
  school schools serial service services show shows sitcom slot supplement`)

/** Speaks of years that can be counted: `20 years ago`, `the 50th anniversary`. */
export const countsYears = wordSet(`
  ago anniversary birthday born died since after before later earlier`)

/** Beside an event, shows that a day is not the one of it: `postponed`, `the anniversary of`. */
export const otherDay = wordSet(`
  moved postponed rescheduled delayed also anniversary initially originally retrial adjourned
  resumed resume`)

/** Shows that there was more than one such event: `the second attack`, `annual`. */
export const otherEvents = wordSet(`
  second third another other two both previous earlier later separate annual subsequent similar new
  first next last repeated different follow-up each`)

/** Before `today`, makes it nowadays: `even today`, `the world of today`. */
export const beforeNowadays = phraseSet(`
  than, until, as of, world, still, even, true, these, do, does, generation of, of`)

/** Beside an anniversary, shows that it is of another year: `next year`, `later`. */
export const otherYears = phraseSet(`
  that year, next year, last year, later, earlier, upcoming, before, after, when`)

/** Beside an anniversary, shows that it is of this year: `marks its 50th`. */
export const ofThisYear = phraseSet(`
  is, are, will, marks, celebrates, this year, this month, this week, this summer, this fall,
  this spring, this winter, today, plans, plan`)

/** Before a weekday, as part of saying when: `late Monday`. */
export const beforeDay = wordSet(`
  on in at by of for that late early last next this`)

/** Beside a title, shows that it is of another time: `while`, `would become`. */
export const ofOtherTerm = phraseSet(`
  when, while, then, at the time, during, under, administration, years ago, year ago, would later,
  would become`)

/** Right before a day, says that something is not on it: `until Sunday`, `about Monday`. */
export const besideOtherDays = wordSet(`
  until till since after before by through from to than between about of next last every each`)
