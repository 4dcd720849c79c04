import { doneToCopy, namesForCopy, noteWords } from '../english/lexicon/copy.ts'
import { agencyCredits } from '../english/lexicon/outlets.ts'
import { regex } from '../english/regex.ts'
import { plainLetters } from './letters.ts'

/** `By Ana Ruiz`, `By Ana Ruiz and Ben Okafor / Herald staff`. */
const byline = /^by\s\p{L}[\p{L}.'’-]*(?:[\s,]+(?:and\s)?\p{L}[\p{L}.'’-]*){0,7}[\s,]*(?:\/\s?[\p{L} ]+)?$/iu
const endMark = /^(?:-\s?30\s?-|#{2,}|\(?ends?\)?|\(?more\)?)$/i
const credit = regex()`^(?:\(?(?:${agencyCredits})\)?)\.?$`

/** `EDITOR’S NOTE: This story has been updated to correct the year.` `Correction (March 28, 2025): …` */
const noteToReaders = regex(
  'iu',
)`^[(*_\s]*(?:(?:corrections?|clarifications?)(?:\s\(?[\p{L}\d][^:—–]{2,40})?\s?[:—–]|editor[’']?s[’']? note\s?[:—–].*\b(?:${noteWords})\b|this (?:${namesForCopy})\s(?:was|has been|is|will be)\s(?:first |originally |being )?(?:${doneToCopy})\b|an? (?:earlier|previous|original) version of this\b)`

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
