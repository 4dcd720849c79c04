import { agrees, areComparable, isWorkedOut } from '../../../library/statements/agreement.ts'
import { areAlike } from '../../../library/statements/checks/figures.ts'
import { type Context, sameContext } from '../../../library/statements/context.ts'
import { type Quantity, quantitiesIn } from '../../../library/statements/quantities.ts'
import { likeness, rootOf } from '../../../library/statements/roots.ts'
import { overlaps } from '../../../span.ts'
import { changesNoun } from '../../../story/figures/one-and-many.ts'
import type { Sentence, Story } from '../../../story/story.ts'
import { ownerOfAge } from './ages.ts'
import { casualtyBeside, casualtyOf } from './casualties.ts'
import { type Clash, partsOf } from './parts.ts'

/** A figure of the body that may be the headline’s. */
interface Rival {
  sentence: Sentence
  quantity: Quantity
  context: Context
  /** The same happens to those it counts: `Two die`, `killed three skiers`. */
  isCasualty: boolean
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
/** Number of sentences in a lead. */
const lead = 4

/** Figures that the body has otherwise, and nowhere as the headline has them: `Fire kills 12` over ten dead. */
export function headlineFigures(story: Story, sentence: Sentence): Clash[] {
  if (!story.figures.some(figure => overlaps(figure, sentence))) return []
  return quantitiesIn(story, sentence)
    .filter(({ start, end }) => !isPart(story.text, start, end))
    .flatMap(quantity => clashOf(story, sentence, quantity) ?? [])
}

/** `six-figure`, and the halves of `2-1` that nobody voted or won. */
const isPart = (text: string, start: number, end: number) =>
  /^-(?:figure|\d)/.test(text.slice(end, end + 7)) || /\d-$/.test(text.slice(Math.max(0, start - 2), start))

function clashOf(story: Story, sentence: Sentence, quantity: Quantity): Clash | undefined {
  const { rest, body } = partsOf(story)
  const casualty = quantity.kind === 'count' ? casualtyBeside(sentence, quantity) : undefined
  const placed = (each: Sentence, other: Quantity): Rival => ({
    sentence: each,
    quantity: other,
    context: sameContext(story, sentence, quantity, story, each, other),
    isCasualty: casualty !== undefined && casualtyBeside(each, other) === casualty,
  })
  const candidates = body.flatMap(each =>
    quantitiesIn(story, each)
      .filter(
        other =>
          areComparable(quantity, other) &&
          quantity.kind === other.kind &&
          // `guilty on three counts of six`: the three of the body is the headline’s other figure.
          !quantitiesIn(story, sentence).some(each => says(each, other)),
      )
      .map(other => placed(each, other)),
  )
  if (candidates.length === 0) return undefined
  const opening = candidates.filter(each => body.indexOf(each.sentence) < 2)
  const isOnly = new Set(opening.map(({ quantity: { value } }) => value)).size === 1
  const rivals = candidates
    .filter(each => isOfTheSame(story, quantity, each, opening.includes(each), isOnly))
    .sort((one, other) => other.context.common - one.context.common)
  const [best] = rivals
  if (!best || isSum(story, sentence, quantity)) return undefined
  const told = rest.flatMap(each =>
    quantitiesIn(story, each)
      .filter(other => says(quantity, other))
      .map(other => placed(each, other)),
  )
  // `Two die` over three dead: the two who were dug out alive vouch for nothing.
  const isSure = best.isCasualty || best.context.common >= plainly
  const isVouched = ({ context: { common }, isCasualty }: Rival) =>
    !isSure || best.quantity.kind !== 'count' || isCasualty || common >= vouching
  if (told.some(isVouched)) return undefined
  return {
    span: { start: quantity.start, end: quantity.end },
    other: { start: best.quantity.start, end: best.quantity.end },
    isPlain:
      isSure &&
      (best.context.names >= 0 || best.isCasualty) &&
      body.indexOf(best.sentence) < lead &&
      !quantity.qualifier &&
      !best.quantity.qualifier &&
      rivals.every(({ quantity: { value } }) => value === best.quantity.value),
    offer: writtenLike(story.text, quantity, best.quantity),
  }
}

/** From this share of common words on, a figure of the body is the headline’s. */
const vouching = 0.2

const says = (quantity: Quantity, other: Quantity) =>
  other.raw === quantity.raw ||
  // `214 bells` over more than 200 of them.
  (areComparable(quantity, other) && (agrees(quantity, other) || agrees(other, quantity)))

function isOfTheSame(
  story: Story,
  quantity: Quantity,
  { quantity: other, context, isCasualty }: Rival,
  isOpening: boolean,
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
  if (isCasualty && isOpening) return true
  // `$4.2 million` over $2.4 million: a slip of the hand.
  if (isOpening && isOnly && quantity.kind !== 'count' && areAlike(quantity, other)) return true
  if (isOpening && isOnly && (isCounted || quantity.kind !== 'count')) return context.common >= onlyOne
  // `Two brothers, one oar` over brothers who had one oar: a single thing is seldom what the headline counts.
  if (!isCounted && other.kind === 'count' && other.raw === 1) return false
  return context.common >= (isCounted ? sameUnit : sameThing)
}

/** `6 rescued` over two children and four adults, `up 17%` from 40 to 47: worked out of what the body has. */
function isSum(story: Story, whole: Sentence, quantity: Quantity): boolean {
  const casualty = quantity.kind === 'count' ? casualtyBeside(whole, quantity) : undefined
  return partsOf(story).rest.some((sentence, index, all) => {
    const near = [sentence, all[index + 1]].flatMap(each => (each ? quantitiesIn(story, each) : []))
    if (quantity.kind !== 'count') return isWorkedOut(quantity, near, 'in all')
    // `The fire was set in two places. Two schools closed.`: of the four whom it killed they are no parts.
    if (casualty && ![sentence, all[index + 1]].some(each => each && tells(each, casualty))) return false
    const counts = near.filter(({ kind }) => kind === 'count').map(({ value }) => value)
    // `three people and a couple`
    const pairs = story.text
      .slice(sentence.start, sentence.end)
      .match(/\b(?:a|the) (?:\p{Ll}+ )?couple\b(?! of)/gu)
    counts.push(...(pairs ?? []).map(() => 2))
    return counts.some((one, at) =>
      counts.some(
        (other, second) =>
          second > at &&
          (one + other === quantity.value ||
            counts.some((third, last) => last > second && one + other + third === quantity.value)),
      ),
    )
  })
}

const tells = ({ words }: Sentence, casualty: string) =>
  words.some(({ lower }) => casualtyOf(rootOf(lower)) === casualty)

/** The other figure as a headline writes it: `10` for `ten` where it has `12`. */
function writtenLike(text: string, mine: Quantity, other: Quantity): string | undefined {
  if (changesNoun(text, mine.end, mine.raw, other.raw)) return undefined
  const [here, there] = [mine, other].map(({ start, end }) => text.slice(start, end))
  if (/^\d+$/.test(here) && Number.isInteger(other.raw) && other.raw < 1000 && !other.qualifier)
    return String(other.raw)
  return /\d/.test(here) === /\d/.test(there) && !other.qualifier ? there : undefined
}
