import assert from 'node:assert/strict'
import { suite, suiteSetup, teardown, test } from 'mocha'
import * as vscode from 'vscode'
import type { Desk } from '../../src/extension/desk.ts'
import {
  closeAll,
  extensionId,
  newsroom,
  openDraft,
  quickFix,
  until,
  wakeBuiltIns,
  write,
} from './helpers.ts'

const naming = (sources: string) =>
  `---\ntitle: Flood\nbyline: Ana Ruiz\ndate: 2025-03-20\nsources: ${sources}\n---\n\n“The river rose,” Ana Ruiz said.\n`
const wire = 'The river rose on Monday, the mayor said.\n'

suite('Front matter', () => {
  suiteSetup(wakeBuiltIns)
  teardown(closeAll)

  test('a source that is not there is in the view of sources, and its fix names the file that is', async () => {
    await write('flood/wires.txt', wire)
    const editor = await openDraft('stories/flood.md', naming('[flood/wire.txt]'))
    const { document } = editor
    const { views } = vscode.extensions.getExtension(extensionId)!.exports as Desk
    const row = await until(() => views.sources.getChildren()[0], 'the missing source')
    const item = views.sources.getTreeItem(row)
    assert.equal(item.label, 'wire.txt')
    assert.equal(item.description, 'not found')
    const at = document.positionAt(document.getText().indexOf('flood/wire'))
    const fix = await quickFix(document, new vscode.Range(at, at), 'flood/wires.txt')
    await vscode.workspace.applyEdit(fix.edit!)
    assert.match(document.getText(), /sources: \[flood\/wires\.txt\]/)
    await until(() => 'share' in views.sources.getChildren()[0], 'the source that was found')
  })

  test('a source that is renamed is renamed in the drafts that name it, open or not', async () => {
    const source = await write('rename/wire.txt', wire)
    const closed = await write('stories/closed.md', naming('[rename/wire.txt]'))
    const { document } = await openDraft('stories/renaming.md', naming('[rename/wire.txt]'))
    const edit = new vscode.WorkspaceEdit()
    edit.renameFile(source, newsroom('rename/late.txt'))
    await vscode.workspace.applyEdit(edit)
    await until(() => document.getText().includes('[rename/late.txt]'), 'the new name in the open draft')
    const other = await vscode.workspace.openTextDocument(closed)
    await until(() => other.getText().includes('[rename/late.txt]'), 'the new name in the closed draft')
  })

  test('sources are completed', async () => {
    await write('sources/wire/completed.txt', wire)
    const { document } = await openDraft('stories/completed.md', naming('[]'))
    const at = document.positionAt(document.getText().indexOf('[]') + 1)
    const labels = await until(async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        at,
      )
      const found = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label))
      return found.some(label => label.endsWith('completed.txt')) ? found : []
    }, 'the file among the completions')
    assert.ok(labels.includes('sources/wire/completed.txt'), labels.join())
  })
})

suite('Front matter, and colors', () => {
  suiteSetup(wakeBuiltIns)
  teardown(closeAll)

  const tokens = (document: vscode.TextDocument) =>
    vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
      'vscode.provideDocumentSemanticTokens',
      document.uri,
    )

  test('a draft has them, and Markdown that is no draft has none', async () => {
    const draft = await openDraft('stories/colors.md', naming('[]'))
    const drawn = await until(async () => (await tokens(draft.document))?.data.length, 'the colors')
    assert.equal(drawn, 10)
    const readme = await openDraft('README.md', '# Read me\n\n“We left,” Ana Ruiz said.\n')
    assert.equal((await tokens(readme.document))?.data.length ?? 0, 0)
  })
})
