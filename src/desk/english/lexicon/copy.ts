import { phraseSet, wordSet } from '../word-set.ts'

/** Says what was changed in a story: `corrected`, `an earlier version`. */
export const changesOfCopy = phraseSet(`
  corrects, corrected, correction, correct, clarif*, updat*, amended, revised, removed, retracted,
  earlier version, earlier headline, earlier caption, earlier story, earlier photo,
  previous version, previous headline, previous caption, previous story, previous photo,
  original version, original headline, original caption, original story, original photo,
  prior version, prior headline, prior caption, prior story, prior photo, misstat*, misspell*,
  misidentif*, incorrect*, wrong, error, mistaken*`)

/** Opens a comment that a machine reads: `more`, `prettier-ignore`. */
export const notesForMachines = wordSet(`
  more excerpt toc vale lint stet
  prettier-ignore markdownlint textlint cspell spell-check spellcheck eslint`)

/** Opens what waits in brackets: `[insert`. */
export const placeholderOpenings = wordSet(`
  TBD TBC tbd tbc insert NAME FIRST LAST DATE PLACE CITY TITLE AGE AMOUNT NUMBER name quote date number photo link xx`)

/** Before a Roman number: `Super Bowl XX`. */
export const beforeRoman = wordSet(`
  Bowl WrestleMania Louis Article Chapter Title Part No.`)

/** In brackets, waits for its words: `[TK]`, `[name here]`. */
export const placeholdersInBrackets = phraseSet(`
  TBD, TBC, tbd, tbc, NAME, FIRST NAME, LAST NAME, DATE, PLACE, CITY, TITLE, AGE, AMOUNT, NUMBER,
  name here, quote here, date here, number here, photo here, link here`)

/** Behind `XX`, makes it twenty: `XX century`, `XX Olympics`. */
export const afterRomanTwenty = wordSet(`
  Century century chromosome Olympi Winter Summer Paralympi Corps Army Legion Division Congress
  Party Dynasty Games Settembre`)

/** What a newsroom calls what it publishes: `this story`, `this column`. */
export const namesForCopy = wordSet(`
  story article report post item headline version column`)

/** What was done to a story: `has been updated`, `is part of`. */
export const doneToCopy = phraseSet(`
  updated, corrected, amended, changed, edited, published, developing, part of`)

/** In an editor’s note, shows that it is for readers: `this story`, `originally`. */
export const noteWords = phraseSet(`
  this, an earlier, an previous, an original, a earlier, a previous, a original, the author,
  the writer, the headline, readers, reader, originally, first published, updated, corrected`)
