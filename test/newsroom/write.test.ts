import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  linkSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { rewrite, writeWhole } from '../../src/newsroom/write.ts'
import { folderWith } from '../cli/desk.ts'

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
    await expect(writeWhole(path, bytes('new'), bytes('old'))).rejects.toThrow('it is read-only')
    expect(folder.text('a.txt')).toBe('old')
  })

  it('leaves a file alone that somebody else has changed meanwhile', async () => {
    const folder = folderWith({ 'a.txt': 'their new words' })
    await expect(writeWhole(join(folder.path, 'a.txt'), bytes('mine'), bytes('old'))).rejects.toThrow(
      'someone else has changed it',
    )
    expect(folder.text('a.txt')).toBe('their new words')
    expect(readdirSync(folder.path)).toEqual(['a.txt'])
  })

  it('makes a file where there is none, and replaces one', async () => {
    const folder = folderWith({})
    for (const text of ['one', 'another'])
      await writeWhole(join(folder.path, 'report.txt'), bytes(text)).then(() =>
        expect(folder.text('report.txt')).toBe(text),
      )
    expect(readdirSync(folder.path)).toEqual(['report.txt'])
  })

  it('writes to what is no file as it comes', async () => {
    await expect(writeWhole('/dev/null', bytes('new'))).resolves.toBeUndefined()
    expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true)
  })

  it('leaves a file alone that has a second name', async () => {
    const folder = folderWith({ 'a.txt': 'old' })
    linkSync(join(folder.path, 'a.txt'), join(folder.path, 'b.txt'))
    await expect(writeWhole(join(folder.path, 'a.txt'), bytes('new'), bytes('old'))).rejects.toThrow(
      'it has a hard link',
    )
    expect([folder.text('a.txt'), folder.text('b.txt')]).toEqual(['old', 'old'])
  })

  it.skipIf(spawnSync('setfattr', ['--version']).status !== 0)('keeps the attributes of a file', async () => {
    const folder = folderWith({ 'a.txt': 'old' })
    const path = join(folder.path, 'a.txt')
    // Not every disk has them.
    if (spawnSync('setfattr', ['-n', 'user.tag', '-v', 'desk', path]).status !== 0) return
    await writeWhole(path, bytes('new'), bytes('old'))
    expect(spawnSync('getfattr', ['-n', 'user.tag', path], { encoding: 'utf8' }).stdout).toContain('"desk"')
  })
})

describe('rewrite', () => {
  it('counts what each of many adds at the same time', async () => {
    const folder = folderWith({})
    const path = join(folder.path, 'list.txt')
    const names = Array.from({ length: 20 }, (_, at) => `line ${at}`)
    const add = (name: string) =>
      rewrite(path, now => bytes(`${now ? Buffer.from(now).toString() : ''}${name}\n`))
    await Promise.all(names.map(add))
    expect(folder.text('list.txt').trimEnd().split('\n').sort()).toEqual([...names].sort())
    expect(readdirSync(folder.path)).toEqual(['list.txt'])
  })

  it('takes away the lock of a run that was killed, and waits for no other', async () => {
    const gone = spawnSync(process.execPath, ['--version']).pid
    const folder = folderWith({ 'list.txt': 'one', '.list.txt.lock.standards-desk': String(gone) })
    await rewrite(join(folder.path, 'list.txt'), () => bytes('two'))
    expect(folder.text('list.txt')).toBe('two')
    expect(readdirSync(folder.path)).toEqual(['list.txt'])
  })

  it('leaves the file as it is where the change is refused', async () => {
    const folder = folderWith({ 'list.txt': 'one' })
    const refused = rewrite(join(folder.path, 'list.txt'), () => {
      throw new Error('this is no list')
    })
    await expect(refused).rejects.toThrow('this is no list')
    expect(folder.text('list.txt')).toBe('one')
    expect(readdirSync(folder.path)).toEqual(['list.txt'])
  })
})

it('is the one place where the desk writes to the disk', () => {
  const source = fileURLToPath(new URL('../../src', import.meta.url))
  const writers = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .filter(
      name =>
        /from 'node:fs[^']*'/.test(readFileSync(join(source, name), 'utf8')) &&
        /\b(?:writeFile|writeFileSync|appendFile|appendFileSync|createWriteStream|rename|copyFile)\b/.test(
          readFileSync(join(source, name), 'utf8'),
        ),
    )
  expect(writers.map(name => name.replaceAll('\\', '/')).sort()).toEqual([
    'newsroom/lock.ts',
    'newsroom/write.ts',
  ])
})

it.skipIf(process.getuid?.() !== 0)('on a full disk a file keeps what it has, alone', async context => {
  const folder = folderWith({})
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder.path]).status !== 0) context.skip()
  onTestFinished(() => void spawnSync('umount', [folder.path]))
  const path = join(folder.path, 'list.txt')
  writeFileSync(path, 'one')
  expect(() => writeFileSync(join(folder.path, 'full'), Buffer.alloc(100_000))).toThrow('ENOSPC')
  await expect(rewrite(path, () => bytes('two'))).rejects.toThrow('the disk is full')
  await expect(writeWhole(path, bytes('two'), bytes('one'))).rejects.toThrow('the disk is full')
  expect(readFileSync(path, 'utf8')).toBe('one')
  expect(readdirSync(folder.path).sort()).toEqual(['full', 'list.txt'])
})
