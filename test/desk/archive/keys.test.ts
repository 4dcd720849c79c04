import { describe, expect, it } from 'vitest'
import { keysOf, windowsOf } from '../../../src/desk/archive/keys.ts'
import { readRecipe, recipeFrom, writeRecipe } from '../../../src/desk/archive/recipe.ts'
import { readStems, stemsOf, writeStems } from '../../../src/desk/archive/stems.ts'
import { readDraft } from '../../../src/desk/draft/read.ts'
import { readStory } from '../../../src/desk/story/read.ts'

const stems = (text: string) => stemsOf(readStory(readDraft(text)))
const recipe = recipeFrom([])
const shared = (one: string, other: string) => {
  const keys = new Set(keysOf(stems(one), recipe))
  return keysOf(stems(other), recipe).filter(key => keys.has(key)).length
}

const twelve = 'old pumping station could fail without notice during first heavy storm tonight'

describe('the keys of a story', () => {
  it('are shared by any two stories with twelve words in a row in common', () => {
    for (const lead of ['The', 'Port Ellery engineers now say that the', 'Nobody in town had been warned'])
      expect(shared(`A report found the ${twelve}.`, `${lead} ${twelve} and again.`)).toBeGreaterThan(0)
  })

  it('are the same for every inflection of a word', () => {
    const one = 'The boards voted to close five ferry terminals and warned harbor workers about layoffs.'
    const other = 'The board votes to closing five ferry terminal and warning harbor worker about layoff.'
    expect(keysOf(stems(one), recipe)).toEqual(keysOf(stems(other), recipe))
  })

  it('are shared by a quotation of which a word was changed', () => {
    const said = '“We will never sell the old ferry to the city,” Ruiz said.'
    const changed = 'Lund told them: “We will never sell our old ferry to the city.”'
    expect(shared(said, changed)).toBeGreaterThan(0)
  })

  it('are shared by a sentence that was rewritten around its rare words', () => {
    const one = 'Dredging of the Ellery channel will cost the harbor board 41 million dollars.'
    const other = 'The harbor board must find 41 million dollars: the Ellery channel needs dredging.'
    expect(shared(one, other)).toBeGreaterThan(0)
  })

  it('are shared by no two stories that have nothing in common', () => {
    expect(shared('Gulls sat on a wire above the bakery.', 'Her uncle sold three violins in March.')).toBe(0)
  })

  it('leave out pairs of stems that every story has', () => {
    const common = recipeFrom(Array.from({ length: 50 }, () => stems('Police said Tuesday.')))
    expect(keysOf(stems('Police said Tuesday.'), recipe).length).toBe(3)
    expect(keysOf(stems('Police said Tuesday.'), common).length).toBe(0)
  })

  it('are all in the windows of the draft', () => {
    const text = `The board met on Monday. “We will never sell it,” Ruiz said.\n\nAn ${twelve}. Lund left early.`
    const inWindows = new Set(windowsOf(stems(text), recipe).flatMap(({ keys }) => [...keys]))
    expect([...inWindows].sort()).toEqual([...keysOf(stems(text), recipe)].sort())
  })
})

describe('what an archive keeps', () => {
  it('gives a recipe back as it was', () => {
    const made = recipeFrom([stems('The board met.'), stems('The board left.'), stems('A gull sat.')])
    expect(readRecipe(writeRecipe(made))).toEqual(made)
  })

  it('refuses a recipe of another version', () => {
    expect(() => readRecipe(new Uint8Array(Int32Array.of(99, 0).buffer))).toThrow(/another version/)
  })

  it('gives stems back as they were', () => {
    const made = stems('The board met. “We will never sell it,” Ruiz said.')
    expect(readStems(writeStems(made))).toEqual(made)
  })
})
