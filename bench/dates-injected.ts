// npm run bench -- dates-injected NEWS [--stories N] [--show] [--out FILE]
// Contradictions put into dated, published stories { text, date }: how many does Standards Desk find?
// A weekday becomes a date with the wrong weekday, a day that no calendar has, or `yesterday`; a percentage that fits two
// figures of its sentence is made not to.
import { checkStory } from '../src/desk/check.ts'
import { readDraft } from '../src/desk/draft/read.ts'
import { parseDay, partsOf, weekdayOf } from '../src/desk/english/calendar.ts'
import { monthNames, monthsBeforeDay, weekdayNames } from '../src/desk/english/lexicon/calendar.ts'
import type { Finding } from '../src/desk/finding.ts'
import { plainHouse } from '../src/desk/house/house.ts'
import { rules } from '../src/desk/rules/index.ts'
import { readStory } from '../src/desk/story/read.ts'
import type { Story } from '../src/desk/story/story.ts'
import { readCorpus } from './corpus.ts'
import { benchOptions, table, writeOut } from './table.ts'

interface StoryRow {
  id: string
  date?: string | null
  text: string
}

const ids = ['dates/weekday-mismatch', 'dates/impossible', 'dates/relative-day', 'numbers/arithmetic']
const asked = rules.filter(rule => ids.includes(rule.id))

/** A change to a story: where, what is put there, and the rule that should say so. */
interface Injection {
  name: string
  rule: string
  start: number
  end: number
  text: string
}

export async function run(args: string[]) {
  const { places, options } = benchOptions(args)
  if (places.length === 0)
    throw new Error('Name a corpus of news: npm run bench -- dates-injected NEWS.jsonl.gz')
  const rows = places.flatMap(place => readCorpus<StoryRow>(place)).filter(row => row.date)
  const counts = new Map<string, { made: number; found: number }>()
  let turn = 0
  for (const row of rows.slice(0, Number(options.stories ?? rows.length))) {
    const story = read(row.text, row.date!)
    for (const injection of [...aroundWeekday(story, turn++), ...percentages(story)]) {
      const typed = story.prose.toDraft(injection)
      const text = row.text.slice(0, typed.start) + injection.text + row.text.slice(typed.end)
      const count = counts.get(injection.name) ?? { made: 0, found: 0 }
      count.made++
      const end = typed.start + injection.text.length
      if (
        check(read(text, row.date!)).some(
          each => each.rule === injection.rule && each.start < end && typed.start < each.end,
        )
      )
        count.found++
      else if (options.show)
        console.log(
          `${injection.name} ${row.id}: ${text.slice(Math.max(0, typed.start - 90), end + 60).replace(/\s+/g, ' ')}`,
        )
      counts.set(injection.name, count)
    }
  }
  console.log(
    table([
      ['injected', 'made', 'found', '%'],
      ...[...counts]
        .sort()
        .map(([name, { made, found }]) => [
          name,
          String(made),
          String(found),
          ((100 * found) / made).toFixed(1),
        ]),
    ]),
  )
  writeOut(options, Object.fromEntries(counts))
}

const read = (text: string, published: string) => readStory(readDraft(text, { format: 'wire', published }))
const check = (story: Story): Finding[] => checkStory(story, plainHouse, undefined, {}, asked)

/** One bare weekday of the story outside quotation marks, made into each contradiction in turn. */
function aroundWeekday(story: Story, turn: number): Injection[] {
  const weekdays = story.times.filter(
    time =>
      time.kind === 'date' &&
      time.weekday &&
      !time.day &&
      parseDay(time.value) !== undefined &&
      time.weekday.start === time.start &&
      !isQuoted(story, time.start),
  )
  const time = weekdays[turn % Math.max(1, weekdays.length)]
  if (!time?.weekday) return []
  const day = parseDay(time.value)!
  const { year, month, day: date } = partsOf(day)
  const wrong = weekdayNames[((weekdayOf(day) + (turn % 6)) % 7) + 1]
  const { start, end } = time.weekday
  const impossible = [
    `${monthsBeforeDay[2]} 30`,
    `${monthsBeforeDay[9]} 31`,
    `June 31, ${year}`,
    `31 November ${year}`,
    `${monthsBeforeDay[2]} 29, 2025`,
    `April 31`,
  ][turn % 6]
  return [
    {
      name: 'weekday, with year',
      rule: ids[0],
      start,
      end,
      text: [
        `${wrong}, ${monthsBeforeDay[month]} ${date}, ${year}`,
        `${wrong} ${date} ${monthNames[month]} ${year}`,
        `${wrong}, ${monthNames[month]} ${date}, ${year}`,
      ][turn % 3],
    },
    {
      name: 'weekday, no year',
      rule: ids[0],
      start,
      end,
      text: [`${wrong}, ${monthsBeforeDay[month]} ${date}`, `${wrong} ${date} ${monthNames[month]}`][
        turn % 2
      ],
    },
    { name: 'impossible date', rule: ids[1], start, end, text: impossible },
    { name: 'yesterday', rule: ids[2], start, end, text: 'yesterday' },
  ]
}

/** Percentages that are the change between two other figures of their sentence, made half as large or twice. */
function percentages(story: Story): Injection[] {
  const made: Injection[] = []
  for (const sentence of story.sentences) {
    const figures = story.figures.filter(
      figure => sentence.start <= figure.start && figure.end <= sentence.end && figure.value !== undefined,
    )
    const text = story.text.slice(sentence.start, sentence.end)
    // Shares in a poll often fit each other by chance: only what is said to have changed.
    if (figures.length < 3 || figures.length > 6 || !/\bfrom\b/.test(text)) continue
    for (const by of figures) {
      if (by.unit !== 'percent' || by.value! < 8) continue
      const fits = figures.some(from =>
        figures.some(
          to =>
            from !== to &&
            from !== by &&
            to !== by &&
            from.value! > 0 &&
            from.unit === to.unit &&
            Math.abs(Math.abs(to.value! / from.value! - 1) * 100 - by.value!) < 0.6,
        ),
      )
      const digits = /\d[\d,.]*\d|\d/.exec(story.text.slice(by.start, by.end))
      if (!fits || !digits) continue
      const start = by.start + digits.index
      made.push({
        name: 'percentage',
        rule: ids[3],
        start,
        end: start + digits[0].length,
        text: String(Math.round(by.value! * (made.length % 2 ? 2 : 0.5))),
      })
      break
    }
  }
  return made
}

const isQuoted = (story: Story, offset: number) =>
  story.quotations.some(quotation => quotation.start <= offset && offset < quotation.end)
