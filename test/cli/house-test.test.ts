import { parse as readJunit } from 'junit2json'
import { describe, expect, it } from 'vitest'
import { folderWith } from './desk.ts'

const house = (fixed: string) => `extends: ap
claims:
  - id: lantern-line
    match: ["Lantern Line member(s)"]
    offer: ["alleged {match}"]
    why: It is contested.
    review: 2025-01-31
    examples:
      - bad: It holds Lantern Line members.
        fixed: ${fixed}
      - good: The state says that they are Lantern Line members.
  - id: unproven
    match: ["breakwater sabotage"]
    why: Nobody knows.
`
const right = 'It holds alleged Lantern Line members.'
const wrong = 'It holds suspected Lantern Line members.'

describe('standards-desk test', () => {
  it('passes where every example is as the house says, and tells what nothing proves', async () => {
    const ran = await folderWith({ 'house-rules.yml': house(right) }).desk(['test'])
    expect(ran.code).toBe(0)
    expect(ran.output).toContain('2 examples passed.')
    expect(ran.output).toMatch(/\? unproven has no examples/)
  })

  it('fails with the copy wanted and the copy got, at the example’s line', async () => {
    const folder = folderWith({ 'house-rules.yml': house(wrong) })
    const ran = await folder.desk(['test'])
    expect(ran.code).toBe(1)
    expect(ran.output).toMatch(
      /house-rules\.yml:9:\d+ The first offer of “lantern-line” doesn’t give the “fixed” text\./,
    )
    expect(ran.output).toContain(`wanted: ${wrong}`)
    expect(ran.output).toContain(`got:    ${right}`)
    expect(ran.output).toContain('1 of 2 examples failed.')
    const data = JSON.parse((await folder.desk(['test', '--format', 'json'])).output)
    expect(data.files[0].examples[0]).toMatchObject({
      passed: false,
      expected: wrong,
      actual: right,
      line: 9,
    })
    const junit = (await readJunit((await folder.desk(['test', '--format', 'junit'])).output)) as {
      failures?: number
    }
    expect(junit.failures).toBe(1)
    const tap = (await folder.desk(['test', '--format', 'tap'])).output
    expect(tap).toMatch(
      /^TAP version 14\n1\.\.2\nnot ok 1 - lantern-line: bad: .*\n {2}---\n(?: {2}\w+: ".*"\n)+ {2}\.\.\.\nok 2 - /,
    )
  })

  it('finds the house rules above, or else all that lie below', async () => {
    const folder = folderWith({
      'us/house-rules.yml': house(right),
      'uk/house-rules.yml': house(wrong),
      'us/desk/a.md': '',
    })
    expect((await folder.desk(['test'])).code).toBe(1)
    expect((await folder.desk(['test', 'us/desk'])).output).toContain('2 examples passed.')
    expect((await folder.desk(['test', 'uk/house-rules.yml'])).code).toBe(1)
    expect((await folderWith({}).desk(['test'])).messages).toMatch(
      /no house-rules\.yml in this folder, above it or below it/,
    )
  })

  it('cannot be run on broken house rules', async () => {
    const ran = await folderWith({ 'house-rules.yml': 'claims:\n  - match: [x]\n' }).desk(['test'])
    expect(ran.code).toBe(2)
    expect(ran.messages).toMatch(/^house-rules\.yml:2:\d+: /m)
  })

  it('says which entries are due for review, in the house file and never in a draft', async () => {
    const folder = folderWith({ 'house-rules.yml': house(right), 'a.txt': 'It rained.\n' })
    const due = /^house-rules\.yml:3:\d+: “lantern-line” was due for review on January 31, 2025/m
    expect((await folder.desk(['test'])).messages).toMatch(due)
    const ran = await folder.desk(['check', 'a.txt'])
    expect(ran.messages).toMatch(due)
    expect(ran.code).toBe(0)
    expect(
      (await folder.desk(['check', 'a.txt'], { now: () => new Date('2025-01-30T12:00:00Z') })).messages,
    ).toBe('')
  })

  it.each<[string, string | Uint8Array, RegExp]>([
    [
      'is binary',
      Uint8Array.from([1, 0, 2, 255]),
      /1:1: .*it is not text; house rules must be a YAML text file/,
    ],
    [
      'is a Word document',
      'PK\u0003\u0004',
      /1:1: .*it is a Word document or another zip archive; house rules/,
    ],
    [
      'is prose',
      'It rained all day. '.repeat(20),
      /1:1: A house-rules file must be a map .*, not “It rained .{40,60}…”/,
    ],
    [
      'has 10 MB',
      '# x\n'.repeat(2_500_000),
      /1:1: .*they are 10 MB; the limit is 5 MB\. Move parts to other files/,
    ],
  ])('says so of a file that %s, in no time', async (_, content, message) => {
    const ran = await folderWith({ 'house-rules.yml': content }).desk(['test'])
    expect(ran.code).toBe(2)
    expect(ran.messages).toMatch(message)
    expect(ran.messages.split('\n')[0].length).toBeLessThan(250)
  })

  it('takes an empty file for a house that has decided nothing', async () => {
    for (const content of ['', '\n\n', '# Nothing yet.\n']) {
      const ran = await folderWith({ 'house-rules.yml': content }).desk(['test'])
      expect(ran).toMatchObject({ code: 0, messages: '' })
      expect(ran.output).toContain('0 examples passed.')
    }
  })
})
