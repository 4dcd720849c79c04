import { describe, expect, it } from 'vitest'
import { Prose } from '../../../src/desk/draft/prose.ts'
import { readDraft } from '../../../src/desk/draft/read.ts'

const read = (text: string) => {
  const draft = readDraft(text, { format: 'markdown' })
  return { draft, prose: new Prose(draft.text, draft.blocks) }
}

describe('Markdown', () => {
  it('is read as readers see it: no emphasis, no addresses, no code', () => {
    const { prose } = read('The **mayor** said [on Monday](https://example.org/a_b) that `npm` is *fine*.')
    expect(prose.text).toBe('The mayor said on Monday that  is fine.')
  })

  it('leads back from the reader’s text to what was typed', () => {
    const text = 'The **mayor** said [on Monday](https://example.org/a_b) she would.'
    const { prose } = read(text)
    const at = prose.text.indexOf('on Monday')
    const typed = prose.toDraft({ start: at, end: at + 9 })
    expect(text.slice(typed.start, typed.end)).toBe('on Monday')
  })

  it('inserts behind the word before, inside its markup', () => {
    const text = 'He met [Noem](https://example.org) there.'
    const { prose } = read(text)
    const at = prose.text.indexOf('Noem') + 4
    const typed = prose.toDraft({ start: at, end: at })
    expect(text.slice(0, typed.start)).toBe('He met [Noem')
  })

  it('reads escapes and entities as their characters', () => {
    const text = 'Q&amp;A with 5 \\* 3 and AT&T.'
    const { prose } = read(text)
    expect(prose.text).toBe('Q&A with 5 * 3 and AT&T.')
    const at = prose.text.indexOf('&')
    const typed = prose.toDraft({ start: at, end: at + 1 })
    expect(text.slice(typed.start, typed.end)).toBe('&amp;')
  })

  it('joins the lines of a paragraph and drops the marks of a block quotation', () => {
    const { draft, prose } = read('One\nline.\n\n> Quoted\n> words.\n')
    expect(prose.text).toBe('One line.\n\nQuoted words.')
    expect(draft.blocks.map(block => block.kind)).toEqual(['paragraph', 'quotation'])
  })

  it('keeps white space characters when lines end as on Windows', () => {
    const { prose } = read('One\r\nline.\r\n\r\nTwo.')
    expect(prose.text).toBe('One line.\n\nTwo.')
  })

  it('takes the day of publication and the headline from front matter, and leaves the rest out of the prose', () => {
    const { draft, prose } = read(
      '---\ntitle: "Mayor \\"quits\\" & goes"\nslug: mayor-quits\ndate: 2025-03-28\n---\nText.\n',
    )
    expect(draft.published).toBe('2025-03-28')
    expect(prose.text).toBe('Mayor "quits" & goes\n\nText.')
    expect(draft.fields.map(field => field.name)).toEqual(['title', 'slug', 'date'])
  })

  it('says where front matter is broken, and reads the story all the same', () => {
    const { draft, prose } = read('---\ntitle: "open\n---\nText.\n')
    expect(draft.problems[0].message).toMatch(/not valid YAML/)
    expect(prose.text).toBe('Text.')
  })

  it('hands over comments and bracketed notes as editors’ notes', () => {
    const { draft, prose } = read('The vote [[who won?]] is Monday. <!-- call the clerk -->\n')
    expect(draft.notes.map(note => note.text)).toEqual(['who won?', 'call the clerk'])
    expect(prose.text).not.toMatch(/who won|clerk/)
  })

  it('lets the paragraph after a stet comment stand', () => {
    const text = '<!-- stet hedging/label: he pleaded guilty -->\nThe robber John Doe left.\n\nAnother.\n'
    const { draft } = read(text)
    expect(draft.stets).toMatchObject([{ rule: 'hedging/label', reason: 'he pleaded guilty' }])
    const { covers } = draft.stets[0]
    expect(text.slice(covers.start, covers.end)).toBe('The robber John Doe left.')
    expect(draft.notes).toEqual([])
  })
})
