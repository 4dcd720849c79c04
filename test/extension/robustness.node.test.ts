import assert from 'node:assert/strict'
import { suite, suiteSetup, teardown, test } from 'mocha'
import * as vscode from 'vscode'
import type { Desk } from '../../src/extension/desk.ts'
import { closeAll, extensionId, findings, openDraft, until, wakeBuiltIns, write } from './helpers.ts'

const desk = () => vscode.extensions.getExtension(extensionId)!.exports as Desk
const wrongDay = '---\ndate: 2025-03-20\n---\n\nHe arrives on Thursday, March 28, 2025.\n'

/** The process of the server: the client keeps it to itself. */
const server = () => (desk().client as unknown as { _serverProcess?: { pid: number } })._serverProcess?.pid

async function kill() {
  const pid = await until(server, 'a server')
  process.kill(pid, 'SIGKILL')
  return pid
}

suite('When the server ends', () => {
  suiteSetup(wakeBuiltIns)
  teardown(closeAll)

  test('it is started again, once, and findings come again', async () => {
    const { document } = await openDraft('drafts/killed.md', wrongDay)
    await findings(document)
    const before = await kill()
    await until(() => server() && server() !== before, 'another server')
    const edit = new vscode.WorkspaceEdit()
    edit.insert(document.uri, new vscode.Position(5, 0), 'And again on Thursday, March 28, 2025.\n')
    await vscode.workspace.applyEdit(edit)
    await until(
      () => vscode.languages.getDiagnostics(document.uri).some(({ range }) => range.start.line === 5),
      'findings',
    )
  })

  test('no command is left waiting, and after a second end in a row Restart helps', async () => {
    for (let index = 0; index < 60; index++)
      await write(
        `stories/many/${index}.story`,
        `He arrives on Thursday, March 28, 2025.\n${'The mayor left the hall. '.repeat(400)}`,
      )
    const { document } = await openDraft('drafts/killed.md', wrongDay)
    await until(server, 'a server')
    const run = vscode.commands.executeCommand('standardsDesk.checkWorkspace')
    await new Promise(resolve => setTimeout(resolve, 100))
    await kill()
    const ended = await Promise.race([
      run.then(() => 'ended'),
      new Promise(resolve => setTimeout(() => resolve('hangs'), 10_000)),
    ])
    assert.equal(ended, 'ended')
    await vscode.commands.executeCommand('standardsDesk.restart')
    await vscode.commands.executeCommand('standardsDesk.checkDraft')
    await findings(document)
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(document.uri, '..', '..', 'stories', 'many'), {
      recursive: true,
    })
  })
})
