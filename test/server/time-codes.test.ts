import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Location } from 'vscode-languageserver-types'
import { heldAgainst } from '../desk/library/held.ts'
import { changed, machines } from '../desk/library/machines.ts'
import { type Editor, openEditor } from './editor.ts'

const uri = 'file:///desk/draft.txt'

// The first comparison compiles Standards Desk, which takes longer on a busy machine than an editor waits here.
beforeAll(() => heldAgainst(changed, { name: 'otter.txt', content: machines[0][3] }), 60_000)

let editor: Editor
afterEach(() => editor?.end())

/** What the evidence of the altered quotation opens, and what Go to Definition and the link of the hover do. */
async function openedBy(name: string, content: string) {
  editor = await openEditor({
    files: { [`sources/${name}`]: content, 'house-rules.yml': 'sources: [sources]\n' },
  })
  await editor.open(uri, changed, 'plaintext')
  const found = await editor.diagnostics(uri, found =>
    found.some(({ code }) => code === 'sources/altered-quote'),
  )
  const altered = found.find(({ code }) => code === 'sources/altered-quote')!
  const [evidence] = altered.relatedInformation!
  const definition = (await editor.connection.sendRequest('textDocument/definition', {
    textDocument: { uri },
    position: editor.position(uri, 'boats leave'),
  })) as Location
  const link = /\]\(([^)]*)#L(\d+)\)/.exec(await editor.hover(uri, 'boats leave'))!
  return { evidence, definition, link: { uri: link[1], line: Number(link[2]) - 1 } }
}

describe.each(machines)('the time code of a transcript by %s', (_program, time, name, content) => {
  test('opens the file where those words are', async () => {
    const { evidence, definition, link } = await openedBy(name, content)
    const file = TextDocument.create('', '', 0, content)
    expect(evidence.message).toContain(time)
    expect(evidence.location.uri).toBe(`file:///desk/sources/${name}`)
    expect(file.getText(evidence.location.range)).toMatch(/^we saw ten boats[\s\S]*night$/i)
    expect(definition).toEqual(evidence.location)
    expect(link).toEqual({ uri: evidence.location.uri, line: evidence.location.range.start.line })
  })
})

test('a mail opens as it was read, as its words are nowhere in its file', async () => {
  const said = 'We saw ten boats leave the harbor and none of them came back that night.'
  const mail = `From: Ann Lee <ann@example.org>\nSubject: Boats\nDate: Thu, 27 Mar 2025 09:00:00 -0400\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${Buffer.from(`Dear Jo,\n\n${said}\n`).toString('base64')}\n`
  const { evidence, definition, link } = await openedBy('answer.eml', mail)
  expect(evidence.location.uri).toMatch(/^standards-desk-source:.*answer\.eml\.txt$/)
  const read = await editor.ask('standardsDesk/sourceText', { source: evidence.location.uri })
  const text = TextDocument.create('', '', 0, read!)
  expect(text.getText(evidence.location.range)).toBe(said.slice(0, -1))
  expect(definition).toEqual(evidence.location)
  expect(link.uri).toBe(evidence.location.uri)
})
