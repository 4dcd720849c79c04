import { describe, expect, it } from 'vitest'
import { readDraft } from '../../../src/desk/draft/read.ts'
import { readStory } from '../../../src/desk/story/read.ts'

const figuresOf = (copy: string) => {
  const story = readStory(readDraft(copy, { format: 'markdown', published: '2025-03-28' }))
  return story.figures.map(({ start, end, ...figure }) => ({
    words: story.text.slice(start, end),
    ...figure,
  }))
}

describe('figures', () => {
  it.each([
    ['Prices rose 25%.', { words: '25%', value: 25, unit: 'percent' }],
    ['Prices rose 25 per cent.', { words: '25 per cent', value: 25, unit: 'percent' }],
    ['It lost $4.5 million.', { words: '$4.5 million', value: 4_500_000, unit: 'USD' }],
    ['It lost £3bn.', { words: '£3bn', value: 3_000_000_000, unit: 'GBP' }],
    ['It lost C$2.7 million.', { words: 'C$2.7 million', value: 2_700_000, unit: 'CAD' }],
    ['It cost 50 cents.', { words: '50 cents', value: 0.5, unit: 'USD' }],
    [
      'More than 200 migrant workers left.',
      { words: 'More than 200', value: 200, unit: 'workers', qualifier: 'over' },
    ],
    [
      'Nearly two dozen arrests followed.',
      { words: 'Nearly two dozen', value: 24, unit: 'arrests', qualifier: 'under' },
    ],
    ['An estimated 3,000 fled.', { words: 'An estimated 3,000', value: 3000, qualifier: 'about' }],
    [
      'It holds two hundred and fifty thousand people.',
      { words: 'two hundred and fifty thousand', value: 250_000, unit: 'people' },
    ],
    ['Half a million voters stayed away.', { words: 'Half a million', value: 500_000, unit: 'voters' }],
    ['Two-thirds of them stayed.', { words: 'Two-thirds', value: 2 / 3, unit: 'fraction' }],
    ['Hundreds of dogs barked.', { words: 'Hundreds', unit: 'dogs', qualifier: 'vague' }],
    ['It rose 3.5 percentage points.', { words: '3.5 percentage points', value: 3.5, unit: 'points' }],
  ])('reads %s', (copy, expected) => {
    expect(figuresOf(copy)).toEqual([expected])
  })

  it('gives both ends of a range the unit that is written once', () => {
    expect(figuresOf('Rates rose 10-15 percent, then 30 to 40 percent.')).toEqual([
      { words: '10', value: 10, unit: 'percent' },
      { words: '15 percent', value: 15, unit: 'percent' },
      { words: '30', value: 30, unit: 'percent' },
      { words: '40 percent', value: 40, unit: 'percent' },
    ])
  })

  it.each([
    'One of them flew a Boeing 737 on March 3, 2025.',
    'He lives at No. 10 and left at 7 p.m. in 1989.',
    'No one called 555-1234.',
  ])('finds none in: %s', copy => {
    expect(figuresOf(copy)).toEqual([])
  })
})
