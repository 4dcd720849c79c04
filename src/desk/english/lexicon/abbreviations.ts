import { wordSet } from '../word-set.ts'

/** Capitals that are read as a word: `a SWAT team`, `a NATO base`. */
export const acronyms = wordSet(`
  SWAT SEAL SARS MERS NAFTA NASDAQ HAMAS FARC HIPAA SALT SWIFT LULAC RAND NAVY NORAD FRONTEX`)

/** `Asst. District Attorney Ruth Ansah`; not `by Jens Falk. Coach Dag Nilsen`. */
export const shortenedInRoles = wordSet(`
  asst assoc atty dep dept dist exec intl natl supt univ`)
