import { describe, expect, it } from 'vitest'
import { evidenceIn } from '../../../src/desk/library/credit.ts'
import { readSource, UnreadableSource } from '../../../src/desk/library/readers/read.ts'
import { inFile, placeOf } from '../../../src/desk/library/source.ts'
import { bytes, pdf, wordFiles, zip } from '../../attack/files.ts'

const nitf = `<?xml version="1.0" encoding="UTF-8"?>
<nitf><head><title>Not copy</title><docdata><date.issue norm="20250328T140000Z"/><doc.copyright holder="The Associated Press"/></docdata></head>
<body><body.head><hedline><hl1>Ferry to close</hl1></hedline><byline>By Ana Ruiz</byline><distributor>AP</distributor></body.head>
<body.content><p>The ferry&#8217;s last day is
  Monday, Lund &amp; Sons said.</p><media><media-caption>A ferry.</media-caption></media><p>“It is <em>ours</em>,” Lund said.</p></body.content></body></nitf>`

describe('sources are read from', () => {
  it('wire text, with its header, glued paragraphs and trailing credit', async () => {
    const source = await readSource('wire.txt', ' date 2025-03-28 The ferry closed.Lund wept. It was late.AP')
    expect(source.story.sentences).toHaveLength(4)
    expect(source).toMatchObject({ publisher: 'AP', date: '2025-03-28' })
  })

  it('NITF, with every word at its place in the file', async () => {
    const source = await readSource('story.xml', bytes(nitf))
    expect(source).toMatchObject({ publisher: 'AP', date: '2025-03-28', byline: 'Ana Ruiz' })
    expect(source.story.text).toContain(
      'The ferry’s last day is Monday, Lund & Sons said.\n\n“It is ours,” Lund said.',
    )
    expect(source.story.text).not.toContain('Not copy')
    expect(source.story.text).not.toContain('A ferry.')
    const at = source.story.text.indexOf('“It is ours')
    const { start, end } = inFile(source, { start: at, end: at + 11 })
    expect(nitf.slice(start, end)).toBe('“It is <em>ours')
  })

  it('NewsML-G2 with XHTML or with plain text in it', async () => {
    const item = (content: string) =>
      `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><itemMeta><provider literal="Reuters"/><versionCreated>2025-03-28T10:00:00Z</versionCreated></itemMeta><contentMeta><headline>Ferry to close</headline></contentMeta><contentSet>${content}</contentSet></newsItem>`
    const marked = await readSource(
      'one.xml',
      item(
        '<inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>The ferry closed.</p><p>Lund wept.</p></body></html></inlineXML>',
      ),
    )
    expect(marked).toMatchObject({ publisher: 'Reuters', date: '2025-03-28' })
    expect(marked.story.text).toBe('Ferry to close\n\nThe ferry closed.\n\nLund wept.')
    const plain = await readSource(
      'two.xml',
      item('<inlineData contenttype="text/plain">The ferry closed.</inlineData>'),
    )
    expect(plain.story.text).toContain('The ferry closed.')
  })

  it('ninjs 1.x, 2.x and 3.x', async () => {
    const first = await readSource(
      'one.json',
      JSON.stringify({
        uri: 'urn:1',
        headline: 'Ferry',
        body_html: '<p>The ferry closed.</p>',
        versioncreated: '2025-03-28T10:00:00Z',
        infosource: [{ name: 'Reuters' }],
      }),
    )
    expect(first).toMatchObject({ publisher: 'Reuters', date: '2025-03-28', extracted: true })
    expect(first.story.text).toBe('Ferry\n\nThe ferry closed.')
    const third = await readSource(
      'three.json',
      JSON.stringify({
        headlines: [{ value: 'Ferry' }],
        bodies: [{ contentType: 'text/plain', value: 'The ferry closed.' }],
        versionCreated: '2025-03-29T10:00:00Z',
        by: 'By Ana Ruiz',
        altIds: [
          { role: 'internal', value: '3' },
          { role: 'web', value: 'https://example.org/3' },
        ],
      }),
    )
    expect(third).toMatchObject({ date: '2025-03-29', byline: 'Ana Ruiz', url: 'https://example.org/3' })
    expect(third.story.text).toContain('The ferry closed.')
  })

  it('Word documents', async () => {
    const source = await readSource('release.docx', zip(wordFiles(['The ferry closed.', 'Lund wept.'])), {
      kind: 'release',
    })
    expect(source.story.text).toBe('The ferry closed.\n\nLund wept.')
    expect(source).toMatchObject({ kind: 'release', extracted: true })
  })

  it('PDF', async () => {
    const source = await readSource(
      'report.pdf',
      pdf(['The ferry closed on Monday.', 'Lund wept at the quay.']),
    )
    expect(source.story.text).toBe('The ferry closed on Monday.\n\nLund wept at the quay.')
  })

  it('PDF of several pages, with the page that a person has to open', async () => {
    const source = await readSource(
      'report.pdf',
      pdf(['The ferry closed on Monday.'], ['Lund wept at the quay.', 'Nobody came.'], ['It was raining.']),
    )
    const pageWith = (words: string) => {
      const start = source.story.text.indexOf(words)
      return placeOf(source, { start, end: start + words.length })?.name
    }
    expect(['The ferry', 'Lund wept', 'Nobody came', 'raining'].map(pageWith)).toEqual(['1', '2', '2', '3'])
    expect(evidenceIn(source, { start: 0, end: 9 }).message).toBe('report.pdf, page 1: “The ferry”')
  })

  it('Word documents and PDF as Node reads them, in a Buffer that is part of a larger one', async () => {
    const files = { 'a.docx': zip(wordFiles(['The ferry closed.'])), 'a.pdf': pdf(['The ferry closed.']) }
    for (const [name, content] of Object.entries(files)) {
      const whole = Buffer.concat([Buffer.from('before'), content])
      const source = await readSource(name, whole.subarray(6))
      expect(source.story.text, name).toBe('The ferry closed.')
      expect(whole.subarray(6).equals(content), name).toBe(true)
    }
  })

  it('text in UTF-16 and in Windows-1252', async () => {
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...[...'Ruiz’s ferry.'].flatMap(letter => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
    ])
    expect((await readSource('a.txt', utf16)).story.text).toBe('Ruiz’s ferry.')
    expect((await readSource('b.txt', new Uint8Array([0x52, 0x92, 0x73]))).story.text).toBe('R’s')
  })
})

describe('a hostile or broken file gives one clear message', () => {
  const because = async (path: string, content: string | Uint8Array) => {
    const error = await readSource(path, content).then(
      () => undefined,
      (problem: unknown) => problem,
    )
    expect(error).toBeInstanceOf(UnreadableSource)
    const { message } = error as Error
    expect(message.startsWith(path)).toBe(true)
    expect(message).not.toContain('\n')
    return message
  }

  it('when it is larger than any story', async () => {
    expect(await because('big.txt', new Uint8Array(200 * 1024 * 1024))).toContain('larger than 64 MB')
  })

  it('when it unpacks to more than it says', async () => {
    const bomb = zip({ ...wordFiles(['x']), 'word/media/zeros.bin': new Uint8Array(80 * 1024 * 1024) }, 10)
    expect(bomb.length).toBeLessThan(1024 * 1024)
    expect(await because('bomb.docx', bomb)).toContain('unpacks to more than 64 MB')
  })

  it('when it declares entities that grow', async () => {
    const laughs =
      '<!DOCTYPE nitf [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><nitf><body><p>&b;</p></body></nitf>'
    expect(await because('laughs.xml', laughs)).toContain('declares its own entities')
  })

  it('when a document of Word has more text in it than a book', async () => {
    const long = zip(wordFiles(Array.from({ length: 200_000 }, () => 'The ferry closed.')))
    expect(await because('long.docx', long)).toContain('unpacks to more than 8 MB of text')
  })

  it('when its markup has no bottom', async () => {
    const body = (tags: string) => `<nitf><body><body.content>${tags}`
    expect(await because('deep.xml', bytes(body('<p>'.repeat(200_000))))).toContain('200 elements deep')
    expect(await because('deep.html', bytes('<div>'.repeat(50_000)))).toContain('nested too deeply')
    expect(await because('deep.json', bytes('['.repeat(200_000)))).toContain('isn’t valid JSON')
  })

  it('when it is locked with a password', async () => {
    const words = new TextDecoder('latin1').decode(pdf(['The ferry closed.']))
    const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'00'.repeat(32)}> /U <${'11'.repeat(32)}> >> /ID [<00> <00>]`
    const locked = words.replace('/Root 1 0 R', `/Root 1 0 R ${lock}`)
    expect(await because('locked.pdf', bytes(locked))).toContain('is locked with a password')
  })

  it('when there is nothing in it', async () => {
    for (const name of ['a.txt', 'a.md', 'a.html', 'a.json', 'a.xml', 'a.docx', 'a.pdf'])
      await because(name, new Uint8Array())
    expect(await because('white.txt', bytes(' \n\n\t'))).toContain('has no text in it')
  })

  it.each([
    ['half.xml', '<nitf><body><p>The ferry'],
    ['other.xml', '<note><to>Ana</to></note>'],
    ['broken.json', '{"headline": '],
    ['list.json', '[1, 2]'],
    ['empty.json', '{"type": "text"}'],
    ['text.docx', 'no archive at all'],
    ['broken.pdf', '%PDF-1.4 and no more'],
    ['image.txt', '\u0000\u0001\u0002'],
  ])('when it is no %s', async (path, content) => {
    await because(path, bytes(content))
  })
})
