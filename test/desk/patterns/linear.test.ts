import { describe, expect, it } from 'vitest'
import { check } from '../../../src/desk/check.ts'
import { statementsIn } from '../../../src/desk/claims/register.ts'
import { readDraft } from '../../../src/desk/draft/read.ts'
import { readHouse } from '../../../src/desk/house-file/read.ts'
import { termsIn } from '../../../src/desk/rules/style/lib/wording.ts'
import { readStory } from '../../../src/desk/story/read.ts'

const megabyte = 1_000_000

/** Milliseconds of a processor, whatever else the machine is at. */
function spent(work: () => void): number {
  const begin = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(begin)
  return (user + system) / 1000
}

/** Read once: what is measured is the search. */
const mixed = Array.from({ length: megabyte / 100 }, (_, at) => 'ab'[((at * 7919) % 13) & 1]).join(' ')
const shorter = ['a '.repeat(megabyte / 20), mixed].map(text =>
  readStory(readDraft(text, { format: 'markdown' })),
)
const stories = ['a'.repeat(megabyte), 'a '.repeat(megabyte / 2)].map(text =>
  readStory(readDraft(text, { format: 'markdown' })),
)

const houseWith = (pattern: string) =>
  readHouse(
    'house-rules.yml',
    () => `claims: [{ id: a, match: ${JSON.stringify(pattern)}, examples: [{ bad: x }] }]
terms: [{ id: b, match: ${JSON.stringify(pattern)}, inflect: noun, offer: x, examples: [{ bad: x }] }]
`,
  )

describe('a pattern written by a house', () => {
  it('is no regular expression, and says so', () => {
    const { problems, house } = houseWith('(a+)+$')
    expect(problems.map(({ message }) => message)[0]).toMatch(
      /“\(a\+\)\+\$”\. Put a group between spaces or at the end of a word\. Patterns are words, not regular expressions\.$/,
    )
    const draft = readDraft('a'.repeat(megabyte), { format: 'markdown' })
    expect(spent(() => check(draft, house))).toBeLessThan(1000)
  })

  it.each([
    'a+ $',
    'a (a) (a) (a) (a) (a) (a) (a) (a) (a) (a) (a) (a) b',
    'a (a|a|a) (a|a|a) (a|a|a) (a|a|a) (a|a|a) b',
    '(a|) (a|) (a|) (a|) (a|) (a|) (a|) (a|) (a|) b',
    'a(a|aa|aaa) a(|a) a(|a) b',
  ])('is looked for in a megabyte of a within a second: %s', pattern => {
    const { house, problems } = houseWith(pattern)
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    for (const story of stories) {
      expect(spent(() => statementsIn(story, house.claims))).toBeLessThan(1000)
      expect(spent(() => termsIn(story, house.terms))).toBeLessThan(1000)
    }
  })

  it.each([
    `${'(a) '.repeat(40)}… b`,
    `${'(a) '.repeat(90)}b`,
    `${'(a|a a|a a a) '.repeat(25)}b`,
    `${'(a|a a|) '.repeat(40)}b`,
    `${'(a) (b) '.repeat(40)}b`,
  ])(
    'costs each word no more than its own length, in however many ways it may be read: %#',
    pattern => {
      const { house } = houseWith(pattern)
      for (const story of shorter) expect(spent(() => statementsIn(story, house.claims))).toBeLessThan(1000)
    },
    20_000,
  )
})
