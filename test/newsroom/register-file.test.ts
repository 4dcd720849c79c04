import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { houseTemplate } from '../../src/desk/house-file/template.ts'
import { insertClaim } from '../../src/newsroom/register-file.ts'

const entry = ['id: spy', 'match: [spy]', 'examples:', '  - bad: A spy left.']

/** The file with the entry in it. */
function added(text: string): string {
  const { start, end, text: insertion } = insertClaim(text, entry)
  return text.slice(0, start) + insertion + text.slice(end)
}

const spy = { id: 'spy', match: ['spy'], examples: [{ bad: 'A spy left.' }] }

describe('a new claim in house rules', () => {
  it.each([
    ['an empty file', ''],
    ['comments alone', '# Ours.\n'],
    ['no claims', 'extends: ap\n'],
    ['no claims, and no line break at the end', 'extends: ap\nrules:\n  legal: off'],
    ['claims without a value', 'claims:\nrules: {}\n'],
    ['claims without a value, with a comment', 'claims: # ours\n'],
    ['an empty list', 'claims: []\nterms: []\n'],
    ['an empty list with a comment', 'claims: [] # none yet\n'],
    ['what a house begins with', houseTemplate],
    ['a claim', 'claims:\n  - id: a\n    match: thief\n'],
    ['a claim without a line break at the end', 'claims:\n  - id: a\n    match: thief'],
    ['claims that are not indented', 'claims:\n- id: a\n  match: thief\nterms: []\n'],
    ['claims with a wide dash', 'claims:\n    -   id: a\n        match: thief\n'],
    [
      'a claim that ends in a block of text',
      'claims:\n  - id: a\n    why: |\n      One.\n      Two.\n\nterms: []\n',
    ],
    ['lines of Windows', 'extends: ap\r\nclaims:\r\n  - id: a\r\n    match: thief\r\nterms: []\r\n'],
  ])('goes after what is there: %s', (_, text) => {
    const result = added(text)
    const { claims, ...rest } = parse(result)
    expect(claims.at(-1)).toEqual(spy)
    const before = parse(text) ?? {}
    expect(claims.slice(0, -1)).toEqual(before.claims ?? [])
    expect(rest).toEqual(Object.fromEntries(Object.entries(before).filter(([key]) => key !== 'claims')))
    // Every line that was there is there still.
    for (const line of text.split(/\r?\n/))
      expect(result).toContain(line.replace(/claims: \[\].*/, 'claims:').trimEnd())
  })

  it('leaves comments with the entries that they belong to', () => {
    expect(added('claims:\n  - id: a\n    match: thief\n    # Ana knows why.\n\n# Words.\nterms: []\n')).toBe(
      'claims:\n  - id: a\n    match: thief\n    # Ana knows why.\n\n  - id: spy\n    match: [spy]\n    examples:\n      - bad: A spy left.\n\n# Words.\nterms: []\n',
    )
  })

  it('is set off by a blank line where the others are', () => {
    const tight = 'claims:\n  - id: a\n  - id: b\n'
    expect(added(tight)).toMatch(/- id: b\n {2}- id: spy\n/)
    expect(added('claims:\n  - id: a\n\n  # Two.\n  - id: b\n')).toMatch(/- id: b\n\n {2}- id: spy\n/)
  })

  it.each([
    ['claims: [', 'line 1 is not valid YAML'],
    ['- a\n', 'it is not a list of keys, one per line'],
    ['claims: [{ id: a }]\n', 'its claims are in brackets on one line; put each claim on its own line'],
    ['claims: 1\n', /its claims/],
    ['['.repeat(5000), 'it is nested too deeply'],
  ])('is refused where it would have to be guessed: %j', (text, message) => {
    expect(() => insertClaim(text, entry)).toThrow(message)
  })
})
