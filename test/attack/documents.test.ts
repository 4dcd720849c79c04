import { describe, expect, it } from 'vitest'
import { bundled, start } from '../cli/bundle.ts'
import { folderWith, wrongDay } from '../cli/desk.ts'
import { bytes, pdf, pdfBomb, pdfLayers, wordFiles, wordOfEntries, wordOfParagraphs, zip } from './files.ts'

const bundle = bundled()

/** What comes of a draft whose source is hostile, beside a sound one. */
async function checkWith(name: string, content: Uint8Array) {
  const folder = folderWith({
    'a.md': wrongDay,
    'sources/good.pdf': pdf(['The ferry closed on Monday.']),
    'sources/good.docx': zip(wordFiles(['The ferry closed on Monday.'])),
    [`sources/${name}`]: content,
  })
  const begun = performance.now()
  const ran = await start(bundle, ['check', 'a.md', '--format', 'json'], folder.path).ended
  return { ...ran, seconds: (performance.now() - begun) / 1000 }
}

describe('a hostile document among the sources is given up, and the draft is checked with the others', () => {
  it.each([
    [
      'bomb.pdf',
      () => pdfBomb(700_000),
      /has more text in it than any document|took longer|too large to unpack/,
    ],
    ['layers.pdf', () => pdfLayers(1000), /has no text in it|too large to unpack|took longer/],
    ['entries.docx', () => wordOfEntries(60_000), /isn’t a valid Word/],
    ['broken.pdf', () => bytes('%PDF-1.4 and no more'), /not a valid PDF/],
  ])(
    '%s',
    async (name, make, because) => {
      const { code, output, messages, seconds } = await checkWith(name, make())
      expect(messages).toMatch(because)
      expect(messages).toContain(`sources/${name}`)
      expect(messages).not.toMatch(/good\./)
      expect(JSON.parse(output).files[0].findings).not.toEqual([])
      expect(code).toBe(2)
      expect(seconds).toBeLessThan(60)
    },
    120_000,
  )

  it('many short paragraphs are many paragraphs', async () => {
    const { messages, code } = await checkWith('long.docx', wordOfParagraphs(60_000))
    expect(messages).toBe('')
    expect(code).toBe(1)
  }, 120_000)
})
