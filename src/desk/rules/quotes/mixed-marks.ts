import type { Span } from '../../span.ts'
import type { Quotation } from '../../story/story.ts'
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
    {
      bad: '“We won," she said. “It was close.”',
      finds: '“We won,"',
      fixed: '“We won,” she said. “It was close.”',
    },
    { good: "“We won,” Ruiz said. “It was close.” He is 6'2\" and can't dance." },
    { good: '"We won," Ruiz said. "It’s been close."' },
  ],
  check(story, report) {
    const straight: QuotationMark[] = []
    const curly: QuotationMark[] = []
    for (const quotation of withNested(readable(story))) {
      if (quotation.marks !== 'double' || story.paragraphs[quotation.paragraph].kind === 'headline') continue
      for (const mark of marksOf(quotation)) {
        const typed = story.text.slice(mark.start, mark.end)
        if (typed === '"') straight.push(mark)
        if (typed === '“' || typed === '”') curly.push(mark)
      }
    }
    if (straight.length === 0 || curly.length === 0) return
    const odd = straight.length <= curly.length ? straight : curly
    const [found, usual] = odd === straight ? ['Straight', 'curly'] : ['Curly', 'straight']
    report({
      start: odd[0].quotation.start,
      end: odd[0].quotation.end,
      message: `${found} marks here, ${usual} ones in the rest of the story${odd.length > 2 ? `; ${odd.length} marks are so` : ''}.`,
      fixes: [
        {
          title: `Make them ${usual}`,
          safe: true,
          edits: odd.map(({ start, end, opens }) => ({
            start,
            end,
            text: odd === curly ? '"' : opens ? '“' : '”',
          })),
        },
      ],
    })
  },
})

interface QuotationMark extends Span {
  opens: boolean
  quotation: Quotation
}

const withNested = (quotations: Quotation[]): Quotation[] =>
  quotations.flatMap(each => [each, ...withNested(each.nested)])

const marksOf = (quotation: Quotation): QuotationMark[] =>
  [
    { start: quotation.start, end: quotation.content.start, opens: true, quotation },
    { start: quotation.content.end, end: quotation.end, opens: false, quotation },
  ].filter(mark => mark.start < mark.end)
