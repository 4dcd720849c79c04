import { opensAnother } from '../../../english/lexicon/function-words.ts'
import { regex } from '../../../english/regex.ts'
/**
 * Whether nothing but a title stands between a quotation and who speaks, or the verb: `farmer ` in `“...,” farmer Ned
 * Gustafson said`.
 */
export const leadsUp = (gap: string): boolean => title.test(gap)

const title = regex('u')`^[\s\u00a0](?:(?!(?:${opensAnother}) )[\p{L}.’'-]+ ){0,4}$`
