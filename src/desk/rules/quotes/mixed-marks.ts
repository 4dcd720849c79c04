import type { Edit } from '../../finding.ts'
import type { Quotation, Story } from '../../story/story.ts'
import { rule } from '../rule.ts'
import { readable } from './readable.ts'

export default rule({
  id: 'quotes/mixed-marks',
  summary: 'Straight and curly quotation marks in one story',
  why: 'Copy pasted from two places shows its seams.',
  severity: 'info',
  where: 'both',
  examples: [
    {
      bad: '“We won,” Ruiz said. “It was close.” Then she called it "a good day" for the town.',
      finds: '"a good day"',
      fixed: '“We won,” Ruiz said. “It was close.” Then she called it “a good day” for the town.',
    },
    {
      bad: '"We won," Ruiz said. "It was close." It was “a good day” for the town.',
      finds: '“a good day”',
      fixed: '"We won," Ruiz said. "It was close." It was "a good day" for the town.',
    },
    { good: "“We won,” Ruiz said. “It was close.” He is 6'2\" and can't dance." },
    { good: '"We won," Ruiz said. "It’s been close."' },
  ],
  check(story, report) {
    const straight: Quotation[] = []
    const curly: Quotation[] = []
    for (const quotation of withNested(readable(story))) {
      if (quotation.marks !== 'double' || story.paragraphs[quotation.paragraph].kind === 'headline') continue
      const mark = story.text[quotation.start]
      const partner = quotation.content.end < quotation.end ? story.text[quotation.content.end] : undefined
      if (mark === '"' && (partner === undefined || partner === '"')) straight.push(quotation)
      if (mark === '“' && (partner === undefined || partner === '”')) curly.push(quotation)
    }
    if (straight.length === 0 || curly.length === 0) return
    const odd = straight.length <= curly.length ? straight : curly
    const wanted = odd === straight ? (['“', '”'] as const) : (['"', '"'] as const)
    report({
      start: odd[0].start,
      end: odd[0].end,
      message: `${odd === straight ? 'Straight' : 'Curly'} marks here, ${odd === straight ? 'curly' : 'straight'} ones in the rest of the story${odd.length > 1 ? `; ${odd.length} quotations have them` : ''}.`,
      fixes: [
        {
          title: odd === straight ? 'Make them curly' : 'Make them straight',
          safe: true,
          edits: odd.flatMap(quotation => marksOf(story, quotation, wanted)),
        },
      ],
    })
  },
})

const withNested = (quotations: Quotation[]): Quotation[] =>
  quotations.flatMap(each => [each, ...withNested(each.nested)])

const marksOf = (
  _story: Story,
  { start, end, content }: Quotation,
  [opening, closing]: readonly [string, string],
): Edit[] =>
  [
    { start, end: content.start, text: opening },
    { start: content.end, end, text: closing },
  ].filter(edit => edit.start < edit.end)
