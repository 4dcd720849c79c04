import type { Stems } from './stems.ts'

/**
 * How the keys of an archive are made. The recipe is kept in the archive, so that readers make the same keys as
 * writers. Which stems are rare is counted once, in the archive’s own stories, so that it serves any language.
 */
export interface Recipe {
  /** Tells this recipe from another: `1-5f3a09c2`. Keys of two recipes have nothing to do with each other. */
  id: string
  /** How many stories rarity was counted in. */
  stories: number
  /** In how many of them a stem is. A stem that is in one or none is not listed. */
  counts: ReadonlyMap<number, number>
}

/** Another way of making keys has another number: keys made before mean nothing to it. */
const version = 1
/** Maximum number of stories in which rarity is counted. More would give the same result. */
export const mostCounted = 2000
/** A stem in a larger share of the stories pairs with none: `police` and `Tuesday` bring every story of the week. */
const commonShare = 0.08

/** Counts in some stories which stems are rare. */
export function recipeFrom(stories: Stems[]): Recipe {
  const counts = new Map<number, number>()
  for (const { stems } of stories)
    for (const stem of new Set(stems)) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  for (const [stem, count] of counts) if (count < 2) counts.delete(stem)
  return recipeOf(stories.length, counts)
}

function recipeOf(stories: number, counts: Map<number, number>): Recipe {
  let hash = stories
  for (const [stem, count] of counts)
    hash = (hash + Math.imul(stem ^ Math.imul(count, 0x9e3779b1), 0x85ebca6b)) | 0
  return { id: `${version}-${(hash >>> 0).toString(16).padStart(8, '0')}`, stories, counts }
}

/** In how many of the counted stories a stem is, at least one. */
export const countOf = ({ counts }: Recipe, stem: number): number => counts.get(stem) ?? 1

/** Whether so many stories have a stem that it does not help to find one of them. */
export const isCommon = (recipe: Recipe, stem: number): boolean =>
  countOf(recipe, stem) > Math.max(2, commonShare * recipe.stories)

/** How much a stem tells: rare ones more. */
export const weightOf = (recipe: Recipe, stem: number): number =>
  Math.log(1 + (recipe.stories + 1) / countOf(recipe, stem))

/** A recipe as bytes, to be kept in the archive. */
export function writeRecipe({ stories, counts }: Recipe): Uint8Array {
  const numbers = new Int32Array(2 + counts.size * 2)
  numbers[0] = version
  numbers[1] = stories
  let at = 2
  for (const [stem, count] of counts) {
    numbers[at++] = stem
    numbers[at++] = count
  }
  return new Uint8Array(numbers.buffer)
}

/** The inverse of `writeRecipe`. Throws, in words for a person, on a recipe of another version. */
export function readRecipe(bytes: Uint8Array): Recipe {
  const numbers = new Int32Array(bytes.slice().buffer)
  if (numbers[0] !== version)
    throw new Error('another version of Standards Desk made it. Add its stories to a new archive')
  const counts = new Map<number, number>()
  for (let at = 2; at < numbers.length; at += 2) counts.set(numbers[at], numbers[at + 1])
  return recipeOf(numbers[1], counts)
}
