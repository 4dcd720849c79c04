import type { Span } from '../span.ts'
import type { Figure, Person, Story, Time } from '../story/story.ts'
import type { Comparison } from './comparison.ts'
import { agree } from './drift/agreeing.ts'
import { dateDrifts, differ, isFixed } from './drift/dates.ts'
import { areOfTheSame, figureDrifts } from './drift/figures.ts'
import { nameDrifts } from './drift/names.ts'
import type { Drift } from './drift/sides.ts'
import type { Source } from './source.ts'

/** What the sources have of a fact of the draft, and where. `unchecked` is what no source could have: `recently`. */
export type Standing =
  | { status: 'found' | 'differs'; source: Source; inSource: Span }
  | { status: 'not-found' | 'unchecked' }

export interface Standings {
  figure(figure: Figure): Standing
  time(time: Time): Standing
  person(person: Person): Standing
}

/** From this score on, a sentence of a source says what the draft's says, and not only a number that it has, too. */
const sameMatter = 0.3

const unchecked: Standing = { status: 'unchecked' }

/** Where the facts of a draft stand in its sources: in the sentences that theirs follow, else anywhere. */
export function standingsOf(comparison: Comparison | undefined): Standings {
  if (!comparison || comparison.sources.length === 0)
    return { figure: () => unchecked, time: () => unchecked, person: () => unchecked }
  const figures = figureDrifts(comparison)
  const dates = dateDrifts(comparison)
  const names = nameDrifts(comparison)
  return {
    figure: figure =>
      figure.value === undefined || figure.qualifier === 'vague'
        ? unchecked
        : (driftAt(figures, figure) ?? find(comparison, figure, sameFigure(comparison.story, figure))),
    // `12 years` is a figure of years, and drifts as one.
    time: time =>
      time.kind === 'duration'
        ? (driftAt(figures, time) ?? find(comparison, time, sameDuration(time)))
        : isFixed(time) && !time.value.startsWith('XXXX')
          ? (driftAt(dates, time) ?? find(comparison, time, sameTime(time)))
          : unchecked,
    person: person =>
      person.mentions.map(mention => driftAt(names, mention)).find(found => found !== undefined) ??
      find(comparison, person.mentions[0], samePerson(person)),
  }
}

function driftAt(drifts: Drift[], span: Span): Standing | undefined {
  const drift = drifts.find(each => each.span.start < span.end && span.start < each.span.end)
  return drift && { status: 'differs', source: drift.source, inSource: drift.inSource }
}

/** The same fact in a story: close by, where the sentence of the draft follows it, or anywhere else in it. */
type Search = (story: Story, isBeside: (span: Span) => boolean) => Span | undefined

function find({ story, sources, alignments }: Comparison, span: Span | undefined, search: Search): Standing {
  const at = span ? story.sentences.findIndex(({ start, end }) => start <= span.start && span.end <= end) : -1
  const alignment = alignments[at]
  if (alignment && alignment.score >= sameMatter) {
    const isBeside = (other: Span) =>
      alignment.follows.some(({ start, end }) => start <= other.start && other.end <= end)
    const found = search(alignment.source.story, isBeside)
    if (found) return { status: 'found', source: alignment.source, inSource: found }
  }
  for (const source of sources) {
    const found = search(source.story, () => false)
    if (found) return { status: 'found', source, inSource: found }
  }
  return { status: 'not-found' }
}

/** Five of something is not five of anything else; 12,400 or 31 percent, or `Dahl, 54`, is hardly there by chance. */
const sameFigure =
  (story: Story, figure: Figure): Search =>
  (source, isBeside) => {
    const before = wordBefore(story, figure)
    const isTelling = (figure.value as number) >= 100 || areOfTheSame(figure, figure)
    return source.figures.find(
      other =>
        other.value !== undefined &&
        agree(story, figure, source, other) &&
        (isBeside(other) ||
          (before !== undefined && before === wordBefore(source, other)) ||
          (isTelling && (figure.unit === undefined || areOfTheSame(figure, other)))),
    )
  }

/** The word before a figure, where it is a name. */
function wordBefore({ text }: Story, { start }: Span): string | undefined {
  return /(\p{Lu}[\p{L}’'-]*)[,\s]+$/u.exec(text.slice(Math.max(0, start - 40), start))?.[1]
}

const sameDuration =
  (time: Time): Search =>
  source =>
    source.times.find(other => other.kind === 'duration' && other.value === time.value)

const sameTime =
  (time: Time): Search =>
  (source, isBeside) =>
    source.times.find(
      other =>
        isFixed(other) &&
        !differ(time, other) &&
        (other.value === time.value || (isBeside(other) && other.grain === time.grain)),
    )

const samePerson =
  ({ name, surname }: Person): Search =>
  source => {
    const same = source.people.find(
      other =>
        other.name.toLowerCase() === name.toLowerCase() ||
        (other.surname === surname && (other.name === surname || name === surname)),
    )
    return same?.mentions[0]
  }
