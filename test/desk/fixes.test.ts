import { describe, expect, it } from 'vitest'
import type { Edit, Finding } from '../../src/desk/finding.ts'
import { fixSafely } from '../../src/desk/fixes.ts'

const finding = (edits: Edit[], safe = true, rule: Finding['rule'] = 'quotes/punctuation'): Finding => ({
  rule,
  severity: 'warning',
  start: edits[0].start,
  end: edits[0].end,
  message: '',
  why: '',
  fixes: [{ title: '', safe, edits }],
  evidence: [],
})

/** A rule that replaces words, wherever they stand. */
const replacing =
  (...pairs: [from: string, to: string][]) =>
  (text: string) =>
    pairs.flatMap(([from, to]) =>
      [...text.matchAll(new RegExp(from, 'g'))].map(match =>
        finding(
          [{ start: match.index, end: match.index + match[0].length, text: to }],
          true,
          `house/${from}`,
        ),
      ),
    )

describe('fixSafely', () => {
  it('goes on until nothing changes', () => {
    expect(fixSafely('a', replacing(['a', 'b'], ['b', 'c']))).toEqual({ text: 'c', count: 2 })
  })

  it('makes the fix that begins first where two overlap, and the other if it is still wanted', () => {
    expect(fixSafely('one two three', replacing(['one two', '1'], ['two three', '2 3']))).toEqual({
      text: '1 three',
      count: 1,
    })
  })

  it('makes a fix with several edits whole or not at all', () => {
    const once = (text: string) =>
      text === '(a) b'
        ? [
            finding([
              { start: 0, end: 1, text: '[' },
              { start: 2, end: 3, text: ']' },
            ]),
            finding([
              { start: 2, end: 3, text: '}' },
              { start: 4, end: 5, text: 'c' },
            ]),
          ]
        : []
    expect(fixSafely('(a) b', once).text).toBe('[a] b')
  })

  it('puts one insertion at a place at a time', () => {
    const comma = (text: string) =>
      text.includes(',')
        ? []
        : [finding([{ start: 1, end: 1, text: ',' }]), finding([{ start: 1, end: 1, text: ',' }])]
    expect(fixSafely('ab', comma).text).toBe('a,b')
  })

  it('leaves what is not safe, and what undoes itself', () => {
    const unsafe = () => [finding([{ start: 0, end: 1, text: 'x' }], false)]
    expect(fixSafely('a', unsafe)).toEqual({ text: 'a', count: 0 })
  })

  it('makes no fixes that undo each other, or never come to an end, and all others', () => {
    for (const pairs of [
      [
        ['a', 'b'],
        ['b', 'a'],
        ['x', 'y'],
      ],
      [
        ['a', 'aa'],
        ['x', 'y'],
      ],
      [
        ['a', 'ab'],
        ['b', 'ba'],
        ['x', 'y'],
        ['y', 'z'],
        ['z', '-'],
      ],
    ] as [string, string][][]) {
      const rules = replacing(...pairs)
      const { text } = fixSafely('a x', rules)
      expect(text).toBe(pairs.length > 3 ? 'a -' : 'a y')
      expect(fixSafely(text, rules)).toEqual({ text, count: 0 })
    }
  })
})
