import { afterEach, describe, expect, test } from 'vitest'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Offer } from '../../src/server/protocol.ts'
import { type Editor, openEditor } from './editor.ts'

let editor: Editor
afterEach(() => editor?.end())

const draft = 'file:///desk/draft.md'
const front = '---\ntitle: A visit\nbyline: Ana Ruiz\ndate: 2025-03-20\n---\n\n'

/** Opens the copy; `|` is the cursor. */
async function begin(marked: string, files: Record<string, string> = {}) {
  editor = await openEditor({ files })
  const text = front + marked
  await editor.open(draft, text.replaceAll('|', ''))
  await editor.diagnostics(draft)
  return editor.document(draft).positionAt(text.indexOf('|'))
}
const after = ({ edits }: Offer) => TextDocument.applyEdits(editor.document(draft), edits).slice(front.length)

async function offers(marked: string, named?: string, files?: Record<string, string>) {
  const position = await begin(marked, files)
  return editor.ask('standardsDesk/attributions', { uri: draft, position, named })
}

describe('Insert Attribution', () => {
  const people = 'Police Chief Dana Holt met Gov. Karin Lund on Monday. The hall was cold.\n\n'

  test.each([
    ['within the quotation', '“It will| cost us jobs and homes.”'],
    ['right behind the closing mark', '“It will cost us jobs and homes.”|'],
    ['behind a space', '“It will cost us jobs and homes.” |'],
  ])('takes the cursor %s', async (_where, quotation) => {
    const [first] = await offers(`${people}${quotation}\n`)
    expect(after(first).trim().endsWith('“It will cost us jobs and homes,” Lund said.')).toBe(true)
  })

  test('ends a sentence that has no stop yet, in the draft’s own marks', async () => {
    const [first] = await offers(`${people}"It will cost us jobs and homes"|\n`)
    expect(after(first)).toContain('"It will cost us jobs and homes," Lund said.\n')
    editor.end()
    const [other] = await offers(`${people}"It will cost us jobs and homes,"|\n`)
    expect(after(other)).toContain('"It will cost us jobs and homes," Lund said.\n')
  })

  test('shows who they are, and writes the title of somebody who is not yet introduced', async () => {
    const given = await offers(
      `The hall was cold.\n\n“It will cost us jobs and homes.”|\n\nThe vote is on Monday. ${people}`,
    )
    expect(given.map(({ title }) => title)).toEqual(['Police Chief Dana Holt said', 'Gov. Karin Lund said'])
    editor.end()
    const later = await offers(`${people}“It will cost us jobs and homes.”|\n`)
    expect(later.map(({ title, description }) => [title, description])).toEqual([
      ['Lund said', 'Gov. Karin Lund'],
      ['Holt said', 'Police Chief Dana Holt'],
    ])
  })

  test('takes a name that is not in the story, in the order of the house', async () => {
    const house = { 'house-rules.yml': 'rules:\n  quotes/unattributed: { options: { order: verb-first } }\n' }
    const [given] = await offers(`${people}“It will cost us jobs and homes.”|\n`, 'Erik Falk', house)
    expect(after(given)).toContain('homes,” said Erik Falk.\n')
  })
})

describe('a quotation from a source', () => {
  const wire = { 'sources/wire.txt': 'The mayor spoke. “We call it “the end” now,” Ana Ruiz said.\n' }
  const passage =
    'The old pumping station could fail without notice during the first heavy storm of the autumn and flood the town'

  test.each([
    ['"They left," Lund said.', `"${passage}," according to`],
    ['“They left,” Lund said.', `“${passage},” according to`],
    ['‘They left,’ Lund said. ‘They came,’ he said.', `‘${passage},’ according to`],
  ])('is put into the marks of the draft: %s', async (copy, expected) => {
    const position = await begin(`${copy}\n\n${passage.replace('fail', '|fail')}.\n`, {
      'sources/wire.txt': `RIGA (AP) — ${passage}.\n`,
    })
    const range = { start: position, end: position }
    const offer = await editor.ask('standardsDesk/quotePassage', { uri: draft, range })
    expect(after(offer!)).toContain(expected)
  })

  test('is pasted in the marks of the draft, with other marks within it', async () => {
    await begin('"They left," Lund said.|\n', wire)
    const text = wire['sources/wire.txt']
    const source = TextDocument.create('file:///desk/sources/wire.txt', 'plaintext', 1, text)
    const range = {
      start: source.positionAt(text.indexOf('We call')),
      end: source.positionAt(text.indexOf(' now') + 4),
    }
    const given = await editor.ask('standardsDesk/quoteFrom', { uri: draft, source: source.uri, range })
    expect(given?.text).toMatch(/^"We call it 'the end' now," /)
  })
})
