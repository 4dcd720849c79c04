import { monthPattern } from '../../english/lexicon/calendar.ts'
import { memo } from '../../memo.ts'
import type { Span } from '../../span.ts'
import type { Story } from '../../story/story.ts'

/** The words before a colon, and the number after it: `Confirmed deaths: 4`. Spans count in the story. */
export interface Label extends Span {
  label: string
  value: Span
  number: number
  /** More numbers behind the first, with the words that say of what: `of which 40 in the final mile`. */
  parts: { number: number; words: string }[]
}

const number = /\d[\d,]*(?:\.\d+)?/g
const numberOf = (written: string) => Number(written.replaceAll(',', ''))

/** Every label with a number of a source. Several may be on one line: `Starters: 11,430. Finishers: 10,818.` */
export const labelsOf = memo((story: Story): Label[] => {
  const { text } = story.draft
  const found: Label[] = []
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    if (!line.includes(': ') || line.length > 1000) continue
    let at = index
    for (const piece of line.split(/(?<=[.;)]) (?=\p{Lu}[^.:;]{1,70}: )/u)) {
      const label = labelIn(story, piece, at)
      if (label) found.push(label)
      at += piece.length + 1
    }
  }
  return found
})

const labelThenNumber = /^(?:\p{L}.{1,80}?): (?:about |some |at least )?(?=[£$€]?\d)/u

/** Behind a number, shows that it is an hour, a day or a span of them. */
const notCounted = new RegExp(`^\\s*(?:[-–/:]\\d|[ap]\\.?m\\b|to \\d|(?:${monthPattern})\\b)`, 'i')

function labelIn({ prose }: Story, piece: string, at: number): Label | undefined {
  const head = labelThenNumber.exec(piece)
  // `At 9:30: 4 people`, `Date: 8 Oct 2025`: a day is no count.
  if (!head || /\d:\d/.test(head[0]) || /^(?:date|time|tel|phone|page|published|issued)\b/i.test(head[0]))
    return undefined
  const rest = piece.slice(head[0].length)
  const numbers = [...rest.matchAll(number)]
  const [first, ...others] = numbers
  if (!first || notCounted.test(rest.slice(first.index + first[0].length))) return undefined
  const start = at + head[0].length + first.index
  const span = (from: number, to: number) => ({ start: prose.toProse(from), end: prose.toProse(to - 1) + 1 })
  return {
    ...span(at, at + piece.trimEnd().length),
    label: head[0].replace(/: .*$/, '').trim(),
    value: span(start, start + first[0].replace(/,$/, '').length),
    number: numberOf(first[0]),
    parts: others.map((other, index) => ({
      number: numberOf(other[0]),
      words: `${rest.slice((numbers[index].index ?? 0) + numbers[index][0].length, other.index)} ${rest.slice(other.index + other[0].length, others[index + 1]?.index)}`,
    })),
  }
}
