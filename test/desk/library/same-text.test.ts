import { describe, expect, it } from 'vitest'
import { inFile } from '../../../src/desk/library/source.ts'
import { errorsIn, heldAgainst } from './held.ts'

const copy = `LARWICK (AP) — The café on the quay will stay open all through the winter, Mayor José Ibarra said Thursday.

“The first flood took the office, and the long-term plan of the harbor board will not help us find another,” Ibarra said. “It’ll cost us the fish market and the ferry, too.”

The board meets again in April. Nobody expects it to change the project.
`
const quoted = 'the long-term plan of the harbor board will not help us find another'
const draft = `LARWICK — The café on the quay stays open, Mayor José Ibarra said Thursday.

“The first flood took the office, and ${quoted},” Ibarra said.
`

/** Text in lines of `width` letters, broken at spaces. */
const wrapped = (text: string, width: number) =>
  text
    .split('\n\n')
    .map(paragraph => paragraph.replace(new RegExp(`(.{1,${width}})(?: |$)`, 'g'), '$1\n').trimEnd())
    .join('\n\n')

const dirty: [string, (text: string) => string][] = [
  ['lines of 55 letters', text => wrapped(text, 55)],
  ['lines of 72 letters', text => wrapped(text, 72)],
  ['lines broken anyhow', text => text.replace(/(\S+ \S+ \S+ \S+ \S+) (?=\p{Ll})/gu, '$1\n')],
  [
    'words parted at the ends of lines',
    text => text.replace('project', 'pro-\nject').replace('another', 'an-\nother'),
  ],
  ['a hyphen of its own at the end of a line', text => text.replace('long-term', 'long-\nterm')],
  ['lines that end with CR and LF', text => text.replaceAll('\n', '\r\n')],
  ['lines that end with CR alone', text => text.replaceAll('\n', '\r')],
  ['lines that end with U+2028', text => text.replaceAll('\n', '\u2028')],
  ['accents apart from their letters', text => text.normalize('NFD')],
  ['soft hyphens', text => text.replaceAll('harbor', 'har\u00adbor').replaceAll('another', 'an\u00adother')],
  ['ligatures', text => text.replaceAll('fi', 'ﬁ').replaceAll('fl', 'ﬂ').replaceAll('ff', 'ﬀ')],
  [
    'spaces that do not break',
    text => text.replaceAll('will not', 'will\u00a0not').replaceAll('of the', 'of\u202fthe'),
  ],
  ['zero-width spaces', text => text.replaceAll('market', 'mar\u200bket').replaceAll('board', 'bo\u200bard')],
  ['paragraphs that a wire ran together', text => text.replaceAll('\n\n', '')],
  ['straight marks', text => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'")],
]

describe('the same text is the same text, though the source has', () => {
  it.each(dirty)('%s', async (_what, dirt) => {
    const file = { name: 'wire.txt', content: dirt(copy) }
    const { findings, comparison, source } = await heldAgainst(draft, file)
    expect(findings.filter(({ rule }) => rule !== 'sources/uncredited')).toEqual([])
    const [fidelity] = [...comparison!.fidelity.values()]
    if (fidelity.status !== 'verbatim') throw new Error(fidelity.status)
    // The place is one in the file as it is.
    const { start, end } = inFile(source, fidelity.inSource)
    const there = file.content.slice(start, end).normalize('NFKC')
    expect(there).toMatch(/^The first/)
    expect(there).toMatch(/other$/)
  })

  it.each(dirty)('%s, and a changed word is found all the same', async (_what, dirt) => {
    const changed = draft.replace('will not help', 'will never help')
    expect(await errorsIn(changed, { name: 'wire.txt', content: dirt(copy) })).toEqual([
      'sources/altered-quote',
    ])
  })
})

describe('the same text is the same text, though the draft has', () => {
  it.each(dirty.filter(([what]) => !/^lines|^words|^a hyphen|^paragraphs/.test(what)))(
    '%s',
    async (_what, dirt) => {
      const { findings } = await heldAgainst(dirt(draft), { name: 'wire.txt', content: copy })
      expect(findings.filter(({ rule }) => rule !== 'sources/uncredited')).toEqual([])
    },
  )

  it('lines that end with CR alone: it is read as with LF', async () => {
    const file = { name: 'wire.txt', content: copy }
    const changed = draft.replace('will not help', 'will never help')
    const [one, other] = [
      await heldAgainst(changed, file),
      await heldAgainst(changed.replaceAll('\n', '\r'), file),
    ]
    expect(other.findings).toEqual(one.findings)
  })
})

describe('of a text in lines', () => {
  it('a heading, a list and the fields of a form stay apart', async () => {
    const form =
      'INCIDENT REPORT\nOfficer: Dunn\nPlace: Elm Street\n- a bag\n- a shoe\nThe bag was wet\nand the shoe was not.\n'
    const { source } = await heldAgainst('Nothing.', { name: 'report.txt', content: form })
    expect(source.story.paragraphs.map(({ start, end }) => source.story.text.slice(start, end))).toEqual([
      'INCIDENT REPORT',
      'Officer: Dunn',
      'Place: Elm Street',
      '- a bag',
      '- a shoe',
      'The bag was wet and the shoe was not.',
    ])
  })
})
