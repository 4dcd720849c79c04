import assert from 'node:assert/strict'
import { suite, suiteSetup, teardown, test } from 'mocha'
import * as vscode from 'vscode'
import type { Desk } from '../../src/extension/desk.ts'
import { DropSource, PasteFromSource } from '../../src/extension/pasting.ts'
import { closeAll, extensionId, openDraft, until, wakeBuiltIns, write } from './helpers.ts'

const front = '---\ndate: 2025-03-20\n---\n\n'

function putCursor(editor: vscode.TextEditor, words: string, upTo = words) {
  const text = editor.document.getText()
  const start = editor.document.positionAt(text.indexOf(words))
  const end = upTo === words ? start : editor.document.positionAt(text.indexOf(upTo) + upTo.length)
  editor.selection = new vscode.Selection(start, end)
}

suite('Writing', () => {
  suiteSetup(wakeBuiltIns)
  teardown(closeAll)

  test('Insert Attribution names a speaker of the story', async () => {
    const editor = await openDraft(
      'drafts/attribute.md',
      `${front}Mayor Ana Ruiz met parents on Monday.\n\n“We will not close the school this year.”\n`,
    )
    putCursor(editor, 'not close')
    const done = await until(
      () => vscode.commands.executeCommand<boolean>('standardsDesk.insertAttribution', 'Ruiz said'),
      'the attribution',
    )
    assert.ok(done)
    assert.match(editor.document.getText(), /“We will not close the school this year,” Ruiz said\.\n/)
  })

  test('Verify Quotation says what the source has', async () => {
    await write(
      'stories/verify/sources/wire.txt',
      'The mayor spoke. “We will surely close the school this year,” Ana Ruiz said.\n',
    )
    const editor = await openDraft(
      'stories/verify/draft.md',
      '---\ndate: 2025-03-20\nsources: sources/wire.txt\n---\n\n“We will close the school this year,” Ana Ruiz said.\n',
    )
    putCursor(editor, 'close the')
    const fact = await until(
      () =>
        vscode.commands.executeCommand<{ status: string; source: { words: string } }>(
          'standardsDesk.verifyQuotation',
        ),
      'the verdict',
    )
    assert.equal(fact.status, 'altered')
    assert.match(fact.source.words, /surely/)
  })

  test('Quote and Attribute puts marks around a source’s words and says whose they are', async () => {
    await write(
      'stories/quote/sources/wire.txt',
      'RIGA (AP) — The old pumping station could fail without notice during the first heavy storm of the autumn and flood the town.\n',
    )
    const editor = await openDraft(
      'stories/quote/draft.md',
      '---\ndate: 2025-03-20\nsources: sources/wire.txt\n---\n\nThe old pumping station could fail without notice during the first heavy storm of the autumn and flood the town.\n',
    )
    putCursor(editor, 'fail without')
    assert.ok(await vscode.commands.executeCommand<boolean>('standardsDesk.quotePassage'))
    assert.match(
      editor.document.getText(),
      /“The old pumping station .* flood the town,” according to .+\.\n/,
    )
  })

  test('hints name the speaker of a pronoun and the day of a weekday, when they are switched on', async () => {
    const settings = vscode.workspace.getConfiguration('standardsDesk')
    const { document } = await openDraft(
      'drafts/hints.md',
      `${front}Mayor Ana Ruiz met parents on Monday.\n\n“We will not close the school this year,” she said. She leaves Friday.\n`,
    )
    const hints = () =>
      vscode.commands.executeCommand<vscode.InlayHint[]>(
        'vscode.executeInlayHintProvider',
        document.uri,
        new vscode.Range(0, 0, 20, 0),
      )
    assert.deepEqual(await hints(), [])
    await settings.update('inlayHints.speakers', true, vscode.ConfigurationTarget.Global)
    await settings.update('inlayHints.weekdays', true, vscode.ConfigurationTarget.Global)
    const labels = await until(async () => {
      const found = (await hints()).map(({ label }) => String(label))
      return found.length > 1 ? found : undefined
    }, 'hints')
    assert.ok(
      labels.some(label => label.includes('Ruiz')),
      labels.join(),
    )
    assert.ok(
      labels.some(label => /^March \d+$/.test(label)),
      labels.join(),
    )
    await settings.update('inlayHints.speakers', undefined, vscode.ConfigurationTarget.Global)
    await settings.update('inlayHints.weekdays', undefined, vscode.ConfigurationTarget.Global)
  })

  test('wire copy has an outline and can be folded', async () => {
    const { document } = await openDraft(
      'drafts/outline.story',
      'date 2025-03-20\n\nMAYOR KEEPS SCHOOL OPEN\n\nRIGA (AP) — The mayor spoke.\n\n“We will not close the school this year,” Ana Ruiz said.\n',
    )
    const symbols = await until(
      () =>
        vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
          'vscode.executeDocumentSymbolProvider',
          document.uri,
        ),
      'symbols',
    )
    const all = symbols.flatMap(symbol => [symbol, ...symbol.children])
    assert.ok(
      all.some(({ name }) => name.includes('Ruiz')),
      JSON.stringify(all.map(({ name }) => name)),
    )
    assert.ok(all.some(({ name }) => name.startsWith('RIGA')))
  })

  test('no key of the desk is one that VS Code has given away', async () => {
    const { contributes } = vscode.extensions.getExtension('standards-desk.standards-desk')!.packageJSON
    await vscode.commands.executeCommand('workbench.action.openDefaultKeybindingsFile')
    const document = await until(() => {
      const active = vscode.window.activeTextEditor?.document
      return active?.uri.path.includes('eybindings') ? active : undefined
    }, 'the default keys')
    const defaults = await until(() => (document.getText().length > 1000 ? document.getText() : undefined))
    for (const { key } of contributes.keybindings)
      for (const taken of defaults.matchAll(/"key": "([^"]+)",\s*"command": "([^"]+)"/g))
        if (!taken[2].startsWith('standardsDesk.')) assert.notEqual(taken[1], key, taken[2])
  })
})

suite('Words and files that are brought in', () => {
  suiteSetup(wakeBuiltIns)
  teardown(closeAll)

  const kind = vscode.DocumentDropOrPasteEditKind.Empty.append('test')
  const desk = () => vscode.extensions.getExtension(extensionId)!.exports as Desk
  const draft = `---\ndate: 2025-03-20\nsources:\n  - kept/other.txt\n---\n\n“We will close the school,” Ana Ruiz said.\n`
  const start = new vscode.Position(0, 0)
  const { token } = new vscode.CancellationTokenSource()

  async function openStory(folder: string) {
    await write(`stories/${folder}/kept/other.txt`, 'RIGA (AP) — It rained.\n')
    const { document } = await openDraft(`stories/${folder}/draft.md`, draft)
    await until(() => desk().result(document.uri), 'the draft to be checked')
    return document
  }

  test('a file that is dropped into a draft becomes a source of it', async () => {
    const document = await openStory('dropped')
    const wire = await write('stories/dropped/wire.txt', 'RIGA (AP) — It snowed.\n')
    const data = new vscode.DataTransfer()
    data.set('text/uri-list', new vscode.DataTransferItem(wire.toString()))
    const [edit] = (await new DropSource(desk(), kind).provideDocumentDropEdits(document, start, data))!
    assert.equal(edit.insertText, '')
    await vscode.workspace.applyEdit(edit.additionalEdit!)
    assert.match(document.getText(), /sources:\n {2}- kept\/other\.txt\n {2}- wire\.txt\n/)
  })

  test('a picture that is dropped does not', async () => {
    const document = await openStory('picture')
    const data = new vscode.DataTransfer()
    data.set('text/uri-list', new vscode.DataTransferItem('file:///desk/harbor.jpg'))
    assert.equal(
      await new DropSource(desk(), kind).provideDocumentDropEdits(document, start, data),
      undefined,
    )
  })

  test('words from a document that is no source yet are pasted with where they came from', async () => {
    const document = await openStory('pasted')
    const wire = await write(
      'stories/pasted/wire.txt',
      'RIGA (AP) — The mayor spoke. “The roof has held for 90 years,” Ana Ruiz said.\n',
    )
    const source = await vscode.workspace.openTextDocument(wire)
    const paste = new PasteFromSource(desk(), kind)
    const data = new vscode.DataTransfer()
    const at = source.getText().indexOf('The roof')
    const range = new vscode.Range(source.positionAt(at), source.positionAt(at + 30))
    paste.prepareDocumentPaste(source, [range], data)
    data.set('text/plain', new vscode.DataTransferItem(source.getText(range)))
    const context = { triggerKind: vscode.DocumentPasteTriggerKind.Automatic, only: undefined }
    const edits = (await paste.provideDocumentPasteEdits(document, [], data, context, token))!
    assert.deepEqual(
      edits.map(({ insertText }) => insertText),
      ['The roof has held for 90 years', '“The roof has held for 90 years,” Ana Ruiz told wire.txt.'],
    )
    await vscode.workspace.applyEdit(edits[1].additionalEdit!)
    assert.match(document.getText(), /\n {2}- wire\.txt\n/)
  })
})

suite('Typing', () => {
  suiteSetup(wakeBuiltIns)
  teardown(closeAll)

  test('squiggles stay away from the line being typed, when that is wanted', async () => {
    const settings = vscode.workspace.getConfiguration('standardsDesk')
    await settings.update('hideWhileTyping', true, vscode.ConfigurationTarget.Global)
    try {
      const { document } = await openDraft('drafts/quiet.md', `${front}The mayor left.\n\n`)
      const editor = vscode.window.activeTextEditor!
      editor.selection = new vscode.Selection(6, 0, 6, 0)
      await vscode.commands.executeCommand('type', { text: 'He comes Thursday, March 28, 2025.' })
      const isMarked = () =>
        vscode.languages.getDiagnostics(document.uri).some(({ range }) => range.start.line === 6)
      const end = Date.now() + 1200
      while (Date.now() < end) {
        assert.equal(isMarked(), false)
        await new Promise(resolve => setTimeout(resolve, 100))
      }
      editor.selection = new vscode.Selection(4, 0, 4, 0)
      await until(isMarked, 'the squiggle once the cursor has left the line')
    } finally {
      await settings.update('hideWhileTyping', undefined, vscode.ConfigurationTarget.Global)
    }
  })
})
