import {
  besidePercentage,
  changingWords,
  downwards,
  nearlyTimes,
  notThings,
  stoodAt,
  upwards,
} from '../../../english/lexicon/figures.ts'
import { endsChange } from '../../../english/lexicon/function-words.ts'
import { alternatives, regex } from '../../../english/regex.ts'
import type { Span } from '../../../span.ts'
import type { Figure, Sentence, Story } from '../../../story/story.ts'

/** A figure that the copy says has changed from one value to another, by so much. */
export interface Change {
  from: Figure
  to: Figure
  /** The percentage, or the word (`doubled`) with the ratio that it stands for. */
  by: Figure
  ratio?: number
}

const changing = regex('i')`\b(?:${changingWords})\b`

/** Pairs `from 40 to 50` and `to 50 from 40`, and a percentage or a `doubled` that belongs to them. */
export function changesOf(story: Story, sentence: Sentence, figures: Figure[]): Change[] {
  const reading = new Links(story.text, sentence)
  const main = figures.filter(
    figure => figure.value !== undefined && !reading.isAside(figure) && !reading.isPeriod(figure),
  )
  const found: Change[] = []
  for (let index = 0; index + 1 < main.length; index++) {
    const [earlier, one, other, third, fourth] = [-1, 0, 1, 2, 3].map(
      step => main[index + step] as Figure | undefined,
    )
    const up = third && comparedWith(reading, one!, other!, third)
    if (up) found.push(up)
    const behind = pairBehind(reading, one!, other!)
    const pair = behind ?? pairOf(reading, one!, other!) ?? pairTold(reading, one!, other!)
    if (!pair) continue
    const by =
      (earlier && !behind && percentageBefore(reading, earlier, one!)) ??
      [third, isTime(third) ? fourth : undefined]
        .map(each => each && percentageAfter(reading, one!, other!, each))
        .find(Boolean)
    if (by) found.push({ ...pair, by })
    const word = behind ? undefined : ratioBefore(reading, one!)
    if (word) found.push({ ...pair, ...word })
  }
  return found
}

/** Two figures with a word for up or down before them that says the opposite: `rose to $88 million from $97 million`. */
export interface Turned {
  from: Figure
  to: Figure
  /** The word. */
  word: Span
}

const directed = new RegExp(
  `\\b(?:(?<up>${alternatives(upwards)})|(?:${alternatives(downwards)}))(?: (?:sharply|slightly|steadily|again|back|further))? (?:from|to) (?:the |an? )?$`,
  'i',
)

/** The changes of a sentence whose word says the opposite of their figures. */
export function turnedChanges(story: Story, sentence: Sentence, figures: Figure[]): Turned[] {
  const links = new Links(story.text, sentence)
  return figures.slice(0, -1).flatMap((one, index) => {
    const pair = areCounted(one, figures[index + 1]) ? pairOf(links, one, figures[index + 1]) : undefined
    const lead = links.before(one, 40)
    const match = directed.exec(lead)
    if (!pair || !match || links.before(one, 2).endsWith('-')) return []
    const isUp = pair.to.value! > pair.from.value!
    if (pair.to.value === pair.from.value || isUp === (match.groups?.up !== undefined)) return []
    const start = one.start - lead.length + match.index
    const [word] = /^\S+/.exec(match[0])!
    return [{ ...pair, word: { start, end: start + word.length } }]
  })
}

/** Whether two figures are counted in one unit that goes up and down: no ranks, no years. */
const areCounted = (one: Figure, other: Figure) =>
  one.unit === other.unit &&
  [one, other].every(({ value }) => value !== undefined && value > 0) &&
  (one.unit !== undefined || ![one, other].every(({ value }) => value! > 1800 && value! < 2100))

/** `in two years`, between the figures and the percentage. */
const isTime = (figure: Figure | undefined) => /^(?:year|month|week|day|decade)s?$/.test(figure?.unit ?? '')

/** The words between the figures of a sentence, without asides, or the # that old wires print for a pound sign. */
class Links {
  readonly text: string
  readonly sentence: Sentence

  constructor(text: string, sentence: Sentence) {
    this.text = text
    this.sentence = sentence
  }

  /** `$1.48 a share` in `to $486 million, or $1.48 a share, from`, and text in brackets. */
  isAside(figure: Figure): boolean {
    if (/^ (?:a|per) share/.test(this.text.slice(figure.end, figure.end + 10))) return true
    const lead = this.before(figure, 12)
    return lead.endsWith('(') && figure.unit !== 'percent' && figure.unit !== 'points'
  }

  /** `in the three months to May` */
  isPeriod(figure: Figure): boolean {
    return isTime(figure) && this.before(figure, 7) === 'in the '
  }

  between(one: Figure, other: Figure): string {
    return (
      this.text
        .slice(one.end, Math.min(other.start, one.end + 160))
        .replace(/ ?\([^()]*\)/g, '')
        // `to 138 million in the three months to May from`
        .replace(/ in the (?:[a-z]+ ){1,3}(?:to|through|ended|ending) (?:in )?\p{Lu}\p{Ll}+/u, '')
        .replace(/,? (?:or|and) [^,;:]{0,24} (?:a|per) share,?/g, '')
        .replace(/#$/, '')
    )
  }

  before(figure: Figure, length: number): string {
    return this.text
      .slice(Math.max(this.sentence.start, figure.start - length), figure.start)
      .replace(/#$/, '')
  }

  after(figure: Figure, length: number): string {
    return this.text.slice(figure.end, Math.min(this.sentence.end, figure.end + length))
  }
}

/** `from 40 people in May to 50`, `to $50 million from $40 million`. */
function pairOf(links: Links, one: Figure, other: Figure): Pick<Change, 'from' | 'to'> | undefined {
  if (!alike(one, other)) return undefined
  const [lead, link] = [links.before(one, 24), links.between(one, other)]
  if (
    /\bfrom (?:the |an? )?$/.test(lead) &&
    /^(?: (?!and|but|while)[\w’'.-]+){0,4},? to (?:an? )?(?:record |all-time )?(?:high |low )?(?:of )?$/.test(
      link,
    )
  )
    return { from: one, to: other }
  if (
    /\bto (?:an? (?:[a-z-]+ )?(?:of )?)?$/.test(lead) &&
    /^(?: (?!and|but|while|as)[\w’'.-]+){0,4},? from (?:the |an? (?:[a-z-]+ )?(?:of )?)?$/.test(link)
  )
    return { from: other, to: one }
  if (/^(?: (?!and|but|while)[\w’'.-]+){0,3},? compared (?:with|to) (?:the |an? )?$/.test(link))
    return { from: other, to: one }
  return undefined
}

const stood = regex()`\b(?:${stoodAt}) (?:only |just |an? |the )?$`
const wentTo = regex(
  'u',
)`^(?: (?!(?:and|but|while|as|to|from)\b)[\p{L}\d’'.-]+){0,8}[,;]? (?:(?:and|but|then) )?(?:(?:it|they) )?(?:(?:has|have|had) )?(?:(?:now|since|already|then) )?(?:${changingWords})(?: (?:sharply|slightly|steadily|further|back))? to (?:only |just |an? |the )*$`

/** `stood at 640 in 2019, has fallen to 480`, `was $40 a ton in May and rose to $50`. */
const pairTold = (links: Links, one: Figure, other: Figure): Pick<Change, 'from' | 'to'> | undefined =>
  alike(one, other) && stood.test(links.before(one, 24)) && wentTo.test(links.between(one, other))
    ? { from: one, to: other }
    : undefined

const upFrom =
  /^(?: (?!(?:and|but|while|as|to|from)\b)[\w’'.-]+){0,6}, (?:which (?:is|was) )?(?:up|down) from (?:the |an? |only |just )*$/

/**
 * `300 permits last year, up from 240`: the earlier figure comes second. A word for up or down before them may be about
 * another time: `fell to 5% in May, up from 4% a year ago`.
 */
const pairBehind = (links: Links, one: Figure, other: Figure): Pick<Change, 'from' | 'to'> | undefined =>
  alike(one, other) && upFrom.test(links.between(one, other)) ? { from: other, to: one } : undefined

/** `$1.76 billion, a 13% increase from last year’s $1.55 billion`, `$1.76 billion is 13% higher than the $1.55 billion of 2023`. */
function comparedWith(links: Links, to: Figure, by: Figure, from: Figure): Change | undefined {
  if (by.unit !== 'percent' || to.unit === 'percent' || from.unit === 'percent' || !alike(to, from))
    return undefined
  const [before, after] = [links.between(to, by), links.between(by, from)]
  const change = { from, to, by }
  if (
    /^,? (?:is|was|are|were) $/.test(before) &&
    /^ (?:higher|lower|more|less|larger|smaller|fewer) than (?:the |an? )?$/.test(after)
  )
    return change
  if (!/^[^;:]{0,60}\b(?:up|down|an?|or|rose|fell|(?:in|de)crease of) $/.test(before)) return undefined
  if (!/^(?: [a-z]+){0,3} (?:from|over|on) (?:[a-z’' ]{0,28} )?$/.test(after)) return undefined
  return changing.test(before + after) ? change : undefined
}

const leadsToFigures = regex()`^(?: (?!${endsChange})[a-z-]+(?: of)?){0,8},? (?:from|to) (?:the |an? (?:[a-z-]+ )?(?:high |low )?(?:of )?)?$`

/** `rose 12% to $1.37 billion from`, `a 38% jump in profit to`: the percentage before the pair. */
function percentageBefore(links: Links, by: Figure, first: Figure): Figure | undefined {
  if (by.unit !== 'percent') return undefined
  const link = links.between(by, first)
  if (!leadsToFigures.test(link)) return undefined
  return changing.test(links.before(by, 36) + link) ? by : undefined
}

/**
 * Words that may be between the second figure and the percentage: `a year earlier`, `in 2024`; then `, a`, `, up`, `,
 * an increase of`.
 */
const saysSo = regex()`^(?: (?!and|but|while)[\w’'.]+){0,4}?,? ?(?:[-–—(] ?)?(?:(?:${besidePercentage}) ?)*$`

/** `from 40 to 50, a 20% increase`, `to 50 from 40, or 25%`, `from 40 to 50 (25%)`: the percentage after the pair. */
function percentageAfter(links: Links, first: Figure, last: Figure, by: Figure): Figure | undefined {
  if (by.unit !== 'percent') return undefined
  const [link, rest] = [links.between(last, by), links.after(by, 18)]
  if (!saysSo.test(link) || /^ (?:of|more|less|higher|lower|above|below)\b/.test(rest)) return undefined
  if (/ \($/.test(link))
    return rest.startsWith(')') && changing.test(links.before(first, 36)) ? by : undefined
  return changing.test(link) || changing.test(rest) || /, or $/.test(link) ? by : undefined
}

const timesAsMuch = regex(
  'i',
)`\b(?<about>(?:${nearlyTimes}) )?(?<verb>doubled|tripled|quadrupled|halved)\b(?<rest>[^.;:\d]{0,40})$`

/** `nearly doubled to 50 from`. */
function ratioBefore(links: Links, first: Figure): Pick<Change, 'by' | 'ratio'> | undefined {
  const word = timesAsMuch.exec(links.before(first, 70))
  if (!word?.groups) return undefined
  const { about = '', verb, rest } = word.groups
  const start = first.start - rest.length - verb.length
  return {
    by: { start: start - about.length, end: start + verb.length, ...qualifierOf(about) },
    ratio: { d: 2, t: 3, q: 4, h: 0.5 }[verb[0].toLowerCase()],
  }
}

const alike = (one: Figure, other: Figure) =>
  one.unit === other.unit ||
  !one.unit ||
  !other.unit ||
  !(notThings.has(one.unit) || notThings.has(other.unit))

function qualifierOf(about: string): Pick<Figure, 'qualifier'> {
  const word = about.trim().toLowerCase()
  if (word === '') return {}
  return {
    qualifier:
      word === 'more than' || word === 'over'
        ? 'over'
        : word === 'nearly' || word === 'almost'
          ? 'under'
          : 'about',
  }
}

/**
 * The ranges that two figures given together may stand for: half a unit of the last digit either way. Where one is more
 * exact, so is the other: in `from $4 million to $3.2 million` the four is 4.0, give or take a little.
 */
export function ranges(text: string, one: Figure, other: Figure): [Range, Range] {
  const [first, second] = [unitOf(text, one), unitOf(text, other)]
  const finest = Math.min(first, second)
  return [around(one, Math.max(finest, first / 5)), around(other, Math.max(finest, second / 5))]
}

export const range = (text: string, figure: Figure): Range => around(figure, unitOf(text, figure))

export type Range = [number, number]

/** Half a unit of a figure's last digit: 5,000 for `$1.37 million`. */
function unitOf(text: string, figure: Figure): number {
  const written = /\d[\d,]*(?:\.(\d+))?/.exec(text.slice(figure.start, figure.end))
  const digits = written ? Number(written[0].replaceAll(',', '')) : 0
  if (!written || digits === 0) return 0
  // `40` and `$3` are counted; `1,200` and `4 million` may be rounded.
  if (digits < 100 && figure.value === digits && !written[1]) return 0
  return (0.5 * (figure.value! / digits)) / 10 ** (written[1]?.length ?? 0)
}

function around(figure: Figure, unit: number): Range {
  const slack = Math.max(unit, figure.qualifier ? Math.abs(figure.value!) * 0.05 : 0)
  return [figure.value! - slack, figure.value! + slack]
}
