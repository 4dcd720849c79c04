import { describe, expect, it } from 'vitest'
import { Matcher } from '../../../src/desk/patterns/matcher.ts'
import { parsePattern } from '../../../src/desk/patterns/pattern.ts'
import { tokenize } from '../../../src/desk/patterns/tokens.ts'

function found(pattern: string, text: string): string[] {
  const tokens = tokenize(text)
  const hits = new Matcher([parsePattern(pattern)]).find(tokens)
  return hits.map(hit => text.slice(tokens[hit.from].start, tokens[hit.to - 1].end))
}

describe('a pattern', () => {
  it.each([
    ['Rook-13 member(s)', 'Two Rook-13 members and a rook-13 MEMBER.', ['Rook-13 members', 'rook-13 MEMBER']],
    [
      'member(s) of (the gang) Rook-13',
      'members of the gang Rook-13, member of Rook-13',
      ['members of the gang Rook-13', 'member of Rook-13'],
    ],
    [
      'killed (at|in) Kell',
      'killed at Kell, killed Kell, killed in Kell',
      ['killed at Kell', 'killed in Kell'],
    ],
    ['killed (at|in|) Kell', 'killed Kell', ['killed Kell']],
    ['sp(y|ies)', 'a spy, spies, spying, sp', ['spy', 'spies']],
    ['lab(oratory)', 'lab, laboratory, labs', ['lab', 'laboratory']],
    ["Crow's Nest", 'the Crow’s Nest', ['Crow’s Nest']],
    ['St. Mary (hospital)', 'St. Mary\nhospital', ['St. Mary\nhospital', 'St. Mary'].reverse()],
    ['C++', 'They teach C++ there', ['C++']],
  ])('%s is met in: %s', (pattern, text, words) => {
    expect(found(pattern, text).sort()).toEqual([...words].sort())
  })

  it.each([
    ['Rook-13 members', 'ex-Rook-13 members'],
    ['Rook-13', 'Rook-13-style raids'],
    ['massacre', 'massacres'],
    ['Rook-13', 'Rook 13'],
    ['don', 'don’t'],
  ])('%s, of whole words only, is not in: %s', (pattern, text) => {
    expect(found(pattern, text)).toEqual([])
  })

  it('leaves a possessive outside', () => {
    expect(found('spy', 'the spy’s letters')).toEqual(['spy'])
    expect(found('massacre', 'the town--massacre or not--slept')).toEqual(['massacre'])
  })

  it.each([
    ['(a+)+$', 'Put a group between spaces or at the end of a word'],
    ['un(der|)cover', 'Put a group between spaces or at the end of a word'],
    ['(a (b|c))', 'A group can’t contain another group'],
    ['spy)', 'This “)” has no “(” before it'],
    ['spy (of', 'This “(” is not closed'],
    ['spy|thief', 'Use “|” only inside a group: (this|that)'],
    ['(the)', 'A pattern needs at least one word that isn’t optional'],
    ['spy()', 'This group is empty'],
    ['!!', 'A pattern needs a word; this one has only symbols'],
    ['', 'A pattern needs at least one word that isn’t optional'],
  ])('%j is refused in words', (pattern, message) => {
    expect(() => parsePattern(pattern)).toThrow(message)
  })

  it('takes time that grows with the text alone', () => {
    const hostile = new Matcher([
      parsePattern('a (a) (a) (a) (a) (a) (a) (a) (a) (a) (a) (a) (a) b'),
      parsePattern('a+'),
    ])
    const begun = process.cpuUsage()
    expect(hostile.find(tokenize('a'.repeat(1_000_000)))).toEqual([])
    expect(hostile.find(tokenize('a '.repeat(100_000)))).toEqual([])
    // Processor time: a busy machine takes longer elapsed.
    expect(process.cpuUsage(begun).user / 1000).toBeLessThan(1000)
  })

  it('is found among five thousand that begin alike', () => {
    const patterns = Array.from({ length: 5000 }, (_, index) => parsePattern(`the band number ${index}`))
    const text = 'He led the band number 4711 and the band number 9.'
    const hits = new Matcher(patterns).find(tokenize(text))
    expect(hits.map(hit => hit.pattern)).toEqual([4711, 9])
  })
})
