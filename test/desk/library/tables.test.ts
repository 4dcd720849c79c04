import { describe, expect, it } from 'vitest'
import { readSource } from '../../../src/desk/library/readers/read.ts'
import { labelsOf } from '../../../src/desk/library/tables/labels.ts'
import { tablesOf } from '../../../src/desk/library/tables/read.ts'

const storyOf = async (path: string, text: string) => (await readSource(path, text)).story
const rowsOf = async (path: string, text: string) =>
  tablesOf(await storyOf(path, text)).flatMap(({ rows }) =>
    rows.map(({ label, cells }) => [label, ...cells.map(({ value }) => value)]),
  )

const harbors = [
  ['Larwick', 412, 388],
  ['Port Ellery', 1655, 1671],
  ['Sable Ford', 290, 247],
]

describe('a table of a source is read', () => {
  it('from CSV, with commas in marks', async () => {
    const text = 'Harbor,2024,2025\nLarwick,412,388\nPort Ellery,"1,655","1,671"\nSable Ford,290,247\n'
    expect(await rowsOf('boats.csv', text)).toEqual(harbors)
  })

  it('from CSV with lines of another width around it', async () => {
    const text =
      'Harbor board,Boats in harbor,\n,,\nHarbor,2024,2025,Note\nLarwick,412,388,a\nPort Ellery,1655,1671,b\nSable Ford,290,247,\nNote 1,Counted in May,\n'
    expect(await rowsOf('boats.csv', text)).toEqual(harbors)
  })

  it('from Markdown', async () => {
    const text =
      '# Boats\n\n| Harbor | 2024 | 2025 |\n|---|---:|---:|\n| Larwick | 412 | 388 |\n| Port Ellery | 1,655 | 1,671 |\n| Sable Ford | 290 | 247 |\n'
    expect(await rowsOf('boats.md', text)).toEqual(harbors)
  })

  it('from HTML, with an empty cell', async () => {
    const row = (...cells: string[]) => `<tr>${cells.map(cell => `<td>${cell}</td>`).join('')}</tr>`
    const text = `<html><body><p>Boats</p><table>${row('Harbor', '2023', '2024', '2025')}${row('Larwick', '', '412', '388')}${row('Port Ellery', '', '1,655', '1,671')}${row('Sable Ford', '', '290', '247')}</table></body></html>`
    expect(await rowsOf('boats.html', text)).toEqual(harbors)
  })

  it('from columns of plain text, and from tabs', async () => {
    const columns =
      'Boats in harbor\n\nHARBOR          2024     2025\nLarwick          412      388\nPort Ellery    1,655    1,671\nSable Ford       290      247\n\nCounted in May.\n'
    expect(await rowsOf('boats.txt', columns)).toEqual(harbors)
    expect(await rowsOf('boats.txt', columns.replace(/ {3,}/g, '\t'))).toEqual(harbors)
  })

  it('from names with numbers glued to them', async () => {
    const text = 'Snow, Monday\n\nLarwick 22 inches\nPort Ellery 31 inches\nSable Ford 17.5 inches\n'
    expect(await rowsOf('snow.txt', text)).toEqual([
      ['Larwick', 22],
      ['Port Ellery', 31],
      ['Sable Ford', 17.5],
    ])
  })

  it('from a list of results with times, which is no transcript', async () => {
    const text = 'WOMEN\n1 Ana Reyes 2:19:52\n2 Lena Marsh 2:21:10\n3 Joy Okoro 2:22:04\n'
    expect(await rowsOf('results.txt', text)).toEqual([
      ['Ana Reyes', 8392],
      ['Lena Marsh', 8470],
      ['Joy Okoro', 8524],
    ])
  })

  it('with the years of its columns and what stands above it', async () => {
    const text =
      'SHERIFF\nName              2021     2025\nAna Reyes        1,412    1,388\nLena Marsh       1,655    1,671\n'
    const [table] = tablesOf(await storyOf('results.txt', text))
    expect(table.caption).toBe('SHERIFF')
    expect(table.columns.map(({ year }) => year)).toEqual([undefined, 2021, 2025])
  })

  it('from no prose', async () => {
    const text =
      'The harbor board met on Monday, and 14 people came.\nIt spent $46,000, $12,000 of it on paint, and sold 1,200 tickets.\nThe next meeting is on May 4.\n'
    expect(await rowsOf('minutes.txt', text)).toEqual([])
  })
})

describe('a label with a number is read', () => {
  const labels = async (text: string) =>
    labelsOf(
      await storyOf('report.txt', `STORM REPORT\nMonday\n\n${text}\n\nThe next report is due at noon.\n`),
    ).map(({ label, number, parts }) => [label, number, ...parts.map(part => part.number)])

  it('line by line, and several in a line', async () => {
    expect(await labels('Confirmed deaths: 4\nRescued by boat: 263')).toEqual([
      ['Confirmed deaths', 4],
      ['Rescued by boat', 263],
    ])
    expect(
      await labels('Starters: 11,430. Finishers: 10,818. Tent visits: 120, of which 40 at the end.'),
    ).toEqual([
      ['Starters', 11430],
      ['Finishers', 10818],
      ['Tent visits', 120, 40],
    ])
  })

  it('and a day or an hour is none', async () => {
    expect(await labels('Consultation: 13 March to 24 April\nDoors: 9 a.m.\nCounted: 9:40')).toEqual([])
  })
})
