import assert from 'node:assert/strict'
import { suite, suiteSetup, suiteTeardown, test } from 'mocha'
import * as vscode from 'vscode'
import { closeAll, extensionId, openDraft, until, wakeBuiltIns } from './helpers.ts'

suite('The extension', () => {
  suiteSetup(wakeBuiltIns)
  suiteTeardown(closeAll)

  test('is there under its id', () => {
    assert.ok(vscode.extensions.getExtension(extensionId), `no extension ${extensionId}`)
  })

  test('wakes up when a draft is opened', async () => {
    await openDraft('drafts/activation.md', 'The mayor arrived on Thursday.\n')
    const extension = vscode.extensions.getExtension(extensionId)!
    await until(() => extension.isActive, 'the extension to be active')
  })
})
