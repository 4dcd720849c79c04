import { describe, expect, it, vi } from 'vitest'
import { drawn } from '../../../bench/drawn.ts'
import { readMarkdown } from '../../../src/desk/draft/markdown.ts'
import { Reduced } from '../../../src/desk/draft/plain-paragraphs.ts'

/** The reader of Markdown when every paragraph is left to the parser. */
async function readWhole(): Promise<typeof readMarkdown> {
  vi.resetModules()
  vi.doMock('../../../src/desk/draft/plain-paragraphs.ts', () => ({
    Reduced: class {
      readonly text: string
      readonly isPlain = false
      constructor(typed: string) {
        this.text = typed
      }
      plainAt = () => []
      toTyped = (offset: number) => offset
    },
  }))
  return (await import('../../../src/desk/draft/markdown.ts')).readMarkdown
}

const lines = [
  'The mayor left.',
  'She said: “We won.”',
  'Rain fell - all day.',
  '\u00a0By Ana Ruiz',
  'By Ana Ruiz',
  '-30-',
  'A line with two spaces  ',
  'A line with a space ',
  'A line with a tab\t',
  'Q&#65;A, R&D; C&D.',
  'Q&amp A &; &#; &#x41;',
  'A line with a stroke\\',
  '12 people left.',
  '12. People left.',
  '1) People left.',
  '- The mayor',
  '+ The mayor',
  '* The mayor',
  '  indented',
  '    code',
  '\tcode',
  '> “We lost,” he said.',
  '# Headline',
  '## Subhead',
  'A headline',
  '===',
  '---',
  '***',
  '```',
  '~~~',
  'The **mayor** left.',
  'She *said* so_far.',
  '[a link](https://example.org)',
  '[1]: https://example.org',
  '[^1]: A note.',
  'As told.[^1]',
  'Q&amp;A with A&B',
  'AT&T',
  '<!-- stet hedging/label: he pleaded guilty -->',
  '<!-- a note',
  'that ends here -->',
  '<div>',
  '</div>',
  '<script>',
  '</script>',
  '| one | two |',
  '|---|---|',
  ':-- | --:',
  'one | two',
  '[[check with desk]]',
  '{>>a note<<}',
  '5 < 6 > 4',
  '`code`',
  'a]b',
  '\0',
]
const ends = ['\n', '\n\n', '\r\n', '\r\n\r\n', '\n \t\n', '\r']
const fronts = ['', '', '---\ntitle: Rain\n---\n', '\ufeff']

describe('Markdown with its plain paragraphs left out', () => {
  it('is read as all of it is', async () => {
    const readAll = await readWhole()
    const draw = drawn(1)
    const from = <Kind>(list: Kind[]) => list[draw(list.length)]
    for (let draft = 0; draft < 2500; draft++) {
      const body = Array.from({ length: draw(14) }, () => from(lines) + from(ends)).join('')
      const typed = from(fronts) + body
      expect(readMarkdown(typed), JSON.stringify(typed)).toEqual(readAll(typed))
    }
  }, 60_000)

  it('has one letter for paragraphs in a row that hold no mark', () => {
    const { text } = new Reduced(
      '# Rain\n\nIt rained.\nIt poured.\n\nIt was wet.\n\nThe *mayor* left.\n\nShe came back.',
    )
    expect(text).toBe('# Rain\n\nx\n\nThe *mayor* left.\n\nx')
  })
})
