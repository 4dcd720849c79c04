import { describe, expect, it } from 'vitest'
import {
  draftEndings,
  draftFormats,
  formatIn,
  formatOf,
  languageOf,
} from '../../../src/desk/draft/formats.ts'
import { sourceEndings, sourceFormatOf } from '../../../src/desk/library/readers/formats.ts'
import { isDraft, isSource } from '../../../src/newsroom/gather.ts'
import { isNeverDraft } from '../../../src/newsroom/ignored.ts'

describe('the table of formats', () => {
  it('has every ending once', () => {
    expect(sourceEndings.filter((ending, index) => sourceEndings.indexOf(ending) !== index)).toEqual([])
  })

  it.each(draftEndings)('reads %s alike from disk and in an editor, and takes it for a draft', ending => {
    const path = `/desk/copy/story${ending.toUpperCase()}`
    expect(formatIn(path, languageOf(path))).toBe(formatOf(path))
    expect([isDraft(path), isSource(path)]).toEqual([true, true])
    expect(sourceFormatOf(path)).toBeUndefined()
  })

  it('takes the endings that newsrooms use for what they are', () => {
    const formats = [
      'a.md',
      'a.mdown',
      'a.markdown',
      'a.mdx',
      'a.htm',
      'a.xhtml',
      'a.aml',
      'a.txt',
      'a.log',
      'a',
    ]
    expect(formats.map(path => formatOf(path).id)).toEqual([
      ...['markdown', 'markdown', 'markdown', 'mdx', 'html', 'html', 'archieml', 'wire', 'wire', 'wire'],
    ])
  })

  it('believes a writer who calls a text Markdown, and the ending where an editor knows only plain text', () => {
    expect(formatIn('/desk/a.txt', 'markdown').id).toBe('markdown')
    expect(formatIn(undefined, 'markdown').id).toBe('markdown')
    expect(formatIn('/desk/a.mdx', 'plaintext').id).toBe('mdx')
    expect(formatIn('/desk/a.aml', 'plaintext').id).toBe('archieml')
    expect(formatIn(undefined, 'news').id).toBe('wire')
  })

  it('knows each format by its id', () => {
    for (const { id } of draftFormats) expect(formatOf('a.txt', id).id).toBe(id)
  })
})

describe('what is never a draft', () => {
  it('is told by its name, in whatever folder', () => {
    expect(['/desk/README.md', 'docs/CHANGELOG', 'LICENSE.txt'].filter(path => !isNeverDraft(path))).toEqual(
      [],
    )
    expect(['/desk/readme-story.md', 'a/council.md'].filter(isNeverDraft)).toEqual([])
  })
})
