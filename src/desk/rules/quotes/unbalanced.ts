import type { Story, StrayMark } from '../../story/story.ts'
import { rule } from '../rule.ts'

export default rule({
  id: 'quotes/unbalanced',
  summary: 'A quotation mark with no partner, or with a partner of the wrong kind',
  why: 'When a mark is missing, readers cannot tell whose words they are reading.',
  knows: [
    'Marks that open or close nothing; doubled, reversed and mismatched marks.',
    'An attribution inside a quotation that was never closed.',
    'Not reported: feet, inches, decades, dropped letters, a quotation that the next paragraph continues.',
  ],
  severity: 'error',
  where: 'both',
  examples: [
    { bad: '“We won the vote, Ana Ruiz said. “It was close.”', finds: '“', fixes: ['vote,” Ana Ruiz said.'] },
    {
      bad: '“We won the vote, said Ana Ruiz, who is 83. “It was close.”',
      finds: '“',
      fixes: ['vote,” said'],
    },
    { bad: 'The mayor called it "a bad deal and left the hall.', finds: '"', fixes: [] },
    { bad: 'They lost a bad deal,” she said.', finds: '”', fixes: [] },
    { bad: '““We won,” she said.', finds: '“', fixed: '“We won,” she said.' },
    { bad: '”We won,” she said.', finds: '”', fixed: '“We won,” she said.' },
    { good: '“We won,” she said.\n\n“It was close.' + '\n\n“But we won,” she said.' },
    { good: '<tweet author="@herald" date="May 2, 2025 ">We won the vote.</tweet>' },
    { good: '“We won," she said. “It was close.”' },
    { good: "He is 6'2\" and was born in the ’60s, when rock ’n’ roll was young. The Joneses' car was too." },
    { good: 'She said: “He told us ‘no’ and the Joneses’ boy ‘maybe.’”' },
    { good: '“It was close.\n\n“But we won,” she said.' },
  ],
  check(story, report) {
    const strays = story.strayMarks.filter(mark => !isOnlyMixed(story, mark))
    const told = new Set<number>()
    for (const mark of strays) {
      // One missing mark makes others seem wrong: the first of its paragraph is enough.
      if (mark.repair !== undefined || told.has(mark.paragraph)) continue
      told.add(mark.paragraph)
      report({
        start: mark.start,
        end: mark.end,
        message: messageOf(story, mark),
        fixes: fixesOf(story, mark),
      })
    }
    // Wrong kinds come in swarms, from copy pasted together: the first stands for all of them.
    const [first, ...others] = strays.filter(mark => mark.repair !== undefined && !told.has(mark.paragraph))
    if (!first) return
    report({
      start: first.start,
      end: first.end,
      message: `${messageOf(story, first)}${others.length > 0 ? ` ${others.length === 1 ? 'One other mark' : `${others.length} other marks`} in this story ${others.length === 1 ? 'has' : 'have'} the same problem.` : ''}`,
      fixes: [
        {
          title:
            others.length > 0
              ? `Fix all ${others.length + 1} marks`
              : first.repair === ''
                ? 'Remove one'
                : `Change to ${first.repair}`,
          safe: true,
          edits: [first, ...others].map(({ start, end, repair }) => ({ start, end, text: repair ?? '' })),
        },
      ],
    })
  },
})

/** `“We won," she said`: nobody doubts whose words they are. That is for quotes/mixed-marks. */
const isOnlyMixed = (story: Story, { problem, start, end, repair = '' }: StrayMark) =>
  problem === 'other-kind' && /^["“”]{2}$/.test(story.text.slice(start, end) + repair)

function messageOf(story: Story, mark: StrayMark): string {
  const written = story.text.slice(mark.start, mark.end)
  if (mark.problem === 'unclosed') return 'This quotation mark is never closed.'
  if (mark.problem === 'unopened') return 'This closing quotation mark has no opening mark.'
  if (mark.problem === 'doubled') return 'This quotation mark is doubled.'
  if (mark.problem === 'turned')
    return `This quotation mark faces the wrong way: ${written} instead of ${mark.repair}.`
  return `This quotation mark doesn’t match its partner: ${written} instead of ${mark.repair}.`
}

function fixesOf(story: Story, mark: StrayMark) {
  const at = mark.problem === 'unclosed' ? beforeAttribution(story, mark) : undefined
  if (at === undefined) return []
  const text = story.text.slice(mark.start, mark.end).replace('“', '”').replace('«', '»').replace('``', "''")
  return [{ title: 'Close the quotation before the attribution', edits: [{ start: at, end: at, text }] }]
}

/** `“We won, Ruiz said.`: where the closing mark belongs, when one comma leads to a name or pronoun and its verb. */
function beforeAttribution(story: Story, mark: StrayMark): number | undefined {
  const { end } = story.paragraphs[mark.paragraph]
  const rest = story.text.slice(mark.end, Math.min(end, mark.end + 600))
  const found =
    /[,?!](?=\s(?:(?:\p{Lu}[\p{L}.’'-]+\s){1,4}|(?:s?he|they)\s)(?:said|says|told|added|asked|wrote)\b|\s(?:(?:said|says|added|wrote)\s(?:the\s|an?\s)?[\p{L}]|according\sto\s))/u.exec(
      rest,
    )
  return found ? mark.end + found.index + 1 : undefined
}
