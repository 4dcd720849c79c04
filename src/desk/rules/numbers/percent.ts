import { rule } from '../rule.ts'

const spellings =
  /(?<figure>(?<![\p{L}\p{N}.,$€£])\d[\d,]*(?:\.\d+)?)(?<space>[ \u00A0]?-?)(?<word>%|percent|per cent|pct)(?![\p{L}\p{N}%])/giu
const written = { sign: '%', percent: ' percent', 'per cent': ' per cent' } as const
const after = /^(?:age)?[ -](?:points?)\b/

export default rule({
  id: 'numbers/percent',
  summary: 'A percentage that doesn’t follow house style',
  why: 'One publication, one style.',
  basis: 'AP Stylebook, “percent”; Reuters Handbook, “percent”; Guardian style guide, “per cent”',
  severity: 'info',
  where: 'prose',
  options: {
    write: {
      default: 'sign' as 'sign' | 'percent' | 'per cent',
      choices: ['sign', 'percent', 'per cent'] as const,
      description: 'With a figure: 25% (AP since 2019, Guardian), 25 percent (Reuters) or 25 per cent.',
    },
  },
  examples: [
    { bad: 'Prices rose 25 percent.', finds: '25 percent', fixed: 'Prices rose 25%.' },
    { bad: 'Prices rose 2.5 per cent.', fixed: 'Prices rose 2.5%.' },
    { bad: 'Prices rose 25 %.', fixed: 'Prices rose 25%.' },
    {
      house: 'rules:\n  numbers/percent: { options: { write: percent } }',
      bad: 'Prices rose 25%.',
      fixed: 'Prices rose 25 percent.',
    },
    { good: 'Prices rose 25%.' },
    { good: 'The share rose by 3 percentage points.' },
    { good: 'A small percent of prices rose.' },
    { good: 'She said prices rose “25 percent.”' },
  ],
  check(story, report, { options }) {
    if (!/%|percent|per cent|pct/i.test(story.text)) return
    const wanted = written[options.write] ?? '%'
    for (const match of story.text.matchAll(spellings)) {
      const { figure, space, word } = match.groups as Record<'figure' | 'space' | 'word', string>
      if (
        space.includes('-') ||
        after.test(story.text.slice(match.index + match[0].length, match.index + match[0].length + 12))
      )
        continue
      if (
        space + word.toLowerCase() === wanted ||
        (space === '\u00A0' && ` ${word.toLowerCase()}` === wanted)
      )
        continue
      const text = figure + wanted
      report({
        start: match.index,
        end: match.index + match[0].length,
        message: `House style: ${text}, not “${match[0]}.”`,
        habit: word.toLowerCase(),
        fixes: [
          {
            title: `Write “${text}”`,
            safe: true,
            edits: [{ start: match.index, end: match.index + match[0].length, text }],
          },
        ],
      })
    }
  },
})
