import { automatedReadability } from 'automated-readability'
import { colemanLiau } from 'coleman-liau'
import { daleChallFormula, daleChallGradeLevel } from 'dale-chall-formula'
import { flesch } from 'flesch'
import { gunningFog } from 'gunning-fog'
import { smogFormula } from 'smog-formula'
import { spacheFormula } from 'spache-formula'
import { wordMeasures } from './word-measures.ts'

/** How many measures there are. */
export const measures = 7

/** What is asked of a word: as it is written, and in lower case. */
type Word = { text: string; lower: string }

/**
 * How many of seven published measures find that a sentence asks for readers older than this, in years. They were made
 * for whole texts, so a short sentence tells little. Where fewer than `least` can be reached it is nought: of most
 * sentences the length of their words tells so, and no syllable of theirs is counted.
 */
export function hardBy(words: Word[], age: number, least = 0): number {
  let letter = 0
  for (const { text } of words) letter += text.length
  const known = { sentence: 1, word: words.length, letter, character: letter }
  const hard = olderThan(age, [ageIn(automatedReadability(known)), ageIn(colemanLiau(known))])
  if (hard + olderThan(age, agesByWords(hardest(words.length, letter))) < least) return 0
  return hard + olderThan(age, agesByWords(countsOf(words)))
}

const olderThan = (age: number, ages: number[]) => ages.filter(each => each > age).length

/** The ages by the measures that ask which words they are. */
const agesByWords = (counts: Counts) => [
  ageIn(daleChallGradeLevel(daleChallFormula(counts))[1]),
  // From 20 for a score of 0, for whom has been to college, down to 10 for a score of 100.
  20 - Math.floor(flesch(counts) / 10),
  ageIn(gunningFog(counts)),
  Math.ceil(Math.sqrt(smogFormula(counts)) + 2.5),
  ageIn(spacheFormula(counts)),
]

/** The age at which a grade of school in the United States is begun, or at most a year later. */
const ageIn = (grade: number) => Math.round(grade + 5)

/** What the measures count of the words of a sentence. */
type Counts = {
  sentence: 1
  word: number
  syllable: number
  polysillabicWord: number
  complexPolysillabicWord: number
  difficultWord: number
  unfamiliarWord: number
}

/** The counts of a sentence of which every word is as hard as can be: each letter a syllable. */
const hardest = (word: number, letter: number): Counts => ({
  sentence: 1,
  word,
  syllable: letter,
  polysillabicWord: word,
  complexPolysillabicWord: word,
  difficultWord: word,
  unfamiliarWord: word,
})

/** How many sentences were counted so far. */
let sentences = 0

function countsOf(words: Word[]): Counts {
  let syllable = 0
  let polysillabicWord = 0
  let complexPolysillabicWord = 0
  let easy = 0
  let familiar = 0
  const sentence = ++sentences
  for (const { text, lower } of words) {
    const word = wordMeasures(lower)
    syllable += word.syllables
    if (word.syllables >= 3) {
      polysillabicWord++
      // A name is not hard for being long.
      if (text.charCodeAt(0) === lower.charCodeAt(0)) complexPolysillabicWord++
    }
    // The lists of easy words count a word once a sentence, however often it stands there.
    if (word.met === sentence) continue
    word.met = sentence
    if (word.easy) easy++
    if (word.familiar) familiar++
  }
  return {
    sentence: 1,
    word: words.length,
    syllable,
    polysillabicWord,
    complexPolysillabicWord,
    difficultWord: words.length - easy,
    unfamiliarWord: words.length - familiar,
  }
}
