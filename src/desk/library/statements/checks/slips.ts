import { weekdayPattern } from '../../../english/lexicon/calendar.ts'
import { memo } from '../../../memo.ts'
import { overlaps, type Span } from '../../../span.ts'
import type { Story } from '../../../story/story.ts'
import type { Comparison } from '../../comparison.ts'
import type { Source } from '../../source.ts'
import type { Difference } from '../difference.ts'
import { shareMade } from '../matches.ts'
import { differenceOf } from '../severity.ts'

/** The digits of a source in another scale or another half of the day: `$1.24 million` of $1.24 billion, `6 p.m.` of 6 a.m. */
export function slippedFigures(comparison: Comparison): Difference[] {
  const { story } = comparison
  if (shareMade(comparison) < leastMade) return []
  return numeralsIn(story).flatMap(mine => {
    const scaled = otherScale(comparison, mine) ?? otherHalf(comparison, mine)
    return scaled ? [scaled] : []
  })
}

/** `$1.24 million` of $1.24 billion: digits that no story has twice by chance, and the other scale alone in every source. */
function otherScale({ story, compared }: Comparison, mine: Numeral): Difference | undefined {
  if (mine.digits.replace('.', '').length < 3 || !/[mbt]$/.test(mine.of)) return undefined
  if (story.quoted.some(quotation => overlaps(quotation, mine))) return undefined
  const found = compared.flatMap(source =>
    numeralsIn(source.story)
      .filter(
        ({ digits, of }) =>
          digits === mine.digits && /[mbt]$/.test(of) && of.slice(0, -1) === mine.of.slice(0, -1),
      )
      .map(theirs => ({ source, theirs })),
  )
  const [first] = found
  return first && found.every(({ theirs }) => theirs.of !== mine.of)
    ? told(mine, first.source, first.theirs, 0.85)
    : undefined
}

/** `Friday at 6 p.m.` of Friday at 6 a.m., where no source has that hour of that day. */
function otherHalf({ story, compared }: Comparison, mine: Numeral): Difference | undefined {
  const [half, day] = halfOf(story, mine)
  if (!half || !day || story.quoted.some(quotation => overlaps(quotation, mine))) return undefined
  const found = compared.flatMap(source =>
    numeralsIn(source.story)
      .filter(({ digits, of }) => of === 'clock' && digits === mine.digits)
      .map(theirs => ({ source, theirs, half: halfOf(source.story, theirs) })),
  )
  const first = found.find(each => each.half[1] === day)
  return first && found.every(each => each.half[0] !== half)
    ? told(mine, first.source, first.theirs, 0.82)
    : undefined
}

/** `a` or `p`, and the weekday beside an hour. */
function halfOf({ text }: Story, { start, end }: Numeral): (string | undefined)[] {
  const half = /([ap])\.?m/i.exec(text.slice(start, end))?.[1].toLowerCase()
  const day = weekday.exec(text.slice(Math.max(0, start - 16), end + 14))?.[0]
  return [half, day]
}

const weekday = new RegExp(`\\b(?:${weekdayPattern})\\b`)

/** Below this share a draft is another report, of another hour: its figures are newer, and no slips. */
const leastMade = 0.15

const told = (mine: Numeral, source: Source, theirs: Numeral, certainty: number): Difference =>
  differenceOf({
    check: 'slip',
    span: { start: mine.start, end: mine.end },
    source,
    inSource: { start: theirs.start, end: theirs.end },
    certainty,
    offer: source.story.text.slice(theirs.start, theirs.end),
    features: {},
  })

/** A number in digits: a figure, a year, an hour. */
interface Numeral extends Span {
  /** As they are written, without commas; of an hour those of its minutes as well. */
  digits: string
  /** What it says: `$m`, `percent`, `year`, `clock`. */
  of: string
}

const numeralPattern =
  /(?<![\p{L}\d.,:/-])([$£€]?)(\d[\d,]*(?:\.\d+)?)(?:(:\d\d)(?::\d\d)?)?(?: (million|billion|trillion|thousand)\b|(bn|m|k)\b)?(?:( ?[ap]\.?m\b\.?)|( ?%| per ?cent\b))?(?![\p{L}\d:/]|[.,]\d|-\d)/gu

const numeralsIn = memo(({ text }: Story): Numeral[] =>
  [...text.matchAll(numeralPattern)].map(match => {
    const [whole, currency, number, minutes = '', scale = '', suffix = '', half, percent] = match
    const start = match.index
    const end = start + whole.length
    const digits = number.replaceAll(',', '') + minutes.replace(':', '')
    const of =
      half || minutes
        ? 'clock'
        : currency
          ? currency + (scale || suffix)[0]
          : percent
            ? 'percent'
            : /^(?:1[5-9]|20)\d\d$/.test(number)
              ? 'year'
              : `count ${scale || suffix}`
    return { start, end, digits, of }
  }),
)
