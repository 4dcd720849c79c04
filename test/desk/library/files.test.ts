import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readSource } from '../../../src/desk/library/readers/read.ts'
import { heldAgainst } from './held.ts'

const file = (name: string) => ({
  name,
  content: new Uint8Array(readFileSync(new URL(`fixtures/${name}`, import.meta.url))),
})
const quoting = (words: string) => `LARWICK — The plant is shut.\n\n“${words},” Ann Lee said.\n`

const pumps = 'they found that the pumps had not been tested since the spring of last year'
const boats = 'We saw ten boats leave the harbor and none of them came back that night'
const guess = 'I won’t guess about it before the state is done with its report'
const valves = 'The valves at the north plant were painted shut'

/** What is quoted, one word of it and another in its place, the kind of the file, and where a person has to look. */
const real: [name: string, quoted: string, word: string, other: string, kind: string, place: string][] = [
  ['statement.rtf', pumps, 'spring', 'winter', 'document', 'paragraph 4'],
  ['statement.odt', pumps, 'spring', 'winter', 'document', 'paragraph 4'],
  ['statement.docx', pumps, 'spring', 'winter', 'document', 'paragraph 4'],
  ['hearing.vtt', boats, 'none', 'some', 'transcript', '0:04'],
  ['hearing.srt', boats, 'none', 'some', 'transcript', '0:04'],
  ['mail.eml', guess, 'won’t', 'will', 'document', ''],
  // A mail within the mail.
  ['mail.eml', valves, 'shut', 'gray', 'document', ''],
]

describe.each(real)('%s, as a program wrote it', (name, quoted, word, other, kind, place) => {
  it(`has “${quoted}” word for word`, async () => {
    const { findings, source } = await heldAgainst(quoting(quoted), file(name))
    expect(findings).toEqual([])
    expect(source.kind).toBe(kind)
  })

  it(`does not have “${other}” for “${word}”`, async () => {
    const { errors } = await heldAgainst(quoting(quoted.replace(word, other)), file(name))
    expect(errors.map(({ rule }) => rule)).toEqual(['sources/altered-quote'])
    expect(errors[0].evidence[0].message).toContain(place ? `, ${place}: ` : `${name}: `)
  })
})

describe('of a saved mail', () => {
  it('the sender, the sender’s day and the text are read, and no mark of an answer', async () => {
    const { name, content } = file('mail.eml')
    const source = await readSource(name, content)
    expect(source).toMatchObject({ byline: 'Ann Lee', date: '2025-03-27', extracted: true })
    expect(source.story.text).toContain('who has been told of it so far?')
    expect(source.story.text).not.toContain('boundary')
  })

  it('the text is read where it is HTML alone, packed in base64', async () => {
    const html = '<p>Hi Jo,</p><p>The pumps are old &mdash; and they won’t be mended.</p>'
    const mail = `From: Ann Lee <a@b.example>\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(html).toString('base64')}\r\n`
    const source = await readSource('lee.eml', mail)
    expect(source.story.text).toBe('Hi Jo,\n\nThe pumps are old — and they won’t be mended.')
  })

  it('has the text files that are attached, and says what else is', async () => {
    const part = (head: string, body: string) => `--x\n${head}\n\n${body}\n`
    const attached = (name: string) => `Content-Disposition: attachment; filename="${name}"`
    const mail = [
      'From: Ann Lee <ann@example.org>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n',
      part('Content-Type: text/plain', 'See what I said.'),
      part(`Content-Type: text/plain\n${attached('answer.txt')}`, 'The gate is shut.'),
      part(`Content-Type: application/json\n${attached('item.json')}`, '{"headline":"Gate shut"}'),
      part(`Content-Type: image/png\nContent-Transfer-Encoding: base64\n${attached('logo.png')}`, 'AAAA'),
      '--x--\n',
    ].join('\n')
    const source = await readSource('lee.eml', mail)
    expect(source.story.text).toBe('See what I said.\n\nThe gate is shut.')
    expect(source.unread).toBe('its attachments were not read. Save them beside it: item.json.')
  })

  it('nothing is read where it has no text', async () => {
    await expect(readSource('lee.eml', 'From: Ann Lee\r\n\r\n')).rejects.toThrow('is an email without text')
  })
})

describe('RTF is read', () => {
  const rtf = (body: string) => new TextEncoder().encode(`{\\rtf1\\ansi\\ansicpg1252\\uc1${body}}`)
  const textOf = async (body: string) => (await readSource('a.rtf', rtf(body))).story.text

  it.each([
    [
      'with letters by their number',
      String.raw`Jos\u233? said \ldblquote no\rdblquote\emdash twice.\par`,
      'José said “no”—twice.',
    ],
    ['with letters of a code page', String.raw`Jos\'e9 won\'92t go.\par`, 'José won’t go.'],
    [
      'with letters of a font’s code page',
      String.raw`{\fonttbl{\f0 Arial;}{\f1\fcharset204 Arial;}}{\f1 \'c4\'e0}, he said.`,
      'Да, he said.',
    ],
    [
      'without fonts, styles, pictures and hidden words',
      String.raw`{\stylesheet{\s0 Normal;}}{\*\generator Word;}{\pict\bin4 {{{{}It rained.{\v not }\par{\header Page 1}It stopped.`,
      'It rained.\n\nIt stopped.',
    ],
    ['without words that were deleted', String.raw`We will{\deleted  never} pay.`, 'We will pay.'],
    ['with braces and line ends of its own', 'A \\{b\\}\r\n c.\\line D.', 'A {b} c.\n\nD.'],
  ])('%s', async (_what, body, text) => {
    expect(await textOf(body)).toBe(text)
  })

  it('and refused where it is something else, or nested without an end', async () => {
    await expect(readSource('a.rtf', new TextEncoder().encode('Hello.'))).rejects.toThrow(
      'isn’t a valid RTF document',
    )
    await expect(readSource('a.rtf', rtf('{'.repeat(5000)))).rejects.toThrow('nested too deeply')
  })
})

describe('an OpenDocument text is refused', () => {
  it('where it is none, with its name', async () => {
    await expect(readSource('a.odt', new Uint8Array([1, 2, 3]))).rejects.toThrow(
      'a.odt isn’t a valid OpenDocument text',
    )
  })
})

describe('old wires are read', () => {
  const copy =
    "   LARWICK, March 27 (AP) - The pumps failed, Ann Lee said.\r\n   ``They had not been tested since the spring of\r\nlast year,'' she said.\r\n"
  const teletypes: [what: string, text: string][] = [
    ['IPTC 7901', `\u0001dpa0123 3 pol 120 dpa 0456\r\nPumps/Larwick\r\n\u0002${copy}\u0003\u0004`],
    [
      'ANPA 1312',
      `\u0016\u0016\u0001f0123\u0013\r\nu i\u0012\u0011BC-Pumps\u0014 03-27 0120\u001f\r\n\u0002${copy}\u0003 03-27-25 1402EST\u0004`,
    ],
  ]

  it.each(teletypes)('%s, without its header, each word at its place', async (_what, content) => {
    const held = await heldAgainst(quoting('They had not been tested since the spring of last year'), {
      name: 'wire.txt',
      content,
    })
    expect(held.errors).toEqual([])
    expect(held.source).toMatchObject({ kind: 'wire', publisher: 'AP' })
    expect(held.source.story.text).not.toMatch(/dpa0123|BC-Pumps|1402EST/)
    const altered = await heldAgainst(quoting('They had not been tested since the winter of last year'), {
      name: 'wire.txt',
      content,
    })
    expect(altered.errors.map(({ rule }) => rule)).toEqual(['sources/altered-quote'])
    const [{ start, end }] = altered.errors[0].evidence
    expect(content.slice(start, end).replace(/\s+/g, ' ')).toBe(
      'They had not been tested since the spring of last year',
    )
  })

  it('NITF with preformatted text', async () => {
    const content =
      '<?xml version="1.0"?>\n<nitf><head><title>Not copy</title></head><body><body.content><pre>LARWICK (AP) - Ann Lee was\nglad of the &quot;draw.&quot;\n\n&quot;They had not been tested since\nthe spring of last year,&quot; she said.\n</pre></body.content></body></nitf>'
    const { source, errors } = await heldAgainst(
      quoting('They had not been tested since the winter of last year'),
      {
        name: 'wire.xml',
        content,
      },
    )
    expect(source.story.text).toBe(
      'LARWICK (AP) - Ann Lee was glad of the "draw."\n\n"They had not been tested since the spring of last year," she said.',
    )
    expect(errors.map(({ rule }) => rule)).toEqual(['sources/altered-quote'])
  })

  it.each([
    ['paragraphs', '<p>Ann Lee was glad.</p><p>&quot;It is ours,&quot; she said.</p>'],
    ['plain text', 'Ann Lee was glad.\n\n&quot;It is ours,&quot; she said.'],
    ['plain text in CDATA', '<![CDATA[Ann Lee was glad.\n\n"It is ours," she said.]]>'],
  ])('NewsML 1.2 with %s', async (_what, body) => {
    const source = await readSource(
      'wire.xml',
      `<?xml version="1.0"?><NewsML><NewsItem><Identification><NewsIdentifier><DateId>20250327</DateId></NewsIdentifier></Identification><NewsComponent><NewsLines><HeadLine>Ferry stays</HeadLine><ByLine>By Jo Poole</ByLine></NewsLines><AdministrativeMetadata><Provider><Party FormalName="AP"/></Provider></AdministrativeMetadata><NewsComponent><ContentItem><MediaType FormalName="Text"/><DataContent>${body}</DataContent></ContentItem></NewsComponent></NewsComponent></NewsItem></NewsML>`,
    )
    expect(source).toMatchObject({ kind: 'story', publisher: 'AP', date: '2025-03-27', byline: 'Jo Poole' })
    expect(source.story.text).toContain('Ferry stays')
    expect(source.story.text).toMatch(/Ann Lee was glad\.\n\n"It is ours," she said\.$/)
  })
})

describe('feeds and exports are read', () => {
  const said = '“They had not been tested since the spring of last year,” Ann Lee said.'
  const story = `<p>LARWICK (AP) — The pumps failed.</p><p>${said}</p>`
  const packed = story.replace(/</g, '&lt;')
  const files: [what: string, name: string, content: string][] = [
    [
      'RSS',
      'feed.xml',
      `<?xml version="1.0"?><rss version="2.0"><channel><title>Larwick News</title><item><title>Pumps fail</title><pubDate>Thu, 27 Mar 2025 10:00:00 +0000</pubDate><description>${packed}</description></item></channel></rss>`,
    ],
    [
      'a WordPress export',
      'export.xml',
      `<?xml version="1.0"?><rss xmlns:content="urn:a" xmlns:dc="urn:b"><channel><item><title>Pumps fail</title><dc:creator>Jo Poole</dc:creator><pubDate>Thu, 27 Mar 2025 10:00:00 +0000</pubDate><description></description><content:encoded><![CDATA[${story}]]></content:encoded></item><item><title>Rain</title><content:encoded><![CDATA[<p>It rained.</p>]]></content:encoded></item></channel></rss>`,
    ],
    [
      'Atom',
      'atom.xml',
      `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Pumps fail</title><published>2025-03-27T10:00:00Z</published><content type="html">${packed}</content></entry></feed>`,
    ],
    [
      'the XML of a system of its own',
      'item.xml',
      `<?xml version="1.0"?><News><headline>Pumps fail</headline><PublishDate>2025-03-27T10:00:00</PublishDate><content>${packed}</content></News>`,
    ],
    [
      'an answer that lists ninjs',
      'answer.json',
      JSON.stringify({
        total: 1,
        item: [{ headline: 'Pumps fail', versioncreated: '2025-03-27T10:00:00Z', body_html: story }],
      }),
    ],
  ]

  it.each(files)('%s', async (_what, name, content) => {
    const { source, errors } = await heldAgainst(
      quoting('They had not been tested since the winter of last year'),
      {
        name,
        content,
      },
    )
    expect(source).toMatchObject({ kind: 'story', date: '2025-03-27' })
    expect(source.story.text).toMatch(/^Pumps fail\n\nLARWICK \(AP\) — The pumps failed\./)
    expect(errors.map(({ rule }) => rule)).toEqual(['sources/altered-quote'])
  })

  it('a mail that was forwarded as one counts, with who wrote it', async () => {
    const mail = [
      'From: Ana Poole <ana@example.org>',
      'Subject: Fw: pumps',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'See below.',
      '',
      '--b',
      'Content-Type: message/rfc822',
      '',
      'From: Ann Lee <ann@example.org>',
      'Subject: pumps',
      'Date: Wed, 26 Mar 2025 23:00:00 -0400',
      '',
      'The valves were never tested by anyone here.',
      '--b--',
      '',
    ].join('\r\n')
    const { source, errors } = await heldAgainst(quoting('The valves were never opened by anyone here'), {
      name: 'fw.eml',
      content: mail,
    })
    expect(source.story.text).toContain('Ann Lee')
    expect(source.story.text).toContain('26 Mar 2025')
    expect(errors.map(({ rule }) => rule)).toEqual(['sources/altered-quote'])
  })

  it('mails in mails in mails, thousands deep, hold nobody up', async () => {
    const content = `From: a@b\nMIME-Version: 1.0\n${'Content-Type: message/rfc822\n\nFrom: a@b\n'.repeat(3000)}\nhello\n`
    const begun = process.cpuUsage()
    await expect(readSource('a.eml', content)).rejects.toThrow('is an email without text')
    const { user, system } = process.cpuUsage(begun)
    expect((user + system) / 1000).toBeLessThan(5000)
  })

  it('a mail of more parts than an email has is not read, and that is said', async () => {
    const part = '--b\nContent-Type: text/plain\n\nhello there\n'
    const content = `From: a@b\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n${part.repeat(60_000)}--b--\n`
    await expect(readSource('a.eml', content)).rejects.toThrow('has too many parts for an email')
  }, 60_000)

  it('what belongs to an item of ninjs counts: its picture’s caption, and the story in a box', async () => {
    const item = {
      type: 'text',
      headline: 'Pumps fail',
      versioncreated: '2025-03-27T10:00:00Z',
      body_html: story,
      associations: {
        featuremedia: {
          type: 'picture',
          headline: 'Pumps',
          description_text: 'Workers dug a trench around the “flooded old station” on Wednesday.',
          body_text: 'no words for readers',
        },
        box: {
          type: 'text',
          body_html: '<p>“The valves were never tested by anyone here,” Ann Lee said.</p>',
        },
        again: { type: 'picture', description_text: 'The pumps failed.' },
        none: null,
      },
    }
    const { source, errors } = await heldAgainst(quoting('The valves were never opened by anyone here'), {
      name: 'item.json',
      content: JSON.stringify(item),
    })
    expect(source.story.text).toContain('Workers dug a trench')
    expect(source.story.text).not.toContain('no words')
    expect(source.story.text.match(/The pumps failed\./g)).toHaveLength(1)
    expect(errors.map(({ rule }) => rule)).toEqual(['sources/altered-quote'])
  })

  it('a picture in ninjs is read by its caption', async () => {
    const { source } = await heldAgainst(quoting('The pumps failed'), {
      name: 'picture.json',
      content: JSON.stringify({ type: 'picture', description_text: 'Workers dug a trench on Wednesday.' }),
    })
    expect(source.story.text).toBe('Workers dug a trench on Wednesday.')
  })

  it.each([
    ['a mail that was saved as text', 'mail.txt', ''],
    ['with a line of blanks before its head', 'mail.txt', ' \r\n'],
    ['and as a mail file with such a line', 'mail.eml', '\r\n  \r\n'],
  ])('%s', async (_what, name, blank) => {
    const content =
      blank +
      'Delivered-To: jo@paper.example\r\nReceived: by mx.example with SMTP id a1;\r\n        Thu, 27 Mar 2025 10:02:11 -0400\r\nX-Empty:\r\nFrom: Ann Lee <ann@county.example>\r\nTo: Jo Poole <jo@paper.example>\r\nDate: Thu, 27 Mar 2025 10:02:11 -0400\r\nSubject: pumps\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nThey had not been tested since the spr=\r\ning of last year.\r\n'
    const { source, errors } = await heldAgainst(
      quoting('They had not been tested since the winter of last year'),
      { name, content },
    )
    expect(source).toMatchObject({ kind: 'document', date: '2025-03-27', byline: 'Ann Lee' })
    expect(errors.map(({ rule }) => rule)).toEqual(['sources/altered-quote'])
  })

  it('a list of times without a name breaks nothing', async () => {
    const { source } = await heldAgainst(quoting('We won'), {
      name: 'times.txt',
      content: '10:30 The board met.\nIt rained.\nA: no\nB: yes\nMore and more of it came down.\n',
    })
    expect(source.story.text).toContain('It rained.')
  })
})
