import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { recipeFrom } from '../../../src/desk/archive/recipe.ts'
import { EmbeddedArchive } from '../../../src/newsroom/archive/embedded.ts'
import { type Driver, nodeDriver, wasmDriver } from '../../../src/newsroom/archive/sqlite.ts'
import { found, keepsStories } from './keeping.ts'
import { archived, bakery, ferry, filled } from './stories.ts'

const folder = mkdtempSync(join(tmpdir(), 'archive-'))
afterAll(() => rmSync(folder, { recursive: true }))

let count = 0
const path = () => join(folder, `${count++}.sqlite`)

const node = nodeDriver()
const wasm = await wasmDriver()
const drivers = [...(node ? [node] : []), wasm]

describe.each(drivers)('an archive in a file, by $name', driver => {
  keepsStories(async () => new EmbeddedArchive(path(), undefined, driver))

  it('is read by others while one adds to it', async () => {
    const file = path()
    const reader = new EmbeddedArchive(file, undefined, driver)
    expect(await found(reader, ferry)).toEqual([])
    const writer = await filled(new EmbeddedArchive(file, undefined, driver), archived('a', ferry))
    expect(await found(reader, ferry)).toEqual(['a'])
    await writer.put([archived('b', ferry)])
    expect(await found(reader, ferry)).toEqual(['a', 'b'])
    await writer.begin(recipeFrom([]))
    expect(await found(reader, ferry)).toEqual(['a', 'b'])
  })

  it('is added to by several at once', async () => {
    const file = path()
    await filled(new EmbeddedArchive(file, undefined, driver))
    const writers = Array.from({ length: 4 }, () => new EmbeddedArchive(file, undefined, driver))
    await Promise.all(
      writers.map(async (writer, index) => {
        for (let round = 0; round < 3; round++)
          await writer.put([archived(`${index} ${round}`, ferry), archived('same', bakery)])
      }),
    )
    expect((await writers[0].health()).stories).toBe(13)
    expect(await found(writers[1], bakery)).toEqual(['same'])
  })

  it('leaves nothing beside its file', async () => {
    const file = path()
    await filled(new EmbeddedArchive(file, undefined, driver), archived('a', ferry))
    for (const ending of ['-journal', '-wal', '-shm', '.lock']) expect(existsSync(file + ending)).toBe(false)
  })

  it('is read without being written where a writer was killed before it changed anything', async () => {
    const file = path()
    await filled(new EmbeddedArchive(file, undefined, driver), archived('a', ferry))
    let writes = 0
    const open: Driver['open'] = (path, how) => {
      if (how === 'write') writes++
      return driver.open(path, how)
    }
    writeFileSync(`${file}-journal`, new Uint8Array(512))
    const reader = new EmbeddedArchive(file, undefined, { ...driver, open })
    expect(await found(reader, ferry)).toEqual(['a'])
    expect(await found(reader, ferry)).toEqual(['a'])
    expect(writes).toBe(0)
  })

  it('says so when the file is something else', async () => {
    const file = path()
    writeFileSync(file, 'The board met on Monday. '.repeat(100))
    await expect(new EmbeddedArchive(file, undefined, driver).health()).rejects.toThrow('it isn’t an archive')
  })
})

describe.runIf(node)('an archive that Node wrote', () => {
  it('is read and added to by the driver in WebAssembly, and by Node again', async () => {
    const file = path()
    await filled(new EmbeddedArchive(file, undefined, node), archived('a', ferry))
    const other = new EmbeddedArchive(file, undefined, wasm)
    expect(await found(other, ferry)).toEqual(['a'])
    await other.put([archived('b', bakery)])
    const again = new EmbeddedArchive(file, undefined, node)
    expect(await found(again, bakery)).toEqual(['b'])
  })
})

describe('the lock of the driver in WebAssembly', () => {
  it('is waited for, and one that a killed program left is taken away', async () => {
    const file = path()
    const archive = await filled(new EmbeddedArchive(file, undefined, wasm), archived('a', ferry))
    expect(await found(archive, ferry)).toEqual(['a'])
    mkdirSync(`${file}.lock`)
    const before = performance.now()
    expect(await found(archive, bakery)).toEqual([])
    expect(performance.now() - before).toBeGreaterThan(500)
    expect(existsSync(`${file}.lock`)).toBe(false)
    mkdirSync(`${file}.lock`)
    utimesSync(`${file}.lock`, 0, 0)
    expect(await found(archive, ferry)).toEqual(['a'])
    expect(existsSync(`${file}.lock`)).toBe(false)
  })
})
