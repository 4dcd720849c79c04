import { expect } from 'vitest'
import { archivedFrom } from '../../src/desk/archive/archived.ts'
import { windowsOf } from '../../src/desk/archive/keys.ts'
import { type Ran, readRan } from '../../src/desk/archive/ran.ts'
import { recipeFrom } from '../../src/desk/archive/recipe.ts'
import { stemsOf } from '../../src/desk/archive/stems.ts'
import { checkStory, compareWith } from '../../src/desk/check.ts'
import { readDraft } from '../../src/desk/draft/read.ts'
import type { House } from '../../src/desk/house/house.ts'
import { plainHouse } from '../../src/desk/house/house.ts'
import { readHouse } from '../../src/desk/house-file/read.ts'
import { createLibrary } from '../../src/desk/library/library.ts'
import { readSource, sourceOf } from '../../src/desk/library/readers/read.ts'
import type { Example, Rule } from '../../src/desk/rules/rule.ts'
import { readStory } from '../../src/desk/story/read.ts'
import type { Story } from '../../src/desk/story/story.ts'

/** The copy of an example, good or bad. */
export const copyOf = (example: Example) => example.bad ?? example.good ?? ''

/** What a rule alone finds in an example, or in its copy once it was changed. */
export async function findingsOf(rule: Rule, example: Example, copy = copyOf(example)) {
  const story = readStory(
    readDraft(copy, { format: example.format ?? 'markdown', published: example.published }),
  )
  const texts = typeof example.source === 'string' ? { 'source.txt': example.source } : (example.source ?? {})
  const sources = await Promise.all(
    Object.entries(texts).map(([path, text]) => readSource(path, text, { date: example.published })),
  )
  const comparison = compareWith(createLibrary(sources), story)
  return checkStory(
    story,
    withRule(houseOf(example), rule),
    comparison,
    {
      gate: example.gate,
      moment: example.moment,
      ran: ranOf(story, example),
      missing: Object.entries(example.missing ?? {}).map(([path, offers]) => ({ path, offers })),
    },
    [rule],
  )
}

/** What an archive of the example’s stories has of its copy, every one of them a candidate. */
function ranOf(story: Story, { archive }: Example): Ran | undefined {
  if (archive === undefined) return undefined
  const texts = typeof archive === 'string' ? { 'story.txt': archive } : archive
  const stories = Object.entries(texts).map(([id, text], index) => {
    const source = sourceOf(id, text, { publisher: 'AP', date: `2025-03-${27 + index}` })
    return { ...archivedFrom(source, { id }), hash: id }
  })
  const recipe = recipeFrom([])
  const windows = windowsOf(stemsOf(story), recipe)
  return readRan(story, { recipe, windows, stories, printed: windows.map(() => 0) }).ran
}

/** A rule on trial is off until a house asks for it. */
const withRule = (house: House, { id, trial, severity }: Rule): House =>
  trial && !house.rules[id] ? { ...house, rules: { ...house.rules, [id]: { severity } } } : house

function houseOf(example: Example) {
  if (!example.house) return plainHouse
  const { house, problems } = readHouse('house-rules.yml', path =>
    path === 'house-rules.yml' ? example.house : undefined,
  )
  expect(problems.filter(problem => problem.severity === 'error')).toEqual([])
  return house
}
