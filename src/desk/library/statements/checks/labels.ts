import { comparingWords } from '../../../english/lexicon/figures.ts'
import { regex } from '../../../english/regex.ts'
import { wordsOf } from '../../../english/word-breaks.ts'
import { memo } from '../../../memo.ts'
import { overlaps, textOf } from '../../../span.ts'
import type { Sentence, Story } from '../../../story/story.ts'
import type { Comparison } from '../../comparison.ts'
import { isYear } from '../../drift/years-and-ages.ts'
import type { Source } from '../../source.ts'
import { type Label, labelsOf } from '../../tables/labels.ts'
import { agrees } from '../agreement.ts'
import type { Difference } from '../difference.ts'
import { isToTheWord } from '../matches.ts'
import { partAround } from '../part-around.ts'
import type { Quantity } from '../quantities.ts'
import { groupsOf, likeness, rootOf, startOf, weightOf } from '../roots.ts'
import { numbersIn } from '../rows.ts'
import { differenceOf } from '../severity.ts'

/** From this share of a label’s words on a part of a sentence speaks of it. */
const leastHeld = 0.65

/**
 * A number beside the words of a source’s label that is not the label’s: `Five people are dead` beside `Confirmed deaths: 4`,
 * `26 cars were towed` where 26 is the number behind `Roads closed`.
 */
export function labelDifferences(comparison: Comparison): Difference[] {
  const { story } = comparison
  const known = knownLabels(comparison)
  if (known.size === 0) return []
  return story.sentences.flatMap(sentence => {
    if (story.paragraphs[sentence.paragraph].kind === 'furniture' || isToTheWord(comparison, sentence))
      return []
    const numbers = numbersIn(story, sentence)
    if (numbers.length === 0) return []
    const labels = [
      ...new Set(
        sentence.words.flatMap(({ lower }) =>
          keysOf(rootOf(lower)).flatMap(key => {
            const found = known.get(key) ?? []
            return found.length > mostAlike ? [] : found
          }),
        ),
      ),
    ]
    return numbers.flatMap(number => {
      if (story.quoted.some(quotation => overlaps(quotation, number))) return []
      return differenceIn(comparison, sentence, number, numbers, labels) ?? []
    })
  })
}

/** The labels of all sources by the words in them and those like them. */
const knownLabels = memo(({ compared }: Comparison): Map<string, Known[]> => {
  const known = new Map<string, Known[]>()
  for (const source of compared)
    for (const each of labelsWithRoots(source))
      for (const key of new Set(each.roots.flatMap(keysOf))) {
        const others = known.get(key)
        if (others) others.push(each)
        else known.set(key, [each])
      }
  return known
})

/** Made once a source: it stays the same while the draft is typed. */
const labelsWithRoots = memo((source: Source): Known[] =>
  labelsOf(source.story).map(label => ({ source, label, roots: rootsOf(label.label) })),
)

const keysOf = (root: string): string[] => [startOf(root), ...groupsOf(root).map(group => `#${group}`)]

/** A word that more labels have than this does not identify any of them: `Cases in district 214`. */
const mostAlike = 60

interface Known {
  source: Source
  label: Label
  roots: string[]
}

/** What a label says besides that it counts. */
const empty = /^(?:confirmed|total|number|today|latest|final)$/

const rootsOf = (label: string): string[] =>
  wordsOf(label, { start: 0, end: label.length }, 0)
    .filter(word => weightOf(word) > 0 && !empty.test(word.lower))
    .map(({ lower }) => rootOf(lower))

function differenceIn(
  comparison: Comparison,
  sentence: Sentence,
  number: Quantity,
  numbers: Quantity[],
  labels: Known[],
): Difference | undefined {
  const { story } = comparison
  const part = partAround(story, sentence, number)
  // Of two numbers in a part of a sentence either may be the label’s.
  if (numbers.some(other => other !== number && part.start <= other.start && other.end <= part.end))
    return undefined
  const words = sentence.words
    .filter(word => word.start >= part.start && word.end <= part.end && !overlaps(word, number))
    .map(({ lower }) => rootOf(lower))
  const held = (roots: string[]) =>
    roots.filter(root => words.some(word => likeness(word, root) >= 0.7)).length / Math.max(1, roots.length)
  const [best, second] = labels
    .map(known => ({ known, share: held(known.roots) }))
    .filter(({ share }) => share >= leastHeld)
    .sort((one, other) => other.share - one.share)
  if (
    !best ||
    (second && second.share === best.share && second.known.label.number !== best.known.label.number)
  )
    return undefined
  const { source, label, roots } = best.known
  if (isYear(textOf(source.story, label.value)) && number.raw < 1000) return undefined
  if (isSaid(number, label.number) || !areOfOneKind(number, source.story, label)) return undefined
  if (comparing.test(story.text.slice(Math.max(sentence.start, part.start - 10), part.end))) return undefined
  const own = label.parts.find(each => isSaid(number, each.number))
  if (own && !/^,? of (?:which|whom|them)\b/.test(own.words)) return undefined
  // `Medical tent visits: 120, of which 40 in the final mile`
  if (own && held(rootsOf(own.words)) > 0) return undefined
  const other = labelsOf(source.story).find(
    each => each !== label && isIn(number, each.number) && held(rootsOf(each.label)) < best.share,
  )
  // `Volunteers went out on 60 nights`: the nights are counted.
  const counted = rootOfCounted(sentence, number)
  const isCounted = ({ roots: others, label: each }: Known) =>
    isIn(number, each.number) && others.some(root => likeness(root, counted) >= 0.7)
  if (labels.some(known => known !== best.known && isCounted(known))) return undefined
  const isTelling = roots.length > 1 || number.raw > 12
  if (!own && !(other && isTelling) && !isNew(comparison, number, words, roots, best.share)) return undefined
  return differenceOf({
    check: 'label',
    span: { start: number.start, end: number.end },
    source,
    inSource: label.value,
    certainty: best.share === 1 || own ? 0.82 : 0.68,
    features: {},
  })
}

const comparing = regex('i')`\b(?:${comparingWords})\b`

/** Whether both are money, or both a share: money has a currency sign, and a share has a percent sign. */
const areOfOneKind = ({ kind }: Quantity, { text }: Story, { start, value }: Label) =>
  /^[A-Z]{3}$/.test(kind) === /[$£€]$/.test(text.slice(start, value.start)) &&
  (kind === 'percent') === /^ ?(?:%|per ?cent)/.test(text.slice(value.end, value.end + 10))

const isIn = ({ raw, value }: Quantity, number: number) => raw === number || value === number

const isSaid = (mine: Quantity, number: number) =>
  isIn(mine, number) ||
  agrees(
    { ...mine, value: mine.raw, grain: (mine.grain * mine.raw) / (mine.value || 1) },
    { ...mine, value: number, raw: number, qualifier: undefined, grain: 0 },
  )

/** The words right after a number, or the words of a measure: `26 cars`, `60 nights`. */
function rootOfCounted({ words }: Sentence, { start, end }: Quantity): string {
  const first = words.findIndex(word => word.end > start)
  const word = words[first]?.end < end ? words[first + 1] : words.find(each => each.start >= end)
  return word ? rootOf(word.lower) : ''
}

/** A number that no source has anywhere, beside all of a label’s words and hardly anything else. */
const isNew = ({ compared }: Comparison, number: Quantity, words: string[], roots: string[], share: number) =>
  share === 1 &&
  words.length <= roots.length + 5 &&
  !compared.some(({ story }) =>
    story.sentences.some(sentence => numbersIn(story, sentence).some(other => other.raw === number.raw)),
  )
