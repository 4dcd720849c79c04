import { isDayOrMonth } from '../../english/lexicon/calendar.ts'
import { numberOf } from '../../english/numerals.ts'
import type { Word } from '../../english/word.ts'
import { memo } from '../../memo.ts'
import { textOf } from '../../span.ts'
import type { Story } from '../../story/story.ts'
import type { Comparison } from '../comparison.ts'
import type { Source } from '../source.ts'
import { commonOf } from './common.ts'
import { sameContext } from './context.ts'
import { type Match, matchesOf } from './matches.ts'
import { areOfOneKind, halves, isNear } from './number-agreement.ts'
import { type Look, lookOf, placesLike } from './number-looks.ts'
import { likeness, rootOf, weightOf } from './roots.ts'
import { slotOf } from './slots.ts'
import {
  isOfTime,
  isOrdinal,
  nounLikeness,
  numbersOf,
  placesBySentence,
  type StatedNumber,
} from './stated-numbers.ts'

/** A number of the sources beside one of the draft that no source has. */
export interface NumberRival {
  source: Source
  theirs: StatedNumber
  look: Look
  match: number
  isFirst: boolean
  clause: number
  back: number
  context: number
  before: number
  behind: number
  noun: number | undefined
  isInDraft: boolean
  worth: number
}

/** The number of the sources that one of the draft is likeliest a slip for: by its look, its place and what it counts. */
export function bestRival(comparison: Comparison, mine: StatedNumber): NumberRival | undefined {
  const { story } = comparison
  const near = matchesOf(comparison)[mine.sentence.index]
  let best: NumberRival | undefined
  for (const source of comparison.compared)
    for (const theirs of numbersBeside(mine, source, near)) {
      if (!areOfOneKind(mine, theirs) || isOrdinal(story, mine) !== isOrdinal(source.story, theirs)) continue
      if (
        mine.kind === 'hour' &&
        areOfTwoHalves(textOf(story, mine), mine, textOf(source.story, theirs), theirs)
      )
        continue
      if (isOfTime(mine) && !haveMatter(mine, theirs)) continue
      const look = lookOf(mine, theirs)
      if (worthOfLook(look) === 0 && (!isNear(near, source, theirs) || areFarApart(mine, theirs))) continue
      const rival = rivalOf(comparison, mine, source, theirs, look, near)
      if (!best || rival.worth > best.worth) best = rival
    }
  return best
}

/** The numbers of a source that look like one of the draft, or are near what its sentence is from, in their order. */
function numbersBeside(mine: StatedNumber, source: Source, near: Match[]): StatedNumber[] {
  const { story } = source
  const places = [...placesLike(mine, story)].slice(0, mostAlike)
  for (const match of near)
    if (match.source === source)
      for (const index of [match.sentence.index - 1, match.sentence.index, match.sentence.index + 1])
        places.push(...(placesBySentence(story).get(index) ?? []))
  const all = numbersOf(story)
  return [...new Set(places)].sort((one, other) => one - other).map(place => all[place])
}

/** A table may have one number in all of its lines. */
const mostAlike = 200

/** `He arrives on Friday, March 28` and `Rain fell on Tuesday, March 5` share a month, and nothing that they speak of. */
const haveMatter = (mine: StatedNumber, theirs: StatedNumber) =>
  mine.sentence.words.some(
    word =>
      isOfMatter(word) &&
      theirs.sentence.words.some(
        other => isOfMatter(other) && likeness(rootOf(word.lower), rootOf(other.lower)) > 0,
      ),
  )

const isOfMatter = (word: Word) =>
  weightOf(word) >= 0.5 && !isDayOrMonth(word.lower) && numberOf(word.lower) === undefined

/** `6:40 p.m.` and `06:30` are half a day apart. */
const areOfTwoHalves = (here: string, mine: StatedNumber, there: string, theirs: StatedNumber) =>
  mine.value < 720 !== theirs.value < 720 &&
  [here, there].every(words => halves.test(words) || /\b(?:0\d|1[3-9]|2\d)[:.]?\d\d/.test(words))

/** `ten objects` beside `1,460 objects`: counts of two things. */
const areFarApart = (mine: StatedNumber, theirs: StatedNumber) =>
  !isOfTime(mine) && Math.abs(Math.log10(mine.value / theirs.value)) > 1.3

const worthOfLook = ({ exchanged, off, offOfTwo, doubled }: Look) =>
  Math.max(exchanged, off, 0.4 * offOfTwo, doubled)

function rivalOf(
  { story }: Comparison,
  mine: StatedNumber,
  source: Source,
  theirs: StatedNumber,
  look: Look,
  near: Match[],
): NumberRival {
  const place = near.findIndex(match => match.sentence === theirs.sentence && match.source === source)
  const common = commonOf(story, mine, source, theirs)
  const clause = Math.max(common.clause, common.sentence)
  const back = Math.max(common.theirClause, common.theirSentence)
  const context = sameContext(story, mine.sentence, mine, source.story, theirs.sentence, theirs)
  const { before, behind } = slotOf(mine, theirs)
  const noun = nounLikeness(mine, theirs)
  const match = place < 0 ? 0 : near[place].score
  const isInDraft = isElsewhere(story, mine, theirs)
  const worth =
    clause +
    back +
    0.7 * (context.common + context.back) +
    0.5 * match +
    0.9 * worthOfLook(look) +
    0.15 * (before + behind) +
    0.5 * (noun ?? 0) -
    (isInDraft ? 0.4 : 0)
  return {
    source,
    theirs,
    look,
    match,
    isFirst: place === 0,
    clause,
    back,
    context: context.common,
    before,
    behind,
    noun,
    isInDraft,
    worth,
  }
}

/** Whether the draft has a number of the source’s, besides the one that is held against it. */
const isElsewhere = (story: Story, mine: StatedNumber, theirs: StatedNumber) =>
  (countsOf(story).get(keyOf(theirs)) ?? 0) > (keyOf(mine) === keyOf(theirs) ? 1 : 0)

/** How often a story has each number. */
const countsOf = memo((story: Story): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const number of numbersOf(story)) counts.set(keyOf(number), (counts.get(keyOf(number)) ?? 0) + 1)
  return counts
})

const keyOf = ({ kind, value }: StatedNumber) => `${value} ${kind}`
