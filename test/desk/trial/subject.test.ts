import { describe, expect, it } from 'vitest'
import { check } from '../../../src/desk/check.ts'
import { readDraft } from '../../../src/desk/draft/read.ts'
import { readHouse } from '../../../src/desk/house-file/read.ts'
import { subjectNames, subjectsOf } from '../../../src/desk/trial/subject.ts'

const { house } = readHouse(
  'house-rules.yml',
  () => `
rules:
  dates/style: off
  style/policeman: off
  legal: off
claims:
  - id: rook-13
    match: ["Rook-13 (gang) member(s)"]
    since: 2030-01-01
terms:
  - id: policeman
    match: policem(an|en)
    offer: police officer(s)
  - id: constable
    match: [constable, bobby]
    until: 2020-01-01
  - id: boat
    match: bobby
`,
)

const names = (name: string) => subjectsOf(name, house).map(({ kind, name }) => `${kind} ${name}`)

/** The words that something tried finds in copy of a day. */
function finds(name: string, copy: string): string[] {
  const [subject] = subjectsOf(name, house)
  return check(readDraft(copy, { published: '2025-06-20' }), subject.house)
    .filter(subject.speaks)
    .map(({ start, end }) => copy.slice(start, end))
}

describe('what is tried', () => {
  it('is found by the id of a rule, a family, a term or a claim', () => {
    expect(names('dates/style')).toEqual(['rule dates/style'])
    expect(names('dates')).toEqual(['family dates'])
    expect(names('dates/')).toEqual(['family dates'])
    expect(names('style/policeman')).toEqual(['term style/policeman'])
    expect(names('policeman')).toEqual(['term style/policeman'])
    expect(names('rook-13')).toEqual(['claim rook-13'])
    expect(names('style/term')).toEqual(['family style'])
    expect(names('nothing')).toEqual([])
  })

  it('is found by words that an entry has, written as the house does or in another form', () => {
    expect(names('policem(an|en)')).toEqual(['term style/policeman'])
    expect(names('policemen')).toEqual(['term style/policeman'])
    expect(names('Rook-13 member')).toEqual(['claim rook-13'])
    expect(names('bobby')).toEqual(['term style/constable', 'term style/boat'])
  })

  it('has a name that is offered to somebody who mistypes it', () => {
    expect(subjectNames(house)).toEqual(
      expect.arrayContaining(['dates/style', 'dates', 'style/policeman', 'rook-13']),
    )
  })

  it('speaks though the house has turned it off', () => {
    expect(finds('dates/style', 'The fire began on March 3rd.')).toEqual(['March 3rd'])
    expect(finds('policeman', 'A policeman wept.')).toEqual(['policeman'])
    expect(finds('legal', 'Ruiz pled guilty.')).toEqual(['pled'])
  })

  it('speaks before the day from which it holds, and after its last', () => {
    expect(finds('rook-13', 'A Rook-13 member fled.')).toEqual(['Rook-13 member'])
    expect(finds('constable', 'The constable wept.')).toEqual(['constable'])
  })

  it('speaks alone', () => {
    expect(finds('rook-13', 'A policeman met a Rook-13 member on Thursday, March 28, 2025.')).toEqual([
      'Rook-13 member',
    ])
  })

  it('says what no story of an archive has', () => {
    const needs = (name: string) => subjectsOf(name, house)[0].needs
    expect(needs('sources/altered-quote')).toBe('sources')
    expect(needs('archive')).toBe('archive')
    expect(needs('dates/vague')).toBe('sources')
    expect(needs('gate/field')).toBe('fields')
    expect(needs('gate/note')).toBeUndefined()
    expect(needs('dates')).toBeUndefined()
  })
})
