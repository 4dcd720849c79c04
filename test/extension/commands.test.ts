import assert from 'node:assert/strict'
import { suite, suiteSetup, teardown, test } from 'mocha'
import * as vscode from 'vscode'
import {
  closeAll,
  extensionId,
  findings,
  newsroom,
  openDraft,
  until,
  wakeBuiltIns,
  write,
} from './helpers.ts'

const wrongDay = '---\ndate: 2025-03-20\n---\n\nHe arrives on Thursday, March 28, 2025.\n'

suite('Commands', () => {
  suiteSetup(wakeBuiltIns)
  teardown(closeAll)

  test('every command that is offered is there', async () => {
    const { contributes } = vscode.extensions.getExtension(extensionId)!.packageJSON
    const known = new Set(await vscode.commands.getCommands(true))
    await openDraft('drafts/any.md', wrongDay)
    for (const { command } of contributes.commands) assert.ok(known.has(command), command)
  })

  test('Check Draft checks what does not look like a draft', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'markdown',
      content: 'He came Thursday, March 28, 2025.\n',
    })
    await vscode.window.showTextDocument(document)
    await vscode.commands.executeCommand('standardsDesk.checkDraft')
    await findings(document)
  })

  test('Check Workspace finds in files that are not open, and counts', async () => {
    const closed = await write('drafts/closed.story', 'He arrives on Thursday, March 28, 2025.\n')
    const checked = await vscode.commands.executeCommand<{
      drafts: number
      errors: number
      cancelled: boolean
    }>('standardsDesk.checkWorkspace')
    assert.equal(checked.cancelled, false)
    assert.ok(checked.drafts >= 1 && checked.errors >= 1, JSON.stringify(checked))
    await until(() => vscode.languages.getDiagnostics(closed), 'findings in a closed file')
  })

  test('Explain Rule shows the rule’s page', async () => {
    await openDraft('drafts/any.md', wrongDay)
    await vscode.commands.executeCommand('standardsDesk.explainRule', 'dates/weekday-mismatch')
    const page = vscode.Uri.parse('standards-desk:/rules/dates/weekday-mismatch.md')
    const document = await vscode.workspace.openTextDocument(page)
    assert.match(document.getText(), /^# dates\/weekday-mismatch/)
    await until(
      () =>
        vscode.window.tabGroups.all
          .flatMap(group => group.tabs)
          .find(({ label }) => label.includes('weekday-mismatch')),
      'the preview',
    )
  })

  test('Show Fact Sheet lists quotations with their speakers', async () => {
    await openDraft(
      'drafts/facts.md',
      '---\ndate: 2025-03-20\n---\n\n“We will not close the school this year,” Ana Ruiz said on March 19.\n',
    )
    await vscode.commands.executeCommand('standardsDesk.showFactSheet')
    const page = await until(
      () =>
        vscode.workspace.textDocuments.find(
          ({ uri }) => uri.scheme === 'standards-desk' && uri.path.includes('facts'),
        ),
      'the sheet',
    )
    assert.match(page.getText(), /We will not close the school/)
    assert.match(page.getText(), /Ana Ruiz/)
    assert.match(page.getText(), /Wednesday, March 19, 2025/)
  })

  test('Add Source copies a document to the sources of the newsroom', async () => {
    await write('stories/adding/draft.story', 'The mayor left.\n')
    const { document } = await openDraft('stories/adding/draft.story', 'The mayor left.\n')
    const source = await write('elsewhere/added.txt', 'The mayor left the hall.\n')
    await vscode.commands.executeCommand('standardsDesk.checkDraft')
    await vscode.commands.executeCommand('standardsDesk.addSource', source)
    const [copy] = await until(() => vscode.workspace.findFiles('**/sources/**/added.txt'), 'the copy')
    assert.match(new TextDecoder().decode(await vscode.workspace.fs.readFile(copy)), /left the hall/)
    await vscode.workspace.fs.delete(copy)
    assert.equal(document.isDirty, false)
  })

  test('Open House Rules opens those that hold for the draft', async () => {
    await write('stories/house/house-rules.yml', 'extends: ap\n')
    await openDraft('stories/house/draft.md', wrongDay)
    await vscode.commands.executeCommand('standardsDesk.openHouseRules')
    const expected = newsroom('stories/house/house-rules.yml').toString()
    await until(() => vscode.window.activeTextEditor?.document.uri.toString() === expected, 'the house rules')
  })

  test('house rules are checked and completed', async () => {
    const { document } = await openDraft('stories/broken/house-rules.yml', 'rulez: 1\n')
    const [fault] = await findings(document)
    assert.match(fault.message, /rules/)
    const list = await until(async () => {
      const found = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        new vscode.Position(1, 0),
      )
      return found.items.some(({ label }) => label === 'extends') ? found : undefined
    }, 'completions')
    assert.ok(list.items.some(({ label }) => label === 'claims'))
    await vscode.workspace.fs.delete(document.uri)
  })

  test('Restart restarts the server, and findings come again', async () => {
    const { document } = await openDraft('drafts/restart.md', wrongDay)
    await findings(document)
    await vscode.commands.executeCommand('standardsDesk.restart')
    await findings(document)
  })
})
