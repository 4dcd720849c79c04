import { expect, test } from 'vitest'
import { instantInWords } from '../../src/desk/rules/gate/lib/instant.ts'

test.each([
  ['2025-03-28T10:00:00Z', 'UTC', '10 a.m. UTC Friday, March 28, 2025'],
  ['2025-03-28T06:30-04:00', 'UTC', '6:30 a.m. UTC-4 Friday, March 28, 2025'],
  ['2025-03-28T18:00:00.000+0530', 'UTC', '6 p.m. UTC+5:30 Friday, March 28, 2025'],
  ['2025-03-28 00:01', 'America/New_York', '12:01 a.m. New York time Friday, March 28, 2025'],
  ['2025-03-28', 'UTC', 'Friday, March 28, 2025'],
  ['March 28, 2025, 6 a.m. ET', 'UTC', 'March 28, 2025, 6 a.m. ET'],
])('an embargo until %s is said as a person writes it', (text, zone, words) => {
  expect(instantInWords(text, zone)).toBe(words)
})
