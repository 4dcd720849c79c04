import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readHouse } from '../../../src/desk/house-file/read.ts'
import { testHouse } from '../../../src/desk/house-file/test-house.ts'

/** Invented registers beside this file: every claim with copy that states it and copy that does not. */
describe.each([
  'register.yml',
  'register-of-names.yml',
  'register-unseen-1.yml',
  'register-unseen-2.yml',
  'register-unseen-3.yml',
  'register-unseen-4.yml',
  'register-unseen-5.yml',
])('the claims of %s', name => {
  const { house, problems } = readHouse(name, () => readFileSync(new URL(name, import.meta.url), 'utf8'))
  const { results, unproven } = testHouse(house)

  it('are read without a problem, each with examples', () => {
    expect(problems).toEqual([])
    expect(unproven).toEqual([])
  })

  it.each(results.map(result => [result.entry, result.copy, result] as const))(
    '%s: %s',
    (_entry, _copy, result) => {
      expect(result.message).toBe('')
      if (result.expected !== undefined) expect(result.actual).toBe(result.expected)
      expect(result.passed).toBe(true)
    },
  )
})
