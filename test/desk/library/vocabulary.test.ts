import { describe, expect, it } from 'vitest'
import { Vocabulary } from '../../../src/desk/library/match/vocabulary.ts'

describe('a word where it stands', () => {
  const text = 'The MAYOR’s aide met the mayor’s Älteste, and the Mayor met Ångström at AT&T in Zoë’s café.'
  const places = [...text.matchAll(/[\p{L}&]+(?:’[\p{L}]+)?/gu)].map(({ index, 0: word }) => ({
    index,
    word,
  }))

  it('has the number that it has when it is cut out and written small, met before or not', () => {
    const vocabulary = new Vocabulary()
    const atFirst = places.map(({ index, word }) => vocabulary.formAt(text, index, index + word.length))
    const again = places.map(({ index, word }) => vocabulary.formAt(text, index, index + word.length))
    expect(atFirst).toEqual(places.map(({ word }) => vocabulary.formOf(word.toLowerCase())))
    expect(again).toEqual(atFirst)
  })

  it('keeps its number when thousands of others come after it', () => {
    const vocabulary = new Vocabulary()
    const words = Array.from({ length: 20_000 }, (_, index) => `Word${index.toString(36)}`)
    const numbers = words.map(word => vocabulary.formAt(word, 0, word.length))
    expect(new Set(numbers).size).toBe(words.length)
    for (const [index, word] of words.entries()) {
      expect(vocabulary.formAt(`(${word.toUpperCase()})`, 1, word.length + 1)).toBe(numbers[index])
      expect(vocabulary.formOf(word.toLowerCase())).toBe(numbers[index])
    }
  })
})
