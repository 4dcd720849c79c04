/** A word without its possessive: `victim` of `victim's`, `VICTIMS` of `VICTIMS’`. */
export const withoutPossessive = (word: string): string =>
  isApostrophe(word.charCodeAt(word.length - 1)) ? word.slice(0, -1) : withoutApostropheS(word)

/** A word without its `’s`: `Ruiz` of `Ruiz’s`; `Hayes’` stays. */
export const withoutApostropheS = (word: string): string => {
  const length = possessiveOf(word)
  return length > 0 ? word.slice(0, -length) : word
}

/** How many characters of a word are its `’s`: 2 of `Ruiz’s`, 0 of `Hayes’`. */
export const possessiveOf = (word: string): number =>
  word.endsWith('s') && isApostrophe(word.charCodeAt(word.length - 2)) ? 2 : 0

/** `'` and `’`, and `‘` where it was typed for it. */
const isApostrophe = (code: number) => code === 0x27 || code === 0x2019 || code === 0x2018
