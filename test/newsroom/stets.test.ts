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
    expect(text).toMatch(/^# Findings that were overruled, and why\.\n/)
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

  it('keeps every letter that stands in it: line ends of Windows, figures with a nought before them', () => {
    const text = "# Ours\r\n-   rule: dates/conflict\r\n    words: 012\r\n    reason: 'two hearings'"
    const longer = withStet(text, entry)
    expect(longer.startsWith(text)).toBe(true)
    expect(longer.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(readStets(longer, 'stet.yml').entries).toMatchObject([{ words: '012' }, entry])
  })

  it.each([
    ['a map', 'stets:\n  - rule: a/b\n    words: x\n'],
    ['a text', 'let it all stand\n'],
    ['no YAML', 'a: [\n'],
    ['lists in lists', '['.repeat(1000)],
    ['dashes', '- '.repeat(1000)],
    ['brackets on one line', '[{ rule: a/b, words: x, reason: y }]\n'],
  ])('is left as it is where it is %s, not replaced', (_, text) => {
    expect(() => withStet(text, entry)).toThrow(/^stet\.yml /)
  })

  it.each(['', '\n', '# Ours\n', '[]\n', '# Ours\n[] # none yet\n', '---\n'])('begins with %j', text => {
    expect(readStets(withStet(text, entry), 'stet.yml')).toEqual({ entries: [entry], troubles: [] })
    if (text.includes('Ours')) expect(withStet(text, entry)).toContain('# Ours')
  })

  it('is not read where it is longer than any', () => {
    const { entries, troubles } = readStets('- rule: a/b\n'.repeat(200_000), 'stet.yml')
    expect(entries).toEqual([])
    expect(troubles).toMatchObject([{ message: 'this is larger than 2 MB and was not read' }])
  })
})
