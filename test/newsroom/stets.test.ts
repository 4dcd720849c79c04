import { describe, expect, it } from 'vitest'
import { readStets, withStet } from '../../src/newsroom/stets.ts'

const entry = {
  draft: 'drafts/visit.md',
  rule: 'hedging/contested-claim',
  words: 'gang members',
  reason: 'convicted on 12 May',
  by: 'Ann Lund',
  on: '2025-05-13',
}

describe('stet.yml', () => {
  it('is read as it was written', () => {
    const text = withStet('', entry)
    expect(text).toMatch(/^# What the desk has let stand, and why\.\n/)
    expect(readStets(text, 'stet.yml')).toEqual({ entries: [entry], troubles: [] })
  })

  it('keeps what stands in it, comments too, when an entry is added', () => {
    const text =
      '# Ours\n- rule: dates/conflict # settled with the copy desk\n  words: May 3\n  reason: two hearings\n'
    const longer = withStet(text, entry)
    expect(longer.startsWith(text)).toBe(true)
    expect(readStets(longer, 'stet.yml').entries).toHaveLength(2)
  })

  it('says where it is wrong, and lets the other entries count', () => {
    const { entries, troubles } = readStets(
      '- rule: a/b\n  words: x\n- rule: a/b\n  words: x\n  reason: y\n- odd\n',
      'stet.yml',
    )
    expect(entries).toHaveLength(1)
    expect(troubles).toMatchObject([
      { line: 1, column: 3, message: 'this entry needs `reason`' },
      { line: 6, message: expect.stringContaining('`reason`') },
    ])
    expect(readStets('a: [', 'stet.yml').troubles[0].message).toMatch(/not valid YAML/)
    expect(readStets('a: b', 'stet.yml').troubles[0].message).toMatch(/must be a list/)
    expect(readStets('['.repeat(5000), 'stet.yml').troubles[0].message).toMatch(/nested too deeply/)
    expect(readStets('', 'stet.yml')).toEqual({ entries: [], troubles: [] })
  })
})
