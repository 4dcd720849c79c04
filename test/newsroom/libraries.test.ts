import { describe, expect, it } from 'vitest'
import { sourceOf } from '../../src/desk/library/readers/read.ts'
import { Libraries } from '../../src/newsroom/libraries.ts'

const sources = (count: number) =>
  Array.from({ length: count }, (_, number) =>
    sourceOf(`${number}.txt`, `The ferry number ${number} left the quay.`, {}),
  )

describe('the libraries of a newsroom', () => {
  it('are made in steps, between which other work has its turn', async () => {
    let turns = 0
    const turn = () => {
      turns++
      timer = setTimeout(turn)
    }
    let timer = setTimeout(turn)
    const library = await new Libraries().of(sources(500))
    clearTimeout(timer)
    expect(turns).toBeGreaterThanOrEqual(8)
    expect(library.sources).toHaveLength(500)
  })

  it('are one for all who ask for the same sources, also while it is being made', async () => {
    const libraries = new Libraries()
    const same = sources(100)
    const [one, other] = await Promise.all([libraries.of(same), libraries.of([...same])])
    expect(other).toBe(one)
    expect(await libraries.of(same)).toBe(one)
  })

  it('have every source, and no other, after one has come, gone or changed', async () => {
    const libraries = new Libraries()
    const [first, second, third] = sources(3)
    const changed = sourceOf('1.txt', 'The tram stopped.', {})
    for (const set of [
      [first, second],
      [first, second, third],
      [first, third],
      [first, changed, third],
    ])
      expect((await libraries.of(set)).sources).toEqual(set)
  })
})
