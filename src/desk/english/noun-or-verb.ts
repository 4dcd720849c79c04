import type { Word } from './word.ts'

/** `kept her name to itself` where it would not name her: the noun is not the verb of the same letters. */
export const isNounOf = (words: readonly Word[], at: number, verb: string): boolean =>
  words[at].lower === verb && /^(?:my|your|his|her|its|our|their)$|['’]s?$/.test(words[at - 1]?.lower ?? '')
