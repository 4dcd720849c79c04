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

  it('is read without what a page does not show as copy, where it ends', () => {
    for (const [text, shown] of [
      ['It <code>rose <b>10</b> per cent</code> again.', 'It  again.'],
      ['It <kbd class="a">rose</kbd><samp>10 per cent</samp> again.', 'It  again.'],
      ['It <code>rose <code>10</code> per cent</code> again.', 'It  again.'],
      ['It <svg><title>rose</title></svg> again.', 'It  again.'],
      ['It <code>rose 10 per cent.', 'It rose 10 per cent.'],
      ['It rose</code> 10 per cent.', 'It rose 10 per cent.'],
      ['It <template/>rose <i>again</i>.', 'It rose again.'],
    ])
      expect(read(text).prose.text).toBe(shown)
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

  it('does not read front matter that is longer than any story’s, and reads the story all the same', () => {
    const { draft, prose } = read(`---\n${'slug: mayor\n'.repeat(20_000)}---\nText.\n`)
    expect(draft.problems.map(({ message }) => message)).toEqual([
      'This front matter was not read because it is longer than 32 KB.',
    ])
    expect(prose.text).toBe('Text.')
  })

  it.each(['[', '{', '- ', '[{a: '])('does not go down into front matter that is nothing but %s', opening => {
    const { draft, prose } = read(
      `---\ntitle: ${opening === '- ' ? '\n' : ''}${opening.repeat(3000)}\n---\nText.\n`,
    )
    expect(draft.problems.map(({ message }) => message)).toEqual([
      'This front matter is nested too deeply and was not read.',
    ])
    expect(prose.text).toBe('Text.')
  })

  it('tells what is broken first in front matter, and not all that follows from it', () => {
    expect(read(`---\n${'a: b: c\n'.repeat(1000)}---\nText.\n`).draft.problems).toHaveLength(10)
  })

  it('takes ten thousand notes out of one paragraph', () => {
    const { draft, prose } = read('The vote [[who won?]] is {>> check <<} on Monday. '.repeat(5000))
    expect(draft.notes).toHaveLength(10_000)
    expect(prose.text).toMatch(/^The vote {2}is {2}on Monday\. The vote {2}is/)
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

  it.each([
    ['lists in lists, on one line', `${'* '.repeat(800)}item`, /nested too deeply/],
    [
      'lists in lists, on lines of their own',
      Array.from({ length: 800 }, (_, depth) => `${'  '.repeat(depth)}- item`).join('\n'),
      /nested too deeply/,
    ],
    ['lists in lists, line after line', `${'- '.repeat(45)}item\n`.repeat(2000), /too much Markdown markup/],
    ['thousands of lists in lists', '- - item\n'.repeat(20_000), /too much Markdown markup/],
    ['quotations in quotations', '> '.repeat(2000), /nested too deeply/],
    [
      'lines that a quotation takes in though they have no mark',
      '> a\nb\n'.repeat(10_000),
      /too much Markdown markup/,
    ],
    ['emphasis that nothing closes', '*a'.repeat(20_000), /too much Markdown markup/],
    ['emphasis across emphasis', '*a_ '.repeat(20_000), /too much Markdown markup/],
    ['thousands of asterisks', `${'*'.repeat(20_000)}a${'*'.repeat(20_000)}`, /too much Markdown markup/],
    ['brackets that nothing closes', '['.repeat(20_000), /too much Markdown markup/],
    ['brackets that open nothing', ']'.repeat(20_000), /too much Markdown markup/],
    ['images in images', `${'!['.repeat(5000)}a${'](b)'.repeat(5000)}`, /too much Markdown markup/],
    ['titles of links that nothing closes', '[a](b (c '.repeat(20_000), /too much Markdown markup/],
    [
      'runs of backticks, each longer',
      Array.from({ length: 600 }, (_, n) => `a${'`'.repeat(n)}`).join(''),
      /too much Markdown markup/,
    ],
    ['markup that nothing closes', 'a <![CDATA['.repeat(20_000), /too much Markdown markup/],
    ['headings underlined', 'a\n-\n'.repeat(20_000), /too much Markdown markup/],
    ['empty lines', `${'\n'.repeat(1_000_000)}*a*`, /too many lines/],
  ])(
    'reads as plain text what no story is written in: %s',
    (_, junk, because) => {
      const { draft, prose } = read(`---\ntitle: Mayor quits\n---\n\nThe mayor quit on Monday.\n\n${junk}\n`)
      expect(draft.problems).toHaveLength(1)
      expect(draft.problems[0].message).toMatch(because)
      expect(draft.problems[0].message).toMatch(/was read as plain text\.$/)
      expect(draft.problems[0].start).toBeGreaterThan(50)
      expect(prose.text).toContain('Mayor quits\n\nThe mayor quit on Monday.')
      const at = prose.text.indexOf('Monday')
      const typed = prose.toDraft({ start: at, end: at + 6 })
      expect(draft.text.slice(typed.start, typed.end)).toBe('Monday')
    },
    30_000,
  )

  it('reads what is long but copy: a list of 5,000 names in bold, each with a link and a note', () => {
    const { draft } = read(
      `${'- **Ana Ruiz** of [Larwick](https://example.org), who ran[^1] in `2014` and *lost*\n'.repeat(5000)}\n[^1]: Twice.\n`,
    )
    expect(draft.problems).toEqual([])
    expect(draft.blocks).toHaveLength(5001)
  })

  it('reads a paragraph of 200 names in bold, each with a link', () => {
    const { draft, prose } = read('**Ana Ruiz** of [Larwick](https://example.org), '.repeat(200))
    expect(draft.problems).toEqual([])
    expect(prose.text).toMatch(/^Ana Ruiz of Larwick, Ana Ruiz of Larwick, /)
  })

  it('reads lists in lists in lists, as deep as anybody types them', () => {
    const { draft } = read(Array.from({ length: 20 }, (_, depth) => `${'  '.repeat(depth)}- item`).join('\n'))
    expect(draft.problems).toEqual([])
    expect(draft.blocks.map(({ kind }) => kind)).toEqual(Array(20).fill('item'))
  })
})
