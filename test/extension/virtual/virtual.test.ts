import assert from 'node:assert/strict'
import { suite, suiteSetup, suiteTeardown, test } from 'mocha'
import * as vscode from 'vscode'
import type { Desk } from '../../../src/extension/desk.ts'
import type { Gate, SideBySide } from '../../../src/server/protocol.ts'
import { closeAll, extensionId, newsroom, openDraft, quickFix, until, write } from '../helpers.ts'
import { Memory } from './memory.ts'

const draft =
  '---\ntitle: School\nbyline: Ana Ruiz\ndate: 2025-03-20\n---\n\n' +
  '“We will close the school this year,” Ana Ruiz said. The school holds 41 Lantern Line members.\n'

const rules =
  'extends: ap\nsources:\n  - path: sources\n    publisher: Coastal Press\nclaims:\n  - id: lantern-line\n' +
  '    match: Lantern Line member(s)\n    offer: alleged {match}\n    why: A court is hearing it.\n'

const codeOf = ({ code }: vscode.Diagnostic) =>
  typeof code === 'object' && code !== null ? String(code.value) : String(code ?? '')

const finding = (document: vscode.TextDocument, rule: string) =>
  until(
    () => vscode.languages.getDiagnostics(document.uri).find(each => codeOf(each) === rule),
    `${rule} in ${document.uri}`,
  )

const textOf = async (uri: vscode.Uri) => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri))

suite('A newsroom on no disk', () => {
  let files: vscode.Disposable
  let document: vscode.TextDocument

  suiteSetup(async () => {
    files = vscode.workspace.registerFileSystemProvider('memory', new Memory(), { isCaseSensitive: true })
    await write('house-rules.yml', rules)
    await write(
      'sources/wire.txt',
      'RIGA (AP) — The mayor spoke.\n\n“We will surely close the school this year,” Ana Ruiz said.\n',
    )
    document = (await openDraft('drafts/draft.md', draft)).document
  })
  suiteTeardown(async () => {
    await closeAll()
    files.dispose()
  })

  test('its house rules and its sources count', async () => {
    assert.equal(document.uri.scheme, 'memory')
    await finding(document, 'hedging/contested-claim')
    const { relatedInformation } = await finding(document, 'sources/altered-quote')
    assert.equal(relatedInformation![0].location.uri.toString(), newsroom('sources/wire.txt').toString())
  })

  test('the views show the draft and what it is compared with', async () => {
    const { views } = vscode.extensions.getExtension(extensionId)!.exports as Desk
    await until(() => views.findings.shown, 'findings')
    assert.deepEqual(
      views.sources
        .getChildren()
        .filter(row => 'share' in row)
        .map(({ name, publisher }) => `${name}, ${publisher}`),
      ['wire.txt, Coastal Press'],
    )
  })

  test('a draft is compared with its source, and a fix is applied', async () => {
    const compared = await vscode.commands.executeCommand<SideBySide>('standardsDesk.compareWithSource')
    assert.ok(compared.draft.some(({ mark, fixes }) => mark === 'altered' && fixes!.length > 0))
    const { range } = await finding(document, 'sources/altered-quote')
    const action = await quickFix(document, range, 'Restore')
    await vscode.workspace.applyEdit(action.edit!)
    assert.match(document.getText(), /We will surely close/)
  })

  test('what is let stand is written beside the house rules, and the gate keeps the record', async () => {
    const { range } = await finding(document, 'hedging/contested-claim')
    const action = await quickFix(document, range, 'Overrule')
    const [about] = action.command!.arguments!
    const reason = 'convicted on May 12'
    await vscode.commands.executeCommand(action.command!.command, {
      ...about,
      form: 'file',
      reason,
      by: 'ar',
    })
    assert.match(await textOf(newsroom('stet.yml')), /reason: convicted on May 12/)
    const gate = await until(async () => {
      const gate = await vscode.commands.executeCommand<Gate>('standardsDesk.checkBeforePublishing')
      return gate.stood.length > 0 ? gate : undefined
    }, 'the record')
    assert.equal(gate.stood[0].by, 'ar')
    assert.ok(!gate.warns.some(({ rule }) => rule === 'hedging/contested-claim'))
  })

  test('the whole workspace is checked', async () => {
    await write('drafts/closed.story', 'He arrives on Thursday, March 28, 2025.\n')
    const { drafts, errors } = await vscode.commands.executeCommand<{ drafts: number; errors: number }>(
      'standardsDesk.checkWorkspace',
    )
    assert.ok(drafts >= 2 && errors >= 1, `${drafts} drafts, ${errors} errors`)
  })
})
