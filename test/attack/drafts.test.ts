import { describe, expect, it } from 'vitest'
import { check } from '../../src/api.ts'

describe('a draft of very many pieces is read like any other', () => {
  it.each([
    ['paragraphs of wire copy', 'wire', 'a\n\n'.repeat(125_000)],
    ['paragraphs of ArchieML', 'archieml', 'a\n\n'.repeat(125_000)],
    ['paragraphs of HTML', 'html', '<p>a</p>\n'.repeat(125_000)],
    ['lines of one paragraph', 'markdown', 'a\n'.repeat(125_000)],
    ['entities in one paragraph', 'markdown', '&amp;a '.repeat(125_000)],
    ['figures in one paragraph', 'wire', '12 of 14 men, '.repeat(20_000)],
  ] as const)(
    '%s',
    (_, format, text) => {
      expect(() => check(text, { format, house: 'rules: {}\n' })).not.toThrow()
    },
    60_000,
  )
})

it('a line that is no byline after all is read at once', () => {
  for (const line of [
    'n'.repeat(100),
    'the time the storm had passed over the town and the river, 12 people',
  ])
    expect(() => check(`By ${line}!\n\nIt rained.\n`)).not.toThrow()
}, 10_000)

it('names in capitals without an end are read like any other, with sources', () => {
  const capitals = 'ABCDEFGHIJ'.repeat(8)
  const text = `The mayor closed ${capitals}! who approved the bridge on Monday.\n`
  expect(() => check(text, { sources: { 'a.txt': text.replace('mayor', 'council') } })).not.toThrow()
}, 10_000)

it.each([
  ['letters', 'a'],
  ['capitals', 'A'],
  ['digits', '9'],
  ['figures', '9 '],
  ['sums', '$9 '],
  ['scores', '3-2 '],
])(
  'a sentence of 40,000 %s is read like any other, with sources',
  (_, each) => {
    const rest = `The ferry closes in May because the pier is not safe ${each.repeat(40_000)}.\n`
    const before = process.cpuUsage()
    check(`The mayor said so. ${rest}`, { sources: { 'a.txt': `The council said so. ${rest}` } })
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1000).toBeLessThan(5000)
  },
  30_000,
)

describe('eight times the pieces in one paragraph take about eight times the time', () => {
  const namesOf = (at: number) => at.toString(2).replaceAll('0', 'o').replaceAll('1', 'i')
  it.each([
    ['shares, each a habit', 40_000, () => 'it rose 12 percent, '],
    ['counts of people', 4000, () => 'twenty-one men and two thousand women, '],
    ['names', 4000, (at: number) => `Ana R${namesOf(at)}, `],
  ])(
    '%s',
    (_, most, piece) => {
      const spent = (count: number) => {
        const pieces = Array.from({ length: count }, (_, at) => piece(at)).join('')
        const text = `The council met because ${pieces}it said.\n`
        const before = process.cpuUsage()
        check(text, { sources: { 'a.txt': text.replace('council', 'mayor') } })
        const { user, system } = process.cpuUsage(before)
        return (user + system) / 1000
      }
      spent(200)
      // If each were held against all others, they would take 64 times as long.
      expect(spent(most)).toBeLessThan(20 * Math.max(spent(most / 8), 100))
    },
    120_000,
  )
})

it('eight times the short sentences with figures that look alike take about eight times the time', () => {
  const spent = (count: number) => {
    const of = (sums: number[]) =>
      Array.from(
        { length: count },
        (_, at) => `The pier fund got $${sums[at % 3]} from town ${'abcdefghij'[at % 10]}. `,
      ).join('')
    const before = process.cpuUsage()
    check(of([214, 314, 254]), { sources: { 'a.txt': of([241, 341, 245]) } })
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  }
  spent(200)
  // If each were held against all others, and against all of the draft again, they would take hundreds of times as long.
  expect(spent(1600)).toBeLessThan(20 * Math.max(spent(200), 100))
}, 120_000)
