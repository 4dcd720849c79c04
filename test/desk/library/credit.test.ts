import { describe, expect, it } from 'vitest'
import { readDraft } from '../../../src/desk/draft/read.ts'
import { isCredited } from '../../../src/desk/library/credit.ts'
import { type SourceDetails, sourceOf } from '../../../src/desk/library/readers/read.ts'
import { readStory } from '../../../src/desk/story/read.ts'

const credited = (draft: string, details: SourceDetails, path = 'draft.txt') =>
  isCredited(readStory(readDraft(draft, { path })), sourceOf('source.txt', 'The ferry sank.', details))

describe('a source is credited', () => {
  it.each([
    ['PORT ELLERY (AP) — The ferry sank.'],
    ['The ferry sank, The Associated Press reported.'],
    ['“It sank,” Lund told the AP.'],
    ['The ferry sank.\n\nAP'],
    ['The ferry sank.\n\nWith reporting by the AP.'],
  ])('in: %s', draft => {
    expect(credited(draft, { publisher: 'AP' })).toBe(true)
  })

  it('in front matter and by its address', () => {
    expect(credited('---\ncredit: Reuters\n---\nThe ferry sank.', { publisher: 'Reuters' }, 'draft.md')).toBe(
      true,
    )
    expect(
      credited(
        'The ferry [sank](https://example.org/ferry).',
        { url: 'https://example.org/ferry' },
        'draft.md',
      ),
    ).toBe(true)
  })

  it('as a release, by the statement that it is', () => {
    expect(
      credited('The ferry sank, the board said in a statement.', { kind: 'release', publisher: 'the board' }),
    ).toBe(true)
    expect(credited('The ferry sank.', { kind: 'release', publisher: 'the harbor board' })).toBe(false)
  })

  it('not by another agency, nor by a word that happens to be its name', () => {
    expect(credited('The ferry sank, Reuters reported.', { publisher: 'AP' })).toBe(false)
    expect(credited('The ap on his phone reported that the ferry sank.', { publisher: 'AP' })).toBe(false)
  })

  it('by any agency’s credit where nobody knows who published it', () => {
    expect(credited('The ferry sank, Reuters reported.', {})).toBe(true)
    expect(credited('The ferry sank.', {})).toBe(false)
  })
})
