import assert from 'node:assert/strict'
import { suite, suiteSetup, teardown, test } from 'mocha'
import * as vscode from 'vscode'
import { closeAll, extensionId, findings, openDraft, until, wakeBuiltIns, write } from './helpers.ts'

const house = `extends: ap
claims:
  - id: spy
    match: sp(y|ies)
    offer: alleged {match}
    why: No court has found it.
    examples:
      - bad: The spy left.
        fixed: The suspected spy left.
      - good: Police say the spy left.
      - good: The baker left.
terms:
  - id: boardwalk
    match: board-walk
    offer: boardwalk
    why: One word.
`

interface Desk {
  houseTests: { controller: vscode.TestController }
}

/** What is told of the tests of a run, by their ids. */
interface Recorded {
  passed: string[]
  failed: Map<string, vscode.TestMessage>
  skipped: string[]
  ended: boolean
}

/** The controller of the Test Explorer, and a record of the runs that it begins. */
async function recorded(
  onPassed = () => {},
): Promise<{ controller: vscode.TestController; runs: Recorded[] }> {
  const extension = vscode.extensions.getExtension<Desk>(extensionId)!
  const { controller } = (await extension.activate()).houseTests
  const runs: Recorded[] = []
  const create = controller.createTestRun.bind(controller)
  controller.createTestRun = (...given) => {
    const run = create(...given)
    const record: Recorded = { passed: [], failed: new Map(), skipped: [], ended: false }
    runs.push(record)
    return {
      name: run.name,
      token: run.token,
      isPersisted: run.isPersisted,
      onDidDispose: run.onDidDispose,
      enqueued: item => run.enqueued(item),
      started: item => run.started(item),
      skipped(item) {
        record.skipped.push(item.id)
        run.skipped(item)
      },
      passed(item, duration) {
        if (record.passed.push(item.id) === 1) onPassed()
        run.passed(item, duration)
      },
      failed(item, message, duration) {
        record.failed.set(item.id, [message].flat()[0])
        run.failed(item, message, duration)
      },
      errored: (item, message, duration) => run.errored(item, message, duration),
      appendOutput: (output, location, item) => run.appendOutput(output, location, item),
      addCoverage: coverage => run.addCoverage(coverage),
      end() {
        record.ended = true
        run.end()
      },
    }
  }
  return { controller, runs }
}

const entriesOf = (controller: vscode.TestController, uri: vscode.Uri) => {
  const file = controller.items.get(uri.toString())
  return file ? [...file.children].map(([, entry]) => entry) : []
}

const labels = (item: vscode.TestItem) => [...item.children].map(([, { label }]) => label)

async function completed(document: vscode.TextDocument, at: vscode.Position, wanted: string[]) {
  const list = await until(async () => {
    const found = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      at,
    )
    const known = found.items.map(({ label }) => label as string)
    return wanted.every(each => known.includes(each)) ? found : undefined
  }, `completions ${wanted}`)
  return list.items.map(({ label }) => label as string)
}

/** Puts a text into the document that is open, unsaved. VS Code takes no edit of a document that has just changed. */
async function type(editor: vscode.TextEditor, text: string) {
  const { document } = editor
  const whole = () => new vscode.Range(0, 0, document.lineCount, 0)
  await until(() => editor.edit(edit => edit.replace(whole(), text)), 'the text is typed')
  assert.equal(document.getText(), text)
}

suite('House rules in the Test Explorer', () => {
  suiteSetup(wakeBuiltIns)
  teardown(async () => {
    await closeAll()
    for (const uri of await vscode.workspace.findFiles('tested/**')) await vscode.workspace.fs.delete(uri)
  })

  test('every example of every entry is listed at its place, and the list follows the file unsaved', async () => {
    const { controller } = await recorded()
    const editor = await openDraft('tested/house-rules.yml', house)
    const { uri } = editor.document
    const entries = await until(() => entriesOf(controller, uri), 'entries')
    assert.deepEqual(
      entries.map(({ label }) => label),
      ['spy', 'boardwalk'],
    )
    assert.deepEqual(labels(entries[0]), [
      'bad: The spy left.',
      'good: Police say the spy left.',
      'good: The baker left.',
    ])
    assert.equal(entries[0].children.get('claim/spy/0')!.range!.start.line, 7)
    assert.equal(entries[1].description, 'no examples')
    await type(editor, house.replace('The baker left.', 'The miller left.'))
    await until(
      () => labels(entriesOf(controller, uri)[0]).includes('good: The miller left.'),
      'a new example',
    )
    assert.ok(editor.document.isDirty)
  })

  test('a run of everything tells what passes, and of what fails what was wanted and what was got', async () => {
    const { controller, runs } = await recorded()
    const { document } = await openDraft('tested/house-rules.yml', house)
    await until(() => entriesOf(controller, document.uri), 'entries')
    await vscode.commands.executeCommand('testing.runAll')
    const run = await until(() => runs.find(({ ended }) => ended), 'a run')
    assert.deepEqual([...run.failed.keys()], ['claim/spy/0'])
    assert.ok(run.passed.includes('claim/spy/1') && run.passed.includes('claim/spy/2'))
    // Those of the sample newsroom are run as well.
    assert.ok(run.passed.includes('claim/lantern-line-membership/0'), run.passed.join())
    // What is skipped of other tests' house files is theirs.
    const own = entriesOf(controller, document.uri).map(({ id }) => id)
    assert.deepEqual(
      run.skipped.filter(id => own.includes(id)),
      ['term/boardwalk'],
    )
    const message = run.failed.get('claim/spy/0')!
    assert.equal(message.expectedOutput, 'The suspected spy left.')
    assert.equal(message.actualOutput, 'The alleged spy left.')
    assert.equal(message.location!.uri.toString(), document.uri.toString())
    assert.equal(message.location!.range.start.line, 7)
  })

  test('a run at the cursor runs one example, and one of the file runs the file', async () => {
    const { controller, runs } = await recorded()
    const editor = await openDraft('tested/house-rules.yml', house)
    await until(() => entriesOf(controller, editor.document.uri), 'entries')
    editor.selection = new vscode.Selection(9, 10, 9, 10)
    await vscode.commands.executeCommand('testing.runAtCursor')
    const one = await until(() => runs.find(({ ended }) => ended), 'a run')
    assert.deepEqual([one.passed, one.failed.size, one.skipped], [['claim/spy/1'], 0, []])
    await vscode.commands.executeCommand('testing.runCurrentFile')
    const all = await until(() => runs.slice(1).find(({ ended }) => ended), 'a run of the file')
    assert.deepEqual([all.passed.length, all.failed.size], [2, 1])
    assert.ok(!all.passed.includes('claim/lantern-line-membership/0'))
  })

  test('a run that is cancelled ends, and what was not run was skipped', async () => {
    const { controller, runs } = await recorded(() => vscode.commands.executeCommand('testing.cancelRun'))
    const long = 'The baker left. '.repeat(1500).trim()
    const many = `      - good: &long ${long}\n${'      - good: *long\n'.repeat(400)}`
    const { document } = await openDraft(
      'tested/house-rules.yml',
      house.replace('terms:\n', `${many}terms:\n`),
    )
    await until(() => entriesOf(controller, document.uri)[0]?.children.size > 400, 'entries')
    await vscode.commands.executeCommand('testing.runCurrentFile')
    const run = await until(() => runs.find(({ ended }) => ended), 'the end of the run')
    assert.equal(run.passed.length + run.failed.size + run.skipped.length, 405)
    assert.ok(run.skipped.length > 1 && run.passed.length > 0, `${run.skipped.length} skipped`)
  })

  test('an example that does not hold is underlined while the file is edited', async () => {
    const editor = await openDraft('tested/house-rules.yml', house)
    const wrong = (diagnostics: vscode.Diagnostic[]) =>
      diagnostics.find(({ message }) =>
        message.startsWith('The first offer of “spy” doesn’t give the “fixed” text.'),
      )
    const fault = await until(async () => wrong(await findings(editor.document)), 'a failing example')
    assert.equal(editor.document.getText(fault.range), 'bad: The spy left.')
    assert.match(fault.message, /Wanted: The suspected spy left\.\nGot: The alleged spy left\./)
    await type(editor, house.replace('suspected', 'alleged'))
    await until(
      async () => wrong(await findings(editor.document)) === undefined,
      'the example holds, before it is saved',
    )
  })

  test('a file that house rules extend counts as they do: listed, checked and completed', async () => {
    const { controller } = await recorded()
    const shared = await write('tested/shared/claims.yml', house.replace('extends: ap\n', ''))
    const own = await openDraft('tested/house-rules.yml', 'extends: [ap, shared/claims.yml]\n')
    const { uri } = own.document
    await until(
      () => entriesOf(controller, uri)[0]?.uri?.toString() === shared.toString(),
      'entries of the extended file',
    )
    const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(shared))
    await findings(editor.document)
    await type(editor, 'claims:\n  - id: baker\n    mach: baker\n')
    await until(() => entriesOf(controller, uri).length === 0, 'the broken entry is gone')
    const told = await until(
      async () => (await findings(editor.document)).find(({ message }) => message.includes('mach')),
      'an error in the extended file',
    )
    assert.match(told.message, /Did you mean “match”\?/)
    await completed(editor.document, new vscode.Position(2, 4), ['match', 'why'])
  })
})

suite('Add to Register', () => {
  suiteSetup(wakeBuiltIns)
  teardown(async () => {
    await closeAll()
    for (const uri of await vscode.workspace.findFiles('added/**')) await vscode.workspace.fs.delete(uri)
  })

  const copy = 'The saboteurs of the pier left. The mayor wept.\n'

  async function selected(words: string) {
    const editor = await openDraft('added/draft.story', copy)
    await until(
      () => vscode.commands.executeCommand('standardsDesk.checkDraft', editor.document.uri),
      'a check',
    )
    const start = copy.indexOf(words)
    await vscode.window.showTextDocument(editor.document)
    editor.selection = new vscode.Selection(0, start, 0, start + words.length)
    return vscode.window.activeTextEditor!
  }

  test('writes an entry into the nearest house rules, keeping the rest, with the first blank selected', async () => {
    const rules =
      'extends: ap\n\n# Ours.\nclaims:\n- id: spy\n  match: sp(y|ies)\n  # Ask Ana.\n\nterms: []\n'
    const uri = await write('added/house-rules.yml', rules)
    await selected('saboteurs of the pier')
    await vscode.commands.executeCommand('standardsDesk.addToRegister')
    const editor = await until(() => {
      const active = vscode.window.activeTextEditor
      return active?.document.uri.toString() === uri.toString() && active.document.isDirty
        ? active
        : undefined
    }, 'the house rules')
    assert.equal(
      editor.document.getText(),
      rules.replace(
        '  # Ask Ana.\n',
        `  # Ask Ana.

- id: saboteurs-of-the-pier
  match: ["saboteurs of the pier"]
  offer: ["alleged {match}"]
  why: Why is it contested, and by whom?
  examples:
    - bad: The saboteurs of the pier left.
    - good: A sentence that attributes it.
`,
      ),
    )
    const blank = () => editor.document.getText(editor.selection)
    assert.equal(blank(), 'Why is it contested, and by whom?')
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder')
    await until(() => blank() === 'alleged {match}', 'the offer')
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder')
    await until(() => blank() === 'A sentence that attributes it.', 'the good example')
    // The draft is checked against it at once, unsaved.
    await until(
      () =>
        vscode.languages
          .getDiagnostics()
          .some(
            ([at, all]) =>
              at.path.endsWith('added/draft.story') &&
              all.some(({ code }) => String((code as { value: string }).value) === 'hedging/contested-claim'),
          ),
      'the claim in the draft',
    )
  })

  test('is offered where words are selected, and says so when the register has them', async () => {
    await write('added/house-rules.yml', house)
    const editor = await selected('saboteurs of the pier')
    const action = await until(async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        editor.document.uri,
        editor.selection,
      )
      return actions.find(({ title }) => title.includes('register of contested claims'))
    }, 'the action')
    await vscode.commands.executeCommand(action.command!.command, ...action.command!.arguments!)
    await until(
      () => vscode.window.activeTextEditor?.document.getText().includes('- id: saboteurs-of-the-pier'),
      'the entry',
    )
  })
})

suite('House rules in the editor', () => {
  suiteSetup(wakeBuiltIns)
  teardown(closeAll)

  const lines = `extends: 
rules:
  dates/impossible: 
  numbers/percent:
    options:
      write: 
  
claims:
  - id: spy
    match: spy
    
`
  const end = (document: vscode.TextDocument, line: number) => document.lineAt(line).range.end

  test('keys, profiles, rule ids, severities and options are completed', async () => {
    const { document } = await openDraft('edited/house-rules.yml', lines)
    await completed(document, end(document, 0), ['ap', 'reuters', 'uk'])
    await completed(document, end(document, 2), ['error', 'warning', 'info', 'off'])
    await completed(document, end(document, 5), ['sign', 'percent', 'per cent'])
    const ids = await completed(document, end(document, 6), ['hedging', 'dates/weekday-mismatch'])
    assert.ok(!ids.includes('dates/impossible'), 'what stands there is not offered again')
    const keys = await completed(document, end(document, 10), [
      'hedges',
      'offer',
      'why',
      'examples',
      'review',
    ])
    assert.ok(!keys.includes('id') && !keys.includes('extends'))
  })

  test('a key, a rule and an option are explained under the pointer', async () => {
    const { document } = await openDraft('edited/house-rules.yml', lines)
    const hovered = async (line: number, column: number) => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        new vscode.Position(line, column),
      )
      return hovers
        .flatMap(({ contents }) => contents.map(each => (each as vscode.MarkdownString).value))
        .join()
    }
    await until(async () => /start from: a profile/.test(await hovered(0, 2)), 'what extends means')
    assert.match(await hovered(2, 6), /Some part of the date is wrong|doesn’t exist/)
    assert.match(await hovered(9, 6), /The claim’s wordings/)
  })

  test('an error is underlined at its line and column, with what was meant', async () => {
    const wrong = 'rules:\n  hedging/duoble: off\nclaims:\n  - id: spy\n    match: sp(y\n'
    const { document } = await openDraft('edited/wrong/house-rules.yml', wrong)
    const told = await findings(document)
    const at = told.map(({ range, message }) => [range.start.line, document.getText(range), message])
    assert.deepEqual(at, [
      [1, 'hedging/duoble', '“hedging/duoble” isn’t a rule or family. Did you mean “hedging/double”?'],
      [4, '(y', '“match” isn’t a valid pattern: “sp(y”. This “(” is not closed.'],
    ])
  })
})
