import assert from 'node:assert/strict'
import { suite, suiteSetup, teardown, test } from 'mocha'
import * as vscode from 'vscode'
import { type SourceKind, sourceKinds } from '../../src/desk/house/source-kinds.ts'
import type { Desk } from '../../src/extension/desk.ts'
import { setTick } from '../../src/extension/views/facts.ts'
import type { Fact } from '../../src/server/protocol.ts'
import { closeAll, extensionId, newsroom, openDraft, until, wait, wakeBuiltIns, write } from './helpers.ts'

const wire =
  'RIGA, Latvia (AP) — The mayor of Riga spoke to teachers on Monday about the plan to merge two schools in the old town.\n\n' +
  '“We will surely close the school this year,” Ana Ruiz said.\n\n' +
  'Hundreds of parents came to the hall, and the police closed the street for three hours in the afternoon.\n'

const story =
  '---\ndate: 2025-03-20\nsources:\n  - sources/wire.txt\n---\n\n' +
  'The mayor of Riga spoke to teachers on Monday about the plan to merge two schools in the old town.\n\n' +
  '“We will close the school this year,” Ana Ruiz said.\n\n' +
  'She will speak again on Thursday, March 28, 2025.\n'

const desk = () => vscode.extensions.getExtension(extensionId)!.exports as Desk

async function openStory() {
  await write('stories/views/sources/wire.txt', wire)
  const editor = await openDraft('stories/views/draft.md', story)
  await until(
    () => desk().views.current.document === editor.document && desk().views.current.checked?.findings.length,
    'the views to show the draft',
  )
  return editor
}

suite('The story at a glance', () => {
  suiteSetup(wakeBuiltIns)
  teardown(closeAll)

  test('Draft Check lists findings by family, the most serious first', async () => {
    await openStory()
    const { findings } = desk().views
    const families = findings.getChildren()
    const items = families.map(family => findings.getTreeItem(family))
    assert.ok(
      items.some(({ label }) => label === 'Days and dates'),
      JSON.stringify(items),
    )
    assert.ok(items.some(({ label }) => label === 'Compared with sources'))
    for (const family of families) {
      const severities = findings
        .getChildren(family)
        .map(child => ('severity' in child ? child.severity : ''))
      assert.deepEqual(
        severities,
        [...severities].sort(
          (one, other) =>
            ['error', 'warning', 'info'].indexOf(one) - ['error', 'warning', 'info'].indexOf(other),
        ),
      )
    }
  })

  test('a filter hides what it does not let through, and can be cleared', async () => {
    await openStory()
    const { findings } = desk().views
    await vscode.commands.executeCommand('standardsDesk.filterFindings', { family: 'dates' })
    assert.deepEqual([...new Set(findings.shown.map(({ rule }) => rule.split('/')[0]))], ['dates'])
    await vscode.commands.executeCommand('standardsDesk.clearFilter')
    assert.ok(findings.shown.some(({ rule }) => rule.startsWith('sources/')))
  })

  test('next and previous go round the findings', async () => {
    const editor = await openStory()
    const { findings } = desk().views
    editor.selection = new vscode.Selection(0, 0, 0, 0)
    const visited: string[] = []
    const places = new Set(findings.shown.map(({ range }) => JSON.stringify(range.start)))
    for (let count = 0; count <= places.size; count++) {
      await vscode.commands.executeCommand('standardsDesk.nextFinding')
      visited.push(`${editor.selection.start.line}:${editor.selection.start.character}`)
    }
    assert.equal(visited.at(-1), visited[0])
    await vscode.commands.executeCommand('standardsDesk.previousFinding')
    assert.notEqual(`${editor.selection.start.line}:${editor.selection.start.character}`, visited.at(-1))
  })

  test('Quotes and Facts lists the quotation, and a tick is remembered beside the draft', async () => {
    const { document } = await openStory()
    await vscode.workspace
      .getConfiguration('standardsDesk')
      .update('name', 'Ana', vscode.ConfigurationTarget.Global)
    await vscode.commands.executeCommand('standardsDesk.facts.focus')
    const { facts } = desk().views
    const quotation = await until(() => {
      // What differs from its source comes first.
      const [group] = facts.getChildren()
      const first =
        group && facts.getChildren(group).find(node => !('facts' in node) && node.kind === 'quotation')
      return first as Fact | undefined
    }, 'the quotation')
    assert.match(quotation.words, /We will close/)
    assert.equal(quotation.speaker, 'Ana Ruiz')
    assert.equal(quotation.status, 'altered')
    await setTick(desk(), document.uri, quotation, true)
    const [file] = await until(() => vscode.workspace.findFiles('**/ticks.yml'), 'ticks.yml')
    const record = new TextDecoder().decode(await vscode.workspace.fs.readFile(file))
    assert.match(record, /kind: quotation/)
    assert.match(record, /by: Ana/)
    await facts.refresh()
    const ticked = () => {
      const [group] = facts.getChildren()
      const first = facts.getChildren(group).find(node => !('facts' in node) && node.kind === 'quotation')!
      return facts.getTreeItem(first).checkboxState as {
        state: vscode.TreeItemCheckboxState
      }
    }
    assert.equal(ticked().state, vscode.TreeItemCheckboxState.Checked)
    await setTick(desk(), document.uri, quotation, false)
    await facts.refresh()
    assert.equal(ticked().state, vscode.TreeItemCheckboxState.Unchecked)
    await vscode.workspace
      .getConfiguration('standardsDesk')
      .update('name', undefined, vscode.ConfigurationTarget.Global)
    await vscode.workspace.fs.delete(file)
  })

  test('Sources tells how much of the draft follows each', async () => {
    await openStory()
    const { sources } = desk().views
    const [source] = sources.getChildren().filter(row => 'share' in row)
    assert.equal(source.name, 'wire.txt')
    assert.ok(source.share > 0.2, String(source.share))
    assert.match(String(sources.getTreeItem(source).description), /\d+%/)
  })

  test('a source that front matter names is removed from it', async () => {
    const { document } = await openStory()
    const [source] = desk().views.sources.getChildren()
    await vscode.commands.executeCommand('standardsDesk.removeSource', source)
    await until(() => !document.getText().includes('wire.txt'), 'the line to be gone')
    assert.ok((await vscode.workspace.fs.stat(newsroom('stories/views/sources/wire.txt'))).size > 0)
  })

  /** Chooses a kind for the first source in the view, with the keys of the list that VS Code shows. */
  async function changeKind(kind: SourceKind) {
    const first = () =>
      desk()
        .views.sources.getChildren()
        .find(row => 'share' in row)
    // A key before the list is there goes nowhere, and nothing says when it is: on a busy machine it is pressed again.
    for (let patience = 500; ; patience *= 2) {
      const source = await until(first, 'the source')
      const changed = vscode.commands.executeCommand('standardsDesk.changeSourceKind', source)
      await wait(patience)
      for (let at = sourceKinds.indexOf(kind); at > 0; at--)
        await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext')
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem')
      await Promise.race([changed, wait(2000)])
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen')
      try {
        return await until(
          () => (first()?.kind === kind ? first() : undefined),
          `the source to be a ${kind}`,
          patience <= 2000 ? 4000 : undefined,
        )
      } catch (error) {
        if (patience > 2000) throw error
      }
    }
  }

  test('Change Kind says in the front matter what a source is that it names', async () => {
    const { document } = await openStory()
    const source = await changeKind('transcript')
    assert.match(document.getText(), /path: sources\/wire\.txt\n\s+kind: transcript\n/)
    assert.match(String(desk().views.sources.getTreeItem(source).description), /transcript/)
    await changeKind('wire')
    assert.match(document.getText(), /kind: wire\n/)
  })

  test('Change Kind says in the house rules what a source is that lies in a folder of theirs', async () => {
    const house = await write('stories/kinds/house-rules.yml', 'extends: ap\n\nsources:\n  - texts # ours\n')
    await write('stories/kinds/texts/answer.txt', wire)
    const text = story.replace(/sources:\n {2}- .*\n/, '')
    const { document } = await openDraft('stories/kinds/draft.md', text)
    await until(() => desk().views.current.document === document, 'the views to show the draft')
    const source = await changeKind('document')
    const saved = new TextDecoder().decode(await vscode.workspace.fs.readFile(house))
    assert.match(saved, /- texts # ours\n/)
    assert.match(saved, /- path: texts\/answer\.txt\n\s+kind: document\n/)
    assert.equal(document.getText(), text)
    assert.match(String(desk().views.sources.getTreeItem(source).description), /document/)
  })

  test('a lens over the story says what there is to fix, and what it follows', async () => {
    const { document } = await openStory()
    const lenses = await until(() =>
      vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri),
    )
    const titles = lenses.map(({ command }) => command?.title ?? '')
    assert.ok(
      titles.some(title => /^\d+ issues$/.test(title)),
      titles.join('; '),
    )
    assert.ok(
      titles.some(title => /^\d+% follows/.test(title)),
      titles.join('; '),
    )
  })
})

suite('Compare with Source', () => {
  suiteSetup(wakeBuiltIns)
  teardown(closeAll)

  test('puts draft and source side by side, with marks and their fixes', async () => {
    await openStory()
    const compared = await vscode.commands.executeCommand<
      Awaited<ReturnType<Desk['ask']>> & {
        draft: { mark?: string; fixes?: unknown[] }[]
        text: { mark?: string }[]
        pairs: unknown[]
      }
    >('standardsDesk.compareWithSource')
    assert.ok(compared.draft.some(({ mark }) => mark === 'copied'))
    assert.ok(compared.draft.some(({ mark, fixes }) => mark === 'altered' && fixes!.length > 0))
    assert.ok(compared.text.some(({ mark }) => mark === 'altered'))
    assert.ok(compared.pairs.length > 0)
    await until(
      () =>
        vscode.window.tabGroups.all
          .flatMap(({ tabs }) => tabs)
          .some(({ label }) => label.includes('draft.md and its source')),
      'the page',
    )
  })
})

suite('Before publishing', () => {
  suiteSetup(wakeBuiltIns)
  teardown(closeAll)

  test('the gate lists what blocks, and what was let stand and why', async () => {
    await openDraft(
      'stories/gate/draft.md',
      '---\ndate: 2025-03-20\n---\n\nHe arrives on Thursday, March 28, 2025.\n\n<!-- stet dates/weekday-mismatch: the old calendar -->\nShe arrives on Thursday, March 28, 2025.\n',
    )
    await until(() => desk().views.current.checked?.findings.length, 'findings')
    const gate = await vscode.commands.executeCommand<{
      blocks: { rule: string }[]
      stood: { reason: string }[]
    }>('standardsDesk.checkBeforePublishing')
    assert.ok(gate.blocks.some(({ rule }) => rule === 'dates/weekday-mismatch'))
    assert.ok(gate.stood.some(({ reason }) => reason === 'the old calendar'))
  })
})
