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

  it('leaves a file alone that somebody else has changed meanwhile', async () => {
    const folder = folderWith({ 'a.txt': 'their new words' })
    await expect(writeWhole(join(folder.path, 'a.txt'), bytes('mine'), bytes('old'))).rejects.toThrow(
      'it was changed by somebody else meanwhile',
    )
    expect(folder.text('a.txt')).toBe('their new words')
    expect(readdirSync(folder.path)).toEqual(['a.txt'])
  })
})
