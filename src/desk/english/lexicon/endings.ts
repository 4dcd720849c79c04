import { wordSet } from '../word-set.ts'

/**
 * Cut off where a crime and those who commit it are to share one stem: `spying`, `briberies`,
 * `arsonist`.
 */
export const deedEndings = wordSet(`
  ings ing eries ery ed ers er ists ist ism es s e`)

/** How many adjectives end: `criminal`, `dangerous`, `abusive`. */
export const adjectiveEndings = wordSet(`
  al ous ive ic ed ful less able ible ese ian`)

/** Begins with a vowel and sounds like a consonant: `a Ukrainian`, `a one-time`, `a European`. */
export const consonantOpenings = wordSet(`
  ukr uku ugan ubi use usu eu once ura uri uro uru uta ute uti uto`)

/** Behind `un`, makes a word that denies nothing: `united`, `university`, `until`. */
export const notNegated = wordSet(`
  ited ivers veil derst derg derw der ion til`)

/** Ends words for who is from where: `Kenyan`, `Danish`. */
export const peopleEndings = wordSet(`
  s al an ic ish ian ean ia ans ese ist`)

/** Ends another form of the same word: `Kenyans`, `Danes`. */
export const formEndings = wordSet(`
  s es n an ns ans er ers ian ians i is ese ish ic al c ed d`)

/** Turns a word round that it begins: `unnamed`, `illegal`, `disagree`. */
export const turningPrefixes = ['un', 'in', 'im', 'il', 'ir', 'non', 'non-', 'dis']

/** Ends the word for what somebody does: `baker`, `violinist`, `engineer`. */
export const occupationEndings = wordSet(`
  er or ist ian man woman eer person`)

/** Ends a word for a thing, and for no person: `the alleged membership`. */
export const thingEndings = wordSet(`
  tion ment ness ing ity ism ship ly`)
