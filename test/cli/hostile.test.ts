import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { clean, folderWith, wrongDay } from './desk.ts'

const mismatch = 'He arrived on Thursday, March 28, 2014.'

describe('bad input', () => {
  it('gets a message with its path, and the other drafts are checked', async () => {
    const folder = folderWith({
      'binary.txt': Buffer.from([0, 1, 2, 3, 0, 255]),
      'story.md': Buffer.from('PK\u0003\u0004 and so on'),
      'wrong.md': wrongDay,
    })
    const ran = await folder.desk([
      'check',
      'binary.txt',
      'story.md',
      'gone.md',
      'wrong.md',
      '--format',
      'json',
    ])
    expect(ran.code).toBe(2)
    expect(ran.messages).toMatch(/^binary\.txt: it is not text$/m)
    expect(ran.messages).toMatch(/^story\.md: it is a Word document .* save it as Markdown/m)
    expect(ran.messages).toMatch(/^gone\.md: there is no such file or folder\.$/m)
    expect(JSON.parse(ran.output).files).toMatchObject([
      { path: 'wrong.md', findings: [{ severity: 'error' }] },
    ])
  })

  it('is a sound result for an empty draft, one without a final newline, and one with a byte-order mark', async () => {
    const folder = folderWith({
      'empty.md': '',
      'short.txt': mismatch,
      'marked.txt': `\uFEFF${mismatch}\r\n`,
    })
    expect((await folder.desk(['check', 'empty.md'])).code).toBe(0)
    const [short, marked] = await folder.findings(['short.txt', 'marked.txt'])
    expect(short.findings).toEqual(marked.findings)
    expect(marked.findings[0].start).toEqual({ offset: 14, line: 1, column: 15 })
  })

  it('reads UTF-16 and the Windows-1252 of older desks', async () => {
    const folder = folderWith({
      'wide.txt': Buffer.from(`\uFEFF${mismatch}`, 'utf16le'),
      'old.txt': Buffer.from(`\x93We will come,\x94 Ann Lund said. ${mismatch}`, 'latin1'),
    })
    const [old, wide] = await folder.findings(['old.txt', 'wide.txt'])
    expect(wide.findings).toMatchObject([{ actual: 'Thursday, March 28, 2014' }])
    expect(old.findings.map(({ rule }) => rule)).toContain('dates/weekday-mismatch')
    expect((await folder.desk(['facts', 'old.txt', '--format', 'json'])).output).toContain('“We will come,”')
  })

  it('checks five megabytes of one line', async () => {
    const folder = folderWith({
      'line.txt': `${'The ferry left the quay at noon and came back. '.repeat(112_000)}${mismatch}`,
    })
    const [{ findings }] = await folder.findings(['line.txt'])
    expect(findings.map(({ rule }) => rule)).toContain('dates/weekday-mismatch')
  }, 120_000)

  it('tells where house rules are wrong, and checks with what can be used of them', async () => {
    const folder = folderWith({
      'house-rules.yml': 'extends: ap\nruls:\n  dates: off\n',
      'wrong.md': wrongDay,
    })
    const ran = await folder.desk(['check', 'wrong.md', '--format', 'json'])
    expect(ran.code).toBe(2)
    expect(ran.messages).toMatch(/^house-rules\.yml:2:1: .*ruls.*rules/m)
    expect(JSON.parse(ran.output).files[0].findings).toHaveLength(1)
  })

  it('tells of a cycle in extends, of a wrong type and of YAML that is none', async () => {
    const folder = folderWith({
      'cycle/house-rules.yml': 'extends: other.yml\n',
      'cycle/other.yml': 'extends: house-rules.yml\n',
      'cycle/a.md': clean,
      'type/house-rules.yml': 'claims: many\n',
      'type/a.md': clean,
      'yaml/house-rules.yml': 'rules: [\n',
      'yaml/a.md': clean,
      'gone/house-rules.yml': 'extends: shared/none.yml\n',
      'gone/a.md': clean,
    })
    const { code, messages } = await folder.desk(['check'])
    expect(code).toBe(2)
    expect(messages).toMatch(/^cycle\/\S+:1:\d+: .*extend themselves/m)
    expect(messages).toMatch(/^type\/house-rules\.yml:1:\d+: /m)
    expect(messages).toMatch(/^yaml\/house-rules\.yml:1:8: This “\[” is not closed\./m)
    expect(messages).toMatch(/^gone\/house-rules\.yml:1:\d+: There is no file/m)
  })

  it('tells of a source that is not there, at the line that names it', async () => {
    const folder = folderWith({
      'a.md': '---\ndate: 2025-03-28\nsources:\n  - wire/ap.txt\n---\n\nThe bridge opens.\n',
    })
    const ran = await folder.desk(['check', 'a.md'])
    expect(ran.code).toBe(2)
    expect(ran.messages).toMatch(/^a\.md:4:5: there is no source “wire\/ap\.txt” beside the draft$/m)
  })

  it.skipIf(process.getuid?.() === 0)('tells of a draft that may not be read', async () => {
    const folder = folderWith({ 'secret.md': clean })
    chmodSync(join(folder.path, 'secret.md'), 0)
    const ran = await folder.desk(['check', 'secret.md'])
    expect(ran.messages).toMatch(/^secret\.md: .*permission denied/m)
    expect(ran.code).toBe(2)
  })
})
