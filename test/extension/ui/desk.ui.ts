import { expect, test } from 'vitest'
import { violations } from './accessibility.ts'
import { openWindow, page, themes } from './window.ts'

// Every view in every look, under .vscode-test/screenshots: they are there to be looked at.
for (const theme of Object.keys(themes) as (keyof typeof themes)[]) {
  test(`what the desk shows can be read, in ${theme}`, async () => {
    const window = await openWindow({
      theme,
      open: 'drafts/harbor-visit.md',
      size: { width: 1500, height: 900 },
      settings: {
        'standardsDesk.inlayHints.speakers': true,
        'standardsDesk.inlayHints.weekdays': true,
        'workbench.activityBar.location': 'default',
      },
    })
    try {
      await window.squiggle('error')
      await window.command('Standards Desk: Show Draft Check')
      await window.page.locator('.pane-body .monaco-list-row').first().waitFor()
      await window.page.locator('.custom-view-tree-node-item-checkbox').first().waitFor()
      await window.page.locator('[class*="dyn-rule"]', { hasText: 'May' }).first().waitFor()
      await window.screenshot(`views-${theme}`)

      await window.hover('honest and hard', /Speaker/)
      await window.screenshot(`hover-quotation-${theme}`)
      await window.hover('Lantern Line', /register/)
      await window.screenshot(`hover-claim-${theme}`)
      await window.hover('tomorrow', /Friday, May 9, 2025/)
      await window.screenshot(`hover-weekday-${theme}`)
      await window.hover('Daniel Roake', /First named on line/)
      await window.screenshot(`hover-person-${theme}`)

      expect((await window.quickFixes('June 3, 2025')).join()).toMatch(/Change the weekday: Tuesday/)
      await window.screenshot(`light-bulb-${theme}`)
      await window.page.keyboard.press('Escape')

      await window.command('Standards Desk: Compare with Source')
      const comparison = await page(window, 'compare')
      await comparison.locator('[role=button].mark').first().waitFor()
      await window.screenshot(`compare-${theme}`)
      // The third mark, an altered quotation, is the first that has a fix.
      for (let mark = 0; mark < 3; mark++) await comparison.locator('body').press('n')
      await comparison.locator('footer .fix').first().waitFor()
      await window.screenshot(`compare-mark-${theme}`)
      expect(await violations(comparison)).toEqual([])

      await comparison.locator('body').press('Escape')
      await window.page.locator('.editor-instance .monaco-editor.focused').waitFor()
      await window.command('Standards Desk: Check before Publishing')
      const gate = await page(window, 'gate')
      await gate.locator('h2').first().waitFor()
      await window.screenshot(`gate-${theme}`)
      expect(await violations(gate)).toEqual([])

      await window.command('Standards Desk: Show Fact Sheet')
      await window.page.locator('.tab.active', { hasText: 'Preview' }).waitFor()
      await window.screenshot(`fact-sheet-${theme}`)

      await window.command('Welcome: Open Walkthrough...')
      await window.page.keyboard.type('Get Started with Standards Desk')
      await window.page.locator('.monaco-list-row.focused', { hasText: 'Get Started with' }).waitFor()
      await window.page.keyboard.press('Enter')
      await window.page.locator('.getting-started-step').first().waitFor()
      await window.screenshot(`walkthrough-${theme}`)
    } finally {
      await window.screenshot(`last-${theme}`)
      await window.close()
    }
  })
}
