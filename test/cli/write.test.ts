import { spawnSync } from 'node:child_process'
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeWhole } from '../../src/cli/write.ts'
import { folderWith } from './desk.ts'

const bytes = (text: string) => Buffer.from(text)

describe('writeWhole', () => {
  it('keeps the permissions, and leaves nothing beside the file', async () => {
    const folder = folderWith({ 'a.txt': 'old' })
    const path = join(folder.path, 'a.txt')
    chmodSync(path, 0o640)
    await writeWhole(path, bytes('new'), bytes('old'))
    expect(readFileSync(path, 'utf8')).toBe('new')
    expect(statSync(path).mode & 0o777).toBe(0o640)
    expect(readdirSync(folder.path)).toEqual(['a.txt'])
  })

  it('writes what a link leads to, and leaves the link a link', async () => {
    const folder = folderWith({ 'real/a.txt': 'old' })
    const link = join(folder.path, 'link.txt')
    symlinkSync(join(folder.path, 'real/a.txt'), link)
    await writeWhole(link, bytes('new'), bytes('old'))
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
    expect(folder.text('real/a.txt')).toBe('new')
  })

  it('takes away what a run left that was killed, and nothing else', async () => {
    const gone = spawnSync(process.execPath, ['--version']).pid
    const names = [
      `.${gone}-0123456789ab.standards-desk`,
      `.${process.pid}-0123456789ab.standards-desk`,
      '.notes.standards-desk',
    ]
    const folder = folderWith({ 'a.txt': 'old', ...Object.fromEntries(names.map(name => [name, 'half'])) })
    await writeWhole(join(folder.path, 'a.txt'), bytes('new'), bytes('old'))
    expect(readdirSync(folder.path).sort()).toEqual([...names.slice(1), 'a.txt'].sort())
  })

  it.skipIf(process.getuid?.() === 0)('leaves a file alone that may not be written', async () => {
    const folder = folderWith({ 'a.txt': 'old' })
    const path = join(folder.path, 'a.txt')
    chmodSync(path, 0o444)
    await expect(writeWhole(path, bytes('new'), bytes('old'))).rejects.toThrow('it may not be written')
    expect(folder.text('a.txt')).toBe('old')
  })

  it('leaves a file alone that somebody else has changed meanwhile', async () => {
    const folder = folderWith({ 'a.txt': 'their new words' })
    await expect(writeWhole(join(folder.path, 'a.txt'), bytes('mine'), bytes('old'))).rejects.toThrow(
      'it was changed by somebody else meanwhile',
    )
    expect(folder.text('a.txt')).toBe('their new words')
    expect(readdirSync(folder.path)).toEqual(['a.txt'])
  })
})
