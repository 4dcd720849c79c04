import { finiteAndModal } from '../../../english/lexicon/auxiliaries.ts'
import { measureKinds } from '../../../english/lexicon/conversions.ts'
import { notCounted } from '../../../english/lexicon/figures.ts'
import { definiteDeterminers } from '../../../english/lexicon/function-words.ts'
import { regex } from '../../../english/regex.ts'
import { within } from '../../../library/drift/sides.ts'
import { agrees, areComparable } from '../../../library/statements/agreement.ts'
import { areAlike } from '../../../library/statements/checks/figures.ts'
import { type Quantity, quantitiesIn } from '../../../library/statements/quantities.ts'
import { likeness, rootOf, weightOf } from '../../../library/statements/roots.ts'
import { memo } from '../../../memo.ts'
import type { Sentence, Story } from '../../../story/story.ts'
import { isPastVerb } from '../../../story/tense.ts'
import { casualtyOf } from './casualties.ts'
import { areOnOneMatter, namesAnother } from './one-matter.ts'
import { type Clash, partsOf } from './parts.ts'

/** A figure with what it is of. */
interface Told {
  quantity: Quantity
  sentence: Sentence
  /** The words right behind it: `state grant` of `the $4.2 million state grant`. */
  following: string[]
  /** `sentence` of `sentenced to 12 years`, `grant` of `a grant of $4.2 million`. */
  measureOf?: string
  /** What is counted, as it is written. */
  counted: string
  /** It is the only figure of its kind in its sentence. */
  isAlone: boolean
  /** `the 14 workers`: they have been spoken of. */
  isDefinite: boolean
  /** `All 14 paintings were`: the whole of them. */
  isWhole: boolean
}

/** One figure, given twice and differently: `a $4.2 million grant` and `the $2.4 million grant`. */
export function bodyFigures(story: Story): Clash[] {
  const { body } = partsOf(story)
  const told = body
    .filter(sentence => hasMeasure(story, sentence))
    .flatMap(sentence =>
      quantitiesIn(story, sentence).flatMap(quantity => toldAt(story, sentence, quantity) ?? []),
    )
    .slice(0, mostFigures)
  return told.flatMap((later, index) => {
    const first = told.slice(0, index).find(each => areOfOne(story, each, later))
    if (!first) return []
    if (later.isWhole && told.some(each => each !== later && isSameCount(each, later))) return []
    // `The board has 12 seats, two of them empty. All 10 members voted`, `nine years, three of them suspended`
    const apart = Math.abs(later.quantity.value - first.quantity.value)
    const isExplained = told.some(
      ({ quantity: { kind, value } }, place) =>
        value === apart && (later.isWhole || (kind === later.quantity.kind && place < index)),
    )
    if (isExplained || isServedByAnother(story, first, later)) return []
    // With a third value, or with this one elsewhere too, there are several of them.
    const same = told.filter(
      each =>
        each === first || each === later || areOfOne(story, each, later) || areOfOne(story, first, each),
    )
    const values = new Set(same.map(({ quantity }) => quantity.value))
    if (values.size !== 2) return []
    return [
      {
        span: { start: later.quantity.start, end: later.quantity.end },
        other: { start: first.quantity.start, end: first.quantity.end },
        isPlain: false,
        offer: story.text.slice(first.quantity.start, first.quantity.end),
      },
    ]
  })
}

/** `sentenced Ruiz to nine years in prison and Lund to six`: the first sentence has the other number too. */
const isServedByAnother = ({ text }: Story, { sentence }: Told, { quantity: { start, end, kind } }: Told) => {
  const [number] = /^[\p{L}\d.,]+/u.exec(text.slice(start, end)) ?? []
  return (
    kind === 'duration' &&
    number !== undefined &&
    sentence.words.some(({ lower }) => lower === number.toLowerCase())
  )
}

/** With more figures it is a list. */
const mostFigures = 300

/** A figure, or how long something takes. */
const hasMeasure = (story: Story, sentence: Sentence) =>
  within(story.figures, sentence).length > 0 ||
  within(story.times, sentence).some(({ kind }) => kind === 'duration')

/** Kinds of which one thing has one: a grant one sum, a strike one length, a vote one score. */
const ofOneThing = regex()`^(?:${measureKinds}|score|[A-Z]{3})$`

function toldAt(story: Story, sentence: Sentence, quantity: Quantity): Told | undefined {
  const { text } = story
  const { kind, qualifier, start, end } = quantity
  if (qualifier === 'over' || qualifier === 'under') return undefined
  if ((kind !== 'count' && !ofOneThing.test(kind)) || isPartOf(text, quantity)) return undefined
  if (ofWhole.test(text.slice(sentence.start, start))) return undefined
  const before = text.slice(Math.max(sentence.start, start - 30), start)
  const words =
    /^(?:[- ]\p{Ll}[\p{L}]*){1,3}/u.exec(text.slice(end, Math.min(sentence.end, end + 60)))?.[0] ?? ''
  return {
    quantity,
    sentence,
    following: kind === 'count' ? [] : nounsOf(words),
    measureOf: measureOf(kind, story.text.slice(sentence.start, start), words),
    counted: kind === 'count' ? (quantity.unit ?? '') : '',
    isAlone: quantitiesIn(story, sentence).filter(other => other.kind === kind).length === 1,
    isDefinite: /\b(?:the|that|this|its|their|his|her) $/i.test(before),
    isWhole: isWhole(before, words),
  }
}

/** What a figure behind some words is the measure of, or a sentence that somebody serves: `gave him 12 years in prison`. */
function measureOf(kind: string, lead: string, words: string): string | undefined {
  if (kind === 'duration' && (inPrison.test(words) || sentencing.test(lead))) return 'sentence'
  const before = lead.slice(-30)
  // From the end on: most of what comes before is no such words.
  const pattern =
    kind === 'score' ? /$(?<=(\p{L}+) (?:of |by )?)/u : /$(?<=(\p{L}+) (?:to|of|worth|for) (?:an? )?)/u
  return pattern.exec(before)?.[1].toLowerCase()
}

/** `nine years in federal prison`, `12 years behind bars` */
const inPrison = /^ (?:in (?:\p{Ll}+ )?(?:prison|jail|custody)|behind bars)\b/u
/** `sentenced the former head of a league to`, `jailed Ruiz on Tuesday for` */
const sentencing =
  /\b(?:sentenc(?:e[sd]?|ing)\b[^,;:]{0,80} to|(?:jailed|imprisoned|incarcerated)\b[^,;:]{0,60} for) (?:an? (?:term of )?)?$/i

/** `All 14 paintings were made in a shed`; not `all 14 paintings in the east wing`. */
const isWhole = (before: string, words: string) =>
  /\ball (?:of )?(?:the |these |those )?$/i.test(before) && allDo.test(words)
const allDo = regex('u')`^ \p{Ll}+ (?:${finiteAndModal}|came|went|\p{Ll}+ed)\b`

/** `of the 12 people`, `three of the`. */
const isPartOf = (text: string, { start, end }: Quantity) =>
  /\bof (?:the|those|these|his|her|their|its) $/i.test(text.slice(Math.max(0, start - 10), start)) ||
  /^ of (?:the|those|these|them|whom)\b/.test(text.slice(end, end + 10))

/** `Of the 14 people killed, five were in one car.` */
const ofWhole = regex(
  'u',
)`^\W*(?:Of|Among|Out of) (?:${definiteDeterminers}|all) [^,;]{1,80}, (?:[\p{L}-]+ ){0,2}$`

/** The words up to one that says nothing: `state grant` of `state grant for the bridge`. */
function nounsOf(words: string): string[] {
  // `18 months of repairs`
  const nouns = words.replace(/^ of /, ' ').split(/[- ]/).filter(Boolean)
  const end = nouns.findIndex(lower => weightOf({ lower }) === 0)
  return end < 0 ? nouns : nouns.slice(0, end)
}

/** The verbs right before a figure and behind what it counts: `destroy` of `destroyed 12 homes`. */
const actsOf = memo(({ sentence: { words }, quantity: { start, end, unit } }: Told): string[] => {
  const first = words.findIndex(word => word.end > start)
  let last = first
  while (last + 1 < words.length && words[last + 1].start < end) last++
  const noun = unit ? words.findIndex(({ lower }, index) => index > last && lower === unit) : -1
  const behind = (noun > 0 && noun < last + 4 ? noun : last) + 1
  return [...words.slice(Math.max(0, first - 2), first), ...words.slice(behind, behind + 3)]
    .filter(
      word => word.text === word.lower && (isPastVerb(word) || /[^i]ing$|^(?:die|dead)/.test(word.lower)),
    )
    .filter(word => weightOf(word) >= 0.3)
    .map(({ lower }) => casualtyOf(rootOf(lower)) ?? rootOf(lower))
})

function areOfOne(story: Story, one: Told, other: Told): boolean {
  const [first, later] = one.quantity.start < other.quantity.start ? [one, other] : [other, one]
  const [mine, theirs] = [later.quantity, first.quantity]
  if (mine.kind !== theirs.kind || !areComparable(mine, theirs) || agrees(mine, theirs)) return false
  const isOneThing = haveOneThing(first, later)
  if (!isOneThing && !areCountedAlike(first, later)) return false
  if (namesAnother(first.sentence, placed(later))) return false
  if (
    !areOnOneMatter(story, placed(first), placed(later), {
      days: isOneThing,
      isKnown: isOneThing && (mine.kind === 'score' || servedOut.test(later.following[0] ?? '')),
    })
  )
    return false
  if (isOneThing) return true
  // `The 420 workers` of 240 workers.
  if (later.isDefinite && first.isAlone && areAlike(mine, theirs) && later.counted !== '') return true
  if (isMiscounted(first, later)) return true
  // `Quat was elected with 58,825 votes`, and Or with 51,516.
  if (namesAnother(first.sentence, placed(later), subject)) return false
  const act = actsOf(first).find(each => actsOf(later).some(root => likeness(each, root) >= 0.8))
  return act !== undefined && pointsBack(first, later, [act, rootOf(first.counted)])
}

/** `sold 17 paintings`, and `All 14 paintings were made in a shed`: nearly as many. */
const isMiscounted = (first: Told, { isWhole, counted, quantity: { value } }: Told) =>
  isWhole &&
  first.isAlone &&
  counted !== '' &&
  Math.max(value, first.quantity.value) <= mostApart * Math.min(value, first.quantity.value)

/** Of 300 and 14 paintings the 14 are some others. */
const mostApart = 1.5

/** Whether the story counts as many of them elsewhere too. */
const isSameCount = (one: Told, other: Told) =>
  one.quantity.value === other.quantity.value && areCountedAlike(one, other)

const placed = ({ quantity: { start, end }, sentence }: Told) => ({ start, end, sentence })

const areCountedAlike = ({ counted: one }: Told, { counted: other }: Told) =>
  one === other || (one !== '' && other !== '' && likeness(rootOf(one), rootOf(other)) >= 0.8)

/** `a $4.2 million state grant` and `the $2.4 million grant`; `sentenced to 12 years` and `his 10-year sentence`. */
function haveOneThing(first: Told, later: Told): boolean {
  if (!later.isDefinite || first.quantity.kind === 'count') return false
  return later.following.some((noun, place) => {
    const root = rootOf(noun)
    if (notCounted.has(noun.replace(/s$/, '')) || weightOf({ lower: noun }) < 0.3) return false
    if (
      place === 0 &&
      ((first.measureOf === 'sentence' && servedOut.test(noun)) ||
        (first.measureOf && rootOf(first.measureOf) === root))
    )
      return true
    const there = first.following.findIndex(each => rootOf(each) === root)
    // `will pay $1.3 million under a settlement`, and `the $1.8 million settlement`.
    if (there < 0) return place === 0 && first.isAlone && isBehind(first, noun)
    const [mine, theirs] = [later.following.slice(0, place), first.following.slice(0, there)]
    return mine.length === 0 || theirs.length === 0 || mine.some(word => theirs.includes(word))
  })
}

/** `jailed for six years`, and `his four-year sentence`. */
const servedOut = /^(?:sentence|term|prison|jail)$/

/** Whether a word comes in the same sentence behind a figure. */
const isBehind = ({ sentence, quantity: { end } }: Told, noun: string) =>
  sentence.words.some(({ start, lower }) => start > end && lower === noun)

/** Maximum distance in words from a verb back to who does it. */
const subject = 8

/** Number of words around a figure that count as its clause. */
const reach = 12

/** Whether the later sentence points back to a thing of the first: `the fire destroyed` after `A fire destroyed`. */
function pointsBack(first: Told, later: Told, but: string[]): boolean {
  // `The three people who died`, of four who were killed.
  if (later.isDefinite && first.isAlone && but.some(casualtyOf)) return true
  const { words } = later.sentence
  const at = words.findIndex(word => word.end > later.quantity.start)
  const around = words.slice(Math.max(0, at - reach), at + reach)
  const roots = new Set(first.sentence.words.map(({ lower }) => rootOf(lower)))
  return around.some((word, index) => {
    const root = rootOf(word.lower)
    return (
      /^(?:the|that|this)$/.test(around[index - 1]?.lower ?? '') &&
      word.text === word.lower &&
      weightOf(word) >= 0.7 &&
      !but.includes(root) &&
      roots.has(root)
    )
  })
}
