import { expect, test } from 'vitest'
import { openWindow } from './window.ts'

test('words pasted from a source can become a quotation that says whose it is', async () => {
  const window = await openWindow({
    files: {
      'sources/wire.txt':
        'RIGA (AP) — The mayor spoke. “We will surely close the school this year,” Ana Ruiz said.\n',
      'draft.md': '---\ndate: 2025-03-20\nsources: sources/wire.txt\n---\n\nThe mayor met parents.\n\n',
    },
    open: 'sources/wire.txt',
  })
  try {
    const { page } = window
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await window.openFile('draft.md')
    await window.squiggle('info').catch(() => {})
    await window.openFile('sources/wire.txt')
    await window.putCursorAt('We will surely close the school this year')
    await page.keyboard.press('Control+c')
    await window.openFile('draft.md')
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Control+v')
    // The words as they are, and beside them the way to something better.
    await page.locator('.post-edit-widget').waitFor()
    await page.keyboard.press('Control+.')
    await page.locator('.action-widget .monaco-list-row', { hasText: 'Paste as a Quotation' }).waitFor()
    await window.screenshot('paste-options')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.locator('.view-line', { hasText: 'told' }).waitFor()
    expect(await window.save('draft.md')).toMatch(
      /“We will surely close the school this year,” Ana Ruiz told .+\.\n?$/,
    )
  } finally {
    await window.screenshot('pasted')
    await window.close()
  }
})
