import { wordSet } from '../word-set.ts'

const verbs = wordSet(
  'ask order tell urge force allow permit require want persuade encourage instruct help advise forbid invite warn pay enable ' +
    'cause compel beg command direct press push convince implore request train hire lead prompt oblige empower authorize ' +
    'threaten dare recruit appoint challenge remind expect sentence condemn',
)

/** Whether the object of a verb, in its base form, does what a following infinitive says: `asked the judge to dismiss`. */
export const controlsByObject = (base: string): boolean => verbs.has(base)
