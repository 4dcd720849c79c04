// Stories to fill an archive with, for tests of every kind: nothing here belongs to one runner of tests.
import { type ArchivedStory, archivedFrom } from '../../../src/desk/archive/archived.ts'
import { recipeFrom } from '../../../src/desk/archive/recipe.ts'
import { sourceOf } from '../../../src/desk/library/readers/read.ts'
import type { Archive } from '../../../src/newsroom/archive/archive.ts'

export const ferry = `PORT ELLERY, Ohio (AP) — The harbor board voted on Tuesday to close the old grain terminal.

“We will never sell the ferry to the city,” Ana Ruiz said.`
export const bakery = `Nora Vance opened a bakery on Mill Street, the first in the lower town since the flood.

“Bread is the last thing that people give up,” she said.`

/** A story as an archive keeps it, of some text. */
export function archived(id: string, text: string, about: Partial<ArchivedStory> = {}): ArchivedStory {
  const source = sourceOf(`${id}.txt`, text, { kind: 'archive', publisher: 'AP', date: '2025-03-27' })
  return { ...archivedFrom(source, { id }), hash: `${id} ${text.length}`, ...about }
}

/** An archive with a recipe and some stories. */
export async function filled(archive: Archive, ...stories: ArchivedStory[]): Promise<Archive> {
  await archive.begin(recipeFrom(stories.map(({ stems }) => stems)))
  await archive.put(stories)
  return archive
}
