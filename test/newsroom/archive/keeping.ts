import { describe, expect, it } from 'vitest'
import { type ArchivedStory, sourceFrom } from '../../../src/desk/archive/archived.ts'
import { windowsOf } from '../../../src/desk/archive/keys.ts'
import { recipeFrom } from '../../../src/desk/archive/recipe.ts'
import { stemsOf } from '../../../src/desk/archive/stems.ts'
import { readDraft } from '../../../src/desk/draft/read.ts'
import { readStory } from '../../../src/desk/story/read.ts'
import type { Archive } from '../../../src/newsroom/archive/archive.ts'
import { archived, bakery, ferry, filled } from './stories.ts'

const moment = '2025-06-01T00:00:00.000Z'
const nothing = { added: 0, changed: 0, unchanged: 0, older: 0, withdrawn: 0 }

/** The ids of the stories that may have what a text has. */
export async function found(archive: Archive, text: string): Promise<string[]> {
  const recipe = await archive.recipe()
  const windows = recipe ? windowsOf(stemsOf(readStory(readDraft(text))), recipe) : []
  return (await archive.candidates(windows, 40)).found.map(({ id }) => id)
}

/** What holds for every archive, wherever it is kept. `make` gives an empty one. */
export function keepsStories(make: () => Promise<Archive>) {
  const made = async (...stories: ArchivedStory[]) => filled(await make(), ...stories)

  describe('what it keeps', () => {
    it('is found by what a draft has of it, and by nothing else', async () => {
      const archive = await made(archived('a', ferry), archived('b', bakery))
      expect(await found(archive, 'Ruiz: “We will never sell the ferry to this city.”')).toEqual(['a'])
      expect(await found(archive, 'Gulls sat on a wire above the quarry.')).toEqual([])
    })

    it('is given back with who ran it, when and where', async () => {
      const archive = await made(archived('a', ferry))
      const [story] = await archive.fetch(['a'], moment)
      expect(story).toEqual({
        ...archived('a', ferry),
        byline: undefined,
        embargo: undefined,
        headline: undefined,
        url: undefined,
        version: undefined,
      })
      expect(story.place).toBe('PORT ELLERY, Ohio')
      expect(sourceFrom(story).story.quotations[0].speaker?.name).toBe('Ana Ruiz')
    })

    it('is asked for in order, and what is not there is left out', async () => {
      const archive = await made(archived('a', ferry), archived('b', bakery))
      const stories = await archive.fetch(['b', 'none', 'a'], moment)
      expect(stories.map(({ id }) => id)).toEqual(['b', 'a'])
    })

    it('is counted', async () => {
      const archive = await made(archived('a', ferry), archived('b', bakery, { date: '2025-01-02' }))
      await archive.remove([{ id: 'a' }])
      expect(await archive.health()).toMatchObject({
        stories: 1,
        withdrawn: 1,
        oldest: '2025-01-02',
        newest: '2025-01-02',
        recipe: (await archive.recipe())?.id,
      })
    })
  })

  describe('a story that is put again', () => {
    it('is not written when it is the same', async () => {
      const archive = await made(archived('a', ferry))
      expect(await archive.put([archived('a', ferry)])).toEqual({ ...nothing, unchanged: 1 })
      expect(await archive.known([`a ${ferry.length}`, 'other'])).toEqual(new Set([`a ${ferry.length}`]))
    })

    it('takes the place of the one before', async () => {
      const archive = await made(archived('a', ferry))
      expect(await archive.put([archived('a', bakery)])).toEqual({ ...nothing, changed: 1 })
      expect(await found(archive, ferry)).toEqual([])
      expect(await found(archive, bakery)).toEqual(['a'])
      expect((await archive.health()).stories).toBe(1)
    })

    it('is left out when the archive has a later version', async () => {
      const archive = await made(archived('a', ferry, { version: 3 }))
      expect(await archive.put([archived('a', bakery, { version: 2 })])).toEqual({ ...nothing, older: 1 })
      expect(await found(archive, ferry)).toEqual(['a'])
    })
  })

  describe('a story that is withdrawn', () => {
    it('is gone from answers at once and stays out', async () => {
      const archive = await made(archived('a', ferry), archived('b', bakery))
      expect(await archive.remove([{ id: 'a', hash: 'kill' }, { id: 'unknown' }])).toBe(1)
      expect(await found(archive, ferry)).toEqual([])
      expect(await archive.fetch(['a'], moment)).toEqual([])
      expect(await archive.put([archived('a', ferry)])).toEqual({ ...nothing, withdrawn: 1 })
      expect(await archive.put([archived('unknown', ferry)])).toEqual({ ...nothing, withdrawn: 1 })
      expect(await archive.known(['kill'])).toEqual(new Set(['kill']))
    })
  })

  it('takes a later version of a story that was withdrawn by a notice, and no earlier one', async () => {
    const archive = await made(archived('a', ferry, { version: 1 }))
    await archive.remove([{ id: 'a', version: 2 }])
    expect(await archive.put([archived('a', ferry, { version: 2 })])).toEqual({ ...nothing, withdrawn: 1 })
    expect(await archive.put([archived('a', bakery, { version: 3 })])).toEqual({ ...nothing, added: 1 })
    expect((await archive.health()).withdrawn).toBe(0)
  })

  it('gives some of its stories to count rarity in', async () => {
    const stories = Array.from({ length: 10 }, (_, index) => archived(`${index}`, `${ferry} ${index}`))
    const archive = await made(...stories)
    expect(await archive.sample(20)).toHaveLength(10)
    expect((await archive.sample(3))[0]).toEqual(stories[0].stems)
    expect((await archive.sample(3)).length).toBeLessThanOrEqual(3)
  })

  it('names its newest stories first, and those without a day last', async () => {
    const archive = await made(
      archived('none', ferry, { date: undefined }),
      archived('old', ferry, { date: '2024-05-01' }),
      archived('new-b', bakery, { date: '2025-04-02' }),
      archived('new-a', ferry, { date: '2025-04-02' }),
    )
    expect(await archive.newest(10)).toEqual(['new-a', 'new-b', 'old', 'none'])
    expect(await archive.newest(2)).toEqual(['new-a', 'new-b'])
    await archive.remove([{ id: 'new-a' }])
    expect(await archive.newest(1)).toEqual(['new-b'])
  })

  it('shows no story before its embargo ends', async () => {
    const archive = await made(archived('a', ferry, { embargo: '2025-07-01T00:00:00.000Z' }))
    expect(await archive.fetch(['a'], moment)).toEqual([])
    expect(await archive.fetch(['a'], '2025-07-01T00:00:00.000Z')).toHaveLength(1)
  })

  it('finds what it has by a new recipe, and nothing by the old one', async () => {
    const archive = await made(archived('a', ferry), archived('b', bakery))
    const recipe = recipeFrom([archived('c', 'Gulls sat on a wire. Gulls sat on a wire.').stems])
    await archive.begin(recipe)
    expect((await archive.recipe())?.id).toBe(recipe.id)
    expect(await found(archive, ferry)).toEqual(['a'])
  })

  it('says in how many stories a passage has run', async () => {
    const again = Array.from({ length: 12 }, (_, index) =>
      archived(`again-${index}`, `${ferry}\n\nNumber ${index}.`),
    )
    const archive = await made(...again, archived('b', bakery))
    const recipe = (await archive.recipe())!
    const { printed } = await archive.candidates(
      windowsOf(stemsOf(readStory(readDraft(`${ferry}\n\n${bakery}`))), recipe),
      40,
    )
    expect(Math.max(...printed)).toBe(12)
    expect(printed.at(-1)).toBe(1)
  })

  it('answers that it has nothing while it is empty', async () => {
    const archive = await make()
    expect(await archive.recipe()).toBeUndefined()
    expect(await archive.fetch(['a'], moment)).toEqual([])
    expect(await archive.newest(10)).toEqual([])
    expect(await archive.health()).toEqual({ stories: 0, withdrawn: 0 })
  })
}
