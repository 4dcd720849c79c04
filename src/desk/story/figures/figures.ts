import { addAll } from '../../add-all.ts'
import { countedOnes, uncountedOnes, vagueFigures } from '../../english/lexicon/figures.ts'
import { cardinals, isDigit, numberOf, numeralFrom, scales } from '../../english/numerals.ts'
import { listOf, wordsOn } from '../../english/word-lists.ts'
import type { Figure, Story } from '../story.ts'
import { countedNoun, currencyAt, isBeside, measured, qualified, startWithCurrency } from './measures.ts'

const openers = new Set([...cardinals.keys(), ...vagueFigures, 'a', 'half', 'hundred', 'million'])
const candidates = listOf(openers, { numerals: true, hyphens: true })

const fractions = new Map(
  Object.entries({
    half: 2,
    third: 3,
    thirds: 3,
    quarter: 4,
    quarters: 4,
    fifth: 5,
    fifths: 5,
    tenth: 10,
    tenths: 10,
  }),
)

/**
 * Every number in the prose that counts or measures something, in its order: value multiplied out, unit as far as it can be
 * told, and the qualifier before it, which belongs to the span. Dates and clock times are none, nor numbers in names (`Boeing 737`, `No. 10`).
 */
export function readFigures(story: Story): Figure[] {
  const { words, text } = story
  const figures: Figure[] = []
  const dates = story.times.filter(time => time.kind === 'date' || time.kind === 'time')
  let date = 0
  let base = 0
  const at = (index: number) =>
    index === base || isBeside(text, words, index - 1) ? words[index]?.lower : undefined
  let next = 0
  for (const word of wordsOn(story, candidates)) {
    const { index } = word
    if (index < next || !mayBegin(word.lower)) continue
    while (date < dates.length && dates[date].end <= word.start) date++
    if (date < dates.length && dates[date].start <= word.start) continue
    base = index
    const found =
      compound(story, index) ?? vagueFigure(story, index) ?? fraction(story, index) ?? plain(story, index, at)
    if (!found) continue
    shareUnit(text, figures[figures.length - 1], found.figures[0])
    addAll(figures, found.figures)
    next = found.last + 1
  }
  return figures
}

/** `30 to 40 percent`, `50–60 people`: the first of two takes the unit of the second. */
function shareUnit(text: string, one: Figure | undefined, other: Figure) {
  if (!one || one.unit || !other.unit || other.start - one.end > 5) return
  if (/^ ?(?:to|or|–|—) ?$/.test(text.slice(one.end, other.start))) one.unit = other.unit
}

interface Read {
  figures: Figure[]
  last: number
}

/** May a figure begin with a word? */
function mayBegin(lower: string): boolean {
  if (isDigit(lower.charCodeAt(0)) || openers.has(lower) || lower.startsWith('half-')) return true
  const hyphen = lower.indexOf('-')
  return hyphen > 0 && cardinals.has(lower.slice(0, hyphen))
}

function plain(story: Story, index: number, at: (index: number) => string | undefined): Read | undefined {
  const { words, text } = story
  const word = words[index]
  const numeral = numeralFrom(at, index)
  if (!numeral || isPartOfName(story, index, numeral.last) || isPronoun(story, index, numeral.last))
    return undefined
  const { last } = numeral
  const start = startWithCurrency(text, word.start)
  const currency = start < word.start ? currencyAt(text, start, word.start) : undefined
  const figure = measured(story, { start, end: words[last].end, value: numeral.value }, last, currency)
  return { figures: [qualified(story, figure.figure, index)], last: figure.last }
}

/** `25-year`, `three-member`, `$18-a-share`, `10-15 percent`, `5-4`. */
function compound(story: Story, index: number): Read | undefined {
  const { words, text } = story
  const word = words[index]
  const hyphen = word.lower.indexOf('-')
  if (hyphen < 0 || numberOf(word.lower) !== undefined || fractionOf(word.lower) !== undefined)
    return undefined
  const [head, rest] = [word.lower.slice(0, hyphen), word.lower.slice(hyphen + 1)]
  const value = numberOf(head)
  if (value === undefined || isPartOfName(story, index, index)) return undefined
  const start = startWithCurrency(text, word.start)
  const currency = start < word.start ? currencyAt(text, start, word.start) : undefined
  const second = numberOf(rest)
  if (second === undefined) {
    const scale = scales.get(rest.split('-')[0])
    const unit = currency ?? (scale ? rest.split('-')[1] : rest)
    const figure: Figure = {
      start,
      end: word.start + hyphen,
      value: value * (scale ?? 1),
      ...(unit ? { unit } : {}),
    }
    return { figures: [qualified(story, figure, index)], last: index }
  }
  // `2019-20` is a season, `555-1234` a telephone number.
  if (/^(?:1[89]|20)\d\d$/.test(head) || /^\d{3}-\d{4}/.test(word.lower)) return undefined
  const upper = numeralFrom(
    at => (at === index ? rest : isBeside(text, words, at - 1) ? words[at]?.lower : undefined),
    index,
  )!
  // The `million` behind the second goes for both; `2-0` has none.
  const scale = second === 0 ? 1 : upper.value / second
  const from = word.start + hyphen + 1
  const { figure, last } = measured(
    story,
    { start: from, end: words[upper.last].end, value: upper.value },
    upper.last,
    currency,
  )
  const lower: Figure = {
    start,
    end: word.start + hyphen,
    value: value * scale,
    ...(figure.unit ? { unit: figure.unit } : {}),
  }
  return { figures: [qualified(story, lower, index), figure], last }
}

function vagueFigure(story: Story, index: number): Read | undefined {
  const word = story.words[index]
  if (!vagueFigures.has(word.lower)) return undefined
  if (word.lower === 'scores' && story.words[index + 1]?.lower !== 'of') return undefined
  const unit = countedNoun(story, index)
  return {
    figures: [{ start: word.start, end: word.end, ...(unit ? { unit } : {}), qualifier: 'vague' }],
    last: index,
  }
}

/** `two-thirds`, `a third of`, `half of`. */
function fraction(story: Story, index: number): Read | undefined {
  const { words, text } = story
  const value = fractionOf(words[index].lower)
  if (value !== undefined)
    return {
      figures: [
        qualified(
          story,
          { start: words[index].start, end: words[index].end, value, unit: 'fraction' },
          index,
        ),
      ],
      last: index,
    }
  const last =
    words[index].lower === 'half'
      ? index
      : words[index].lower === 'a' || words[index].lower === 'one'
        ? index + 1
        : -1
  if (
    last < 0 ||
    !isBeside(text, words, last) ||
    words[last + 1].lower !== 'of' ||
    (last > index && !isBeside(text, words, index))
  )
    return undefined
  const parts = fractions.get(words[last].lower)
  if (!parts || words[last].lower.endsWith('s')) return undefined
  return {
    figures: [
      qualified(
        story,
        { start: words[index].start, end: words[last].end, value: 1 / parts, unit: 'fraction' },
        index,
      ),
    ],
    last,
  }
}

function fractionOf(lower: string): number | undefined {
  const hyphen = lower.indexOf('-')
  const [count, parts] =
    hyphen > 0 ? [cardinals.get(lower.slice(0, hyphen)), fractions.get(lower.slice(hyphen + 1))] : []
  return count && parts ? count / parts : undefined
}

/** `Boeing 737`, `No. 10`, `Interstate 95`, `Resolution 1441`: the number is a name. */
function isPartOfName({ words, text }: Story, index: number, last: number): boolean {
  const before = words[index - 1]
  if (!before || last > index || !isDigit(words[index].lower.charCodeAt(0))) return false
  const gap = text.slice(before.end, words[index].start)
  if (before.lower === 'no' && /^\.? $/.test(gap)) return true
  if (gap !== ' ' || before.text[0] === before.lower[0]) return false
  const next = words[last + 1]?.lower
  if (text[words[last].end] === '%' || next === 'percent' || next === 'per') return false
  const earlier = text.slice(Math.max(0, before.start - 3), before.start)
  return before.start > 0 && !/[.!?:\n“"‘(—]\s*$/.test(earlier) && !/^(?:mr|mrs|dr|u\.s)$/.test(before.lower)
}

/** `one of them`, `no one`, `one another`: only a counted `one` is a figure. What somebody has is counted: `has one prior conviction`. */
function isPronoun({ words, text }: Story, index: number, last: number): boolean {
  if (last > index || words[index].lower !== 'one') return false
  const next = isBeside(text, words, index) ? words[index + 1].lower : ''
  if (countedOnes.has(next)) return false
  const before = words[index - 1]?.lower ?? ''
  if (/^(?:has|have|had)$/.test(before)) return !next || uncountedOnes.has(next)
  return !/^(?:only|exactly|least|than)$/.test(before)
}
