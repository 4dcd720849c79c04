import type { Window } from '../../desk/archive/keys.ts'
import type { Recipe } from '../../desk/archive/recipe.ts'
import type { Archive, Candidates } from './archive.ts'

/** More changes of a recipe in one moment are no chance. */
const mostTries = 3

/** What an archive was asked, and what it answered. */
export interface Asked extends Candidates {
  recipe: Recipe
  windows: Window[]
}

/**
 * Asks an archive for the stories that have what is in some windows, which are made by its recipe; nothing where it is
 * empty. When another program has it begin a new recipe meanwhile, keys of the old one find nothing: it is asked again.
 */
export async function askArchive(
  archive: Archive,
  windowsBy: (recipe: Recipe) => Window[],
  most: number,
): Promise<Asked | undefined> {
  for (let left = mostTries; ; left--) {
    const recipe = await archive.recipe()
    if (!recipe) return undefined
    const windows = windowsBy(recipe)
    const candidates = await archive.candidates(windows, most)
    if (left === 0 || (await archive.recipe()) === recipe) return { recipe, windows, ...candidates }
  }
}
