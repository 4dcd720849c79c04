import { describe, expect, it } from 'vitest'
import { folderWith } from './desk.ts'

const draft = `---
title: The bridge
byline: Ana Ruiz
date: 2025-03-28
---

RIVERTON — It opened on Thursday, March 28, 2025. “We won”, she said. He left yesterday.
`

const rulesIn = (output: string) =>
  JSON.parse(output).files[0].findings.map(({ rule }: { rule: string }) => rule)

describe('standards-desk check shows less', () => {
  it('with --only, one rule, a family or several, and counts nothing else', async () => {
    const folder = folderWith({ 'a.md': draft })
    const only = async (...names: string[]) =>
      rulesIn(
        (await folder.desk(['check', 'a.md', '--format', 'json', ...names.map(name => `--only=${name}`)]))
          .output,
      )
    expect(await only('dates/relative-day')).toEqual(['dates/relative-day'])
    expect(await only('dates')).toEqual(['dates/weekday-mismatch', 'dates/relative-day'])
    expect(await only('quotes', 'dates/relative-day')).toEqual(['quotes/punctuation', 'dates/relative-day'])
    expect((await folder.desk(['check', 'a.md', '--only', 'quotes'])).code).toBe(0)
    expect((await folder.desk(['check', 'a.md', '--only', 'dates'])).code).toBe(1)
  })

  it('with --only, and makes no other fix', async () => {
    const folder = folderWith({ 'a.md': draft })
    await folder.desk(['check', 'a.md', '--fix', '--only', 'dates'])
    expect(folder.text('a.md')).toBe(draft)
    await folder.desk(['check', 'a.md', '--fix', '--only', 'quotes'])
    expect(folder.text('a.md')).toContain('“We won,” she said')
  })

  it('with --quiet and --min-severity, and fails as it did', async () => {
    const folder = folderWith({ 'a.md': draft })
    const quiet = await folder.desk(['check', 'a.md', '--format', 'json', '--quiet'])
    expect(rulesIn(quiet.output)).toEqual(['dates/weekday-mismatch'])
    const asked = ['check', 'a.md', '--format', 'json', '--min-severity', 'error', '--fail-on', 'warning']
    const least = await folder.desk([...asked, '--only', 'dates/relative-day'])
    expect([rulesIn(least.output), least.code]).toEqual([[], 1])
  })

  it('and with --max-warnings fails on one warning more', async () => {
    const folder = folderWith({ 'a.md': draft })
    const code = async (most: string) =>
      (await folder.desk(['check', 'a.md', '--only', 'dates/relative-day', '--max-warnings', most])).code
    expect([await code('0'), await code('1')]).toEqual([1, 0])
    expect((await folder.desk(['check', 'a.md', '--max-warnings', 'few'])).messages).toMatch(
      /--max-warnings needs a number, such as --max-warnings 0, not “few”/,
    )
  })

  it('names the rule that was probably meant', async () => {
    const { code, messages } = await folderWith({ 'a.md': draft }).desk([
      'check',
      '--only',
      'dates/relativ-day',
    ])
    expect(code).toBe(2)
    expect(messages).toMatch(
      /--only dates\/relativ-day: no such rule or family\. Did you mean “dates\/relative-day”\?/,
    )
  })

  it('says what an option of another checker is called here', async () => {
    const { messages } = await folderWith({}).desk(['check', '--stdin-filename', 'a.md'])
    expect(messages).toMatch(/Use --stdin-path PATH\./)
  })
})

describe('several reports', () => {
  it('come from one run: one printed, the others in files', async () => {
    const folder = folderWith({ 'a.md': draft })
    const { output } = await folder.desk([
      'check',
      'a.md',
      '--format=github',
      '--format=json=desk.json',
      '--format',
      'sarif=desk.sarif',
    ])
    expect(output).toMatch(/^::error file=a\.md/m)
    expect(rulesIn(folder.text('desk.json'))).toContain('dates/weekday-mismatch')
    expect(JSON.parse(folder.text('desk.sarif')).version).toBe('2.1.0')
  })

  it('cannot both be printed', async () => {
    const { code, messages } = await folderWith({}).desk(['check', '--format=github', '--format=json'])
    expect(code).toBe(2)
    expect(messages).toMatch(/Only one report can be printed\. .*--format json=FILE/)
  })
})
