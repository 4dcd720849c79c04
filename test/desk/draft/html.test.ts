import { expect, it } from 'vitest'
import { Prose } from '../../../src/desk/draft/prose.ts'
import { readDraft } from '../../../src/desk/draft/read.ts'

it('reads a page as its readers do, and its head for the day and the publisher', () => {
  const text = `<!doctype html><html><head><title>x</title>
<meta property="article:published_time" content="2025-03-28T10:00:00Z"><meta property="og:site_name" content="The Gazette">
<style>p { color: red }</style></head><body><nav>Home</nav><article><h1>Bridge &amp; river</h1>
<p>The <b>bridge</b>
   will close.<!-- check --> <a href="x">Soon</a>.</p><blockquote><p>“No.”</p></blockquote><script>let a = 1</script></article></body></html>`
  const draft = readDraft(text, { path: 'page.html' })
  const prose = new Prose(draft.text, draft.blocks)
  expect(draft.published).toBe('2025-03-28')
  expect(draft.fields.find(field => field.name === 'publisher')?.value).toBe('The Gazette')
  expect(prose.text).toBe('Bridge & river\n\nThe bridge will close. Soon.\n\n“No.”')
  expect(draft.notes.map(note => note.text)).toEqual(['check'])
  const at = prose.text.indexOf('will')
  const typed = prose.toDraft({ start: at, end: at + 4 })
  expect(text.slice(typed.start, typed.end)).toBe('will')
})

it('ends a comment that nothing closes with the text', () => {
  const text = '<p>It rained.</p>\n<!-- note'
  expect(readDraft(text, { path: 'page.html' }).notes).toEqual([
    { start: 18, end: text.length, text: 'note' },
  ])
})
