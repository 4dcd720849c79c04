import { rule } from '../rule.ts'
import { readable } from './lib/readable.ts'

export default rule({
  id: 'quotes/nested-marks',
  summary: 'The same kind of quotation mark inside a quotation',
  why: 'A quotation inside a quotation takes the other kind of mark, so readers can tell who is speaking.',
  knows: ['Double marks inside double marks, single inside single.'],
  basis: 'AP Stylebook, “quotation marks”',
  severity: 'warning',
  where: 'quote',
  examples: [
    {
      bad: '“He said “go home” to me,” Ruiz said.',
      finds: '“go home”',
      fixed: '“He said ‘go home’ to me,” Ruiz said.',
    },
    {
      bad: '"He said "go home" to me," Ruiz said.',
      finds: '"go home"',
      fixed: '"He said \'go home\' to me," Ruiz said.',
    },
    { good: '“He said ‘go home’ to me,” Ruiz said.' },
    { good: '‘He said “go home” to me,’ Ruiz said.' },
  ],
  check(story, report) {
    for (const quotation of readable(story))
      for (const inner of quotation.nested) {
        if (inner.marks !== 'double' || quotation.marks !== 'double') continue
        // `"“We won,”` is a mark typed twice, and no quotation inside another.
        if (
          story.text[inner.start] !== story.text[quotation.start] ||
          inner.start === quotation.content.start
        )
          continue
        const marks = [
          { start: inner.start, end: inner.content.start },
          { start: inner.content.end, end: inner.end },
        ]
        if (marks[1].start === marks[1].end) continue
        const curly = story.text[inner.start] === '“'
        const [opening, closing] = curly ? ['‘', '’'] : ["'", "'"]
        report({
          start: inner.start,
          end: inner.end,
          message: 'Use single quotation marks for a quotation inside a quotation.',
          fixes: [
            {
              title: `Change to ${opening} ${closing}`,
              // Straight marks do not say which way they face, so the pairs may be others.
              safe: curly,
              edits: [
                { ...marks[0], text: opening },
                { ...marks[1], text: closing },
              ],
            },
          ],
        })
      }
  },
})
