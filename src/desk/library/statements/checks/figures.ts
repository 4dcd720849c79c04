import { nounBehind } from '../../../english/word-behind.ts'
import { overlaps, type Span, textOf } from '../../../span.ts'
import { changesNoun } from '../../../story/figures/one-and-many.ts'
import { sentenceAt } from '../../../story/sentence-at.ts'
import type { Sentence, Story } from '../../../story/story.ts'
import type { Comparison } from '../../comparison.ts'
import { besides, type Drift, isVerbatim } from '../../drift/sides.ts'
import type { Source } from '../../source.ts'
import { areTotalAndItem } from '../../total-and-item.ts'
import { agrees, areComparable, besideFigure, isFiner, isWorkedOut } from '../agreement.ts'
import { certaintyOf, type Features } from '../certainty.ts'
import { commonOf } from '../common.ts'
import { type Context, sameContext } from '../context.ts'
import { isDifference, isOneMore, isStep, isSum } from '../derived.ts'
import type { Difference } from '../difference.ts'
import { type Match, matchesOf, rewordedIn, sentencesWith, shareMade } from '../matches.ts'
import { models } from '../models.ts'
import { partsIn } from '../part-and-whole.ts'
import { isOfFraction, type Quantity, quantitiesIn } from '../quantities.ts'
import { likeness, rootOf } from '../roots.ts'
import { differenceOf } from '../severity.ts'

/** A quantity of a source that may be the draft’s. */
interface Rival {
  match: Match
  quantity: Quantity
  context: Context
}

/** Quantities that the source has otherwise, of the same thing: `Seven had more lead` where four of nine yards did. */
export function figureDifferences(comparison: Comparison): Difference[] {
  const { story } = comparison
  const matches = matchesOf(comparison)
  return rewordedIn(comparison).flatMap(sentence => {
    const quantities = quantitiesIn(story, sentence)
    return quantities.flatMap(quantity => {
      if (isVerbatim(comparison, quantity) || isOfFraction(story, quantity) || isOfAllBefore(story, quantity))
        return []
      return differenceIn(comparison, sentence, quantity, quantities, matches[sentence.index]) ?? []
    })
  })
}

function differenceIn(
  comparison: Comparison,
  sentence: Sentence,
  quantity: Quantity,
  siblings: Quantity[],
  matches: Match[],
): Difference | undefined {
  const { story } = comparison
  const rivals = rivalsOf(comparison, sentence, quantity, matches)
  const agreeing = rivals.filter(rival => agrees(quantity, rival.quantity))
  const differing = rivals.filter(
    rival =>
      !agrees(quantity, rival.quantity) &&
      !siblings.some(
        other => other !== quantity && areComparable(other, rival.quantity) && agrees(other, rival.quantity),
      ),
  )
  const [best, second] = differing
  if (!best) return undefined
  if (areStrangers(quantity, best) || areOneInOtherLetters(story, quantity, best)) return undefined
  if (agreeing.some(rival => isTold(story, quantity, rival, best))) return undefined
  const near = besideFigure(story, sentence, quantity)
  if (isReckoned(comparison, quantity, matches, near)) return undefined
  // Two exchanged digits are a typing slip, even where somebody else is that old.
  const isSlip = areAlike(quantity, best.quantity)
  const chance = isSlip ? 1 : chanceOf(quantity)
  // `40 milligrams` of 40 micrograms: the unit is what differs.
  const isOfUnit = quantity.raw === best.quantity.raw
  const span = isOfUnit ? withUnitOf(story, quantity) : spanOf(quantity)
  const inSource = isOfUnit ? withUnitOf(best.match.source.story, best.quantity) : spanOf(best.quantity)
  const features: Features = {
    context: contextOf(quantity, best),
    back: best.context.back,
    names: best.context.names,
    match: best.match.score,
    made: shareMade(comparison),
    sameUnit: unitsOf(quantity, best.quantity),
    otherUnit: areOtherUnits(quantity, best.quantity) ? 1 : 0,
    support: Math.max(0, ...agreeing.map(({ context }) => context.common)),
    anywhere: agreeing.length > 0 || isAnywhere(comparison, quantity) ? 1 - chance : 0,
    finer: isFiner(quantity, best.quantity) ? 1 : 0,
    near: best.match.score > leastMatch ? 0 : 1,
    rival: second ? Math.max(0, 1 - (best.context.common - second.context.common) / 0.3) : 0,
    alike: isSlip ? 1 : 0,
    elsewhere: !isSlip && isElsewhere(story, best.quantity, quantity) ? 1 - chanceOf(best.quantity) : 0,
    small: quantity.kind === 'count' && quantity.value <= 3 ? 1 : 0,
    telling: quantity.kind === 'age' || quantity.kind === 'percent' || quantity.kind === 'rate' ? 1 : 0,
    duration: quantity.kind === 'duration' ? 1 : 0,
    ordinal: quantity.kind === 'ordinal' ? 1 : 0,
    count: quantity.kind === 'count' ? 1 : 0,
    ...commonOf(story, span, best.match.source, inSource),
  }
  return differenceOf({
    check: 'figure',
    span,
    source: best.match.source,
    inSource,
    certainty: certaintyOf(models.figure, features),
    offer: isOfUnit ? undefined : offerOf(story, quantity, best),
    features,
  })
}

/** What the source has in as good a place as the one that differs, or of the same things, is the draft’s figure. */
function isTold(story: Story, quantity: Quantity, rival: Rival, best: Rival): boolean {
  const [here, there] = [rival.context.common, best.context.common]
  if (here >= there - 0.12 || unitsOf(quantity, rival.quantity) > unitsOf(quantity, best.quantity))
    return true
  if (rival.match.sentence !== best.match.sentence) return false
  // `Six more deaths` of `the deaths of six more soldiers`.
  const next = nounBehind(story.text, quantity.end)
  const isBeforeTheSame =
    next !== undefined && next === nounBehind(rival.match.source.story.text, rival.quantity.end)
  return quantity.kind !== 'count' || here >= there - 0.35 || isBeforeTheSame
}

/** `had interviewed all six`, of six who were spoken of before: what there is to say of the number is said there. */
const isOfAllBefore = ({ text, figures }: Story, { kind, raw, start, end }: Quantity): boolean =>
  kind === 'count' &&
  /\ball $/i.test(text.slice(start - 5, start)) &&
  /^(?:$|[,.;:]| (?:of|had|have|were|was|are|is)\b)/.test(text.slice(end, end + 8)) &&
  figures.some(each => each.end < start && each.value === raw)

/** `three terms` of a three-term sheriff, `the 100` of the 100m: one number, and what is counted in other letters. */
const areOneInOtherLetters = (
  story: Story,
  quantity: Quantity,
  { match, quantity: other }: Rival,
): boolean => {
  if (lettersOf(story, quantity) === lettersOf(match.source.story, other)) return true
  if (quantity.raw !== other.raw || !/^(?:count|duration)$/.test(quantity.kind)) return false
  const [mine, theirs] = [
    nounBehind(story.text, quantity.end),
    nounBehind(match.source.story.text, other.end),
  ]
  return mine === undefined || theirs === undefined || rootOf(mine) === rootOf(theirs)
}

/** A quantity with what it counts, without hyphens and plurals: `three terms` is `three-term`. */
const lettersOf = (story: Story, quantity: Quantity): string =>
  textOf(story, quantity.kind === 'duration' ? quantity : withUnitOf(story, quantity))
    .toLowerCase()
    .replace(/[\s-]|s$/g, '')

/** `About 235 years old` of a bowl made about 1790: one of the two is a year. */
const isYear = ({ kind, raw }: Quantity) => kind === 'count' && raw >= 1500 && raw < 2100

const spanOf = ({ start, end }: Span): Span => ({ start, end })

/** A quantity with the word behind it. */
const withUnitOf = ({ text }: Story, { start, end }: Span): Span => ({
  start,
  end: end + (/^[ -]\p{L}+/u.exec(text.slice(end, end + 30))?.[0].length ?? 0),
})

/** How likely a story has a number by chance: `two` is in most. */
const chanceOf = ({ kind, raw }: Quantity) =>
  kind !== 'count' ? 0.2 : raw <= 4 ? 0.8 : raw <= 12 ? 0.6 : raw <= 31 ? 0.4 : 0.1

/** Two quantities that nothing ties together but their kind: `two weeks in hand` and `44 days`, `two men` and `three defeats`. */
function areStrangers(quantity: Quantity, { quantity: other, context, match }: Rival): boolean {
  const { kind, unit } = quantity
  if (isYear(quantity) !== isYear(other)) return true
  if (/^(?:clock|score|age)$/.test(kind)) return false
  const tie = Math.max(context.common, context.back)
  // What a share is of, and whose it is, takes most of the sentence to say.
  if (/^(?:rate|fraction)$/.test(kind)) return tie < 0.3 || match.score < 0.35
  if (kind !== 'count') return tie < (unit === other.unit || quantity.raw === other.raw ? 0.15 : 0.4)
  if (areOtherUnits(quantity, other)) return tie < 0.5 || match.score < 0.5
  const share = quantity.value / other.value
  if ((share > 100 || share < 0.01) && !areAlike(quantity, other)) return true
  return tie < (unit && other.unit ? 0.15 : 0.3)
}

/** A winner’s time is given only once, so the sentence is its context. */
const contextOf = ({ kind }: Quantity, { context, match }: Rival) =>
  kind === 'clock' ? Math.max(context.common, match.score) : context.common

function rivalsOf(comparison: Comparison, sentence: Sentence, quantity: Quantity, matches: Match[]): Rival[] {
  const { story } = comparison
  return [...matches, ...withUnit(comparison, quantity, matches)]
    .flatMap(match =>
      quantitiesIn(match.source.story, match.sentence)
        .filter(
          other =>
            areComparable(quantity, other) && !areTotalAndItem(story, quantity, match.source.story, other),
        )
        .map(other => ({
          match,
          quantity: other,
          context: sameContext(story, sentence, quantity, match.source.story, match.sentence, other),
        })),
    )
    .sort((one, other) => other.context.common - one.context.common)
}

/** A sentence that is found by what is counted alone has this score. */
const leastMatch = 0.15
/** A thing that more sentences count than this ties none of them to the draft’s sentence. */
const mostWithUnit = 3

/** Other sentences of the sources that count the same thing, even far from the matches: `crowd of about 420`. */
function withUnit(comparison: Comparison, { kind, unit }: Quantity, matches: Match[]): Match[] {
  if (kind !== 'count' || !unit) return []
  return sentencesWith(comparison, rootOf(unit), mostWithUnit).filter(
    ({ sentence }) => !matches.some(match => match.sentence === sentence),
  )
}

/** 1 where both count the same thing, less where they may, 0 where one of them counts nothing that is named. */
function unitsOf(one: Quantity, other: Quantity): number {
  if (one.kind !== 'count') return one.kind === other.kind ? 1 : 0.5
  return one.unit && other.unit ? likeness(rootOf(one.unit), rootOf(other.unit)) : 0
}

const areOtherUnits = (one: Quantity, other: Quantity) =>
  one.kind === 'count' &&
  one.unit !== undefined &&
  other.unit !== undefined &&
  likeness(rootOf(one.unit), rootOf(other.unit)) === 0

/** 318 for 381, 5.2 for 52, million for billion: slips of the hand. */
export function areAlike(one: Quantity, other: Quantity): boolean {
  const digits = [one, other].map(({ value }) =>
    String(Number(value.toPrecision(10)))
      .replace('.', '')
      .replace(/0+$/, ''),
  )
  if (digits[0].length > 1 && [...digits[0]].sort().join('') === [...digits[1]].sort().join('')) return true
  const share = one.value / other.value
  return [10, 100, 1000, 1e6, 0.1, 0.01, 0.001, 1e-6].some(each => Math.abs(share / each - 1) < 1e-9)
}

const quantitiesOf = (sources: readonly Source[]): Quantity[] =>
  sources.flatMap(({ story }) => story.sentences.flatMap(sentence => quantitiesIn(story, sentence)))

/** Whether any source has it anywhere: then it may be from there. */
const isAnywhere = ({ compared }: Comparison, quantity: Quantity) =>
  quantitiesOf(compared).some(other => areComparable(quantity, other) && agrees(quantity, other))

/** Whether the draft has the source’s figure in another place: then the figure is not missing. */
const isElsewhere = (story: Story, theirs: Quantity, mine: Quantity) =>
  story.sentences.some(sentence =>
    quantitiesIn(story, sentence).some(
      other => other.start !== mine.start && other.kind === theirs.kind && other.value === theirs.value,
    ),
  )

/** Whether it can be worked out of what the source says near there, or, a span of years, of the years that it names. */
function isReckoned(
  { story, compared }: Comparison,
  quantity: Quantity,
  matches: Match[],
  near: string,
): boolean {
  const theirs = matches.flatMap(({ source, sentence }) =>
    [-1, 0, 1].flatMap(step => {
      const beside = source.story.sentences[sentence.index + step]
      return beside ? quantitiesIn(source.story, beside) : []
    }),
  )
  const isOfOneSentence = matches.some(
    ({ source: { story: source }, sentence }) =>
      isSum(quantity, source, sentence) ||
      isDifference(quantity, near, source, sentence) ||
      isOneMore(story, quantity, source, sentence),
  )
  if (isWorkedOut(quantity, theirs, near) || isOfOneSentence || isRest(quantity, matches)) return true
  const sentence = sentenceAt(story, quantity.start)
  if (sentence && isStep(quantity, quantitiesIn(story, sentence), near, quantitiesOf(compared))) return true
  // `whose contract has 14 years left`: of one that was made for 25.
  if (quantity.kind === 'duration' && /\b(?:left|remaining|to (?:run|go)|remain)\b/.test(near)) return true
  if (quantity.kind !== 'age' && quantity.kind !== 'duration' && quantity.unit !== 'ordinal') return false
  const years = matches.flatMap(({ source, sentence }) => yearsIn(source.story.text, sentence))
  const now = Number(story.published?.slice(0, 4))
  if (now) years.push(now)
  const count = quantity.kind === 'age' ? quantity.value : quantity.value / 31_557_600
  return (
    count >= 1 &&
    years.some(one => years.some(other => one !== other && Math.abs(Math.abs(one - other) - count) <= 1))
  )
}

/** `49 of 58 passed` of 58 wards, nine of which failed: what is left of a whole without its part. */
const isRest = (mine: Quantity, matches: Match[]) =>
  matches.some(({ source, sentence }) =>
    partsIn(sentence, source.story).some(({ part, whole }) => whole.value - part.value === mine.raw),
  )

const yearsIn = (text: string, { start, end }: Span): number[] =>
  (text.slice(start, end).match(/\b(?:1[89]|20)\d\d\b/g) ?? []).map(Number)

/** The source’s words where they can stand as they are: digits for digits, words for words. */
function offerOf(story: Story, mine: Quantity, { match, quantity }: Rival): string | undefined {
  if (changesNoun(story.text, mine.end, mine.raw, quantity.raw)) return undefined
  const here = story.text.slice(mine.start, mine.end)
  const there = match.source.story.text.slice(quantity.start, quantity.end)
  if (mine.kind === 'rate' && quantity.kind === 'rate') {
    const isCapital = /^\p{Lu}/u.test(here)
    return isCapital ? there[0].toUpperCase() + there.slice(1) : there
  }
  return /\d/.test(here) === /\d/.test(there) && /^\p{Lu}/u.test(here) === /^\p{Lu}/u.test(there)
    ? there
    : undefined
}

/**
 * Whether the sources have a figure that a comparison of words takes for another one: `250 million miles` of 402 million
 * kilometers, or points that are worked out of percentages.
 */
export function isAccountedFor(comparison: Comparison, { span, source, inSource }: Drift): boolean {
  const { story } = comparison
  const sentence = sentenceAt(story, span.start)
  const other = sentenceAt(source.story, inSource.start)
  if (!sentence || !other) return false
  const theirs = quantitiesIn(source.story, other).filter(quantity => overlaps(quantity, inSource))
  const matches = matchesOf(comparison)[sentence.index]
  return quantitiesIn(story, sentence)
    .filter(quantity => overlaps(quantity, span))
    .some(
      quantity =>
        theirs.some(
          each => each.unit !== quantity.unit && areComparable(quantity, each) && agrees(quantity, each),
        ) ||
        ((quantity.kind === 'points' || !isNearlyTheirs(comparison, sentence, other)) &&
          isReckoned(comparison, quantity, matches, besideFigure(story, sentence, quantity))),
    )
}

/** From this share of common words of meaning on, a sentence is the source’s: what it has in a figure’s place is the figure. */
const nearlyTheirs = 0.6

const isNearlyTheirs = (comparison: Comparison, mine: Sentence, theirs: Sentence) =>
  besides(comparison)
    .filter(({ sentence }) => sentence === mine)
    .some(({ sides }) => sides.some(({ sentence, close }) => sentence === theirs && close >= nearlyTheirs))
