import { mentionOf, renamed } from '../../draft/sources-field.ts'
import { rule } from '../rule.ts'

export default rule({
  id: 'sources/missing',
  summary: 'A source that the draft names but that can’t be found',
  why: 'The draft can’t be compared with a source that is missing.',
  knows: [
    'Paths are relative to the draft’s folder, the folder of the house rules or the root of the workspace.',
    'If a source has a similar name, the fix offers it.',
  ],
  severity: 'error',
  where: 'both',
  examples: [
    {
      bad: '---\ndate: 2025-03-20\nsources: [wire/ap.txt]\n---\n\nThe bridge opens.',
      missing: { 'wire/ap.txt': ['wire/ap-2.txt', 'sources/ap.txt'] },
      finds: 'wire/ap.txt',
      fixes: ['[wire/ap-2.txt]', '[sources/ap.txt]'],
    },
    {
      bad: '---\ndate: 2025-03-20\nsources:\n  - path: ap.txt\n    kind: wire\n---\n\nThe bridge opens.',
      missing: { 'ap.txt': ['ap: late.txt'] },
      fixes: ['path: "ap: late.txt"'],
    },
    {
      bad: '---\ndate: 2025-03-20\nsources: wire/ap.txt\n---\n\nThe bridge opens.',
      missing: { 'wire/ap.txt': [] },
      fixes: [],
    },
    { good: '---\ndate: 2025-03-20\nsources: [wire/ap.txt]\n---\n\nThe bridge opens.' },
  ],
  check({ draft }, report, { missing }) {
    for (const { path, offers } of missing) {
      const span = mentionOf(draft, path)
      if (!span) continue
      report({
        in: 'draft',
        start: span.start,
        end: span.end,
        message: `Source not found: “${path}”. Correct the path, or add the file.`,
        fixes: offers.flatMap(offer => {
          const edit = renamed(draft, path, offer)
          return edit ? [{ title: `Use “${offer}”`, edits: [edit] }] : []
        }),
      })
    }
  },
})
