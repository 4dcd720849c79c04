import { describe, expect, it } from 'vitest'
import { hasAny, listOf, wordsOn } from '../../../src/desk/english/word-lists.ts'
import { storyOf } from '../story/reading.ts'

describe('words that stories are looked through for', () => {
  const hedges = listOf(['alleged', 'accused'])
  const story = storyOf(
    'THE ACCUSED’S LAWYER spoke of 12 alleged well-known men, one of the 3-year-olds accused.',
  )
  const textsOn = (list: ReturnType<typeof listOf>) => wordsOn(story, list).map(({ text }) => text)

  it('are found in order, in capitals and as possessives', () => {
    expect(textsOn(hedges)).toEqual(['ACCUSED’S', 'alleged', 'accused'])
    expect(hasAny(story, hedges)).toBe(true)
    expect(hasAny(story, listOf(['suspected']))).toBe(false)
  })

  it('may be all that begin with a digit, or have a hyphen, each once', () => {
    expect(textsOn(listOf(['one', 'well-known'], { numerals: true, hyphens: true }))).toEqual([
      '12',
      'well-known',
      'one',
      '3-year-olds',
    ])
  })
})
