import { opensAnother } from '../../../english/lexicon/function-words.ts'
import { alternatives, regex } from '../../../english/regex.ts'

/**
 * Whether nothing but a title stands between a quotation and who speaks, or the verb: `farmer ` in `“...,” farmer Ned
 * Gustafson said`, `the union’s head, ` in `“...,” the union’s head, Ned Gustafson, said`, or both: `the oldest of the three,
 * retired farmer `.
 */
export const leadsUp = (gap: string): boolean => title.test(gap)

const word = String.raw`(?!(?:${alternatives(opensAnother)}) )[\p{L}.’'-]+`
const title = regex(
  'u',
)`^[\s\u00a0](?:(?:${word} ){0,4}|(?:the|an?|one|his|her|its|their) (?:${word} ){0,4}${word}, (?:${word} ){0,4})$`
