import { appendFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { changedFiles } from '../../../src/newsroom/archive/watching.ts'
import { diskAtOnce } from '../../../src/newsroom/disk-at-once.ts'

it('gives what is there, then what comes or changes, when it is whole', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'watched-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = (name: string) => join(folder, name)
  const stop = new AbortController()
  let looks = 0
  const list = async () => {
    looks++
    // It grows for three looks.
    if (looks > 2 && looks < 6) appendFileSync(file('c.txt'), 'The board voted. ')
    return readdirSync(folder).map(file)
  }
  writeFileSync(file('a.txt'), 'a')
  writeFileSync(file('b.txt'), 'b')
  const changes = changedFiles({ files: diskAtOnce, list, every: 20, signal: stop.signal })
  const next = async () => (await changes.next()).value
  expect(await next()).toEqual([file('a.txt'), file('b.txt')])
  expect(await next()).toEqual([file('c.txt')])
  expect(looks).toBe(6)
  writeFileSync(file('b.txt'), 'b, corrected')
  expect(await next()).toEqual([file('b.txt')])
  stop.abort()
  expect(await next()).toBeUndefined()
})
