import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readHouse } from '../../src/desk/house-file/read.ts'
import { subjectsOf } from '../../src/desk/trial/subject.ts'
import type { Archive } from '../../src/newsroom/archive/archive.ts'
import { EmbeddedArchive } from '../../src/newsroom/archive/embedded.ts'
import { archivedToTry, spread, tryOn } from '../../src/newsroom/trial.ts'
import { archived, filled } from './archive/stories.ts'

const folder = mkdtempSync(join(tmpdir(), 'trial-'))
const moment = '2025-06-20T00:00:00.000Z'
let archive: Archive
const { house } = readHouse(
  'house-rules.yml',
  () => `
terms:
  - { id: boardwalk, match: board-walk, offer: boardwalk }
  - { id: gull, match: gull(s) }
  - { id: quay, match: quay }
`,
)
const subject = (name: string) => subjectsOf(name, house)[0]
const day = (index: number) => new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10)

beforeAll(async () => {
  const stories = Array.from({ length: 120 }, (_, index) =>
    archived(
      `wires/${index}.txt`,
      `Story ${index} is of the harbor.\n\nThe gulls sat there${index % 10 ? '' : ', on the board-walk'}.`,
      { date: day(index), headline: `Harbor ${index}` },
    ),
  )
  const secret = archived('secret', 'The quay is shut.', {
    date: '2020-01-01',
    embargo: '2999-01-01T00:00:00.000Z',
  })
  archive = await filled(new EmbeddedArchive(join(folder, 'a.sqlite')), ...stories, secret)
})
afterAll(async () => {
  await archive.close()
  rmSync(folder, { recursive: true })
})

const tried = async (name: string, most = 1000, signal?: AbortSignal) =>
  tryOn(subject(name), await archivedToTry(archive, most, moment), { signal })

describe('a trial', () => {
  it('reads the stories of an archive, and counts those in which it speaks', async () => {
    const trial = await tried('boardwalk')
    expect(trial).toMatchObject({ ended: 'all', stories: 120, speaking: 12, findings: 12 })
    expect(trial.examples[0]).toMatchObject({
      words: 'board-walk',
      before: 'The gulls sat there, on the ',
      story: { id: 'wires/110.txt', headline: 'Harbor 110', outlet: 'AP', day: day(110) },
    })
  })

  it('reads the newest stories only', async () => {
    expect(await tried('boardwalk', 20)).toMatchObject({
      stories: 20,
      speaking: 2,
      newest: day(119),
    })
  })

  it('stops when it is plain how often it speaks', async () => {
    expect(await tried('gull')).toMatchObject({ ended: 'plain', stories: 50, speaking: 50, of: 121 })
  })

  it('is stopped, with what it has found so far', async () => {
    const stop = new AbortController()
    const stories = await archivedToTry(archive, 1000, moment)
    const progress = (done: number) => done === 30 && stop.abort()
    const trial = await tryOn(subject('gull'), stories, { progress, signal: stop.signal })
    expect(trial).toMatchObject({ ended: 'canceled', stories: 30, speaking: 30 })
  })

  it('shows nothing that is under embargo', async () => {
    expect(await tried('quay')).toMatchObject({ speaking: 0, examples: [] })
  })

  it('finds the same each time', async () => {
    expect(await tried('gull')).toEqual(await tried('gull'))
  })
})

it('stories are read in an order that has nothing to do with their names, and is always the same', () => {
  const ids = Array.from({ length: 100 }, (_, index) => `${index}`)
  const order = spread(ids)
  expect([...order].sort()).toEqual([...ids].sort())
  expect(spread([...ids].reverse())).toEqual(order)
  const early = order.slice(0, 20).filter(id => Number(id) < 50).length
  expect(early).toBeGreaterThan(4)
  expect(early).toBeLessThan(16)
})
