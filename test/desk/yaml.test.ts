import { describe, expect, it } from 'vitest'
import { readYaml } from '../../src/desk/yaml.ts'

const nested = (lines: number) => Array.from({ length: lines }, (_, at) => `${' '.repeat(at)}a:\n`).join('')

describe('reading YAML', () => {
  it.each([
    ['brackets', '['.repeat(1000)],
    ['braces', '{a: '.repeat(1000)],
    ['brackets that are closed', '['.repeat(500) + ']'.repeat(500)],
    ['brackets between apostrophes', `[a',${'['.repeat(500)}${']'.repeat(500)},b']`],
    ['brackets beside quoted ones', '["]", '.repeat(1000)],
    ['dashes', '- '.repeat(1000)],
    ['question marks', '? '.repeat(1000)],
    ['lines set in', nested(500)],
  ])('refuses what is nested beyond its bound: %s', (_, text) => {
    expect(readYaml(text)).toBeUndefined()
  })

  it.each([
    ['brackets in quotes', `a: "${'['.repeat(500)}"\nb: '${'{'.repeat(500)}'\n`],
    ['brackets in a block of text', `a: |\n  ${'[ '.repeat(500)}\n`],
    [
      'many lists',
      'a: [1]\n'.replace('a', 'b').repeat(1) +
        Array.from({ length: 500 }, (_, at) => `k${at}: [{ a: 1 }]\n`).join(''),
    ],
    ['lines that are set in', nested(100)],
    ['a long way in', `a: |\n${' '.repeat(300)}x\n`],
  ])('reads what only looks so: %s', (_, text) => {
    expect(readYaml(text)?.errors).toEqual([])
  })

  it('tells of each key that stands twice, in order, at its place', () => {
    const text = 'a: 1\nb: { c: 1, c: 2 }\na: 2\n'
    expect(readYaml(text)?.errors.map(({ code, pos }) => [code, text.slice(...pos)])).toEqual([
      ['DUPLICATE_KEY', 'c'],
      ['DUPLICATE_KEY', 'a'],
    ])
  })

  it('takes twice as long for twice as many keys', () => {
    const keys = (count: number) => Array.from({ length: count }, (_, at) => `k${at}: off\n`).join('')
    const cost = (text: string) => {
      const { user } = process.cpuUsage()
      readYaml(text)
      return process.cpuUsage().user - user
    }
    cost(keys(20_000))
    expect(cost(keys(40_000)) / cost(keys(10_000))).toBeLessThan(8)
  })
})
