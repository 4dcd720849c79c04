import { prepositions, subordinators } from '../../english/lexicon/function-words.ts'
import type { Figure, Story } from '../../story/story.ts'
import type { Report } from '../rule.ts'
import { rule } from '../rule.ts'
import {
  type Change,
  changesOf,
  type Range,
  range,
  ranges,
  type Turned,
  turnedChanges,
} from './lib/changes.ts'
import { conversionsOf } from './lib/conversions.ts'
import { countsOf } from './lib/counts.ts'

export default rule({
  id: 'numbers/arithmetic',
  summary: 'Figures in one sentence that do not add up',
  why: 'A reader who does the math will trust nothing else in the story.',
  basis: 'AP Stylebook, “numerals” and “percentages”',
  severity: 'warning',
  where: 'both',
  examples: [
    { bad: 'Membership rose from 40 to 50, a 20% increase.', finds: '20%', fixes: ['a 25% increase'] },
    {
      bad: 'Revenue fell 12 percent to $3.2 million from $4 million.',
      finds: '12 percent',
      fixes: ['fell 20 percent to'],
    },
    { bad: 'Sales were $1.8 million, up 30% from $1.5 million.', finds: '30%', fixes: ['up 20% from'] },
    {
      bad: 'Turnout rose from 40% to 50%, a 10% increase.',
      finds: '10%',
      fixes: ['a 10 percentage point increase', 'a 25% increase'],
    },
    { bad: 'The number of complaints doubled from 40 to 55.', finds: 'doubled' },
    {
      bad: 'The ferry carried 12 passengers: seven men and four women.',
      finds: '12 passengers: seven men and four women',
    },
    { bad: 'The 12-member council approved it on a 7-6 vote.', finds: '7-6 vote' },
    {
      bad: 'One in five patients, or 40 percent, was turned away.',
      finds: 'One in five patients, or 40 percent',
    },
    { bad: 'The plan costs $12 million, or $600 per pupil for 10,000 pupils.' },
    {
      bad: 'The town gave out 300 permits last year, up from 240 the year before, a 40% increase.',
      finds: '40%',
      fixes: ['a 25% increase'],
    },
    {
      good: 'The town gave out 300 permits last year, up from 240 the year before, a 25% increase, and 40% of them in May.',
    },
    {
      bad: 'All 26 people aboard, three teachers, 19 pupils and two drivers, climbed out.',
      finds: 'All 26 people aboard, three teachers, 19 pupils and two drivers',
    },
    { good: 'All 24 people aboard, three teachers, 19 pupils and two drivers, climbed out.' },
    {
      bad: 'The hotel has 33 rooms: 14 rooms on the first floor, 11 on the second and six in the annex.',
      finds: '33 rooms: 14 rooms on the first floor, 11 on the second and six in the annex',
    },
    { bad: 'The grant of $10 million works out at $50 for each of the city’s 100,000 residents.' },
    { bad: 'The bill passed 52-47, a majority of seven.', finds: '52-47, a majority of seven' },
    { bad: 'The river crested at 7.2 meters (19.6 feet) on Sunday.', fixes: ['7.2 meters (23.6 feet)'] },
    {
      bad: 'It was 30 degrees Celsius (68 degrees Fahrenheit) by noon.',
      fixes: ['(86 degrees Fahrenheit)'],
    },
    {
      bad: 'Nine people died in the fire, four children and six adults, according to the coroner.',
      finds: 'Nine people died in the fire, four children and six adults',
    },
    {
      bad: 'Eleven people, six passengers and four members of the crew, were taken to a hospital.',
      finds: 'Eleven people, six passengers and four members of the crew',
    },
    {
      bad: 'There were 12 passengers aboard: six men, a boy and four women.',
      finds: '12 passengers aboard: six men, a boy and four women',
    },
    {
      bad: 'Three of the four mills on the river, or 60% of them, have shut since 2004.',
      finds: 'Three of the four mills on the river, or 60%',
    },
    { good: 'Three of the four mills, or 60% of the jobs in town, are gone.' },
    { good: 'Ten people, six passengers and four members of the crew, were taken to a hospital.' },
    {
      bad: 'The 57 animals in the hold, 28 dogs, 19 cats and 13 rabbits, were carried off on Sunday.',
      finds: 'The 57 animals in the hold, 28 dogs, 19 cats and 13 rabbits',
    },
    { bad: 'They carried off 28 dogs, 19 cats and 13 rabbits, 57 animals in all.' },
    { good: 'They carried off 28 dogs, 19 cats and 13 rabbits, 60 animals in all.' },
    { good: 'The 57 animals in the hold, among them 28 dogs and 19 cats, were carried off on Sunday.' },
    {
      bad: 'Enrollment, which stood at 640 in 2019, has fallen to 480, a loss of 20%.',
      finds: '20%',
      fixes: ['a loss of 25%'],
    },
    { good: 'The school, which had 640 pupils in 2019, has cut its staff to 48, a loss of 20%.' },
    { good: 'Eleven people, six of them children and four of them babies, were hurt.' },
    { good: 'The farm keeps three workers, two dogs and one mule.' },
    { bad: 'Profit rose to $28 million from $24 million, a 20% increase.', finds: '20%' },
    { good: 'The town is 10 miles (16 kilometers) away, the pass 3,000 feet (about 900 meters) up.' },
    { good: 'It was 30 C (86 F) by noon, and a 5-mile (8-kilometer) walk.' },
    { good: 'The rise is to stay below 2 degrees Celsius (3.6 degrees Fahrenheit).' },
    { good: 'Profit rose to $28 million from $24 million, a 17% increase.' },
    { good: 'The bill passed 52-47, a majority of five.' },
    {
      bad: 'The plan was carried by 61 votes to 38, a majority of 13.',
      finds: '61 votes to 38, a majority of 13',
    },
    { good: 'The plan was carried by 61 votes to 38, a majority of 23.' },
    { bad: 'One in four of the buses, or 20% of the fleet, is out of service.' },
    { bad: 'The number of farms fell to 52 last year from 47 the year before.', finds: 'fell' },
    {
      bad: 'Profit rose to 138 million crowns in the three months to May from 120 million, an increase of 20%.',
      finds: '20%',
    },
    {
      bad: 'Of the 84 people aboard, 51 were adults, 22 were teenagers and nine were children, Ana Ruiz said.',
    },
    {
      good: 'Of the 82 people aboard, 51 were adults, 22 were teenagers and nine were children, Ana Ruiz said.',
    },
    { good: 'Of the 84 people aboard, 51 were hurt, 22 were from Dell and nine were cooks.' },
    { good: 'The plan costs $12 million, or $1,200 per pupil for 10,000 pupils.' },
    { good: 'Membership rose from 40 to 50, a 25% increase.' },
    { good: 'Revenue rose 14% to $4.03 billion from $3.54 billion, or nearly 3% more than planned.' },
    {
      bad: 'The margin widened 2% to 11.4% from 9.4%.',
      fixes: ['widened 2 percentage points to', 'widened 21% to'],
    },
    { bad: 'Sales at the mill rose to $88 million last year from $97 million.', finds: 'rose' },
    { bad: 'The share of empty posts has gone down from 8 percent to 13 percent.', finds: 'down' },
    { good: 'The club rose from third to 12th.' },
    { good: 'Turnout rose from 40% to 50%, an increase of 10 percentage points.' },
    { good: 'Complaints nearly doubled from 40 to 75, and 20% of the staff left.' },
    { good: 'The ferry carried 12 people, including seven men and four women.' },
    { good: 'The 12-member council approved it 7-4, with one abstention.' },
  ],
  check(story, report) {
    let next = 0
    for (const sentence of story.sentences) {
      while (next < story.figures.length && story.figures[next].start < sentence.start) next++
      const from = next
      while (next < story.figures.length && story.figures[next].end <= sentence.end) next++
      if (next - from < 2) continue
      const figures = story.figures.slice(from, next)
      for (const change of changesOf(story, sentence, figures)) {
        const found =
          change.ratio === undefined
            ? wrongPercentage(story, change)
            : wrongRatio(story, change, change.ratio)
        if (found) report(found)
      }
      for (const turned of turnedChanges(story, sentence, figures)) report(wrongDirection(story, turned))
      for (const found of countsOf(story, sentence, figures)) report(found)
      for (const found of conversionsOf(story, sentence)) report(found)
    }
  },
})

function wrongPercentage({ text }: Story, { from, to, by }: Change): Report | undefined {
  if (!from.value || to.value === undefined || by.value === undefined) return undefined
  const change = (one: number, other: number) => Math.abs(((other - one) / one) * 100)
  const [low, high] = extremes(ranges(text, from, to), change)
  const [least, most] = range(text, by)
  // A percentage is rounded, and often cut off: one point, or three in a hundred of a large one, is none.
  const slack = Math.max(/\d\.\d/.test(text.slice(by.start, by.end)) ? 0.2 : 1, by.value * 0.03)
  const fits = least - slack <= high && low <= most + slack
  // Only if both figures were rounded as far as can be: `to $28 million from $24 million, a 20% increase`.
  const [likeliest, surest] = extremes(narrowed(ranges(text, from, to)), change)
  if (fits && (isLoose(from, to, by) || (least - slack <= surest && likeliest <= most + slack)))
    return undefined
  const right = change(from.value, to.value)
  const decimals = /\.(\d+)/.exec(text.slice(by.start, by.end))?.[1].length ?? (right < 3 ? 1 : 0)
  const figure = right.toFixed(decimals)
  const percent = /\d[\d,]*(?:\.\d+)?/.exec(text.slice(by.start, by.end))
  const arePercentages = from.unit === 'percent' && to.unit === 'percent'
  const points = arePercentages && Math.abs(Math.abs(to.value - from.value) - by.value) < 0.6
  const edit = (words: string) =>
    percent
      ? [{ start: by.start + percent.index, end: by.start + percent.index + percent[0].length, text: words }]
      : []
  return {
    start: by.start,
    end: by.end,
    ...(fits ? { severity: 'info' as const } : {}),
    message: points
      ? `From ${read(text, from)} to ${read(text, to)} is ${by.value} percentage points, or ${figure} percent.`
      : `From ${read(text, from)} to ${read(text, to)} is a change of ${figure} percent, not ${read(text, by)}.`,
    fixes: [
      ...(points
        ? [
            {
              title: 'Change to percentage points',
              edits: [
                {
                  start: by.start,
                  end: by.end,
                  text: `${percent?.[0] ?? by.value} percentage point${isBeforeNoun(text, by.end) ? '' : 's'}`,
                },
              ],
            },
          ]
        : []),
      ...(percent ? [{ title: `Write ${figure} percent`, edits: edit(figure) }] : []),
    ],
  }
}

/** `rose to $88 million from $97 million`. */
const wrongDirection = ({ text }: Story, { from, to, word }: Turned): Report => ({
  ...word,
  message: `From ${read(text, from)} to ${read(text, to)} is ${to.value! > from.value! ? 'an increase' : 'a decrease'}, not “${text.slice(word.start, word.end)}.”`,
})

/** `a 10 percentage point increase`, but `widened 2 percentage points to 11.4%`. */
function isBeforeNoun(text: string, at: number): boolean {
  const next = /^ (\p{Ll}+)/u.exec(text.slice(at, at + 30))?.[1]
  return (
    next !== undefined &&
    !prepositions.has(next) &&
    !subordinators.has(next) &&
    !/^(?:and|or|but)$/.test(next)
  )
}

/** `doubled from 40 to 55`. */
function wrongRatio({ text }: Story, { from, to, by }: Change, ratio: number): Report | undefined {
  if (!from.value || !to.value) return undefined
  const [low, high] = extremes(ranges(text, from, to), (one, other) => other / one)
  const slack = ratio * 0.12
  const least = by.qualifier === 'under' || by.qualifier === 'about' ? ratio * 0.8 : ratio - slack
  const most = by.qualifier === 'over' ? ratio * 1.5 : by.qualifier === 'about' ? ratio * 1.2 : ratio + slack
  if (low <= most && least <= high) return undefined
  return {
    start: by.start,
    end: by.end,
    message: `From ${read(text, from)} to ${read(text, to)} is ${(to.value / from.value).toFixed(1)} times as much, not “${read(text, by)}.”`,
  }
}

/** A quarter of a unit instead of a half: how far most figures are rounded. */
const narrowed = (both: [Range, Range]) =>
  both.map(([least, most]) => {
    const quarter = (most - least) / 4
    return [least + quarter, most - quarter]
  }) as [Range, Range]

const isLoose = (...figures: Figure[]) => figures.some(({ qualifier }) => qualifier !== undefined)

const read = (text: string, { start, end }: Figure) => text.slice(start, end)

/** The least and the most that a function gives over the corners of two ranges. */
function extremes([one, other]: [Range, Range], value: (one: number, other: number) => number): Range {
  const values = one.flatMap(first => other.map(second => value(first, second)))
  return [Math.min(...values), Math.max(...values)]
}
