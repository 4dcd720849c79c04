import { describe, expect, it } from 'vitest'
import { isDayOrMonth, isMonth, months, shortMonths } from '../../../src/desk/english/lexicon/calendar.ts'
import { cueOf, isReporting, reportsThat } from '../../../src/desk/english/reporting.ts'

describe('the calendar', () => {
  it('knows a month in full and shortened', () => {
    expect(months.get('september')).toBe(9)
    expect([shortMonths.get('sept'), shortMonths.get('sep')]).toEqual([9, 9])
    expect(['september', 'sept', 'dec', 'may'].every(isMonth)).toBe(true)
  })

  it('takes no word for a weekday that is another word as well', () => {
    expect(isDayOrMonth('saturday')).toBe(true)
    expect(['sat', 'sun', 'wed', 'mon'].some(isDayOrMonth)).toBe(false)
  })
})

describe('a reporting verb', () => {
  it.each([
    ['began', 'begin'],
    ['beginning', 'begin'],
    ['rebutted', 'rebut'],
    ['offered', 'offer'],
    ['describing', 'describe'],
    ['echoes', 'echo'],
    ['cautioned', 'caution'],
  ])('is known as %s', (form, stem) => {
    expect(cueOf(form)?.stem).toBe(stem)
  })

  it('takes a clause without “that” only where its object could not be one', () => {
    expect(['say', 'caution', 'believe'].every(isReporting)).toBe(true)
    expect(['remind', 'mention', 'describe'].some(isReporting)).toBe(false)
    expect(['remind', 'mention', 'hope'].every(reportsThat)).toBe(true)
  })

  it('of knowledge gives nothing to its subject: “knew that the men fled” says that they did', () => {
    expect(['know', 'learn', 'see'].some(reportsThat)).toBe(false)
  })
})
