import { automatedReadability } from 'automated-readability'
import { colemanLiau } from 'coleman-liau'
import { daleChallFormula, daleChallGradeLevel } from 'dale-chall-formula'
import { flesch } from 'flesch'
import { gunningFog } from 'gunning-fog'
import { smogFormula } from 'smog-formula'
import { spacheFormula } from 'spache-formula'
import { syllablesOf, type WordMeasures, wordMeasures } from './word-measures.ts'

/** How many measures there are. */
export const measures = 7

/** What is asked of a word: as it is written, and in lower case. */
type Word = { text: string; lower: string }

/**
 * How many of seven published measures find that a sentence asks for readers older than this, in years. They were made
 * for whole texts, so a short sentence tells little. Where fewer than `least` can be reached it is nought: of most
 * sentences the length of their words tells so, of most others the lists of words that readers know, and no syllable of
 * theirs is counted.
 */
export function hardBy(words: Word[], age: number, least = 0): number {
  const word = words.length
  let letter = 0
  for (const { text } of words) letter += text.length
  const older = (ages: number[]) => ages.filter(each => each > age).length
  // At the most every word is on no list, and every letter a syllable.
  const mostByLists = older(agesByLists({ word, difficultWord: word, unfamiliarWord: word }))
  const mostBySyllables = older(
    agesBySyllables({ word, syllable: letter, polysillabicWord: word, complexPolysillabicWord: word }),
  )
  const byLetters = older(agesByLetters({ word, letter, character: letter }))
  if (byLetters + mostByLists + mostBySyllables < least) return 0
  const known = words.map(({ lower }) => wordMeasures(lower))
  const byLists = older(agesByLists(listed(known)))
  if (byLetters + byLists + mostBySyllables < least) return 0
  return byLetters + byLists + older(agesBySyllables(spoken(words, known)))
}

/** The age at which a grade of school in the United States is begun, or at most a year later. */
const ageIn = (grade: number) => Math.round(grade + 5)

type Letters = { word: number; letter: number; character: number }

const agesByLetters = (counts: Letters) => [
  ageIn(automatedReadability({ sentence: 1, ...counts })),
  ageIn(colemanLiau({ sentence: 1, ...counts })),
]

type Listed = { word: number; difficultWord: number; unfamiliarWord: number }

const agesByLists = (counts: Listed) => [
  ageIn(daleChallGradeLevel(daleChallFormula({ sentence: 1, ...counts }))[1]),
  ageIn(spacheFormula({ sentence: 1, ...counts })),
]

type Spoken = { word: number; syllable: number; polysillabicWord: number; complexPolysillabicWord: number }

const agesBySyllables = (counts: Spoken) => [
  // From 20 for a score of 0, for whom has been to college, down to 10 for a score of 100.
  20 - Math.floor(flesch({ sentence: 1, ...counts }) / 10),
  ageIn(gunningFog({ sentence: 1, ...counts })),
  Math.ceil(Math.sqrt(smogFormula({ sentence: 1, ...counts })) + 2.5),
]

/** How many sentences were counted so far. */
let sentences = 0

/** The words on no list of easy words. A word counts once, however often it is in the sentence. */
function listed(known: WordMeasures[]): Listed {
  let easy = 0
  let familiar = 0
  const sentence = ++sentences
  for (const word of known) {
    if (word.met === sentence) continue
    word.met = sentence
    if (word.easy) easy++
    if (word.familiar) familiar++
  }
  return {
    word: known.length,
    difficultWord: known.length - easy,
    unfamiliarWord: known.length - familiar,
  }
}

function spoken(words: Word[], known: WordMeasures[]): Spoken {
  let syllable = 0
  let polysillabicWord = 0
  let complexPolysillabicWord = 0
  for (let index = 0; index < words.length; index++) {
    const { text, lower } = words[index]
    const syllables = syllablesOf(known[index])
    syllable += syllables
    if (syllables < 3) continue
    polysillabicWord++
    // A name is not hard for being long.
    if (text.charCodeAt(0) === lower.charCodeAt(0)) complexPolysillabicWord++
  }
  return { word: words.length, syllable, polysillabicWord, complexPolysillabicWord }
}
