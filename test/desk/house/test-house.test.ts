import { describe, expect, it } from 'vitest'
import { profileNames } from '../../../src/desk/house/profiles.ts'
import { readHouse, readProfile } from '../../../src/desk/house/read.ts'
import { reviewsDue } from '../../../src/desk/house/reviews.ts'
import { testHouse } from '../../../src/desk/house/test-house.ts'

describe.each(profileNames)('the profile %s', name => {
  it('is read without a problem', () => {
    expect(readHouse('house-rules.yml', () => `extends: ${name}`).problems).toEqual([])
  })

  it('has examples that all hold, for every entry', () => {
    const { results, unproven } = testHouse(readProfile(name))
    expect(results.filter(result => !result.passed)).toEqual([])
    expect(unproven).toEqual([])
    expect(results.length).toBeGreaterThan(10)
  })
})

describe('an example that does not hold', () => {
  const results = testHouse(
    readHouse(
      'house-rules.yml',
      () => `
rules: { hedging: off }
claims:
  - id: spy
    match: sp(y|ies)
    offer: alleged {match}
    examples:
      - bad: The spy left.
        fixed: The suspected spy left.
      - bad: The baker left.
      - good: The spy left.
      - good: Police say the spy left.
`,
    ).house,
  ).results

  it('is told with the text wanted and the text got, whatever the settings of the house', () => {
    expect(results.map(({ passed, message }) => [passed, message])).toEqual([
      [false, 'The first offer of “spy” gives another text.'],
      [false, '“spy” finds nothing in an example that is bad.'],
      [false, '“spy” finds “spy” in an example that is good.'],
      [true, ''],
    ])
    expect(results[0]).toMatchObject({
      expected: 'The suspected spy left.',
      actual: 'The alleged spy left.',
      entry: 'spy',
      index: 0,
    })
  })

  it('points at its place in the file', () => {
    expect(results[0].place).toMatchObject({ file: 'house-rules.yml', start: expect.any(Number) })
    expect(results[0].place!.start).toBeLessThan(results[1].place!.start)
  })
})

describe('a review', () => {
  const { house } = readHouse(
    'house-rules.yml',
    () => 'claims:\n  - { id: a, match: spy, review: 2025-09-15, examples: [{ bad: A spy. }] }\n',
  )

  it('is due past its day', () => {
    expect(reviewsDue(house, '2025-09-15T12:00:00Z')).toEqual([])
    expect(reviewsDue(house, '2025-09-16T00:00:00Z').map(each => each.message)).toEqual([
      '“a” was to be reviewed by 2025-09-15: is it still contested?',
    ])
  })
})
