import { agrees, areComparable, isWorkedOut } from '../../../library/statements/agreement.ts'
import { type Context, sameContext } from '../../../library/statements/context.ts'
import { type Quantity, quantitiesIn } from '../../../library/statements/quantities.ts'
import { likeness, rootOf } from '../../../library/statements/roots.ts'
import { overlaps } from '../../../span.ts'
import type { Sentence, Story } from '../../../story/story.ts'
import { ownerOfAge } from './ages.ts'
import { type Clash, partsOf } from './parts.ts'

/** A figure of the body that may be the headline’s. */
interface Rival {
  sentence: Sentence
  quantity: Quantity
  context: Context
}

/**
 * From this share of common words around them on, two figures are of one thing. Less is enough where both count it by
 * name, and of the only figure of its kind in the first sentences.
 */
const sameThing = 0.5
const sameUnit = 0.34
const onlyOne = 0.25
/** From this share on it is plain. */
const plainly = 0.65
/** A lead has so many sentences. */
const lead = 4

/** Figures that the body has otherwise, and nowhere as the headline has them: `Fire kills 12` over ten dead. */
export function headlineFigures(story: Story, sentence: Sentence): Clash[] {
  if (!story.figures.some(figure => overlaps(figure, sentence))) return []
  return quantitiesIn(story, sentence)
    .filter(({ end }) => !/^-figure/.test(story.text.slice(end, end + 7)))
    .flatMap(quantity => clashOf(story, sentence, quantity) ?? [])
}

function clashOf(story: Story, sentence: Sentence, quantity: Quantity): Clash | undefined {
  const { rest, body } = partsOf(story)
  if (rest.some(each => isIn(story, each, quantity))) return undefined
  const candidates = body
    .flatMap(each => quantitiesIn(story, each).map(other => ({ sentence: each, quantity: other })))
    .filter(({ quantity: other }) => areComparable(quantity, other) && quantity.kind === other.kind)
    .map(each => ({
      ...each,
      context: sameContext(story, sentence, quantity, story, each.sentence, each.quantity),
    }))
  const opening = candidates.filter(each => body.indexOf(each.sentence) < 2)
  const isOnly = new Set(opening.map(({ quantity: { value } }) => value)).size === 1
  const rivals = candidates
    .filter(each => isOfTheSame(story, quantity, each, isOnly && opening.includes(each)))
    .sort((one, other) => other.context.common - one.context.common)
  const [best] = rivals
  if (!best || isSum(story, quantity)) return undefined
  return {
    span: { start: quantity.start, end: quantity.end },
    other: { start: best.quantity.start, end: best.quantity.end },
    isPlain:
      best.context.common >= plainly &&
      best.context.names >= 0 &&
      body.indexOf(best.sentence) < lead &&
      !quantity.qualifier &&
      !best.quantity.qualifier &&
      rivals.every(({ quantity: { value } }) => value === best.quantity.value),
    offer: writtenLike(story.text, quantity, best.quantity),
  }
}

const isIn = (story: Story, sentence: Sentence, quantity: Quantity) =>
  quantitiesIn(story, sentence).some(
    other => other.raw === quantity.raw || (areComparable(quantity, other) && agrees(quantity, other)),
  )

function isOfTheSame(
  story: Story,
  quantity: Quantity,
  { quantity: other, context }: Rival,
  isOnly: boolean,
): boolean {
  if (quantity.kind === 'age') {
    const [mine, theirs] = [ownerOfAge(story, quantity), ownerOfAge(story, other)]
    return mine !== undefined && mine === theirs
  }
  const isCounted =
    quantity.kind === 'count' &&
    quantity.unit !== undefined &&
    other.unit !== undefined &&
    likeness(rootOf(quantity.unit), rootOf(other.unit)) > 0
  if (isOnly && (isCounted || quantity.kind !== 'count')) return context.common >= onlyOne
  return context.common >= (isCounted ? sameUnit : sameThing)
}

/** `12 hurt` over seven adults and five children, `up 17%` from 40 to 47: worked out of what the body has. */
const isSum = (story: Story, quantity: Quantity): boolean =>
  partsOf(story).rest.some((sentence, index, all) => {
    const near = [sentence, all[index + 1]].flatMap(each => (each ? quantitiesIn(story, each) : []))
    return isWorkedOut(quantity, near, 'in all')
  })

/** The other figure as a headline writes it: `10` for `ten` where it has `12`. */
function writtenLike(text: string, mine: Quantity, other: Quantity): string | undefined {
  const [here, there] = [mine, other].map(({ start, end }) => text.slice(start, end))
  if (/^\d+$/.test(here) && Number.isInteger(other.raw) && other.raw < 1000 && !other.qualifier)
    return String(other.raw)
  return /\d/.test(here) === /\d/.test(there) && !other.qualifier ? there : undefined
}
