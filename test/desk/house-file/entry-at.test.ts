import { describe, expect, it } from 'vitest'
import { entryAt } from '../../../src/desk/house-file/entry-at.ts'

const text = `extends: ap
rules:
  dates/style: off
  readability:
    severity: error

claims:
  - id: spy
    match: sp(y|ies)

terms:
  # Who wrote this?
  - match: board-walk
    id: boardwalk
    examples:
      - bad: The board-walk is shut.
  - match: nothing
files:
  - match: opinion/**
    rules:
      quotes/scare: off
`
const at = (words: string) => entryAt(text, text.indexOf(words))

describe('the entry at a place in house rules', () => {
  it('is the rule or family that is set there', () => {
    expect(at('dates/style')).toBe('dates/style')
    expect(at('off')).toBe('dates/style')
    expect(at('severity: error')).toBe('readability')
    expect(at('quotes/scare')).toBe('quotes/scare')
  })

  it('is the claim or term, wherever in it', () => {
    expect(at('- id: spy')).toBe('spy')
    expect(at('sp(y|ies)')).toBe('spy')
    expect(at('board-walk')).toBe('style/boardwalk')
    expect(at('is shut')).toBe('style/boardwalk')
  })

  it('is none between entries, for an entry without an id, and in a file that is no map', () => {
    for (const words of ['extends', 'rules:', 'terms:', '# Who', 'match: nothing', 'match: opinion'])
      expect(at(words), words).toBeUndefined()
    expect(entryAt('- a', 1)).toBeUndefined()
    expect(entryAt('', 0)).toBeUndefined()
    expect(entryAt('terms:\n  - id: [', 12)).toBeUndefined()
  })

  it('is found at the end of a file without a last line break', () => {
    expect(entryAt('claims:\n  - id: spy', 19)).toBe('spy')
  })
})
