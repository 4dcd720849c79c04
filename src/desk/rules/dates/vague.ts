import type { Drift } from '../../library/drift/sides.ts'
import { vagueTimes } from '../../library/drift/vague.ts'
import type { Story } from '../../story/story.ts'
import { rule } from '../rule.ts'
import { driftReport } from '../sources/lib/drifted.ts'

export default rule({
  id: 'dates/vague',
  summary: '“Recently” or “earlier this year,” when the source has the day or the month',
  why: 'The source has the date. Readers will want it.',
  severity: 'info',
  where: 'prose',
  examples: [
    {
      published: '2025-03-28',
      bad: 'The minister recently announced a 12 percent duty on imported salt.',
      source: 'The minister announced a 12 percent duty on imported salt on Monday.',
      finds: 'recently',
      fixes: ['The minister announced on Monday a 12 percent duty'],
    },
    {
      published: '2025-03-28',
      bad: 'Tensions over the ferry rose earlier this year when the island refused two crews.',
      source: 'Tensions over the ferry rose in January as the island refused two crews.',
      finds: 'earlier this year',
      fixes: ['rose in January when'],
    },
    {
      published: '2025-03-28',
      good: 'The minister recently announced a 12 percent duty on imported salt.',
      source: 'The minister announced a 12 percent duty on imported salt.',
    },
    {
      published: '2025-03-28',
      good: 'The minister announced on Monday a 12 percent duty on the salt that she recently praised.',
      source: 'The minister announced a 12 percent duty on imported salt on Monday.',
    },
    {
      published: '2025-03-28',
      good: 'A man was charged in last year’s fire in the port.',
      source: 'A man has been charged in the fire in the port last year that killed two, police said today.',
    },
  ],
  check(story, report, { comparison }) {
    if (!comparison) return
    for (const drift of vagueTimes(comparison))
      report({ ...driftReport(story, drift), fixes: fixesOf(story, drift) })
  },
})

/** `recently announced` becomes `announced on Monday`, `earlier this year` becomes `in January`. */
function fixesOf(story: Story, { span, offer = '' }: Drift) {
  const words = story.text.slice(span.start, span.end)
  const when = `${/day\b|\d/i.test(offer) ? 'on' : 'in'} ${offer}`
  const verb = /^(\s+)(\p{Ll}+)/u.exec(story.text.slice(span.end, span.end + 30))
  const moves = /^(?:recently|lately)$/i.test(words)
  if (moves && !verb) return []
  const end = moves && verb ? span.end + verb[0].length : span.end
  const text = moves && verb ? `${verb[2]} ${when}` : when
  return [{ title: `Write “${text}”`, edits: [{ start: span.start, end, text }] }]
}
