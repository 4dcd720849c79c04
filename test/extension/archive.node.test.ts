import assert from 'node:assert/strict'
import { suite, suiteSetup, suiteTeardown, test } from 'mocha'
import * as vscode from 'vscode'
import type { Desk } from '../../src/extension/desk.ts'
import { EmbeddedArchive } from '../../src/newsroom/archive/embedded.ts'
import { nodeDriver } from '../../src/newsroom/archive/sqlite.ts'
import { archived, ferry, filled } from '../newsroom/archive/stories.ts'
import { closeAll, extensionId, newsroom, openDraft, until, wakeBuiltIns, write } from './helpers.ts'

const desk = () => vscode.extensions.getExtension<Desk>(extensionId)!.exports

suite('What ran before', () => {
  suiteSetup(async function () {
    // VS Code 1.100 has no SQLite.
    if (!nodeDriver()) return this.skip()
    await wakeBuiltIns()
    await write('ran/house-rules.yml', 'archive: archive.sqlite\n')
    const archive = new EmbeddedArchive(newsroom('ran/archive.sqlite').fsPath)
    await filled(
      archive,
      archived('wires/a.txt', ferry, { headline: 'Board votes' }),
      archived('b', ferry, { date: '2025-04-02', publisher: 'Reuters' }),
    )
    await archive.close()
  })
  suiteTeardown(async () => {
    await closeAll()
    // Of a folder that goes as a whole, VS Code may not say which files go with it.
    await vscode.workspace.fs.delete(newsroom('ran/house-rules.yml'))
    await vscode.workspace.fs.delete(newsroom('ran'), { recursive: true })
  })

  const open = async () => {
    const text = '---\ndate: 2025-06-20\n---\n\n“We will never sell the ferry to the city,” Ana Ruiz said.\n'
    const { document } = await openDraft('ran/draft.md', text)
    const { ranBefore } = desk().views
    await until(() => desk().views.current.checked?.ran.length === 2, 'the archive to be asked')
    return { document, ranBefore }
  }

  test('is listed by day, the latest first', async () => {
    const { ranBefore } = await open()
    const days = ranBefore.getChildren()
    assert.deepEqual(
      days.map(day => ranBefore.getTreeItem(day).label),
      ['Wednesday, April 2, 2025', 'Thursday, March 27, 2025'],
    )
    const [ran] = ranBefore.getChildren(days[1])
    assert.match(String(ranBefore.getTreeItem(ran).description), /the same quotation · AP · PORT ELLERY/)
  })

  test('is in the hover of a quotation', async () => {
    const { document } = await open()
    const at = document.positionAt(document.getText().indexOf('never sell'))
    const hovers = await until(() =>
      vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at),
    )
    const said = hovers.flatMap(({ contents }) => contents).map(each => (each as vscode.MarkdownString).value)
    assert.match(said.join('\n'), /First ran Thursday, March 27, 2025, AP; once since/)
  })

  test('is compared with the draft, and becomes a source of it', async () => {
    const { ranBefore } = await open()
    const [ran] = ranBefore.getChildren(ranBefore.getChildren()[1])
    const compared = await vscode.commands.executeCommand<{ source: { name: string } }>(
      'standardsDesk.compareWithThen',
      ran,
    )
    assert.equal(compared.source.name, 'Board votes')
    await open()
    await vscode.commands.executeCommand('standardsDesk.addThenAsSource', ran)
    const file = newsroom('ran/sources/2025-03-27-ap-board-votes.md')
    await until(() => vscode.workspace.fs.stat(file), 'the source to be there')
    await until(() => desk().views.current.checked?.sources.length === 1, 'the source to be known')
  })

  test('shows how often an entry of the house rules would have spoken, saved or not', async () => {
    const text = 'archive: archive.sqlite\nterms:\n  - id: harbor\n    match: boat\n'
    const { document } = await openDraft('ran/house-rules.yml', text)
    const edit = new vscode.WorkspaceEdit()
    const at = document.positionAt(document.getText().indexOf('boat'))
    edit.replace(document.uri, new vscode.Range(at, at.translate(0, 4)), 'harbor')
    await vscode.workspace.applyEdit(edit)
    const action = await until(async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        new vscode.Range(at, at),
      )
      return actions.find(({ title }) => title === 'Try “style/harbor” on the archive')
    }, 'the entry to be offered')
    const { command, arguments: given = [] } = action.command!
    const tried = await vscode.commands.executeCommand<{ speaking: number; stories: number }>(
      command,
      ...given,
    )
    assert.deepEqual([tried.speaking, tried.stories], [2, 2])
    const page = vscode.Uri.from({
      scheme: 'standards-desk',
      path: '/tried/style/harbor.md',
      query: document.uri.toString(),
    })
    const written = (await vscode.workspace.openTextDocument(page)).getText()
    assert.match(written, /^# style\/harbor, tried on the archive\n/)
    const link = /\((stories\/[^)#]*)/.exec(written)![1]
    const place = vscode.Uri.joinPath(page, '..', decodeURIComponent(link))
    const story = await vscode.workspace.openTextDocument(place)
    assert.match(story.getText(), /We will never sell the ferry/)
    await vscode.commands.executeCommand('workbench.action.files.revert')
  })
})
