import { describe, expect, it } from 'vitest'
import { folderWith } from './desk.ts'

const house =
  'extends: ap\nrules:\n  dates/impossible: info\nclaims:\n  - { id: lantern-line, match: ["Lantern Line member(s)"], why: It is contested. }\n'

describe('standards-desk explain', () => {
  it('says why a rule is there, with examples and what to do, as it is set in this house', async () => {
    const { output, code } = await folderWith({ 'house-rules.yml': house }).desk([
      'explain',
      'dates/impossible',
    ])
    expect(code).toBe(0)
    expect(output).toMatch(/^dates\/impossible {2}info \(error by default\)/)
    expect(output).toMatch(/\nWhy: .+\n/)
    expect(output).toMatch(/\n {2}✗ .+/)
    expect(output).toContain('<!-- stet dates/impossible: your reason -->')
  })

  it('explains a family, an entry of the house, and all that holds here', async () => {
    const folder = folderWith({ 'house-rules.yml': house })
    expect((await folder.desk(['explain', 'dates'])).output).toMatch(
      /dates\/impossible[\s\S]*dates\/weekday-mismatch/,
    )
    expect((await folder.desk(['explain', 'lantern-line'])).output).toContain('Why: It is contested.')
    const all = (await folder.desk(['explain'])).output
    expect(all).toMatch(/^House rules: house-rules\.yml\n/)
    expect(all).toMatch(/dates\/impossible +\*info/)
    expect(all).toContain('lantern-line')
    expect((await folder.desk(['explain', '--house'])).output).toBe(all)
    expect((await folder.desk(['explain', '--house', 'reuters'])).output).toMatch(/^The reuters profile\n/)
    expect((await folderWith({}).desk(['explain'])).output).toMatch(
      /^No house rules in this folder or above it: the ap profile applies\./,
    )
  })

  it('tells which file or profile each setting comes from', async () => {
    const folder = folderWith({
      'house-rules.yml': `extends: [uk, shared/legal.yml]
rules:
  dates/style: { options: { months: full } }
claims:
  - { id: spy, severity: error }
fields: [slug]
sources: [{ path: wires, kind: wire, publisher: Coastal Press }]
files:
  - match: "us/**"
    rules: { legal: error, dates/style: { options: { months: abbreviated } } }
    fields: { slug: optional }
`,
      'shared/legal.yml': `extends: base.yml
rules: { legal: info }
claims:
  - id: spy
    match: sp(y|ies)
    why: No court has found it.
    examples: [{ bad: A spy left. }]
`,
      'shared/base.yml': 'rules: { hedging/double: error }\n',
      'us/a.md': 'It rained.\n',
    })
    const lines = async (...words: string[]) =>
      (await folder.desk(['explain', '--house', ...words])).output
        .split('\n')
        .map(line => line.replace(/ {2,}/g, ' | '))
    const whole = await lines()
    expect(whole.slice(0, 2)).toEqual([
      'House rules: house-rules.yml',
      'Builds on shared/legal.yml, shared/base.yml, the uk profile. Earlier files override later ones.',
    ])
    expect(whole).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^ \| hedging\/double \| \*error \| shared\/base\.yml \| /),
        expect.stringMatching(/^ \| legal\/pled \| \*info \| shared\/legal\.yml \| /),
        ' | months | "full" | house-rules.yml',
        ' | clock | "pm" | the uk profile',
        ' | spy | error | house-rules.yml, over shared/legal.yml | No court has found it.',
        ' | slug | required | house-rules.yml',
        ' | wires | wire, Coastal Press | house-rules.yml',
        ' | us/** | legal: error | house-rules.yml',
        ' | us/** | field slug: optional | house-rules.yml',
      ]),
    )
    const draft = await lines('us/a.md')
    expect(draft[0]).toBe('House rules for us/a.md: house-rules.yml')
    expect(draft).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^ \| legal\/pled \| \*error \| house-rules\.yml \| /),
        ' | months | "abbreviated" | house-rules.yml',
        ' | slug | optional | house-rules.yml',
      ]),
    )
    const rule = (await folder.desk(['explain', 'legal/pled'])).output
    expect(rule).toMatch(/^legal\/pled {2}info \(warning by default\), from shared\/legal\.yml;/)
    expect((await folder.desk(['explain', 'dates/style'])).output).toContain(
      'Current value: "full", from house-rules.yml.',
    )
    expect((await folder.desk(['explain', 'spy'])).output).toContain(
      'Defined in house-rules.yml, over shared/legal.yml',
    )
  })

  it('gives the rule’s page as Markdown, and says what was meant', async () => {
    const folder = folderWith({})
    expect((await folder.desk(['explain', 'dates/impossible', '--format', 'md'])).output).toMatch(
      /^# dates\/impossible\n/,
    )
    const ran = await folder.desk(['explain', 'dates/impossibel'])
    expect(ran).toMatchObject({
      code: 2,
      messages: expect.stringContaining('Did you mean “dates/impossible”?'),
    })
  })
})
