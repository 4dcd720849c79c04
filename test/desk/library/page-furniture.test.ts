import { describe, expect, it } from 'vitest'
import { withoutPageFurniture } from '../../../src/desk/library/readers/page-furniture.ts'
import { heldAgainst } from './held.ts'

const draft = `PORT HALE, Maine — The inspector has ended her work.

“The pumps were never tested after the storm and the city was not told,” the report said.
`
const changed = draft.replace('never', 'rarely')

/** Four pages, whose second sentence goes on over the break between the first two. */
const pages = (head: (page: number) => string, foot: (page: number) => string) =>
  [
    'The inspector read the books of nine years.\n\nThe pumps were never tested after',
    'the storm and the city was not told. Nobody was asked.\n\nThe wall was measured twice in that year.',
    'It was higher than the law asks for.',
    'The report ends here.',
  ]
    .map((body, at) => [head(at + 1), body, foot(at + 1)].filter(Boolean).join('\n\n'))
    .join('\n\f')

const furniture: [what: string, text: string][] = [
  [
    'nothing',
    pages(
      () => '',
      () => '',
    ),
  ],
  [
    'a number',
    pages(
      () => '',
      page => `- ${page} -`,
    ),
  ],
  [
    'a head',
    pages(
      () => 'Office of the Inspector',
      () => '',
    ),
  ],
  [
    'a head with its number',
    pages(
      page => `Office of the Inspector     ${page}`,
      () => '',
    ),
  ],
  [
    'a foot',
    pages(
      () => '',
      () => 'Confidential draft, not for release',
    ),
  ],
  [
    'a head over a number, and a foot',
    pages(
      page => `Port Hale\n${page}`,
      () => 'Confidential draft',
    ),
  ],
  [
    'a number over a head',
    pages(
      page => `${page}\n\nReport on the Flood`,
      () => '',
    ),
  ],
  [
    'heads that are others on the left and on the right',
    pages(
      page => (page % 2 ? `The Flood    ${page}` : `${page}    The Inspector`),
      () => '',
    ),
  ],
  [
    'a foot of several lines',
    pages(
      () => '',
      page => `City of Port Hale\nOffice of the Inspector\n\nNot for release\nPage ${page} of 3`,
    ),
  ],
]

describe.each(furniture)('pages that have %s around them', (_what, content) => {
  it('are one text: a quotation across their break is verbatim, and a changed word is found', async () => {
    const { errors } = await heldAgainst(draft, { name: 'report.txt', content })
    expect(errors).toEqual([])
    const { errors: found } = await heldAgainst(changed, { name: 'report.txt', content })
    expect(found.map(({ rule }) => rule)).toEqual(['sources/altered-quote'])
  })

  it('keep each letter at its place', () => {
    const read = withoutPageFurniture(content)
    expect(read).toHaveLength(content.length)
    expect([...read].filter((letter, at) => letter !== content[at] && /\S/.test(letter))).toEqual([])
  })
})

it('a line that is at the edge of pages far apart is text', () => {
  const page = (first: string) => `${first}\nShe was asked who had been at the pump that night.`
  const text = ['Yes, I was there.', 'No.', 'At ten.', 'Nobody.', 'Yes, I was there.'].map(page).join('\n\f')
  expect(withoutPageFurniture(text).match(/Yes, I was there/g)).toHaveLength(2)
})
