import { describe, expect, it } from 'vitest'
import { check } from '../../../src/desk/check.ts'
import { readDraft } from '../../../src/desk/draft/read.ts'
import { readProfile } from '../../../src/desk/house-file/read.ts'

const blocksOf = (text: string, format = 'markdown') => {
  const draft = readDraft(text, { format })
  return draft.blocks.map(({ kind, pieces }) => [
    kind,
    pieces.map(piece => piece.text ?? text.slice(piece.start, piece.end)).join(''),
  ])
}

describe('captions', () => {
  it('are the alternative text and the title of a picture, and the italics under it', () => {
    expect(
      blocksOf(
        'It rained.\n\n![A wet "street"](a_b.jpg "Main Street, on Monday")\n*Main Street on Monday. (AP Photo/Jo Marsh)*\n\nIt snowed.\n',
      ),
    ).toEqual([
      ['paragraph', 'It rained.'],
      ['caption', 'A wet "street"'],
      ['caption', 'Main Street, on Monday'],
      ['caption', 'Main Street on Monday. (AP Photo/Jo Marsh)'],
      ['paragraph', 'It snowed.'],
    ])
    expect(
      blocksOf(
        'It rained.\n\n{{< figure src="a.jpg" caption="Main Street, Monday." alt="Said \\"so\\"" >}}\n\nIt left.\n',
      ),
    ).toEqual([
      ['paragraph', 'It rained.'],
      ['caption', 'Main Street, Monday.'],
      ['paragraph', 'It left.'],
    ])
    expect(blocksOf('[![A wet street](a.jpg)](https://example.org)\n')).toEqual([['caption', 'A wet street']])
  })

  it('are not pictures in the middle of a sentence', () => {
    expect(blocksOf('It ![rain](a.png) rained.\n')).toEqual([['paragraph', 'It  rained.']])
  })

  it('are read in HTML, and in HTML within Markdown', () => {
    const figure =
      '<figure><img src="a.jpg" alt="A wet street"><figcaption>Main Street.</figcaption></figure>'
    const captions = [
      ['caption', 'A wet street'],
      ['caption', 'Main Street.'],
    ]
    expect(blocksOf(`${figure}\n`)).toEqual(captions)
    expect(blocksOf(`<p>It rained.</p>${figure}`, 'html')).toEqual([['paragraph', 'It rained.'], ...captions])
  })

  it('introduce nobody, keep their full names and dates, and obey the register', () => {
    const house = readProfile('ap')!
    const text =
      '---\ntitle: Ruiz reopens 5 roads\ndeck: 3 bridges stay shut\nbyline: Jo Marsh\ndate: 2025-03-28\ncaption: Ana Ruiz, left, speaks on March 27, 2025.\n---\n\nMayor Ana Ruiz reopened five roads Thursday.\n\n![Ana Ruiz stands by 3 trucks](a.jpg)\n\nRuiz left.\n'
    expect(check(readDraft(text, { format: 'markdown' }), house).map(({ rule }) => rule)).toEqual([])
  })
})
