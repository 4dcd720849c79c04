import { describe, expect, it } from 'vitest'
import { folderWith } from './desk.ts'

/** How a runner finds commands in a line: `::` at its head, spaces aside (U+0085 is one to it), and `##[` anywhere. */
const isCommand = (line: string) => /^[\s\u0085\u180e]*::[^\s:]/.test(line) || /##\w*\[/.test(line)

const evil = `---
title: "##[stop-commands]title"
date: 2025-03-28
sources: ["##[stop-commands]x", "::stop-commands::x", wire]
---

::add-mask::He came Thursday, March 28, 2025, and “##[error]would not go,” Ana Ruiz said.

  ##[add-path]/tmp and ##vso[task.complete] “We are ##[group]here,” she said Thursday, March 28, 2025.

\u0085::error::He stayed until Thursday, March 28, 2025, with ##VSO[x] and ##teamcity[y].

::error file=a.md::He left Thursday, March 28, 2025, with Ana\u202e Ruiz\u001b[2J.
`

describe('a draft says nothing to CI', () => {
  const folder = () =>
    folderWith({
      '::set-output name=x::y.md': evil,
      '[a] {b}.md': evil,
      'a ##[x].md': evil,
      'b.md': evil,
      'wire/``<img src=x>``.txt': evil,
      'wire/##[x]\u001b[2J\u202e.txt': evil.replace('would not', 'did not'),
    })

  it.each([
    ...['pretty', 'json', 'sarif', 'junit', 'checkstyle', 'gitlab', 'html'].map(format => ['check', format]),
    ...['pretty', 'json', 'jsonl', 'md', 'csv'].map(format => ['facts', format]),
  ])('in %s --format %s', async (command, format) => {
    const { output, messages } = await folder().desk([command, '--format', format])
    expect(output + messages).toContain('stop-commands')
    expect(`${output}\n${messages}`.split('\n').filter(isCommand)).toEqual([])
    if (/^(?:json|sarif|gitlab)$/.test(format)) expect(() => JSON.parse(output)).not.toThrow()
    if (/pretty|csv|md/.test(format))
      expect(output + messages).not.toMatch(/[\u0000-\u0009\u000b\u000c\u000e-\u001f\u202e]/)
  })

  it('in --format github, but for the annotations themselves', async () => {
    const { output, messages } = await folder().desk(['check', '--format', 'github'])
    expect(messages.split('\n').filter(isCommand)).toEqual([])
    const lines = output.trimEnd().split('\n')
    expect(lines.filter(line => !/^::(?:error|warning|notice)(?: file=[^:]*)?::/.test(line))).toEqual([])
    expect(output).not.toMatch(/##(?:vso)?\[/)
  })

  it('in what is wrong with a command', async () => {
    const where = folder()
    for (const words of [
      ['check', 'x\n::add-mask::y'],
      ['check', '--format', '\n::stop-commands::x'],
      ['##[x]'],
    ]) {
      const { output, messages } = await where.desk(words)
      expect(messages).not.toBe('')
      expect(`${output}\n${messages}`.split('\n').filter(isCommand)).toEqual([])
    }
  })

  it('in a diff, which is left out there', async () => {
    const where = folderWith({ 'b.md': '::add-mask::x\n\nHe paid 5 per cent, she said.\n' })
    const words = ['check', '--fix-dry-run', '--house', 'ap', 'b.md']
    expect((await where.desk(words)).output).toContain(' ::add-mask::x')
    const heard = await where.desk(words, { environment: { CI: 'true' } })
    expect(heard.output).toBe('')
    expect(heard.messages).toMatch(/^b\.md: its fixes were left out of the diff/)
  })

  it('and its names end no code in Markdown', async () => {
    const { output } = await folder().desk(['facts', 'b.md', '--format', 'md'])
    expect(output).toMatch(/``` wire\/``<img src=x>``\.txt:\d+ ```/)
  })
})
