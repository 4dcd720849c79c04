import { automatedReadability } from 'automated-readability'
import { colemanLiau } from 'coleman-liau'
import { daleChallFormula, daleChallGradeLevel } from 'dale-chall-formula'
import { flesch } from 'flesch'
import { gunningFog } from 'gunning-fog'
import { smogFormula } from 'smog-formula'
import { spacheFormula } from 'spache-formula'
import { type WordMeasures, wordMeasures } from './word-measures.ts'

/**
 * How old a reader must be to read a sentence with ease, by seven published measures, in years. Takes the sentence's
 * words as written. They were made for whole texts, so a short sentence tells little.
 */
export function readingAges(words: string[]): number[] {
  const measures = words.map(wordMeasures)
  const letter = sumOf(measures, ({ letters }) => letters)
  const counts = {
    sentence: 1,
    word: words.length,
    letter,
    character: letter,
    syllable: sumOf(measures, ({ syllables }) => syllables),
    polysillabicWord: measures.filter(({ syllables }) => syllables >= 3).length,
    // A name is not hard for being long.
    complexPolysillabicWord: measures.filter(({ syllables }, at) => syllables >= 3 && !isCapital(words[at]))
      .length,
    difficultWord: words.length - different(measures, 'easy'),
    unfamiliarWord: words.length - different(measures, 'familiar'),
  }
  return [
    ageIn(automatedReadability(counts)),
    ageIn(colemanLiau(counts)),
    ageIn(daleChallGradeLevel(daleChallFormula(counts))[1]),
    // From 20 for a score of 0, for whom has been to college, down to 10 for a score of 100.
    20 - Math.floor(flesch(counts) / 10),
    ageIn(gunningFog(counts)),
    Math.ceil(Math.sqrt(smogFormula(counts)) + 2.5),
    ageIn(spacheFormula(counts)),
  ]
}

/** The age at which a grade of school in the United States is begun, or at most a year later. */
const ageIn = (grade: number) => Math.round(grade + 5)

const sumOf = (measures: WordMeasures[], measure: (word: WordMeasures) => number) =>
  measures.reduce((sum, word) => sum + measure(word), 0)

/** The lists of easy words count a word once a sentence, however often it stands there. */
const different = (measures: WordMeasures[], list: 'easy' | 'familiar') =>
  new Set(measures.filter(word => word[list])).size

const isCapital = (word: string) => word.charCodeAt(0) !== word.toLowerCase().charCodeAt(0)
