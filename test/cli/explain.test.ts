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
    expect(output).toMatch(/^dates\/impossible {2}info \(error unless a house says otherwise\)/)
    expect(output).toMatch(/\nWhy: .+\n/)
    expect(output).toMatch(/\n {2}✗ .+/)
    expect(output).toContain('<!-- stet dates/impossible: the reason -->')
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
      /^No house rules above this folder: the ap profile holds\./,
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
