import { beforeOtherNames, beforePlaceNames } from '../../../english/lexicon/names.ts'
import { withoutApostropheS } from '../../../english/possessive.ts'
import { regex } from '../../../english/regex.ts'
import { memo } from '../../../memo.ts'
import { sentenceAt } from '../../../story/sentence-at.ts'
import type { Person, Story } from '../../../story/story.ts'
import { isPastVerb } from '../../../story/tense.ts'
import { longEnough, longEnoughSwapped, type NearNames } from './slip.ts'

/**
 * `Danuta Kowalczyk` at the start of a sentence, of whom the story says no more. Standards Desk does not take her for a
 * person, but two letters of the surname that are exchanged further on are still a slip.
 */
export function strangersIn({ sentences, text }: Story, known: Set<string>): Person[] {
  return sentences.flatMap(({ words: [given, surname, verb] }) => {
    if (!verb || surname.text.length < longEnough || known.has(surname.lower)) return []
    if (!/^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+,? /u.test(text.slice(given.start, verb.start))) return []
    const { start, end } = { start: given.start, end: surname.end }
    const mentions = [{ start, end, form: 'full' as const }]
    return [{ name: text.slice(start, end), surname: surname.text, mentions }]
  })
}

/** A capitalized word that stands alone and may be a surname. */
export interface LoneName {
  start: number
  text: string
  /** Whether it is the subject of a verb: `Baskins had him led out`. */
  acts: boolean
}

/** Words before a place, and not before a person's surname: `in Marlow`, `the Okafors`. */
const beforeOthers = regex('u')`\b(?:${beforeOtherNames})\s$|\p{Lu}[\p{L}.’'-]*[\s-]$`

const courtesy = /(?:^|\s)M(?:r|rs|s|x)\.?\s$/

/**
 * Capitalized words that may be one of some surnames: alone, in no longer run of capitals, and not in the place of a
 * place name.
 */
export function loneNames(story: Story, surnames: NearNames<Person>[]): LoneName[] {
  const names: LoneName[] = []
  for (let index = 0; index < story.words.length; index++) {
    const { start, end, text: whole, lower } = story.words[index]
    if (whole.length < longEnoughSwapped || whole.charCodeAt(0) === lower.charCodeAt(0)) continue
    const text = withoutApostropheS(whole)
    if (text.length < longEnoughSwapped || !/^\p{Lu}\p{Ll}/u.test(text)) continue
    if (surnames.every(names => names.near('', text).length === 0)) continue
    const before = story.text.slice(Math.max(0, start - 24), start)
    // `They met in Lima. Okefor was late.`: what ends the sentence before is no part of the name.
    const opens = sentenceAt(story, start)?.start === start
    if (!opens && beforeOthers.test(before) && !courtesy.test(before)) continue
    if (/^\s\p{Lu}/u.test(story.text.slice(end, end + 2))) continue
    // A team's lineup lists surnames alone: `Arbuckle, Gibson, Malone, Harty`.
    if (before.endsWith(', ') && story.text[end] === ',') continue
    const next = story.words[index + 1]
    // `Voigt, who lived to be 90, brought her mail`
    const acts =
      next !== undefined &&
      ((next.start === end + 1 && (isPastVerb(next) || /^(?:has|is|says)$/.test(next.lower))) ||
        (next.lower === 'who' && story.text.slice(end, next.start) === ', '))
    names.push({ start, text, acts })
  }
  return names
}

const inPlace = regex('i')`\b(?:${beforePlaceNames}) $`

const goesOn = /^ \p{Lu}\p{Ll}/u

/** Words that are somewhere a place, `Winters in Marlow are long`, or open a longer name, `Brand College`. */
const otherNamesIn = memo(
  ({ words, text }: Story) =>
    new Set(
      words.flatMap(({ text: word, lower, start, end }) =>
        word !== lower &&
        (inPlace.test(text.slice(Math.max(0, start - 12), start)) || goesOn.test(text.slice(end, end + 3)))
          ? [word]
          : [],
      ),
    ),
)

/** `Marlow has one bridge`, where the story has been to Marlow. */
export const isOtherName = (story: Story, name: string): boolean => otherNamesIn(story).has(name)
