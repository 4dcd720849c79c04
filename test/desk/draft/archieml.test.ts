import archieml from 'archieml'
import { describe, expect, it } from 'vitest'
import { check } from '../../../src/desk/check.ts'
import { readArchieValues } from '../../../src/desk/draft/archieml-values.ts'
import { Prose } from '../../../src/desk/draft/prose.ts'
import { readDraft } from '../../../src/desk/draft/read.ts'
import { defaultHouse } from '../../../src/desk/house-file/read.ts'

const document = `headline: Ferry to close
dek: Its last day is Monday.
byline: Ana Ruiz
date: 2025-03-28
slug: ferry-close

{meta}
desk: Metro
{}

[sources]
* wire/cp.txt
* releases/port.txt
[]

:skip
Ask the port again.
:endskip

[+body]
GULLHAVEN — The <b>ferry</b> closes on Monday.
What comes next
image: quay.jpg
“It is <a href="https://example.org/x">ours</a>,” Ann Lund said. [[who else?]]
<!-- stet quotes/unattributed: the speaker stands above -->
note: Legal has read this.
quote: “It is ours.”
[]

outro: The port will say more tomorrow.
It has two ferries left.
\\Note: the quay stays open.
:end
Nobody prints this line.

:ignore
Notes from the meeting.
`

const read = (text: string) => {
  const draft = readDraft(text, { path: 'story.aml' })
  const prose = new Prose(text, draft.blocks)
  const blocks = draft.blocks.map(({ kind }, index) => {
    const { start, end } = prose.blocks[index]
    return [kind, prose.text.slice(start, end)]
  })
  return { draft, blocks, prose }
}

describe('an ArchieML draft', () => {
  it('has its headline, its free-form lines and its long values read, and nothing else', () => {
    expect(read(document).blocks).toEqual([
      ['headline', 'Ferry to close'],
      ['deck', 'Its last day is Monday.'],
      ['paragraph', 'GULLHAVEN — The ferry closes on Monday.'],
      ['subhead', 'What comes next'],
      ['paragraph', '“It is ours,” Ann Lund said. '],
      ['quotation', '“It is ours.”'],
      ['paragraph', 'The port will say more tomorrow.'],
      ['paragraph', 'It has two ferries left.'],
      ['paragraph', 'Note: the quay stays open.'],
    ])
  })

  it('has fields: its keys, those of a scope, and lists', () => {
    const { draft } = read(document)
    const fields = Object.fromEntries(draft.fields.map(({ name, value }) => [name, value]))
    expect(fields).toMatchObject({
      headline: 'Ferry to close',
      byline: 'Ana Ruiz',
      date: '2025-03-28',
      'meta.desk': 'Metro',
      sources: ['wire/cp.txt', 'releases/port.txt'],
    })
    expect(fields).not.toHaveProperty('body')
    expect(draft.published).toBe('2025-03-28')
    for (const { value, start, end } of draft.fields)
      if (typeof value === 'string') expect(document.slice(start, end)).toBe(value)
    const listed = readDraft('[sources]\npath: a.txt\npublisher: CP\npath: b.txt\n[]\n', { path: 'a.aml' })
    expect(listed.fields[0]).toMatchObject({
      name: 'sources',
      value: [{ path: 'a.txt', publisher: 'CP' }, { path: 'b.txt' }],
    })
  })

  it('keeps what is skipped, ignored and noted as notes, and takes a stet', () => {
    const { draft } = read(document)
    expect(draft.notes.map(({ text }) => text)).toEqual([
      ':skip\nAsk the port again.\n:endskip',
      'who else?',
      'Legal has read this.',
      ':ignore\nNotes from the meeting.',
    ])
    expect(draft.stets).toMatchObject([{ rule: 'quotes/unattributed', reason: 'the speaker stands above' }])
    expect(document.slice(draft.stets[0].covers.start, draft.stets[0].covers.end)).toBe('“It is ours.”')
  })

  it('leads every letter that is read back to where it was typed', () => {
    const { prose } = read(document)
    for (const words of ['The ferry closes', 'ours,” Ann Lund', 'Note: the quay']) {
      const start = prose.text.indexOf(words)
      const place = prose.toDraft({ start, end: start + words.length })
      expect(document.slice(place.start, place.end).replace(/<[^>]*>/g, '')).toBe(words)
    }
  })

  it('is checked, and what is skipped is no note left in the copy', () => {
    const text =
      'headline: Arrival\ndate: 2014-03-28\n:skip\nHe came on Thursday, March 28, 2014.\n:endskip\n[+body]\nHe came on Thursday, March 28, 2014.\n'
    const findings = check(readDraft(text, { path: 'a.aml' }), defaultHouse(), undefined, { gate: true })
    expect(findings.map(({ rule, start }) => [rule, text.slice(start, start + 7)])).toEqual([
      ['gate/field', 'headlin'],
      ['dates/weekday-mismatch', 'Thursda'],
    ])
  })

  it('is wire copy when it has no key at all', () => {
    const text = 'The ferry closed.\n\nAnn Lund wept.\n'
    expect(readDraft(text, { path: 'a.aml' }).blocks).toEqual(readDraft(text, { path: 'a.txt' }).blocks)
  })
})

/** Every text in what a parser returns, in order, without the type of a line in a free-form array. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  return Object.entries(value as object).flatMap(([key, each]) => (key === 'type' ? [] : textsIn(each)))
}

const ours = (text: string) =>
  readArchieValues(text).values.map(({ start, end, escapes }) =>
    escapes.reduceRight(
      (words, mark) => words.slice(0, mark.start - start) + words.slice(mark.end - start),
      text.slice(start, end),
    ),
  )

describe('readArchieValues', () => {
  it('finds the values that the parser of ArchieML finds, in documents of every shape', () => {
    let seed = 7
    const pick = <Item>(items: Item[]): Item => {
      seed = (seed * 1103515245 + 12345) % 2147483648
      return items[seed % items.length]
    }
    let fresh = 0
    const line = () =>
      pick([
        () => `k${fresh++}: word ${fresh}`,
        () => `k${fresh++} :  `,
        () => `  k.k${fresh++}: a: b`,
        () => `Plain line ${fresh++}.`,
        () => `\\k: escaped ${fresh++}`,
        () => ` \\:end of it ${fresh++}`,
        () => `* item ${fresh++}`,
        () => '',
        () => ':end',
        () => ': END of it',
        () => `{o${fresh++}}`,
        () => `{ .o${fresh++} }`,
        () => '{}',
        () => `[l${fresh++}]`,
        () => '[]',
        () => `[l${fresh++}]\n* one ${fresh}\nmore ${fresh}\n:end\n* two ${fresh}\n[]`,
        () => `[m${fresh++}]\na: ${fresh}\nb: x\na: y${fresh}\n[.n]\n* z\n[]\n[]`,
        () => `[+f${fresh++}]\nLine ${fresh}.\nkey${fresh}: value\nLine two.\n[]`,
        () => `:skip\nskipped: ${fresh++}\nand more\n:endskip`,
        () => 'https://example.org/x',
      ])()
    for (let number = 0; number < 400; number++) {
      const text = Array.from({ length: 1 + (number % 25) }, line).join(pick(['\n', '\n', '\r\n']))
      expect(ours(text).sort(), text).toEqual(textsIn(archieml.load(text)).sort())
    }
  })

  it('ends where the document is ignored', () => {
    const text = 'a: one\n:ignore\nb: two\n'
    expect(readArchieValues(text)).toMatchObject({ values: [{ key: 'a' }], skipped: [{ start: 7, end: 21 }] })
  })
})
