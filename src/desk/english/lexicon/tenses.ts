import { phraseSet, wordSet } from '../word-set.ts'

/** Makes a description of an arrangement: `the planned merger`. */
export const describing = wordSet(`
  a an the its his her their this that long previously originally`)

/** Tells of the past: `met`, `sold`; nothing that ends in `-ed`. */
export const pastVerbs = wordSet(`
  was were had did said told went came saw took gave got made found left led met held won lost
  began fell rose shot struck hit sent spent kept brought bought thought caught taught stood
  understood spoke broke drove wrote rode flew grew knew threw drew blew became ran swam sang
  fought sold built felt dealt paid laid read put cut let shut quit hurt ate drank chose froze
  stole woke wore tore swore bore beat bit hid slid sat lit dug hung stuck swept slept wept crept
  heard been`)

/** In the present, may tell of what is to come: `The fair opens Friday`. */
export const scheduledVerbs = wordSet(`
  begins starts opens ends expires closes arrives leaves departs returns resumes reconvenes meets
  hosts airs premieres kicks faces takes runs continues`)

/** The same in the plural: `Classes begin Monday`. */
export const scheduledBases = wordSet(`
  begin start open end expire resume reconvene meet`)

/** Looks ahead: `will`, `they’ll`. */
export const modalsAndContractions = wordSet(`
  will shall can could may might would should must won’t i’ll you’ll he’ll she’ll it’ll we’ll
  they’ll there’ll`)

/** Says that something is arranged: `is scheduled for Friday`. */
export const arranged = wordSet(`
  scheduled expected planned slated intended due`)

/** Says that somebody looks ahead: `expects rain Friday`. */
export const lookingAhead = wordSet(`
  planning intends intend preparing prepares expects expect`)

/** With `to`, says what is to come: `plans to open Friday`. */
export const planning = wordSet(`
  plan plans hope hopes hoping aim aims going set prepared`)

/** What is said to have been arranged may be still to come: `was moved June 17, 2025`. */
export const arranging = wordSet(`
  scheduled planned set slated expected due postponed delayed moved rescheduled extended adjourned
  booked fixed proposed targeted promised agreed dated projected anticipated announced supposed
  called proclaimed designated declared named marked listed advertised billed put pushed reset
  retired expired ended started changed had was were been did made said told got`)

/** Beside a day, makes its time unsure: `if`, `in the film`. */
export const unsureOfTime = phraseSet(`
  if, would, could, should, might, may, until, unless, will, as though, had he, had she, had it,
  had they, fiction, novel, imagin*, film, fictional, episode`)

/** In the present of what is to come: `The show opens Friday`. */
export const calendarPresent = phraseSet(`
  opens, open, begins, begin, starts, start, closes, close, ends, end, expires, expire, premieres,
  premiere, arrives, arrive, departs, depart, resumes, resume, reopens, reopen, launches, launch,
  takes effect, goes on sale, go on sale, kicks off, meets, meet, convenes, convene`)
