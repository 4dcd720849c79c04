import assert from 'node:assert/strict'
import { suite, suiteSetup, teardown, test } from 'mocha'
import * as vscode from 'vscode'
import { closeAll, extensionId, openDraft, until, wakeBuiltIns, write } from './helpers.ts'

async function ask<Answer>(tool: string, input: object): Promise<Answer> {
  const token = new vscode.CancellationTokenSource().token
  const result = await vscode.lm.invokeTool(
    `standards_desk_${tool}`,
    { input, toolInvocationToken: undefined },
    token,
  )
  const text = result.content.map(part => (part as vscode.LanguageModelTextPart).value).join('')
  return JSON.parse(text)
}

suite('Tools for assistants', () => {
  suiteSetup(async () => {
    await wakeBuiltIns()
    await openDraft('drafts/wake.md', 'RIGA (AP) — The mayor left.\n')
    await until(() => vscode.extensions.getExtension(extensionId)?.isActive, 'the extension')
    await write(
      'stories/tools/sources/wire.txt',
      'The mayor spoke. “We will surely close the school this year,” Ana Ruiz said.\n',
    )
    await write(
      'stories/tools/draft.md',
      '---\ndate: 2025-03-20\nsources: sources/wire.txt\n---\n\n“We will close the school this year,” Ana Ruiz said. She leaves on Thursday, March 28, 2025.\n',
    )
  })
  teardown(closeAll)

  test('every tool that is described is there', () => {
    const { contributes } = vscode.extensions.getExtension(extensionId)!.packageJSON
    const known = vscode.lm.tools.map(({ name }) => name)
    assert.equal(contributes.languageModelTools.length, 3)
    for (const { name } of contributes.languageModelTools) assert.ok(known.includes(name), name)
  })

  test('a draft is checked by its path, with sources and fixes', async () => {
    const answer = await ask<{ findings: { rule: string; fixes: string[] }[]; sources: object[] }>(
      'check_draft',
      { file: 'stories/tools/draft.md' },
    )
    const altered = answer.findings.find(({ rule }) => rule === 'sources/altered-quote')
    assert.ok(altered!.fixes.length > 0)
    assert.equal(answer.sources.length, 1)
  })

  test('copy that is in no file is checked', async () => {
    const findings = await ask<{ rule: string }[]>('check_draft', {
      text: 'She leaves on Thursday, March 28, 2025.',
    })
    assert.ok(findings.some(({ rule }) => rule === 'dates/weekday-mismatch'))
  })

  test('quotations are listed and verified', async () => {
    const [quotation] = await ask<{ speaker: string; status: string }[]>('list_quotations', {
      file: 'stories/tools/draft.md',
    })
    assert.equal(quotation.speaker, 'Ana Ruiz')
    const [verdict] = await ask<{ status: string; source: { words: string; path: string } }[]>(
      'verify_quotation',
      { file: 'stories/tools/draft.md', words: 'close the school' },
    )
    assert.equal(verdict.status, 'altered')
    assert.match(verdict.source.words, /surely/)
  })

  test('a file outside the workspace is refused', async () => {
    await assert.rejects(ask('check_draft', { file: '/etc/hostname' }), /no file/)
  })
})
