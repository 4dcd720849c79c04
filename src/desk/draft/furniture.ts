import { plainLetters } from './letters.ts'

/** `By Ana Ruiz`, `By Ana Ruiz and Ben Okafor / Herald staff`. */
const byline = /^by\s\p{L}[\p{L}.'’-]*(?:[\s,]+(?:and\s)?\p{L}[\p{L}.'’-]*){0,7}[\s,]*(?:\/\s?[\p{L} ]+)?$/iu
const endMark = /^(?:-\s?30\s?-|#{2,}|\(?ends?\)?|\(?more\)?)$/i
const credit =
  /^(?:\(?(?:AP|Reuters|AFP|UPI|PA|dpa|EFE|Xinhua|Bloomberg|The Associated Press|Associated Press|Agence France-Presse|PA Media)\)?)\.?$/

/** `EDITOR’S NOTE: This story has been updated to correct the year.` `Correction (March 28, 2025): …` */
const noteToReaders =
  /^[(*_\s]*(?:(?:corrections?|clarifications?)(?:\s\(?[\p{L}\d][^:—–]{2,40})?\s?[:—–]|editor[’']?s[’']? note\s?[:—–].*\b(?:this|an? (?:earlier|previous|original)|the (?:author|writer|headline)|readers?|originally|first published|updated|corrected)\b|this (?:story|article|report|post|item|headline|version|column)\s(?:was|has been|is|will be)\s(?:first |originally |being )?(?:updated|corrected|amended|changed|edited|published|developing|part of)\b|an? (?:earlier|previous|original) version of this\b)/iu

/** How long a byline, a credit or an end mark may be. */
const longestLine = 120

/** Whether a paragraph is read by nobody as a part of the story: a byline, a credit, an end mark, a correction. */
export const isFurniture = (words: string): boolean =>
  (words.length < longestLine &&
    (byline.test(plainLetters(words)) || endMark.test(words) || credit.test(words))) ||
  isNoteToReaders(words)

/** Whether the newsroom speaks to its readers: of a correction, of how the story came about. */
export const isNoteToReaders = (words: string): boolean => noteToReaders.test(words.slice(0, 300))

/** Whether a line says who wrote the story. */
export const isByline = (words: string): boolean =>
  words.length < longestLine && byline.test(plainLetters(words))
