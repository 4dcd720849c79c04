import assert from 'node:assert/strict'
import { suite, suiteSetup, teardown, test } from 'mocha'
import * as vscode from 'vscode'
import { closeAll, findings, newsroom, openDraft, quickFix, until, wakeBuiltIns, write } from './helpers.ts'

const front = '---\ndate: 2025-03-20\n---\n\n'
const wrongDay = `${front}He arrives on Thursday, March 28, 2025.\n`

const codeOf = ({ code }: vscode.Diagnostic) =>
  typeof code === 'object' && code !== null ? String(code.value) : String(code ?? '')

/** The finding of a rule in a document, once there is one. */
const finding = (document: vscode.TextDocument, rule: string) =>
  until(
    () => vscode.languages.getDiagnostics(document.uri).find(each => codeOf(each) === rule),
    `${rule} in ${document.uri.path}`,
  )

const gone = (document: vscode.TextDocument, rule: string) =>
  until(
    () => !vscode.languages.getDiagnostics(document.uri).some(each => codeOf(each) === rule),
    `${rule} to be gone from ${document.uri.path}`,
  )

suite('Editing a draft', () => {
  suiteSetup(wakeBuiltIns)
  teardown(closeAll)

  test('finds as one types, with a code that links to its rule', async () => {
    const { document } = await openDraft('drafts/typed.md', `${front}The mayor left.\n`)
    const edit = new vscode.WorkspaceEdit()
    edit.insert(document.uri, new vscode.Position(5, 0), 'He arrives on Thursday, March 28, 2025.\n')
    await vscode.workspace.applyEdit(edit)
    const { code, range, severity } = await finding(document, 'dates/weekday-mismatch')
    assert.equal(severity, vscode.DiagnosticSeverity.Error)
    assert.equal(document.getText(range), 'Thursday, March 28, 2025')
    const { target } = code as { target: vscode.Uri }
    assert.match(target.toString(), /docs\/rules\/dates\/weekday-mismatch\.md$/)
  })

  for (const [name, language] of [
    ['a.story', 'news'],
    ['b.draft', 'news'],
    ['c.txt', 'plaintext'],
  ]) {
    test(`reads ${name} as ${language}`, async () => {
      const { document } = await openDraft(
        `drafts/${name}`,
        'date 2025-03-20\n\nHe arrives on Thursday, March 28, 2025.\n',
      )
      assert.equal(document.languageId, language)
      await finding(document, 'dates/weekday-mismatch')
    })
  }

  test('checks a document that was never saved', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'news',
      content: 'He arrives on Thursday, March 28, 2025.\n',
    })
    await vscode.window.showTextDocument(document)
    await finding(document, 'dates/weekday-mismatch')
  })

  test('leaves Markdown alone that is no news', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'markdown',
      content: 'He came Thursday, March 28, 2025.\n',
    })
    const other = await openDraft('drafts/news.md', wrongDay)
    await findings(other.document)
    // The one that is news has been checked by now; the other was opened before it.
    const found = vscode.languages
      .getDiagnostics(document.uri)
      .filter(each => each.source === 'Standards Desk')
    if ((await vscode.workspace.findFiles('house-rules.yml')).length === 0) assert.deepEqual(found, [])
  })

  test('applies the quick fix that is chosen', async () => {
    const { document } = await openDraft('drafts/fixed.md', wrongDay)
    const { range } = await finding(document, 'dates/weekday-mismatch')
    const action = await quickFix(document, range, 'Friday')
    assert.ok(await vscode.workspace.applyEdit(action.edit!))
    assert.equal(document.getText(), wrongDay.replace('Thursday', 'Friday'))
    await gone(document, 'dates/weekday-mismatch')
  })

  test('fixes on save what has one right answer, and nothing else', async () => {
    const { document } = await openDraft(
      'drafts/saved.md',
      `${front}Lund is accused of allegedly taking the money, police said.\n\nHe arrives on Thursday, March 28, 2025.\n`,
    )
    await finding(document, 'hedging/double')
    const [action] = await until(() =>
      vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        new vscode.Range(0, 0, 0, 0),
        'source.fixAll.standardsDesk',
      ),
    )
    await vscode.workspace.applyEdit(action.edit!)
    assert.match(document.getText(), /accused of taking/)
    assert.match(document.getText(), /Thursday, March 28/)
  })

  test('explains at the pointer', async () => {
    const { document } = await openDraft('drafts/hover.md', wrongDay)
    const { range } = await finding(document, 'dates/weekday-mismatch')
    const hovers = await until(() =>
      vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        range.start,
      ),
    )
    const said = hovers
      .flatMap(hover => hover.contents.map(part => (part as vscode.MarkdownString).value))
      .join('\n')
    assert.match(said, /One of the two is wrong/)
    assert.match(said, /Friday, March 28, 2025/)
  })

  test('evidence leads to the passage in the source', async () => {
    await write(
      'stories/evidence/sources/wire.txt',
      'RIGA (AP) — The mayor spoke.\n\n“We will surely close the school this year,” Ana Ruiz said.\n',
    )
    const { document } = await openDraft(
      'stories/evidence/draft.md',
      '---\ndate: 2025-03-20\nsources: sources/wire.txt\n---\n\n“We will close the school this year,” Ana Ruiz said.\n',
    )
    const { relatedInformation } = await finding(document, 'sources/altered-quote')
    const { location } = relatedInformation![0]
    assert.equal(location.uri.toString(), newsroom('stories/evidence/sources/wire.txt').toString())
    assert.equal(location.range.start.line, 2)
  })

  test('lets a finding stand in a comment, with a reason', async () => {
    const { document } = await openDraft('drafts/stet.md', wrongDay)
    const { range } = await finding(document, 'dates/weekday-mismatch')
    const action = await quickFix(document, range, 'Overrule')
    const [about] = action.command!.arguments!
    const signed = { ...about, form: 'comment', reason: 'the old calendar', by: 'Nora Vance' }
    await vscode.commands.executeCommand(action.command!.command, signed)
    assert.match(
      document.getText(),
      /<!-- stet dates\/weekday-mismatch: the old calendar — Nora Vance, \d{4}-\d\d-\d\d -->\nHe arrives/,
    )
    await gone(document, 'dates/weekday-mismatch')
  })

  test('lets a finding stand in stet.yml, which is saved', async () => {
    const { document } = await openDraft(
      'stories/stet/draft.txt',
      'date 2025-03-20\n\nHe arrives on Thursday, March 28, 2025.\n',
    )
    const { range } = await finding(document, 'dates/weekday-mismatch')
    const action = await quickFix(document, range, 'Overrule')
    const [about] = action.command!.arguments!
    await vscode.commands.executeCommand(action.command!.command, {
      ...about,
      form: 'file',
      reason: 'the old calendar',
      by: 'ar',
    })
    await gone(document, 'dates/weekday-mismatch')
    const [file] = await until(() => vscode.workspace.findFiles('**/stet.yml'), 'a stet.yml')
    const record = new TextDecoder().decode(await vscode.workspace.fs.readFile(file))
    assert.match(record, /reason: the old calendar/)
    await vscode.workspace.fs.delete(file)
    await finding(document, 'dates/weekday-mismatch')
  })
})
