import { describe, expect, it } from 'vitest'
import { globsTest, globTest } from '../../src/desk/glob.ts'

describe('a glob', () => {
  it.each<[string, string[], string[]]>([
    ['*.md', ['a.md', '.md'], ['us/a.md', 'a.mdx']],
    ['**/*.md', ['a.md', 'us/a.md', 'us/x/.a.md'], ['a.txt']],
    ['us/**', ['us/a.md', 'us/x/y.md'], ['uk/a.md', 'us.md']],
    ['us/*', ['us/a.md'], ['us/x/a.md']],
    ['us/**/b.md', ['us/b.md', 'us/x/y/b.md'], ['us/xb.md', 'b.md']],
    ['**/sports/**', ['sports/a', 'us/sports/x/a'], ['transports/a', 'us/sportsa']],
    ['{us,uk}/*.{md,txt}', ['us/a.md', 'uk/b.txt'], ['fr/a.md', 'us/a.html']],
    ['{us,u{k,x}}/a', ['us/a', 'uk/a', 'ux/a'], ['u/a']],
    ['[a-c]?.md', ['ax.md', 'c1.md'], ['dx.md', 'a.md', 'a/.md']],
    ['[!a]x', ['bx'], ['ax', '/x']],
    ['us (old)/a+b.md', ['us (old)/a+b.md'], ['us old/aab.md']],
    ['\\*.md', ['*.md'], ['a.md']],
    ['{x}[', ['{x}['], ['x[']],
  ])('%s', (glob, fits, others) => {
    for (const path of fits) expect(globTest(glob)(path), path).toBe(true)
    for (const path of others) expect(globTest(glob)(path), path).toBe(false)
  })

  it('that begins with ! takes files out of those that the others mean', () => {
    const test = globsTest(['us/**', '!us/sports/**'])
    expect([test('us/a.md'), test('us/sports/a.md'), test('uk/a.md')]).toEqual([true, false, false])
    expect(globsTest(['!us/**'])('uk/a.md')).toBe(true)
  })

  it('takes time in proportion to the path, however many stars it has', () => {
    const begin = process.cpuUsage()
    expect(globTest('*a*a*a*a*a*a*a*a*a*a*a*a*b')('a'.repeat(20_000))).toBe(false)
    expect(globTest('**/**/**/**/**/**/*a*/**/b')('a/'.repeat(20_000))).toBe(false)
    expect(globTest('{a,b}'.repeat(20))('c')).toBe(false)
    expect(process.cpuUsage(begin).user).toBeLessThan(2_000_000)
  })
})
