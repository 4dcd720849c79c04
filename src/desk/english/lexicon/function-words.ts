import { wordSet } from '../word-set.ts'

/** `one of whom`, `all of which`. */
export const quantities = wordSet(`
  all both few half many most none one part several some two`)

/** Opens a clause that stands before or behind the main one. */
export const clauseSubordinators = wordSet(`
  after although as because before even if once since though unless until when whereas whether while`)

/** Behind a name, begins something else than who it is. */
export const leadsAway = wordSet(`
  after and are as at before but by for from had has in is near of on or said says that to was were when
  where which while will with would`)

/** Has a capital at the start of a sentence and is no name. */
export const sentenceStarters = wordSet(`
  the a an and but or nor so yet for in on at by to of from with without into over under after before
  during since until when while where why how who what which whose whether if as than that this these
  those he she it they we i you his her its their our my your not no all some many most both each every
  either neither one two three four five six seven eight nine ten first second last next another other
  such more even still also then now here there once again about above across against along amid among
  around because behind below beneath beside besides between beyond despite down except inside like near
  off onto out outside per through toward towards upon up via within although though unless whereas
  meanwhile however moreover instead later earlier today tomorrow yesterday asked according speaking born
  did does do is are was were has have had can could would should will may might must let yes oh well
  thank thanks dear hey ok okay just only please see watch read photo image updated contact follow`)

/** Ends the role before a name. */
export const stopsRole = wordSet(`
  the a an this that these those by to from with in on at as and or but when where while who whom which
  whose than after before is was are were be been has have had said says told not like between about his
  her their its our my your he she they it then also`)

/** Opens a clause, and is never its subject. */
export const notSubjects = wordSet(`
  after although as because before if since that though until when where which while who whom whose`)

/** What stands around a date. */
export const dateFunctionWords = wordSet(`
  in at on and when to for after before that which who with was is as by of from the or but because while
  where until through has had would will during between against since a an were are near`)

/** Behind a figure, no unit of it. */
export const figureFunctionWords = wordSet(`
  of in on at to for from by with and or the a an as than that which who was were is are has have had will
  would could can may but when where after before since until per his her its their this these those not
  more less other if so then up down out off over under into while because about between during against
  ago`)

/** `he`, `some`, `another`. */
export const pronounSubjects = wordSet(`
  he she they it we i you who one someone somebody everyone nobody another others many some both`)

/** What opens a noun phrase. */
export const determiners = wordSet(`
  the a an this that these those his her its their our my your one two three four five several many some
  most both another each every no all other`)

/** Ends in `-ly` and is no adverb: `her family said`, `the daily said`. */
export const nounsInLy = wordSet(`
  ally anomaly assembly belly bully butterfly daily family folly friendly italy july lily monopoly monthly
  quarterly rally reply supply tally weekly deadly elderly likely`)

/** Adverbs that do not end in `-ly`, and common ones that do. */
export const adverbs = wordSet(`
  also back then later earlier now not never still again once often even just only soon always sometimes
  instead rather however first nonetheless nevertheless meanwhile moreover furthermore therefore otherwise
  likewise elsewhere tonight tomorrow recently reportedly simply too ever further perhaps famously long
  already almost quickly twice today yesterday thus merely`)

/** `of`, `following`. */
export const prepositions = wordSet(`
  of in on at to for from by with about against over under into after before during since until through
  between among amid like as than without within upon per via near despite toward towards across around
  behind beyond along outside inside off onto unlike including following regarding concerning besides
  except throughout`)

/** `that`, `because`, `how`. */
export const subordinators = wordSet(`
  that because if when while where whether although though as since after before until unless whereas once
  how why what which`)

/** Ends the subject that is looked for from its verb. */
export const phraseStoppers = wordSet(`
  after although as because before but how if since so than that though until what when where whether
  while why`)
