import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { weightsOnDisk } from '../../src/newsroom/weights.ts'
import type { SideBySide } from '../../src/server/protocol.ts'
import { type Editor, openEditor } from './editor.ts'

// Statements are read by the grammar.
weightsOnDisk(import.meta.dirname)

const wire =
  'GULLHAVEN (Coastal Press) — The harbor board voted on Tuesday to shut the old grain terminal in Port Ellery, ending 90 years of shipping there.\n\n' +
  '“We will surely close the terminal this year,” Ana Ruiz said. “The water is too low for ships.”\n\n' +
  'Board officials pointed to falling traffic and the rising costs of dredging the channel. All 41 dock workers are to be offered jobs at the container yard.\n'

const story =
  '---\ntitle: Terminal to close\nbyline: Nora Vance\ndate: 2025-05-08\nsources: wire.txt\n---\n\n' +
  'The harbor board voted on Tuesday to shut the old grain terminal in Port Ellery, ending 90 years of shipping there.\n\n' +
  '“We will close the terminal this year,” Ana Ruiz said. “The water is too low for ships.”\n\n' +
  'Officials cited falling traffic and the rising cost of dredging the channel. The 14 dock workers will be offered jobs at the container yard.\n'

const uri = 'file:///desk/draft.md'

let editor: Editor
let compared: SideBySide

beforeEach(async () => {
  editor = await openEditor({ files: { 'wire.txt': wire, 'draft.md': story } })
  await editor.open(uri, story)
  compared = (await editor.ask('standardsDesk/compare', { uri }))!
})
afterEach(() => editor.end())

const marked = (side: 'draft' | 'text') =>
  compared[side].filter(({ mark, note }) => mark && (mark !== 'quoted' || note))

describe('Compare with Source', () => {
  test('nothing of either text is lost between the stretches', () => {
    for (const side of [compared.draft, compared.text])
      for (const [index, { start, text }] of side.entries()) {
        const next = side[index + 1]
        if (next) expect(start + text.length).toBeLessThanOrEqual(next.start)
      }
    expect(compared.draft.map(({ text }) => text).join(' ')).toContain('too low for ships')
  })

  test('marks what is copied, altered and has drifted, in both', () => {
    for (const side of ['draft', 'text'] as const)
      expect(new Set(marked(side).map(({ mark }) => mark))).toEqual(new Set(['copied', 'altered', 'drifted']))
    const drifted = (side: 'draft' | 'text') => marked(side).find(({ mark }) => mark === 'drifted')?.text
    expect([drifted('draft'), drifted('text')]).toEqual(['14', '41'])
  })

  test('every mark says what it means and carries its fix, on either side', () => {
    for (const stretch of [...marked('draft'), ...marked('text')]) {
      expect(stretch.note, stretch.text).toBeTruthy()
      expect(stretch.fixes!.length, stretch.text).toBeGreaterThan(0)
      for (const { fix, title } of stretch.fixes!) expect(compared.edits[fix].title).toBe(title)
    }
  })

  test('the finding behind a mark can be let stand from there', () => {
    const altered = marked('draft').find(({ mark }) => mark === 'altered')!
    expect(altered.finding).toMatchObject({ rule: 'sources/altered-quote', range: { start: { line: 9 } } })
  })

  test('a quotation that is right is shown as one, and has nothing to fix', () => {
    const quoted = compared.draft.filter(({ mark }) => mark === 'quoted')
    expect(quoted.map(({ text }) => text).join()).toContain('The water is too low for ships')
    expect(quoted.every(({ fixes }) => !fixes?.length)).toBe(true)
  })

  test('each sentence has its partner', () => {
    const textOf = (side: 'draft' | 'text', sentence: number) =>
      compared[side]
        .filter(stretch => stretch.sentence === sentence)
        .map(({ text }) => text)
        .join('')
    const pairs = compared.pairs.map(({ draft, source }) => [
      textOf('draft', draft).slice(0, 18),
      textOf('text', source[0]).slice(0, 18),
    ])
    expect(pairs).toContainEqual(['Officials cited fa', 'Board officials po'])
    expect(pairs).toContainEqual(['The 14 dock worker', 'All 41 dock worker'])
  })
})

describe('statements in Compare with Source', () => {
  const source =
    'Inspectors will visit the pier on Monday.\n\nThe council will reopen the pier in May if inspectors approve it, Mayor Ana Ruiz said.\n\nThe pier, built in 1911, lost its roof in the storm.\n'
  const draft =
    '---\ndate: 2025-05-08\nsources: wire.txt\n---\n\nThe pier lost its roof in the storm, and the council will reopen the pier in May.\n\nLemonade will be sold from a kiosk by Brandt.\n'
  const words = (side: 'draft' | 'text', mark: string, shown: SideBySide) =>
    shown[side].filter(each => each.mark === mark).map(({ text }) => text)

  test('join a merged sentence to both sentences that it was made of', async () => {
    const desk = await openEditor({ files: { 'wire.txt': source, 'draft.md': draft } })
    await desk.open(uri, draft)
    const shown = (await desk.ask('standardsDesk/compare', { uri }))!
    expect(shown.pairs.find(pair => pair.draft === 0)?.source.sort()).toEqual([1, 2])
    expect(words('text', 'omitted', shown)).toEqual(['if inspectors approve it', 'Mayor Ana Ruiz said'])
    expect(words('draft', 'added', shown)).toEqual(['Lemonade', 'kiosk', 'Brandt'])
    await desk.end()
  })
})
