import { phraseSet, wordSet } from '../word-set.ts'

/** What happens once, so that two days for it differ: `was arrested`, `the verdict`. */
export const onceOnly = wordSet(`
  arrest arrested vote voted die died death crash crashed collide collision explode explosion blast
  fire shooting shot stabbing stabbed resign resigned resignation convict convicted conviction
  acquit acquitted acquittal sentence sentenced verdict sign signed signing sink sank sunk derail
  derailed derailment collapse collapsed drown drowned marry married wedding funeral founded
  founding opened opening hired born birth killed killing`)

/** What copy gives the year of: `founded in 1912`, `born`. */
export const datedByYear = wordSet(`
  founded founding born birth died death opened married wedding`)

/** What is on one day: `today’s meeting`, `today’s editions`. */
export const eventsOfToday = wordSet(`
  meeting vote hearing game match ruling election announcement editions edition session decision
  attack news event debate`)

/** Says when something began: `founded in 1912`, `dating from`. */
export const beginnings = wordSet(`
  founded opened built established began begun started born lit signed launched formed created
  incorporated completed dedicated chartered settled dating dates since consecrated erected laid
  commissioned inaugurated unveiled planted ratified enacted composed carved cast`)

/** Says when something was made again: only the anniversary of the work counts from there. */
export const renewals = wordSet(`
  rebuilt restored reopened renovated reconstructed reconsecrated rededicated relaunched replanted`)

/** What was done when it was made again: `the 30th anniversary of the work`. */
export const renewing = wordSet(`
  work works job effort project rebuilding restoration reopening renovation reconstruction rededication
  relaunch replanting`)

/** Says that somebody is dead, who says nothing: `was killed`, `found dead`. */
export const diedOf = phraseSet(`
  killed, shot dead, slain, murdered, found dead, pronounced dead, stabbed to death, shot to death,
  dead`)

/** Before somebody who is dead: `the death of`, `the late`. */
export const beforeTheDead = phraseSet(`
  killed, killing, murdered of, murdered, murdering of, murdering, murder of, murder, death of,
  deaths of, slaying of, killing of, body of, the late`)

/** Events that happen once: each line is one, by whatever name. */
export const eventsByName: readonly string[][] = `
attack assault ambush
bombing
explosion blast
crash collision wreck accident pileup derailment
shooting massacre killing slaying murder assassination stabbing
kidnapping abduction
earthquake quake temblor
eruption
election vote referendum ballot
trial
hearing
funeral burial
wedding
coup putsch
raid
riot
verdict
summit
inauguration
landslide mudslide avalanche
stampede crush
collapse cave-in
fire blaze
flood flooding
storm hurricane tornado cyclone typhoon
failure breach rupture burst break
spill leak
outage blackout
sinking capsizing
evacuation
heist robbery theft burglary break-in
strike walkout
airstrike bombardment shelling
launch
parade
rally march protest
escape breakout jailbreak
rescue
standoff siege
execution
drowning
demolition
merger
signing
opening
closing
closure
ceremony
debate`
  .trim()
  .split('\n')
  .map(line => line.split(' '))
