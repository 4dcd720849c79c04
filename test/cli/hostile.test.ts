import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
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
    expect(ran.messages).toMatch(/^gone\.md: no such file or folder\.$/m)
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

  it('tells of a cycle in extends, of a wrong type and of YAML that is none, by paths from where it runs', async () => {
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
    expect(messages).toContain(
      'These house rules extend themselves: cycle/house-rules.yml → cycle/other.yml → cycle/house-rules.yml.\n',
    )
    expect(messages).toMatch(/^type\/house-rules\.yml:1:\d+: /m)
    expect(messages).toMatch(/^yaml\/house-rules\.yml:1:8: This “\[” is not closed\./m)
    expect(messages).toMatch(
      /^gone\/house-rules\.yml:1:\d+: There is no file “gone\/shared\/none\.yml” to extend\.$/m,
    )
    expect(messages).not.toContain(folder.path)
  })

  it('finds that a source is not there, at the line that names it', async () => {
    const folder = folderWith({
      'a.md': '---\ndate: 2025-03-28\nsources:\n  - wire/ap.txt\n---\n\nThe bridge opens.\n',
    })
    const ran = await folder.desk(['check', 'a.md'])
    expect(ran.code).toBe(1)
    expect(ran.output).toMatch(/^a\.md:4:5 error Source not found: “wire\/ap\.txt”\./m)
  })

  it('says how large a draft may be, and checks the others', async () => {
    const folder = folderWith({ 'huge.txt': 'It rained.\n\n'.repeat(600_000), 'wrong.md': wrongDay })
    const ran = await folder.desk(['check', '--format', 'json'])
    expect(ran.code).toBe(2)
    expect(ran.messages).toMatch(/^huge\.txt: it is 7 MB; the limit is 6 MB$/m)
    expect(JSON.parse(ran.output).files).toHaveLength(1)
  })

  it('tells of names that no path can have, and checks the other drafts', async () => {
    const folder = folderWith({ 'new\nline.md': wrongDay, 'ok.md': wrongDay })
    const name = (bytes: Buffer) => Buffer.concat([Buffer.from(`${folder.path}/`), bytes])
    writeFileSync(name(Buffer.from('\\back.md')), wrongDay)
    writeFileSync(name(Buffer.from('caf\xe9.md', 'latin1')), wrongDay)
    const ran = await folder.desk(['check', '--format', 'json'])
    expect(ran.code).toBe(2)
    expect(JSON.parse(ran.output).files.map(({ path }: { path: string }) => path)).toEqual([
      'new\nline.md',
      'ok.md',
    ])
    expect(ran.messages.match(/its name has a backslash, or letters that are not UTF-8/g)).toHaveLength(2)
  })

  it('follows links once, however they lead in circles, and tells of one that leads nowhere', async () => {
    const folder = folderWith({ 'desk/in/a.txt': mismatch, 'shared/b.txt': mismatch })
    const link = (to: string, name: string) => symlinkSync(to, join(folder.path, 'desk', name))
    link('..', 'in/up')
    link('in', 'latest')
    link('in/a.txt', 'same.txt')
    link('../shared', 'shared')
    link('../desk', 'shared/back')
    link('self.txt', 'self.txt')
    link('nowhere.txt', 'gone.txt')
    const { output, messages, code } = await folder.desk(['check', 'desk', '--format', 'json'])
    expect(JSON.parse(output).files.map(({ path }: { path: string }) => path)).toEqual([
      'desk/in/a.txt',
      'desk/shared/b.txt',
    ])
    expect(messages).toBe('desk/gone.txt: no such file\ndesk/self.txt: it is a link to itself\n')
    expect(code).toBe(2)
    expect((await folder.desk(['check', 'desk/self.txt'])).messages).toBe(
      'desk/self.txt: it is a link to itself\n',
    )
  })

  it.skipIf(process.platform === 'win32')('does not wait for a pipe that nobody writes to', async () => {
    const folder = folderWith({ 'a.txt': mismatch })
    mkdirSync(join(folder.path, 'sources'))
    for (const name of ['pipe.txt', 'sources/pipe.txt']) spawnSync('mkfifo', [join(folder.path, name)])
    expect((await folder.findings([])).map(({ path }) => path)).toEqual(['a.txt'])
    expect(await folder.desk(['check', 'pipe.txt'])).toMatchObject({
      code: 2,
      messages: 'pipe.txt: it is a pipe or a device, not a file\n',
    })
    expect((await folder.desk(['check', 'a.txt', '--sources', 'sources/pipe.txt'])).messages).toBe(
      'standards-desk: --sources: sources/pipe.txt: it is a pipe or a device, not a file\n',
    )
  })

  it('says in words that house rules are nested too deeply', async () => {
    const folder = folderWith({ 'house-rules.yml': `rules: ${'['.repeat(20_000)}\n`, 'wrong.md': wrongDay })
    const ran = await folder.desk(['check', 'wrong.md'])
    expect(ran.messages).toBe(
      'house-rules.yml:1:1: These house rules are nested too deeply and were not read.\n',
    )
    expect(ran.output).toMatch(/Thursday/)
  })

  it('says in words that markup is nested too deeply', async () => {
    const folder = folderWith({ 'deep.html': '<div>'.repeat(50_000) })
    expect((await folder.desk(['check'])).messages).toBe(
      'deep.html: its markup is nested too deeply to be read\n',
    )
  })

  it.each([
    ['stet.yml', ['check', 'wrong.md', '--format', 'json'], /stet\.yml.*: this was not read: it is a pipe/],
    [
      'house-rules.yml',
      ['check', 'wrong.md', '--format', 'json'],
      /house-rules\.yml.*: .*cannot be read: it is a pipe/,
    ],
    ['house-rules.yml', ['test'], /house-rules\.yml.*: .*cannot be read: it is a pipe/],
    ['known.json', ['check', 'wrong.md', '--baseline', 'known.json'], /--baseline known\.json: it is a pipe/],
    ['.gitignore', ['check', '.', '--format', 'json'], /^$/],
    ['sources/a.txt', ['check', '.', '--format', 'json'], /^$/],
  ])(
    'names a pipe that stands for %s, and waits for nobody to write into it',
    async (name, words, message) => {
      const folder = folderWith({ 'wrong.md': wrongDay })
      mkdirSync(dirname(join(folder.path, name)), { recursive: true })
      spawnSync('mkfifo', [join(folder.path, name)])
      const { messages, output } = await folder.desk(words)
      expect(messages).toMatch(message)
      if (words.includes('json')) expect(JSON.parse(output).files[0].findings).not.toEqual([])
    },
  )

  it('lets nothing in a name or in copy move the cursor of the terminal', async () => {
    const folder = folderWith({
      'a\u001b[2J\nb.txt': `\u001b[31mHe\u009b arrived on Thursday, March 28, 2014.`,
    })
    const { output } = await folder.desk(['check', '.', 'gone\u001b[2J.txt'])
    const { messages } = await folder.desk(['check', 'gone\u001b[2J.txt'])
    expect(output).toMatch(/^a \[2J b\.txt:1:\d+ error /)
    expect(output + messages).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
  })

  it.skipIf(process.getuid?.() === 0)('tells of a draft that may not be read', async () => {
    const folder = folderWith({ 'secret.md': clean })
    chmodSync(join(folder.path, 'secret.md'), 0)
    const ran = await folder.desk(['check', 'secret.md'])
    expect(ran.messages).toMatch(/^secret\.md: .*permission denied/m)
    expect(ran.code).toBe(2)
  })

  it.skipIf(process.getuid?.() === 0)(
    'tells of a folder that may not be read, and checks the others',
    async () => {
      const folder = folderWith({ 'locked/a.txt': clean, 'open/b.txt': mismatch })
      chmodSync(join(folder.path, 'locked'), 0)
      const ran = await folder.desk(['check', '--format', 'json'])
      chmodSync(join(folder.path, 'locked'), 0o755)
      expect(ran.messages).toBe('locked: it can’t be read: permission denied\n')
      expect(JSON.parse(ran.output).files.map(({ path }: { path: string }) => path)).toEqual(['open/b.txt'])
      expect(ran.code).toBe(2)
    },
  )

  it('leaves nothing out where an ignore file is no text', async () => {
    const folder = folderWith({ '.gitignore': new Uint8Array(100), 'a.md': wrongDay })
    const [{ findings }] = await folder.findings(['.'])
    expect(findings).toHaveLength(1)
  })
})
