import { describe, expect, it } from 'vitest'
import { bounds } from '../../../src/desk/bounds.ts'
import { Roster, titlesOn } from '../../../src/desk/house/roster.ts'
import { readHouse } from '../../../src/desk/house-file/read.ts'

const read = (text: string, tables: Record<string, string> = {}) =>
  readHouse('desk/house-rules.yml', path => ({ 'desk/house-rules.yml': text, ...tables })[path])

const told = (text: string, tables: Record<string, string> = {}) =>
  read(text, tables).problems.map(
    ({ file, line, column, severity, message }) => `${file}:${line}:${column} ${severity} ${message}`,
  )

describe('a roster', () => {
  it('is read from a table, whatever parts its columns, with marks, line breaks and other names for columns', () => {
    const { house, problems } = read(
      'people: [a.csv, { file: b.csv, columns: { name: Member }, title: senator }]',
      {
        'desk/a.csv':
          '\uFEFFName;Title;Since;Pronoun;Misspellings\r\n"Ruiz, Ana";mayor;5 January 2025;F;Ana Ruis|Ana Rise\r\n',
        'desk/b.csv': 'id,Member\n1,"Sefton\nAnsah"\n2,Bo Lund\n',
      },
    )
    expect(problems).toEqual([])
    expect(house.people).toMatchObject([
      {
        name: 'Ana Ruiz',
        title: 'mayor',
        since: '2025-01-05',
        pronoun: 'she',
        misspellings: ['Ana Ruis', 'Ana Rise'],
      },
      { name: 'Sefton\nAnsah', title: 'senator' },
      { name: 'Bo Lund', title: 'senator' },
    ])
  })

  it('leaves out a line that is wrong, and says so at its place', () => {
    const table = 'name,since,pronoun\nAna Ruiz,,she\n"Bo\nLund",soon,\n,2025-01-01,\nCy Berg,,it\n'
    expect(told('people: [a.csv]', { 'desk/a.csv': table })).toEqual([
      'desk/a.csv:3:1 warning “since” must be a date, such as 2025-03-15, not “soon”.',
      'desk/a.csv:5:1 warning This line has no name. Add one or delete the line.',
      'desk/a.csv:6:1 warning “pronoun” must be he, she or they, not “it”.',
    ])
    expect(read('people: [a.csv]', { 'desk/a.csv': table }).house.people).toHaveLength(1)
  })

  it('says which file, column or name is missing', () => {
    expect(told('people: [b.csv]')).toEqual([
      'desk/house-rules.yml:1:10 error There is no roster file “desk/b.csv.”',
    ])
    expect(told('people: [b.xlsx]')).toEqual([
      'desk/house-rules.yml:1:10 error “b.xlsx” must be a table that ends in .csv.',
    ])
    expect(told('people: [{ title: mayor }]')).toEqual([
      'desk/house-rules.yml:1:10 error Entry 1 of “people” needs “name” or “file”.',
    ])
    expect(
      told('people: [{ file: a.csv, columns: { name: Member } }]', { 'desk/a.csv': 'Name\nAna Ruiz\n' }),
    ).toEqual([
      'desk/a.csv:1:1 error This roster has no column “Member”.',
      'desk/a.csv:1:1 error This roster needs a column “name” in its first line.',
    ])
  })

  it('has an end', () => {
    const lines = Array.from({ length: bounds.rosterPeople + 2 }, (_, index) => `Ana Ruiz ${index}`)
    const { house, problems } = read('people: [a.csv]', { 'desk/a.csv': `name\n${lines.join('\n')}\n` })
    expect(house.people).toHaveLength(bounds.rosterPeople)
    expect(problems.map(({ line, message }) => `${line} ${message}`)).toEqual([
      `${bounds.rosterPeople + 2} A roster can have 20000 lines at most. This one and those after it were not read.`,
    ])
  })

  it('joins what nearer and further files say of somebody', () => {
    const { house } = read(
      'extends: base.yml\npeople: [{ name: Ana Ruiz, title: governor, since: 2025-01-06 }]',
      {
        'desk/base.yml': 'people: [{ name: Ana Ruiz, title: mayor, until: 2025-01-05, pronoun: she }]',
      },
    )
    const [person, ...others] = new Roster(house.people).people
    expect(others).toEqual([])
    expect(person.pronoun).toBe('she')
    expect(titlesOn(person, '2024-05-01').map(({ text }) => text)).toEqual(['mayor'])
    expect(titlesOn(person, '2025-05-01').map(({ text }) => text)).toEqual(['governor'])
  })

  it('finds a name without its initials, accents and Jr., and those a letter away', () => {
    const roster = new Roster([
      { name: 'José Garzón Jr.', also: ['Pepe Garzón'], misspellings: [] },
      { name: 'Karin Lindqvist', also: [], misspellings: [] },
    ])
    for (const name of ['Jose Garzon', 'José M. Garzón', 'Pepe Garzon'])
      expect(roster.named(name).map(each => each.name)).toEqual(['José Garzón Jr.'])
    for (const word of ['Lindquist', 'Lindqist', 'Lindqivst', 'Lindqvistt'])
      expect(roster.near(word).map(({ name }) => name)).toEqual(['Karin Lindqvist'])
    expect(roster.near('Lundquist')).toEqual([])
  })
})
