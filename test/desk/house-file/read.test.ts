import { describe, expect, it } from 'vitest'
import { houseFor } from '../../../src/desk/house/for-file.ts'
import { defaultHouse, readHouse, readProfile } from '../../../src/desk/house-file/read.ts'
import double from '../../../src/desk/rules/hedging/double.ts'
import percent from '../../../src/desk/rules/numbers/percent.ts'
import { settingOf } from '../../../src/desk/rules/settings.ts'

const read = (text: string, others: Record<string, string> = {}) =>
  readHouse('desk/house-rules.yml', path => ({ 'desk/house-rules.yml': text, ...others })[path])

const told = (text: string, others?: Record<string, string>) =>
  read(text, others)
    .problems.filter(problem => problem.severity === 'error')
    .map(({ line, column, message }) => `${line}:${column} ${message}`)

const claim = (lines: string) =>
  `claims:\n  - id: a\n    match: spy\n    examples: [{ bad: A spy left. }]\n    ${lines}\n`

describe('a typo in house rules', () => {
  it.each([
    ['rule: {}', '1:1 “rule” isn’t a key of house rules. Did you mean “rules”?'],
    [
      'rules:\n  hedging/duoble: off',
      '2:3 “hedging/duoble” isn’t a rule or family. Did you mean “hedging/double”?',
    ],
    ['rules:\n  double: off', '2:3 “double” isn’t a rule or family. Did you mean “hedging/double”?'],
    ['rules:\n  hedgin: off', '2:3 “hedgin” isn’t a rule or family. Did you mean “hedging”?'],
    [
      'rules:\n  hedging: warn',
      '2:12 “hedging” must be one of error, warning, info, off, not “warn”. Did you mean “warning”?',
    ],
    [
      'rules:\n  hedging: false',
      '2:12 “hedging” must be one of error, warning, info, off, not “false”. Did you mean “off”?',
    ],
    [
      'rules:\n  numbers/percent: { severty: info }',
      '2:22 “severty” isn’t a key of “numbers/percent”. Did you mean “severity”?',
    ],
    ['rules:\n  numbers/percent: { write: percent }', '2:22 “write” is an option: write it under “options”.'],
    [
      'rules:\n  numbers/percent: { options: { wirte: percent } }',
      '2:33 “wirte” isn’t a key of “options”. Did you mean “write”?',
    ],
    [
      'rules:\n  numbers/percent: { options: { write: precent } }',
      '2:40 “write” must be one of sign, percent, per cent, not “precent”. Did you mean “percent”?',
    ],
    [claim('hedge: [so-called]'), '5:5 “hedge” isn’t a key of “claims”. Did you mean “hedges”?'],
    [
      claim('offer: alleged {mtach}'),
      '5:20 “offer” has “{mtach}”; only {match} is filled in. Did you mean “match”?',
    ],
    [claim('since: 2025-02-30'), '5:12 “since” must be a date, such as 2025-03-15, not “2025-02-30”.'],
    [
      claim('subject: [Lund]'),
      '2:9 The claim “a” needs “subject” and “label” together: names, and the labels contested for them.',
    ],
    [
      'claims:\n  - id: a b\n    match: spy',
      '2:9 “id” must be lowercase letters, digits and hyphens, such as “tren-de-aragua-membership”, not “a b”.',
    ],
    ['claims:\n  - match: spy', '2:5 Entry 1 of “claims” needs the key “id”.'],
    [
      'claims:\n  - id: a\n    match: sp(y',
      '3:14 “match” isn’t a valid pattern: “sp(y”. This “(” is not closed.',
    ],
    [
      'terms:\n  - id: a\n    mach: b\n    match: c',
      '3:5 “mach” isn’t a key of “terms”. Did you mean “match”?',
    ],
    [
      'sources:\n  - path: wires\n    kind: wires',
      '3:11 “kind” must be one of wire, archive, story, release, document, transcript, other, not “wires”. Did you mean “wire”?',
    ],
    [
      'fields: { title: requird }',
      '1:18 “title” must be one of required, optional, not “requird”. Did you mean “required”?',
    ],
    ['files:\n  - mtach: "us/**"', '2:5 “mtach” isn’t a key of “files”. Did you mean “match”?'],
    [
      'extends: ap\nrules: { style/utilise: off }',
      '2:10 There is no term “style/utilise”. Did you mean “style/utilize”?',
    ],
    ['extends: app', '1:10 There is no profile “app”. Did you mean “ap”?'],
    ['extends: ./missing.yml', '1:10 There is no file “desk/missing.yml” to extend.'],
    ['rules: [', '1:8 This “[” is not closed.'],
    ['claims:\n  - { id: a', '2:5 This “{” is not closed.'],
    ['claims:\n  - id: a\n    match: "x\n    why: y\n', '3:12 This “"” is not closed.'],
    [
      'claims:\n  - id: a\n    why: it is: contested\n',
      '3:10 Put text with a colon and a space in quotes: "it is contested: the case is open".',
    ],
    ['claims:\n  - id: a\n   match: x\n', '3:1 This line’s indentation doesn’t match the lines around it.'],
    ['rules: @x\n', '1:8 Put text that starts with “@” in quotes: "@…".'],
    [
      'rules: {}\n---\nrules: {}\n',
      '2:1 House rules are one YAML document. Remove this “---”, or move what follows to another file.',
    ],
    ['claims: *spy\n', '1:9 “*spy” needs an anchor “&spy” in this file.'],
    ['? [a]\n: b\n', '1:3 A key must be text, not a list.'],
    ['rules: dates', '1:8 “rules” must be a map of keys and values, not “dates”.'],
    ['claims:\n  id: a', '2:3 “claims” must be a list, not a map.'],
    ['claims:\n  - a', '2:5 Entry 1 of “claims” must be a map of keys and values, not “a”.'],
    ['rules:\n  dates:\n', '2:9 “dates” must be one of error, warning, info, off or a map, not nothing.'],
    ['rules:\n  dates: { options: {} }', '2:12 “dates” is a family: options belong to one of its rules.'],
    ['rules:\n  quotes/scare: { options: {} }', '2:19 “quotes/scare” has no options.'],
    [
      'rules:\n  dates/style: { options: { months: 3 } }',
      '2:37 “months” must be one of abbreviated, full, any, not “3”.',
    ],
    [
      claim('examples: [x]').replace('    examples: [{ bad: A spy left. }]\n', ''),
      '4:16 Entry 1 of “examples” must be a map of keys and values, not “x”.',
    ],
    [
      'claims:\n  - id: a\n    match: spy\n    examples: [{ badd: A spy. }]\n',
      '4:18 “badd” isn’t a key of “examples”. Did you mean “bad”?',
    ],
    [
      'claims:\n  - id: a\n    match: spy\n    examples: [{ bad: A spy., good: A baker. }]\n',
      '4:16 An example needs either “bad” or “good”.',
    ],
    [
      'claims:\n  - id: a\n    match: [{ txt: spy }]\n',
      '3:15 “txt” isn’t a key of “match”. Did you mean “text”?',
    ],
    [
      claim('severity: warn'),
      '5:15 “severity” must be one of error, warning, info, off, not “warn”. Did you mean “warning”?',
    ],
    [claim('review: soon'), '5:13 “review” must be a date, such as 2025-03-15, not “soon”.'],
    [claim('since: 2025'), '5:12 “since” must be text: put it in quotes, "2025".'],
    [
      `${claim('since: 2025-01-01')}    until: 2024-01-01\n`,
      '2:9 “a” is never in force: “until” (2024-01-01) must be after “since” (2025-01-01).',
    ],
    [
      `${claim('why: x')}  - id: a\n    match: thief\n`,
      '6:9 This file has two claims with the id “a”. Rename one.',
    ],
    [
      'terms:\n  - id: a\n    match: b\n    inflect: verbs',
      '4:14 “inflect” must be one of verb, noun, not “verbs”. Did you mean “verb”?',
    ],
    ['terms:\n  - id: a\n    match: b\n    case: yes', '4:11 “case” must be true or false, not “yes”.'],
    [
      'terms:\n  - id: a\n    match: b\n    offer: new {mach}',
      '4:16 “offer” has “{mach}”; only {match} is filled in. Did you mean “match”?',
    ],
    ['fields: title', '1:9 “fields” must be a list or a map, not “title”.'],
    ['fields: [title, 3]', '1:17 Entry 2 of “fields” must be text: put it in quotes, "3".'],
    ['sources:\n  - pth: x', '2:5 “pth” isn’t a key of “sources”. Did you mean “path”?'],
    [
      'files:\n  - match: "*.md"\n    rules: { legl: off }',
      '3:14 “legl” isn’t a rule or family. Did you mean “legal”?',
    ],
    ['files:\n  - rules: {}', '2:5 Entry 1 of “files” needs the key “match”.'],
    ['extends: ap.yml', '1:10 There is no file “desk/ap.yml” to extend. Did you mean “ap”?'],
    [
      'extends: https://example.com/house.yml',
      '1:10 “https://example.com/house.yml” is a web address. “extends” takes a file or a profile.',
    ],
    ['rules:\n\thedging: off', /Indent with spaces, not tabs/],
    ['rules: {}\nrules: {}', '2:1 “rules” appears twice. Remove one.'],
    ['- a', '1:1 A house-rules file must be a map of keys and values, not a list.'],
  ])('is named with its line and column: %j', (text, message) => {
    expect(told(text)).toContainEqual(typeof message === 'string' ? message : expect.stringMatching(message))
  })

  it('is told alone: what a half-read file lacks may stand in its other half', () => {
    expect(told('claims:\n  - id: a\n    why: it is: contested\n    match: spy\n')).toHaveLength(1)
  })

  it('is told of a field: a limit is a whole number from 1 up', () => {
    expect(told('fields: { headline: { max: 0 }, deck: { max: 2.5 }, slug: { patern: a } }')).toEqual([
      '1:28 “max” must be 1 or more, not 0.',
      '1:46 “max” must be a whole number, not 2.5.',
      '1:61 “patern” isn’t a key of “slug”. Did you mean “pattern”?',
    ])
  })

  it('takes nothing but itself out of a list', () => {
    expect(Object.keys(read('fields: [title, 3]').house.fields)).toEqual(['title'])
    expect(told('extends: [ap, 3]')).toEqual([
      '1:15 Entry 2 of “extends” must be text: put it in quotes, "3".',
    ])
  })

  it('changes a field of the files it extends key by key, for all files and for some', () => {
    const { house } = read(
      'extends: base.yml\nfields: { headline: { max: 60 } }\nfiles: [{ match: "us/**", fields: { headline: { max: 40 } } }]\n',
      { 'desk/base.yml': 'fields: { headline: required, slug: { pattern: "us-*" } }\n' },
    )
    expect(house.fields).toMatchObject({ headline: { required: true, max: 60 }, slug: { pattern: ['us-*'] } })
    expect(houseFor(house, 'desk/us/a.md').fields.headline).toMatchObject({ required: true, max: 40 })
  })

  it('leaves the rest of the file in force', () => {
    const { house } = read(
      `rules:\n  hedgin: off\n  legal: off\n${claim('hedge: x')}  - id: b\n    match: thief\n    examples: [{ bad: A thief left. }]\n`,
    )
    expect(house.rules.legal).toMatchObject({ severity: 'off' })
    expect(house.claims.map(each => each.id)).toEqual(['b'])
  })
})

describe('what house rules build on', () => {
  it('is nearest first, key by key', () => {
    const { house, problems } = read(
      'extends: [uk, shared.yml]\nrules:\n  numbers/percent: { options: { write: percent } }\n',
      {
        'desk/shared.yml':
          'extends: ap\nrules:\n  numbers/percent: { severity: error, options: { write: per cent } }\n',
      },
    )
    expect(problems).toEqual([])
    expect(house.files).toEqual([
      'desk/house-rules.yml',
      'desk/shared.yml',
      'profiles/ap.yml',
      'profiles/uk.yml',
    ])
    expect(settingOf(percent, house, false)).toEqual({ severity: 'error', options: { write: 'percent' } })
  })

  it('yields to a nearer word on the whole family', () => {
    const { house } = read('extends: base.yml\nrules: { hedging: off }\n', {
      'desk/base.yml': 'rules: { hedging/double: error }\n',
    })
    expect(settingOf(double, house, false).severity).toBe('off')
  })

  it('may be changed or taken out by id', () => {
    const base = `${claim('severity: error')}  - id: b\n    match: thief\n    examples: [{ bad: A thief left. }]\n`
    const { house, problems } = read(
      'extends: base.yml\nclaims:\n  - { id: a, severity: info }\n  - { id: b, severity: off }\n',
      { 'desk/base.yml': base },
    )
    expect(problems).toEqual([])
    expect(house.claims).toMatchObject([{ id: 'a', severity: 'info', match: [{ text: 'spy' }] }])
  })

  it('is told when it goes in a circle', () => {
    expect(told('extends: other.yml', { 'desk/other.yml': 'extends: house-rules.yml' })).toEqual([
      '1:10 These house rules extend themselves: desk/house-rules.yml → desk/other.yml → desk/house-rules.yml.',
    ])
  })
})

describe('a house', () => {
  it('is the ap profile where there are no house rules', () => {
    expect(defaultHouse()).toEqual(readProfile('ap'))
  })

  it('warns of entries that nothing proves', () => {
    const { problems } = read('claims:\n  - id: a\n    match: spy\n')
    expect(problems).toMatchObject([
      { severity: 'warning', line: 2, message: expect.stringContaining('no examples') },
    ])
  })

  it('meets each draft with the settings and entries for its path, and the same object again', () => {
    const { house } = read(
      `rules: { legal: off }\n${claim('files: ["us/**"]')}files:\n  - match: "*.md"\n    rules: { legal: error }\n`,
    )
    expect(houseFor(house, 'desk/us/a.txt').claims).toHaveLength(1)
    expect(houseFor(house, 'desk/uk/a.txt').claims).toHaveLength(0)
    expect(houseFor(house, undefined).claims).toHaveLength(0)
    expect(houseFor(house, 'desk/uk/a.md').rules.legal.severity).toBe('error')
    expect(houseFor(house, 'desk/uk/a.md')).toBe(houseFor(house, 'desk/world/b.md'))
    expect(houseFor(house, 'desk/us/a.txt')).toBe(house)
  })
})

describe('a hostile file', () => {
  it('of aliases upon aliases ends in a word of warning', () => {
    const lines = ['a: &a [x, x, x, x, x, x, x, x, x]']
    for (const [index, name] of [...'bcdefghij'].entries())
      lines.push(`${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[index]}`).join(', ')}]`)
    const begin = performance.now()
    expect(told(lines.join('\n'))).toContainEqual(expect.stringContaining('aliases of aliases'))
    expect(performance.now() - begin).toBeLessThan(2000)
  })
})
