import { phraseSet, wordSet } from '../word-set.ts'

/** Speaks of who is not named: `anonymity`, `on background`. */
export const unnamedWords = wordSet(`
  anonymity anonymous anonymously named unnamed nameless identified name names background quoted
  request`)

/** Begins how somebody wants not to be named: `asked not to be named`, `declining`. */
export const askingStems = wordSet(`
  ask request wish insist declin refus prefer preferr want`)

/** Begins how somebody wants a name kept back: `asked that his name not be used`. */
export const demandingStems = wordSet(`
  ask request insist demand stipulat requir prefer preferr`)

/** Before `anonymity`: `requested`, `was granted`. */
export const beforeAnonymity = phraseSet(`
  requested, requesting, demanded, demanding, insisted on, insisting on, asked for, asking for,
  seeking, was granted, was given, was promised, was offered, were granted, were given,
  were promised, were offered, been granted, been given, been promised, been offered, granted,
  given, promised`)

/** Says why somebody is not named: `for fear of`, `not authorized`, `ground rules`. */
export const reasons = phraseSet(`
  because, since, citing, given, due to, owing to, for fear, fearing, fearful, afraid, worried,
  out of fear, out of concern, out of respect, lest, so that, so as, so he could, so she could,
  so they could, in order to, not been authorised, not been authorized, not authorised,
  not authorized, without authorisation, without authorization, not allowed, not permitted,
  not supposed, forbid*, barred, prohibit*, in line with, in keeping with, in accordance with,
  as is customary, ground rules, sensitiv*, security reasons, security reason, retaliation,
  reprisals, reprisal, confidential, ongoing, pending`)

/** In the sentence behind, says why somebody is not named: `forbids`, `her contract`. */
export const reasonsNext = phraseSet(`
  not authorised, not authorized, not been authorised, not been authorized, not allowed, not permitted,
  because, for fear, fear, fears, feared, afraid, worry, worries, worried, forbid*, prohibit*, bars,
  barred, retaliat*, reprisal, reprisals, could lose, could cost, could be fired, could be dismissed,
  could be deported, could be punished, lose his job, lose her job, lose their jobs, lost his job,
  lost her job, lost their jobs, contract, contracts, policy, policies, nondisclosure, gag order,
  anonymity was`)

/** Sources that are nobody: `sources`, `insiders`. */
export const nobody = wordSet(`
  source sources official officials authorities insider insiders aide aides`)

/** Before a source, tells nothing of it: `senior`, `reliable`, `several`. */
export const emptyBeforeSources = wordSet(`
  the a an some several many one two three other senior top high-ranking high-level anonymous
  unnamed unidentified and but or that as because while when if another more most multiple various
  certain key reliable trusted informed well-placed knowledgeable`)

/** Behind a source, says where or how it knows: `close to`, `briefed on`, `in the ministry`. */
export const placesSource = wordSet(`
  in at from of with for who whose close familiar briefed near inside within here there involved
  present speaking traveling travelling`)

/** Before polls and studies that nobody can look up: `recent`, `several`. */
export const beforeFindings = wordSet(`
  recent several some new multiple many various most few early other countless internal opinion`)

/** What nobody can look up without a name: `recent polls`. */
export const studies = wordSet(`
  polls polling surveys studies research`)

/** In what a source says of the wish not to be named, is the reason: `saying his employer had fired a colleague`. */
export const reasonsTold = phraseSet(`
  fired, dismissed, disciplined, suspended, evicted, punished, sued, prosecuted, arrested, deported,
  blacklisted, demoted, threatened, threats, employer, employers, boss, bosses, supervisor, supervisors,
  landlord, talking to, talked to, speaking to, spoken to, speaking with, speak with, speak to, speak publicly,
  talk to, did not want, does not want, do not want, didn’t want, doesn’t want, privacy, publicity`)

/** On what somebody agrees to talk: `on the understanding that`. */
export const termsOfTalk = wordSet(`
  condition conditions understanding promise proviso agreement assurance terms guarantee`)
