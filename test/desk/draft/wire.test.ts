import { describe, expect, it } from 'vitest'
import { Prose } from '../../../src/desk/draft/prose.ts'
import { readDraft } from '../../../src/desk/draft/read.ts'

const read = (text: string, mend = false) => {
  const draft = readDraft(text, { format: 'wire', mend })
  return {
    draft,
    prose: new Prose(draft.text, draft.blocks),
    blocks: draft.blocks.map(block => `${block.kind}: ${text.slice(block.start, block.end)}`),
  }
}

describe('wire copy', () => {
  it('takes the day from a header line, or from the head of the first', () => {
    expect(read('date 2025-03-28\n\nText here.').draft.published).toBe('2025-03-28')
    const glued = read(' date 2025-03-28 The minister left.')
    expect(glued.draft.published).toBe('2025-03-28')
    expect(glued.prose.text).toBe('The minister left.')
  })

  it('parts paragraphs at empty lines, and at single breaks where lines are not merely wrapped', () => {
    expect(read('One went home.\nTwo stayed.\n\nThree slept.').blocks).toHaveLength(3)
    const wrapped =
      'The city council voted on Monday night to close the bridge over the river\nfor two years while engineers replace the deck that was damaged by the storm\nlast winter.'
    expect(read(wrapped).blocks).toHaveLength(1)
    expect(read(wrapped).prose.text).not.toContain('\n')
  })

  it('knows a headline, a byline, a subhead, an end mark and a credit line from the story', () => {
    const text =
      'Bridge to close for two years\n\nBy ANA RUIZ\n\nThe bridge will close.\n\nWhat it costs\n\nIt costs much.\n\nAP\n\n-30-\n'
    expect(read(text).blocks.map(block => block.split(':')[0])).toEqual([
      'headline',
      'furniture',
      'paragraph',
      'subhead',
      'paragraph',
      'furniture',
      'furniture',
    ])
  })

  it('takes a quotation at the head for a headline only where words follow it', () => {
    const kinds = (text: string) => read(text).blocks.map(block => block.split(':')[0])
    expect(kinds('“Nobody told us”: a year after the flood\n\nThe river rose.')).toEqual([
      'headline',
      'paragraph',
    ])
    expect(kinds('“Nobody told us”\n\nThe river rose.')).toEqual(['paragraph', 'paragraph'])
  })

  it('takes glued paragraphs and a glued credit apart when it may mend, and only then', () => {
    const text =
      'They spoke of deportation.Her trip ends.“We left,” she said.He agreed at www.Example.Com today.AP'
    expect(read(text, true).blocks).toEqual([
      'paragraph: They spoke of deportation.',
      'paragraph: Her trip ends.',
      'paragraph: “We left,” she said.',
      'paragraph: He agreed at www.Example.Com today.',
      'furniture: AP',
    ])
    expect(read(text).blocks).toHaveLength(1)
  })

  it('reads a byte-order mark, an empty text and one line of five megabytes', () => {
    expect(read('\uFEFFText.').prose.text).toBe('Text.')
    expect(read('').blocks).toEqual([])
    expect(read('\n \n').blocks).toEqual([])
    const start = performance.now()
    read('word “and. '.repeat(500_000), true)
    expect(performance.now() - start).toBeLessThan(5000)
  })
})

it.each(['\n', '\r\n', '\r'])('reads header lines whatever ends them: %j', ending => {
  const text = ['date 2011-03-08', 'byline: Ana Ruiz', '', 'It rained.', ''].join(ending)
  const { fields, published, blocks } = readDraft(text, { format: 'wire' })
  expect(fields.map(({ name, value }) => [name, value])).toEqual([
    ['date', '2011-03-08'],
    ['byline', 'Ana Ruiz'],
  ])
  expect([published, blocks.length]).toEqual(['2011-03-08', 1])
})

it.each(['NFC', 'NFD'])('knows a byline and a headline with accents, in %s', form => {
  const text = 'Rain at the café\n\nBy José García\n\nIt rained.\n'.normalize(form)
  expect(readDraft(text, { format: 'wire' }).blocks.map(({ kind }) => kind)).toEqual([
    'headline',
    'furniture',
    'paragraph',
  ])
})
