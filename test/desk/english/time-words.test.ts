import { describe, expect, it } from 'vitest'
import { readDraft } from '../../../src/desk/draft/read.ts'
import { timeInWords } from '../../../src/desk/english/time-words.ts'
import { rules } from '../../../src/desk/rules/index.ts'
import { readStory } from '../../../src/desk/story/read.ts'

describe('a time in words', () => {
  it.each([
    ['P1D', 'one day'],
    ['P27Y', '27 years'],
    ['PT3H30M', 'three hours 30 minutes'],
    ['PXM', 'some months'],
    ['2025-SU', 'summer 2025'],
    ['2024-H2', 'second half of 2024'],
    ['2025-Q1', 'first quarter of 2025'],
    ['2025-W10', 'week of March 3, 2025'],
    ['2025-W10-WE', 'weekend of March 8, 2025'],
    ['2025-05', 'May 2025'],
    ['2005', '2005'],
    ['199', '1990s'],
    ['18', '19th century'],
    ['2025-03-10', 'Monday, March 10, 2025'],
    ['2025-03-10TNI', 'night of Monday, March 10, 2025'],
    ['2025-04-03T12:00', 'noon, Thursday, April 3, 2025'],
    ['2025-03-12T19:30', '7:30 p.m., Wednesday, March 12, 2025'],
    ['2025-03-12T00:15', '12:15 a.m., Wednesday, March 12, 2025'],
    ['XXXX-WXX-7', 'Sunday'],
    ['XXXX-WXX-7TMO', 'Sunday morning'],
    ['XXXX-XX-XXTMO', 'morning'],
    ['XXXX-03-11', 'March 11'],
    ['PAST_REF', ''],
  ])('%s is %j', (value, words) => {
    expect(timeInWords(value)).toBe(words)
  })

  it('is never written for machines, whatever a story has', () => {
    const copy = rules.flatMap(rule => rule.examples.map(({ bad, good }) => bad ?? good ?? ''))
    for (const text of copy)
      for (const { value } of readStory(readDraft(text, { format: 'markdown', published: '2025-03-12' }))
        .times)
        expect(timeInWords(value), value).not.toMatch(/X|^P|_|\d-|T[A-Z]{2}/)
  })
})
