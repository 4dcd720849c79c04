import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Prose } from '../../../src/desk/draft/prose.ts'
import { readDraft } from '../../../src/desk/draft/read.ts'

const hostile = [
  '',
  '\0\u0001\uFFFD',
  '\uD800 lone \uDC00 halves',
  '**a*b**c*d',
  '[a](b "c\n> > - 1. d',
  '<!-- open',
  '---\n- [',
  '&amp;&#x110000;&#0;&nosuch;\\\\\\&',
  '> a\n>> b\n> > c\\\nd  \ne',
  '| a | b\n|--|--\n| \\| c | `|` |',
  '“‘"\'«»„”’'.repeat(50),
  readFileSync('README.md', 'utf8'),
]

describe('any text in any format', () => {
  it.each(hostile.map(text => [JSON.stringify(text).slice(0, 40), text]))(
    'every place of the prose leads into the draft: %s',
    (_name, text) => {
      for (const format of ['markdown', 'wire', 'html'] as const) {
        const draft = readDraft(text, { format })
        const prose = new Prose(draft.text, draft.blocks)
        let before = 0
        for (let at = 0; at < prose.text.length; at++) {
          const span = prose.toDraft({ start: at, end: at + 1 })
          expect(span.start).toBeLessThanOrEqual(span.end)
          expect(span.end).toBeLessThanOrEqual(text.length)
          // The headline of front matter comes first; within a block, places never go back.
          if (!/\n/.test(prose.text[at]))
            expect(span.start).toBeGreaterThanOrEqual(prose.text[at - 1] === '\n' ? 0 : before)
          before = span.start
        }
      }
    },
  )

  it('shows the same letter in the prose and in the draft, wherever a letter was typed', () => {
    const text = '# Head\n\n*One* &amp; [two](x)\n- three **four**\n\n> five\n> six\n'
    const draft = readDraft(text, { format: 'markdown' })
    const prose = new Prose(draft.text, draft.blocks)
    for (let at = 0; at < prose.text.length; at++) {
      if (!/[a-z]/i.test(prose.text[at])) continue
      expect(text[prose.toDraft({ start: at, end: at + 1 }).start]).toBe(prose.text[at])
    }
  })
})
