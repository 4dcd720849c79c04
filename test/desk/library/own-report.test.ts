import { expect, it } from 'vitest'
import { heldAgainst } from './held.ts'

const slip = 'The harp, which was made in 1734 by a carpenter of Athmore, hangs in the hall of the museum.'

const own = `The town voted for its mayor on Tuesday after a long campaign. Ana Ruiz promised a new school.
Her rival wants lower fares on the ferry, and the union is with him. Rain kept many people at home in the
morning. The count goes on until midnight in the old station. A child sold cakes to those who waited
outside. Nobody could say whether the pier will open before summer. Two of the clerks fell asleep.`

const file = {
  name: 'release.txt',
  content:
    'The museum of Athmore has a harp of 1743. It was made by a carpenter of the town and hangs in the hall of the museum.',
}

const numbers = async (draft: string) =>
  (await heldAgainst(draft, file)).findings
    .filter(({ rule }) => rule === 'sources/date-drift' || rule === 'sources/number-drift')
    .map(({ message }) => message)

it('a number that no source has is asked about in a draft that is made from its sources', async () => {
  expect(await numbers(`${slip}\n`)).toEqual(['release.txt has “1743,” not “1734.”'])
})

it('and not in a report of its own, which may have what its sources lack', async () => {
  expect(await numbers(`${own} ${slip}\n`)).toEqual([])
})
