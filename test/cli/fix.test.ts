import { chmodSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { applyPatch } from 'diff'
import { describe, expect, it } from 'vitest'
import { bundled, start } from './bundle.ts'
import { folderWith } from './desk.ts'

const bundle = bundled()

/** A safe fix drops the second hedge; a weekday has two ways to be right, and none is safe. */
const before = 'He is accused of allegedly taking the keys on Thursday, March 28, 2014.'
const after = 'He is accused of taking the keys on Thursday, March 28, 2014.'

describe('--fix', () => {
  it('makes the safe fixes and no other, and keeps every byte outside them', async () => {
    const files = {
      'plain.txt': `${before}\n`,
      'bare.txt': before,
      'crlf.txt': `One.\r\n\r\n${before}\r\nTwo.\rThree.\n`,
      'marked.txt': `\uFEFF${before}\r\n`,
      'wide.txt': Buffer.from(`\uFEFF${before}\n`, 'utf16le'),
      'old.txt': Buffer.from(`\x93Yes,\x94 Ann Lund said. ${before}\n`, 'latin1'),
    }
    const folder = folderWith(files)
    const { code, messages } = await folder.desk(['check', '--fix'])
    expect(code).toBe(1)
    expect(messages).toBe('6 safe changes made.\n')
    for (const [name, content] of Object.entries(files)) {
      const encoding = name === 'wide.txt' ? 'utf16le' : name === 'old.txt' ? 'latin1' : 'utf8'
      const text = Buffer.from(content as string, encoding).toString(encoding)
      expect(folder.bytes(name).toString(encoding), name).toBe(text.replace(before, after))
    }
  })

  it('leaves a file alone that has nothing to fix, and one whose bytes it would lose', async () => {
    const broken = Buffer.concat([Buffer.from(`Caf\u00e9. ${before} `), Buffer.from([0xed, 0xa0, 0x80])])
    const folder = folderWith({ 'right.txt': `${after}\r\n`, 'broken.txt': broken })
    const untouched = statSync(join(folder.path, 'right.txt'))
    const ran = await folder.desk(['check', '--fix'])
    expect(ran.code).toBe(2)
    expect(ran.messages).toMatch(/^broken\.txt: it was not fixed: some of its bytes are not valid UTF-8/m)
    expect(folder.bytes('broken.txt')).toEqual(broken)
    expect(statSync(join(folder.path, 'right.txt')).mtimeMs).toBe(untouched.mtimeMs)
  })

  it('keeps permissions', async () => {
    const folder = folderWith({ 'a.txt': before })
    chmodSync(join(folder.path, 'a.txt'), 0o600)
    await folder.desk(['check', '--fix'])
    expect(statSync(join(folder.path, 'a.txt')).mode & 0o777).toBe(0o600)
    expect(folder.text('a.txt')).toBe(after)
  })

  it('prints standard input with its fixes, and the report beside it', async () => {
    const ran = await folderWith({}).desk(['check', '-', '--fix'], { input: before })
    expect(ran.output).toBe(after)
    expect(ran.messages).toContain('dates/weekday-mismatch')
  })

  it('leaves every file old or new when it is killed in the middle of five hundred', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 500 }, (_, number) => [`${number}.txt`, `${before}\n`.repeat(1 + (number % 5))]),
    )
    const folder = folderWith(files)
    const { path } = folder
    const isNew = (name: string) => folder.text(name) === files[name].replaceAll(before, after)
    const { child, ended } = start(bundle, ['check', '--fix'], path)
    while (!isNew('0.txt')) await new Promise(resolve => setTimeout(resolve, 5))
    child.kill('SIGKILL')
    await ended
    const states = Object.keys(files).map(name =>
      isNew(name) ? 'new' : folder.text(name) === files[name] ? 'old' : 'broken',
    )
    expect(new Set(states)).toEqual(new Set(['new', 'old']))
    // What it was about to put in place is not taken for a draft, and the next run ends the work.
    await start(bundle, ['check', '--fix'], path).ended
    expect(Object.keys(files).every(isNew)).toBe(true)
    expect(readdirSync(path).filter(name => name.endsWith('.txt')).length).toBe(500)
  }, 60_000)
})

describe('--fix-dry-run', () => {
  it('prints a unified diff that leads to what --fix writes, and changes nothing', async () => {
    const text = `One.\n\n${before}\n\nTwo.\n\nThree. ${before}`
    const folder = folderWith({
      'deep/a.txt': text,
      'b.txt': `${after}\n`,
      'crlf.txt': `${before}\r\nTwo.\r\n`,
      'a “ö”.txt': `\uFEFF${before}\n`,
      'old.txt': Buffer.from(`Caf\u00e9. ${before}\n`, 'latin1'),
    })
    folder.git('init', '--quiet')
    const { output, code, messages } = await folder.desk(['check', '--fix', '--fix-dry-run'])
    expect(messages).toBe(
      'old.txt: its fixes were left out of the diff because it is in windows-1252, not UTF-8; use --fix\n',
    )
    expect(code).toBe(1)
    expect(folder.text('deep/a.txt')).toBe(text)
    expect(output).toContain('--- a/deep/a.txt\n+++ b/deep/a.txt\n')
    expect(output).not.toContain('b.txt')
    expect(applyPatch(text, output.slice(output.indexOf('--- a/deep')))).toBe(text.replaceAll(before, after))
    folder.write('fixes.diff', output)
    folder.git('apply', 'fixes.diff')
    expect(folder.text('deep/a.txt')).toBe(text.replaceAll(before, after))
    expect(folder.text('crlf.txt')).toBe(`${after}\r\nTwo.\r\n`)
    expect(folder.text('a “ö”.txt')).toBe(`\uFEFF${after}\n`)
  })
})
