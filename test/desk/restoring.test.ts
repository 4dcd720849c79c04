import { expect, test } from 'vitest'
import { check } from '../../src/desk/check.ts'
import { readDraft } from '../../src/desk/draft/read.ts'
import { plainHouse } from '../../src/desk/house/house.ts'
import { createLibrary } from '../../src/desk/library/library.ts'
import { sourceOf } from '../../src/desk/library/readers/read.ts'

const source = `Reyes met the dockers Wednesday. They had “a frank discussion and a candid discussion” about pensions, she said.

“We are really committed to working hand in hand with our partners to enhance security on the quay,” she said.`

/** The titles of the fixes for a quotation that differs from its source. */
const titles = (copy: string) =>
  check(readDraft(copy), plainHouse, createLibrary([sourceOf('ap.txt', source, {})]))
    .filter(({ rule }) => /^sources\/(?:altered|stitched)-quote$/.test(rule))
    .flatMap(({ fixes }) => fixes.map(({ title }) => title))

test('the title of a fix shows what a stitched quotation will read, without the comma behind it', () => {
  expect(titles('She called it “frank and candid,” and left.')).toEqual([
    'Restore “frank discussion and a candid discussion”',
    'Mark the omission: “frank ... and ... candid”',
    'Remove the quotation marks',
  ])
})

test('the title of a fix shows the word that differs, or the missing words between those on either side', () => {
  const said = (words: string) => titles(`“We are ${words} to enhance security on the quay,” she said.`)
  expect(said('really committed to working hand in hand with their partners')[0]).toBe('Restore “our”')
  expect(said('committed to working hand in hand with our partners').slice(0, 2)).toEqual([
    'Restore “are really committed”',
    'Mark the omission: “are ... committed”',
  ])
  expect(said('now really committed to working hand in hand with our partners')[0]).toBe(
    'Restore “are really”',
  )
})

test('the title of a fix that changes much shows how that begins', () => {
  const [title] = titles(
    '“We were really committed to working hand in hand with our partners to enhance security on this quay,” she said.',
  )
  expect(title).toBe('Restore “are really committed to working hand in hand with our …”')
})
