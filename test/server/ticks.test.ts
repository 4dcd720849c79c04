import { describe, expect, it } from 'vitest'
import { withTick } from '../../src/server/ticks.ts'

const tick = { draft: 'a.md', kind: 'quotation' as const, words: 'We left', by: 'Ann Lund', on: '2025-05-13' }
const other = { ...tick, words: 'We stayed: all' }

describe('ticks.yml', () => {
  it('gets a tick and loses it again, and keeps the rest letter by letter', () => {
    const one = withTick('', tick, true)
    expect(one).toMatch(/^# What has been checked/)
    const two = withTick(`${one}# Ours\n`, other, true)
    expect(two.startsWith(one)).toBe(true)
    expect(withTick(two, tick, true)).toContain('# Ours')
    const left = withTick(two, other, false)
    const tight = (text: string) => text.replace(/\n+/g, '\n')
    expect(tight(left)).toBe(tight(`${one}# Ours\n`))
    expect(withTick(left, tick, false)).not.toContain('We left')
    expect(withTick(withTick(left, tick, false), other, true)).toContain('We stayed')
  })

  it('is ticked once, however often', () => {
    const twice = withTick(withTick('', tick, true), { ...tick, on: '2025-05-14' }, true)
    expect(twice.match(/We left/g)).toHaveLength(1)
    expect(twice).toContain('2025-05-14')
  })

  it.each([
    'ticks:\n  - draft: a.md\n    words: x\n',
    'all of it\n',
    '['.repeat(1000),
    `a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n`,
  ])('is left as it is where it is no list of ticks: %j', text => {
    expect(() => withTick(text, tick, true)).toThrow(/^ticks\.yml /)
    expect(() => withTick(text, tick, false).concat(text)).not.toThrow(RangeError)
  })
})
