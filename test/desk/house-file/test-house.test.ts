import { describe, expect, it } from 'vitest'
import { profileNames } from '../../../src/desk/house/profiles.ts'
import { reviewsDue } from '../../../src/desk/house/reviews.ts'
import { readHouse, readProfile } from '../../../src/desk/house-file/read.ts'
import { testHouse } from '../../../src/desk/house-file/test-house.ts'

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
      [false, 'The first offer of “spy” doesn’t give the “fixed” text.'],
      [false, '“spy” finds nothing in a bad example.'],
      [false, '“spy” finds “spy” in a good example.'],
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
      '“a” was due for review on September 15, 2025. Is it still contested?',
    ])
  })
})

describe('a setting of a rule with examples', () => {
  const read = (text: string) => readHouse('house-rules.yml', () => text)
  const proved = `
extends: uk
rules:
  numbers/percent:
    options: { write: per cent }
    basis: The editor, 3 May
    examples:
      - bad: Prices rose 25%.
        fixed: Prices rose 25 per cent.
      - good: Prices rose 25%.
`

  it('is tested under that setting', () => {
    const results = testHouse(read(proved).house).results.filter(({ entry }) => entry === 'numbers/percent')
    expect(results.map(({ kind, passed, message }) => [kind, passed, message])).toEqual([
      ['rule', true, ''],
      ['rule', false, '“numbers/percent” finds “25%” in a good example.'],
    ])
    expect(results[1].place).toMatchObject({ file: 'house-rules.yml' })
  })

  it('takes the place of the examples of the profile, which proved another setting', () => {
    const own = read('extends: uk\nrules:\n  numbers/percent: { options: { write: per cent } }\n').house
    expect(own.rules['numbers/percent']).toMatchObject({ options: { write: 'per cent' } })
    expect(own.rules['numbers/percent'].examples).toBeUndefined()
    expect(own.rules['numbers/percent'].basis).toBeUndefined()
    expect(own.rules['dates/style'].examples).not.toEqual([])
  })

  it('is told where an example is neither bad nor good', () => {
    const { problems } = read('rules:\n  numbers/percent:\n    examples:\n      - fixed: Prices rose 25%.\n')
    expect(problems.map(({ line, message }) => [line, message])).toEqual([
      [4, 'An example needs either “bad” or “good”.'],
    ])
  })

  it('is told which values an option may have', () => {
    const { problems } = read('rules:\n  numbers/spell-out: { options: { money: letter } }\n')
    expect(problems.map(({ message }) => message)).toEqual([
      '“money” must be one of words, letters, any, not “letter”. Did you mean “letters”?',
    ])
  })
})
