import { afterEach, describe, expect, test } from 'vitest'
import type { Location, WorkspaceSymbol } from 'vscode-languageserver-types'
import { type Editor, openEditor } from './editor.ts'

const draft = 'file:///desk/draft.md'
const front = '---\ntitle: A visit\nbyline: Ben Lund\ndate: 2025-03-20\n---\n\n'
const text = `${front}Ana Ruiz leads the port. “We will repair the whole bridge by winter,” Ruiz said.\n`
const source = 'The port met. “We will repair the whole bridge by winter,” Ana Ruiz said.\n'

let editor: Editor
afterEach(() => editor?.end())

async function definition(words: string) {
  const position = editor.document(draft).positionAt(text.lastIndexOf(words) + 1)
  return (await editor.connection.sendRequest('textDocument/definition', {
    textDocument: { uri: draft },
    position,
  })) as Location | null
}

describe('going to the definition', () => {
  test('leads from a quotation to its words in the source, and from a name to its first reference', async () => {
    editor = await openEditor({ files: { 'sources/ap.txt': source } })
    await editor.open(draft, text)
    await editor.diagnostics(draft)
    const quoted = await definition('repair the whole')
    expect(quoted?.uri).toBe('file:///desk/sources/ap.txt')
    expect(quoted?.range.start).toEqual({ line: 0, character: source.indexOf('We will') })
    const named = await definition('Ruiz said')
    expect(named?.uri).toBe(draft)
    expect(named?.range.start).toEqual({ line: 6, character: 0 })
    expect(await definition('leads')).toBeNull()
  })

  test('finds people of open drafts by their letters', async () => {
    editor = await openEditor()
    await editor.open(draft, text)
    await editor.diagnostics(draft)
    const found = (await editor.connection.sendRequest('workspace/symbol', {
      query: 'ruiz',
    })) as WorkspaceSymbol[]
    expect(found.map(({ name }) => name)).toEqual(['Ana Ruiz'])
    expect(await editor.connection.sendRequest('workspace/symbol', { query: 'nobody' })).toEqual([])
  })
})
