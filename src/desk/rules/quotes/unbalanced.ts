import type { Story, StrayMark } from '../../story/story.ts'
import { rule } from '../rule.ts'

export default rule({
  id: 'quotes/unbalanced',
  summary: 'A quotation mark that opens or closes nothing, or that closes another kind',
  why: 'Where a mark is missing, readers cannot tell whose words they read.',
  severity: 'error',
  where: 'both',
  examples: [
    { bad: '“We won the vote, Ana Ruiz said. “It was close.”', finds: '“', fixes: ['vote,” Ana Ruiz said.'] },
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
      message: `${messageOf(story, first)}${others.length > 0 ? ` So are ${others.length} more in this story.` : ''}`,
      fixes: [
        {
          title:
            others.length > 0
              ? `Mend all ${others.length + 1} marks`
              : first.repair === ''
                ? 'Take one away'
                : `Write ${first.repair}`,
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
  if (mark.problem === 'unclosed') return 'This quotation mark opens a quotation that nothing closes.'
  if (mark.problem === 'unopened') return 'This quotation mark closes a quotation that nothing opens.'
  if (mark.problem === 'doubled') return 'This quotation mark stands twice.'
  if (mark.problem === 'turned')
    return `This quotation mark is turned the wrong way: ${written} for ${mark.repair}.`
  return `This quotation mark is of another kind than its partner: ${written} for ${mark.repair}.`
}

function fixesOf(story: Story, mark: StrayMark) {
  const at = mark.problem === 'unclosed' ? beforeAttribution(story, mark) : undefined
  if (at === undefined) return []
  const text = story.text.slice(mark.start, mark.end).replace('“', '”').replace('«', '»').replace('``', "''")
  return [{ title: 'Close the quotation before its attribution', edits: [{ start: at, end: at, text }] }]
}

/** `“We won, Ruiz said.`: where the closing mark belongs, when one comma leads to a name or pronoun and its verb. */
function beforeAttribution(story: Story, mark: StrayMark): number | undefined {
  const { end } = story.paragraphs[mark.paragraph]
  const rest = story.text.slice(mark.end, Math.min(end, mark.end + 600))
  const found =
    /[,?!](?=\s(?:(?:\p{Lu}[\p{L}.’'-]+\s){1,4}|(?:s?he|they)\s)(?:said|says|told|added|asked|wrote)\b)/u.exec(
      rest,
    )
  return found ? mark.end + found.index + 1 : undefined
}
