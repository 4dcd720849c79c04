import { crimeNouns, deedsByDoer, labels, noDoers } from '../english/lexicon/crimes.ts'

const singular = (noun: string) =>
  noun.endsWith('ies') ? `${noun.slice(0, -3)}y` : noun === 'thieves' ? 'thief' : noun.replace(/s$/, '')

export const deedOf = (noun: string): string | undefined =>
  deedsByDoer.get(noun) ?? deedsByDoer.get(singular(noun))

/** Whether a noun says that somebody did something wrong: `killer`, `gunmen`, `gang member`. */
export const isLabel = (noun: string): boolean =>
  deedOf(noun) !== undefined || labels.has(noun) || labels.has(singular(noun))

/** Whether a noun is of somebody who does what its stem says: `moonshiner`, `document forgers`, `arsonist`. */
const isDoer = (noun: string): boolean =>
  /[a-z]{3}(?:er|or|ist|eer)s?$/.test(noun) && !noDoers.has(noun) && !noDoers.has(singular(noun))

/** Whether a noun after `alleged` names somebody by a wrong: a label, or a doer of whatever. */
export const isAccusing = (noun: string): boolean => isLabel(noun) || isDoer(noun)

/** Whether a noun after `alleged` names a wrong: `the alleged theft`. */
export const isWrong = (noun: string): boolean => crimeNouns.has(noun)
