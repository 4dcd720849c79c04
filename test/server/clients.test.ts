import { afterEach, describe, expect, test } from 'vitest'
import type { CodeLens } from 'vscode-languageserver-types'
import { type Editor, openEditor } from './editor.ts'

// Editors differ from VS Code in what they say of themselves and in what they answer.
const uri = 'file:///desk/drafts/a.md'
const draft = '---\nbyline: Ana Ruiz\n---\n\nThe hall opened on Thursday, March 28, 2014.\n'

/** It says that it can do everything. */
const capabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
  },
  textDocument: {
    completion: { dynamicRegistration: true },
    documentSymbol: { dynamicRegistration: true },
    foldingRange: { dynamicRegistration: true },
  },
}

let editor: Editor
afterEach(() => editor.end())

const rules = async () => (await editor.diagnostics(uri)).map(({ code }) => code)

describe('an editor that', () => {
  test('says nothing of itself is served', async () => {
    editor = await openEditor({
      initialize: { capabilities: {}, workspaceFolders: undefined, initializationOptions: null },
    })
    await editor.open(uri, draft)
    expect(await rules()).toContain('dates/weekday-mismatch')
    const actions = await editor.actions(uri, 'Thursday', null)
    expect(actions.map(({ title }) => title)).toContain('Change the weekday: Friday')
  })

  test('offers other counts of characters than UTF-16 is told in UTF-16', async () => {
    editor = await openEditor({
      initialize: { capabilities: { general: { positionEncodings: ['utf-8', 'utf-32', 'utf-16'] } } },
    })
    expect(editor.capabilities.positionEncoding).toBe('utf-16')
  })

  test('names a root and no folders has the house rules there for what lies nowhere', async () => {
    editor = await openEditor({
      files: { 'house-rules.yml': 'extends: ap\n' },
      initialize: { workspaceFolders: null, rootUri: 'file:///desk' },
    })
    await editor.open('untitled:Untitled-1', 'The hall opened on Thursday, March 28, 2014.\n')
    const found = await editor.diagnostics('untitled:Untitled-1')
    expect(found.map(({ code }) => code)).toContain('dates/weekday-mismatch')
  })

  test('refuses what it said that it can do goes without it', async () => {
    editor = await openEditor({ initialize: { capabilities }, answers: 'errors' })
    await editor.open(uri, draft)
    expect(await rules()).toContain('dates/weekday-mismatch')
    // What lies beside the draft changes: the editor is asked to draw lenses and hints again.
    editor.desk.changed()
    await expect.poll(() => editor.refused).toContain('workspace/codeLens/refresh')
    expect(editor.refused).toContain('workspace/configuration')
    expect(editor.refused).toContain('client/registerCapability')
    await editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [], removed: [] },
    })
    await expect.poll(() => editor.refused).toContain('workspace/workspaceFolders')
    expect(editor.desk.newsrooms.folders).toEqual(['/desk'])
  })

  test('never answers has drafts checked by the defaults, a little later', async () => {
    editor = await openEditor({ initialize: { capabilities }, answers: 'nothing' })
    await editor.open(uri, draft)
    expect(await rules()).toContain('dates/weekday-mismatch')
  })

  test('is another than the desk’s own is sent no notifications of the desk’s own', async () => {
    editor = await openEditor({ beginning: { status: false } })
    await editor.open(uri, draft)
    await editor.diagnostics(uri)
    expect(editor.checked).toEqual([])
  })

  test('draws lenses has them over the story, not within its front matter', async () => {
    editor = await openEditor()
    await editor.open(uri, `---\ntitle: A hall\nbyline: Ana Ruiz\n---\n\nThe hall opened.\n`)
    await editor.diagnostics(uri)
    const [lens] = await editor.connection.sendRequest<CodeLens[]>('textDocument/codeLens', {
      textDocument: { uri },
    })
    expect(lens.range.start.line).toBe(5)
  })

  test('draws lenses is told at the draft that the house rules are broken', async () => {
    editor = await openEditor({ files: { 'house-rules.yml': 'rules:\n  dates/tenss: off\n' } })
    await editor.open(uri, draft)
    await editor.diagnostics(uri)
    const lenses = await editor.connection.sendRequest<CodeLens[]>('textDocument/codeLens', {
      textDocument: { uri },
    })
    expect(lenses.map(({ command }) => command?.title)).toContain('The house rules have an error')
    expect(editor.checked.at(-1)?.houseErrors).toBe(1)
  })

  test('has none of the desk’s commands is given lenses without one', async () => {
    const lenses = () => editor.connection.sendRequest('textDocument/codeLens', { textDocument: { uri } })
    editor = await openEditor()
    await editor.open(uri, draft)
    expect(await lenses()).toMatchObject([{ command: { title: '3 issues', command: '' } }])
    editor.end()
    editor = await openEditor({ beginning: { commands: true } })
    await editor.open(uri, draft)
    expect(await lenses()).toMatchObject([{ command: { command: 'standardsDesk.showFindings' } }])
  })
})
