import assert from 'node:assert/strict'
import { suite, suiteSetup, teardown, test } from 'mocha'
import * as vscode from 'vscode'
import type { Desk } from '../../src/extension/desk.ts'
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

const front = '---\ntitle: Visit\nbyline: Nora Vance\ndate: 2025-03-20\n---\n\n'
const wrongDay = `${front}He arrives on Thursday, March 28, 2025.\n`

const desk = () => vscode.extensions.getExtension(extensionId)!.exports as Desk
const found = (uri: vscode.Uri) =>
  vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Standards Desk')

/** A page with one line of text, as a program writes it. */
const pdfOf = (line: string) => {
  const text = `BT /F1 12 Tf 72 700 Td (${line}) Tj ET`
  return `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
4 0 obj<</Length ${text.length}>>stream
${text}
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>
%%EOF
`
}

suite('Files that come and go', () => {
  suiteSetup(wakeBuiltIns)
  teardown(closeAll)

  test('findings move with a draft that is renamed', async () => {
    const { document } = await openDraft('drafts/before.md', wrongDay)
    await findings(document)
    const after = newsroom('drafts/after.md')
    const edit = new vscode.WorkspaceEdit()
    edit.renameFile(document.uri, after, { overwrite: true })
    assert.ok(await vscode.workspace.applyEdit(edit))
    await until(() => found(after), 'findings under the new name')
    await until(() => found(document.uri).length === 0, 'none under the old name')
    await until(() => desk().views.current.document?.uri.path === after.path, 'the views to follow')
  })

  test('a draft that is deleted takes what was found in it along', async () => {
    const draft = await write('drafts/deleted.story', 'He arrives on Thursday, March 28, 2025.\n')
    await vscode.commands.executeCommand('standardsDesk.checkWorkspace')
    await until(() => found(draft), 'findings in a closed draft')
    await vscode.workspace.fs.delete(draft)
    await until(() => found(draft).length === 0, 'its findings to go')
  })

  test('a story of which nothing is saved yet is checked, with the house rules and sources of the folder', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: wrongDay })
    await vscode.window.showTextDocument(document)
    await findings(document)
    assert.ok(desk().result(document.uri)!.sources.length > 0)
    assert.match(desk().result(document.uri)!.house.join(), /house-rules\.yml/)
  })

  test('a text far too long for a draft is left alone, and the views say so', async () => {
    const { document } = await openDraft('drafts/long.md', front + 'The mayor left the hall. '.repeat(60_000))
    await until(() => desk().views.current.checked?.unchecked === 'too-long', 'the reason')
    assert.deepEqual(found(document.uri), [])
  })

  test('a draft of 10,000 words is checked', async () => {
    const { document } = await openDraft(
      'drafts/feature.md',
      `${front}${'The mayor left the old hall by the river at noon.\n\n'.repeat(1000)}He arrives on Thursday, March 28, 2025.\n`,
    )
    await findings(document)
  })

  test('the sample story is opened with its source where that can be read', async () => {
    await vscode.commands.executeCommand('standardsDesk.openSample')
    const document = vscode.window.activeTextEditor!.document
    const rules = await until(() => {
      const rules = found(document.uri).map(
        ({ code }) => (code as { value: string } | undefined)?.value ?? '',
      )
      return rules.includes('dates/weekday-mismatch') ? rules : undefined
    }, 'its findings')
    assert.equal(rules.includes('sources/altered-quote'), !document.isUntitled)
    for (const rule of ['quotes/unattributed', 'quotes/unbalanced', 'hedging/double', 'dates/impossible'])
      assert.ok(rules.includes(rule), `${rule} in ${rules.join()}`)
  })

  test('a PDF among the sources is read, where the server has a disk and where it has none', async () => {
    await write('drafts/report.pdf', pdfOf('"We will reopen the old ferry on Monday," said Ana Lund.'))
    const front = '---\ntitle: Ferry\nbyline: Nora Vance\ndate: 2025-03-20\nsources: [report.pdf]\n---\n\n'
    const draft = `${front}“We will reopen the old ferry on Friday,” Ana Lund said.\n`
    const { document } = await openDraft('drafts/from-pdf.md', draft)
    const altered = () =>
      found(document.uri).find(({ code }) => JSON.stringify(code).includes('altered-quote'))
    await until(altered, 'the word that the PDF does not have')
    assert.equal(document.getText(altered()!.range), 'Friday')
  })
})
