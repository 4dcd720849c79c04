import { isDisplay } from '../../draft/draft.ts'
import type { Span } from '../../span.ts'
import type { Quotation, Story } from '../../story/story.ts'
import { type Report, rule } from '../rule.ts'
import { readable } from './lib/readable.ts'

export default rule({
  id: 'quotes/mixed-marks',
  summary: 'Straight and curly quotation marks in one story',
  why: 'Mixed marks show that copy was pasted from two places.',
  knows: [
    'Straight and curly marks in one story, and double marks in headlines where the house uses single ones.',
  ],
  severity: 'info',
  where: 'both',
  options: {
    headlines: {
      default: 'any' as 'single' | 'any',
      choices: ['single', 'any'] as const,
      description: 'Marks in headlines: `single`, as at AP, Reuters, the BBC and the Guardian, or any.',
    },
  },
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
    {
      house: 'rules:\n  quotes/mixed-marks: { options: { headlines: single } }',
      bad: '# Mayor calls vote “a good day”\n\nShe won.',
      finds: '“a good day”',
      fixed: '# Mayor calls vote ‘a good day’\n\nShe won.',
    },
    {
      house: 'rules:\n  quotes/mixed-marks: { options: { headlines: single } }',
      bad: '---\ntitle: \'Mayor calls vote "a good day"\'\n---\n\nShe won.',
      fixed: "---\ntitle: 'Mayor calls vote ‘a good day’'\n---\n\nShe won.",
    },
    {
      house: 'rules:\n  quotes/mixed-marks: { options: { headlines: single } }',
      good: '# Mayor calls vote ‘a good day’\n\nShe called it “a good day” for the town.',
    },
  ],
  check(story, report, { options }) {
    if (options.headlines === 'single')
      for (const quotation of readable(story)) {
        const { kind } = story.paragraphs[quotation.paragraph]
        if (quotation.marks === 'double' && kind === 'headline') report(asSingle(story, quotation))
      }
    const [straight, curly] = marksByKind(story)
    if (straight.length === 0 || curly.length === 0) return
    const odd = straight.length <= curly.length ? straight : curly
    const [found, usual] = odd === straight ? ['Straight', 'curly'] : ['Curly', 'straight']
    report({
      start: odd[0].quotation.start,
      end: odd[0].quotation.end,
      message: `Mixed straight and curly quotation marks: ${odd.length > 2 ? `${odd.length} are ${found}` : `${found} here`}, the rest ${usual}.`,
      fixes: [
        {
          title: `Use ${usual} marks`,
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

/** Double marks in a headline, as single ones. */
function asSingle(story: Story, quotation: Quotation): Report {
  // In `title: 'Vote "a good day"'` a straight single mark would end the title.
  const curly = story.text[quotation.start] === '“' || isInSingleMarks(story, quotation)
  const edits = marksOf(quotation).map(({ start, end, opens }) => ({
    start,
    end,
    text: curly ? (opens ? '‘' : '’') : "'",
  }))
  return {
    start: quotation.start,
    end: quotation.end,
    message: 'Use single quotation marks in headlines.',
    fixes: [{ title: 'Use single quotation marks', safe: true, edits }],
  }
}

/** The straight and the curly double marks of the copy below the headlines. */
function marksByKind(story: Story): [straight: QuotationMark[], curly: QuotationMark[]] {
  const marks = withNested(readable(story))
    .filter(
      quotation => quotation.marks === 'double' && !isDisplay(story.paragraphs[quotation.paragraph].kind),
    )
    .flatMap(marksOf)
  const typed = ({ start, end }: Span) => story.text.slice(start, end)
  return [marks.filter(mark => typed(mark) === '"'), marks.filter(mark => /^[“”]$/.test(typed(mark)))]
}

const withNested = (quotations: Quotation[]): Quotation[] =>
  quotations.flatMap(each => [each, ...withNested(each.nested)])

const marksOf = (quotation: Quotation): QuotationMark[] =>
  [
    { start: quotation.start, end: quotation.content.start, opens: true, quotation },
    { start: quotation.content.end, end: quotation.end, opens: false, quotation },
  ].filter(mark => mark.start < mark.end)

/** Whether the headline is a value of front matter in straight single marks. */
function isInSingleMarks({ prose, draft }: Story, quotation: Span): boolean {
  const { start } = prose.toDraft(quotation)
  const line = draft.text.slice(draft.text.lastIndexOf('\n', start) + 1, start)
  return /^[\w-]+:\s*'/.test(line)
}
