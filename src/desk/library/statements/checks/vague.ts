import { numberOf } from '../../../english/numerals.ts'
import type { Figure, Sentence, Story } from '../../../story/story.ts'
import { table } from '../../../table.ts'
import type { Comparison } from '../../comparison.ts'
import type { Drift } from '../../drift/sides.ts'
import { within } from '../../drift/sides.ts'
import { sameContext } from '../context.ts'
import { type Match, matchesOf, rewordedIn, shareMade } from '../matches.ts'
import { likeness, rootOf } from '../roots.ts'

/** How much a vague quantity tells; any number tells more. */
const exactness = table<number>({
  some: 0,
  several: 1,
  many: 0,
  numerous: 0,
  countless: 0,
  scores: 2,
  dozens: 2,
  hundreds: 3,
  thousands: 3,
  millions: 3,
  billions: 3,
})

const toldBy = (story: Comparison['story'], figure: Figure): number =>
  figure.value !== undefined && figure.qualifier !== 'vague'
    ? 4
    : Math.max(
        -1,
        ...story.text
          .slice(figure.start, figure.end)
          .toLowerCase()
          .split(/\W+/)
          .map(word => exactness[word] ?? -1),
      )

/** `hundreds`, `thousands`: how many of them there must be. */
const scales = table<number>({ hundreds: 100, thousands: 1000 })

/** Of `Thousands of tickets` a thousand. */
const scaleOf = ({ text }: Story, { start, end }: Figure): number | undefined =>
  /^(?:hundreds|thousands)$/i.test(text.slice(start, end))
    ? scales[text.slice(start, end).toLowerCase()]
    : undefined

/** `Thousands` of 41,260 are tens of thousands, and hundreds of 96 are none. */
const isTooVague = (scale: number | undefined, { value }: Figure): boolean =>
  scale === undefined || (value !== undefined && (value < 0.9 * scale || value >= 20 * scale))

/** Of another report of the event nothing tells that the two count the same. */
const leastMade = 0.25
/** From this share of common words around them on, two quantities count the same things. */
const sameThings = 0.3

/** Quantities that the source has more exactly: `numerous Venezuelans` for hundreds of them. */
export function vagueFigures(comparison: Comparison): Drift[] {
  const { story } = comparison
  if (shareMade(comparison) < leastMade) return []
  const matches = matchesOf(comparison)
  return rewordedIn(comparison).flatMap(sentence =>
    [...within(story.figures, sentence), ...quantitiesIn(story, sentence)].flatMap(figure => {
      const told = toldBy(story, figure)
      if (
        told < 0 ||
        (told >= 3 && scaleOf(story, figure) === undefined) ||
        isQuoted(story, figure) ||
        isCompared(story, figure)
      )
        return []
      const words = story.text.slice(figure.start, figure.end).toLowerCase()
      for (const match of matches[sentence.index]) {
        const { source } = match
        // What the source leaves as vague is not what it counts elsewhere in its sentence.
        if (isVagueThere(words, match.sentence)) return []
        const other = within(source.story.figures, match.sentence).find(
          each =>
            toldBy(source.story, each) > Math.max(told, 1) &&
            isTooVague(scaleOf(story, figure), each) &&
            isSame(story, sentence, figure, match, each),
        )
        if (other) return [driftTo(figure, match, other)]
      }
      return []
    }),
  )
}

/** `dozens of children` of a sentence that also counts four; not `some 12,300`, which is a number. */
const isVagueThere = (word: string, { words }: Sentence) =>
  words.some(({ lower }, at) => lower === word && numberOf(words[at + 1]?.lower ?? '') === undefined)

/** `Nearly twice as many`, `how many`: no quantity. */
const isCompared = ({ text }: Story, { start }: Figure) =>
  /\b(?:as|how|so|too|not|that|this) $/i.test(text.slice(Math.max(0, start - 6), start)) ||
  // `wrote some of the software`: a part, that nobody counts.
  /^some\b[^.;]* others\b/.test(text.slice(start, start + 80)) ||
  /^some of (?:them|these|those|whom|which|it|the \p{Ll}+\b(?<!s))/u.test(text.slice(start, start + 40)) ||
  /^\w+ (?:hundred|thousand|million|billion|dozen)s?\b/.test(text.slice(start, start + 40)) ||
  // `according to some estimates`: whose number it is, and no number.
  /^some (?:estimates|accounts|reports|witnesses)\b/.test(text.slice(start, start + 40))

const driftTo = ({ start, end }: Figure, { source }: Match, other: Figure): Drift => ({
  span: { start, end },
  source,
  inSource: { start: other.start, end: other.end },
  offer: other.unit === undefined ? undefined : source.story.text.slice(other.start, other.end),
})

const isQuoted = ({ quoted }: Story, { start, end }: Figure) =>
  quoted.some(quotation => quotation.start <= start && end <= quotation.end)

/** Of the same things, by the noun after it or, where the source has none, by the words around. */
function isSame(story: Story, sentence: Sentence, figure: Figure, match: Match, other: Figure): boolean {
  if (figure.unit && other.unit) return likeness(rootOf(figure.unit), rootOf(other.unit)) >= 0.8
  const context = sameContext(story, sentence, figure, match.source.story, match.sentence, other)
  return Math.max(context.common, context.back) >= sameThings
}

/** `several`, `many`: no figures, and still they say how many. */
function quantitiesIn({ figures }: Story, { words }: Sentence): Figure[] {
  return words.flatMap((word, index) => {
    const noun = words[index + 1]
    if (
      exactness[word.lower] === undefined ||
      !noun ||
      figures.some(each => each.start <= word.start && word.end <= each.end)
    )
      return []
    return [{ start: word.start, end: word.end, unit: noun.lower, qualifier: 'vague' as const }]
  })
}
