import { describe, expect, it } from 'vitest'
import { compareWith } from '../../src/desk/check.ts'
import { checklistOf, sectionsOf } from '../../src/desk/checklist.ts'
import { readDraft } from '../../src/desk/draft/read.ts'
import { factsOf } from '../../src/desk/facts.ts'
import { createLibrary } from '../../src/desk/library/library.ts'
import { sourceOf } from '../../src/desk/library/readers/read.ts'
import { readStory } from '../../src/desk/story/read.ts'
import { weightsOnDisk } from '../../src/newsroom/weights.ts'

// Statements are read by the grammar.
weightsOnDisk(import.meta.dirname)

const release = `GULLHAVEN — Erik Dahl, 54, former treasurer of the ferry fund, was charged on Thursday with embezzling $1.2 million over six years, District Attorney Ruth Ansah announced.

If convicted, Dahl faces up to 15 years in prison. A hearing is set for April 14 at 9:30 a.m.

The fund pays 342 families.
`

function list(text: string, sources: Record<string, string> = { 'release.txt': release }) {
  const story = readStory(readDraft(text, { format: 'markdown', published: '2025-03-28' }))
  const library = createLibrary(
    Object.entries(sources).map(([path, copy]) => sourceOf(path, copy, { date: '2025-03-27' })),
  )
  const items = checklistOf(story, factsOf(story, compareWith(library, story)))
  const rows = (kind: string) =>
    items.filter(item => item.kind === kind).map(({ words, status }) => `${words}: ${status}`)
  return { items, rows }
}

const draft = `GULLHAVEN — Erik Dahl, 54, was charged on Thursday with embezzling **$1.2 million** over six years, prosecutors said.

If convicted, Dahl faces up to 12 years in prison. A hearing is set for April 14 at 9:30 a.m.

The fund, which pays about 340 families, lost 31 percent of its members since 2019, said Maria Lopez, its chair.
`

describe('the checklist of a fact sheet', () => {
  it('says of every figure, day and person how it stands in the sources', () => {
    const { rows } = list(draft)
    expect(rows('figure')).toEqual([
      '54: found',
      '$1.2 million: found',
      'about 340: found',
      '31 percent: not-found',
    ])
    expect(rows('time')).toEqual([
      'Thursday: found',
      'six years: found',
      '12 years: differs',
      'April 14: found',
      '9:30 a.m.: found',
      '2019: not-found',
    ])
    expect(rows('person')).toEqual(['Erik Dahl: found', 'Maria Lopez: not-found'])
  })

  it('points at the words in the source, and shows those around the fact in the draft', () => {
    const { items } = list(draft)
    const differs = items.find(({ status }) => status === 'differs')!
    expect(release.slice(differs.source!.start, differs.source!.end)).toMatch(/15/)
    const millions = items.find(({ words }) => words === '$1.2 million')!
    expect(draft.slice(millions.start, millions.end)).toBe('$1.2 million')
    expect(millions.context).toBe(
      '…charged on Thursday with embezzling $1.2 million over six years, prosecutors said.',
    )
  })

  it('takes a number without a unit for found only where something says that it is of the same', () => {
    const { rows } = list(
      'Anna Berg, 61, left the council after a row over the harbor.\n\nThree of them stayed, and 12,400 came.\n',
      {
        'a.txt': 'It was 61 below. Berg rowed three miles. A crowd of 12,400 sang.',
      },
    )
    expect(rows('figure')).toEqual(['61: not-found', 'Three: not-found', '12,400: found'])
  })

  it('has a score once, a span of years once, and no titles of books', () => {
    const { rows } = list('Port Ansel led 2-0 for six years. He wrote “The Ferry Book” in 2019.\n', {})
    expect(rows('figure')).toEqual(['2-0: unchecked'])
    expect(rows('time')).toEqual(['six years: unchecked', '2019: unchecked'])
    expect(rows('quotation')).toEqual([])
  })

  it('lists no conviction that is only thought of', () => {
    const { items } = list('If convicted, Erik Dahl faces prison. Olaf Berg was convicted of fraud.\n', {})
    expect(items.filter(({ kind }) => kind === 'accusation').map(({ who, what }) => [who, what])).toEqual([
      ['Olaf Berg', 'convicted'],
    ])
  })

  it('opens with what differs or is in no source, and folds what is small', () => {
    const sections = sectionsOf(list(draft).items)
    const words = (heading: string) =>
      sections.find(each => each.heading === heading)?.items.map(item => item.words) ?? []
    expect(sections[0].heading).toBe('Check these first')
    expect(words('Check these first')).toEqual(
      expect.arrayContaining(['12 years', '31 percent', 'Maria Lopez']),
    )
    const last = sections.at(-1)!
    expect(last).toMatchObject({ heading: 'Durations, years and small numbers', isFolded: true })
    expect(last.items.map(item => item.words)).toEqual(['six years', '2019'])
  })

  it('says of every statement whether a source says it, and what it leaves out or adds', () => {
    const { items, rows } = list(
      'The council will reopen the pier in May. It will serve lemonade from a kiosk built by Brandt.\n',
      {
        'wire.txt':
          'The council will reopen the pier in May if inspectors approve it, Mayor Ana Ruiz said.\n',
      },
    )
    expect(rows('statement')).toEqual([
      'The council will reopen the pier in May: found',
      'It will serve lemonade from a kiosk built by Brandt: not-found',
    ])
    const [pier, kiosk] = items.filter(({ kind }) => kind === 'statement')
    expect(pier.leftOut).toEqual(['Mayor Ana Ruiz said', 'if inspectors approve it'])
    expect(kiosk.added).toEqual(expect.arrayContaining(['lemonade', 'kiosk', 'Brandt']))
  })

  it('marks no small words as in no source', () => {
    const { items } = list(
      'Until the vote, nobody will sell him anything but lemonade. After it he will see nothing like that himself.\n',
      { 'wire.txt': 'The vote on the pier is in May, Mayor Ana Ruiz said.\n' },
    )
    expect(items.flatMap(({ added = [] }) => added)).toEqual(['lemonade'])
  })
})
