import { describe, expect, it } from 'vitest'
import { check } from '../../../src/desk/check.ts'
import { readDraft } from '../../../src/desk/draft/read.ts'
import { applyEdits } from '../../../src/desk/fixes.ts'
import { readHouse, readProfile } from '../../../src/desk/house-file/read.ts'

const found = (text: string) =>
  check(readDraft(text, { format: 'markdown', published: '2025-03-28' }), readProfile('ap'))

describe('a way of writing that a story has throughout', () => {
  const story =
    'Rents rose 12 percent in May, wages 2 percent.\n\nPrices rose 5 percent.\n\n“They rose 9 percent,” Ana Ruiz said.'

  it('is one finding, which shows where the others are', () => {
    const [finding, ...others] = found(story)
    expect(others).toEqual([])
    expect(finding.message).toBe('House style: 12%, not “12 percent.” This story has 3 of these.')
    expect(finding.evidence.map(({ start, end }) => story.slice(start, end))).toEqual([
      '2 percent',
      '5 percent',
    ])
  })

  it('is mended as a whole, or where it stands, and never in a quotation', () => {
    const [all, one] = found(story)[0].fixes
    expect(all).toMatchObject({ title: 'Fix all 3', safe: true })
    expect(applyEdits(story, all.edits)).toBe(
      'Rents rose 12% in May, wages 2%.\n\nPrices rose 5%.\n\n“They rose 9 percent,” Ana Ruiz said.',
    )
    expect(applyEdits(story, one.edits)).toMatch(/^Rents rose 12% in May, wages 2 percent\./)
  })

  it('leaves alone what the writer lets stand', () => {
    const [finding] = found(
      `${story}\n\n<!-- stet numbers/percent: as the bill has it -->\nThe levy is 8 percent.`,
    )
    expect(finding.message).toMatch(/This story has 3 of these\.$/)
    expect(finding.fixes[0].edits).toHaveLength(3)
  })

  it('is one finding where there are two, which mends both', () => {
    const pair = 'Rents rose 12 percent in May, wages 2 percent.'
    const [finding, ...others] = found(pair)
    expect(others).toEqual([])
    expect(finding.fixes[0].title).toBe('Fix both')
    expect(applyEdits(pair, finding.fixes[0].edits)).toBe('Rents rose 12% in May, wages 2%.')
  })

  it('is a finding each where the house makes it a warning', () => {
    const { house } = readHouse('house-rules.yml', path =>
      path === 'house-rules.yml' ? 'extends: ap\nrules:\n  numbers/percent: warning\n' : undefined,
    )
    expect(check(readDraft(story, { format: 'markdown', published: '2025-03-28' }), house)).toHaveLength(3)
  })

  it('is a finding each where every place needs other words', () => {
    const rules = found('Illegal aliens left. Illegal aliens came. Illegal aliens stayed.').map(
      ({ rule }) => rule,
    )
    expect(rules).toEqual(Array(3).fill('style/illegal-immigrant'))
  })
})
