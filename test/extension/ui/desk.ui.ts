import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Frame } from 'playwright-core'
import { expect, test } from 'vitest'
import { openWindow, page, themes } from './window.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds wrong with a page, in words. */
async function violations(frame: Frame): Promise<string[]> {
  await frame.evaluate(axe)
  const { violations } = await frame.evaluate<{
    violations: { id: string; help: string; nodes: { html: string }[] }[]
  }>('axe.run(document, { resultTypes: ["violations"] })')
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ html }) => html).join(' ')})`,
  )
}

for (const theme of Object.keys(themes) as (keyof typeof themes)[]) {
  test(`what the desk shows can be read, in ${theme}`, async () => {
    const window = await openWindow({
      theme,
      open: 'drafts/harbor-visit.md',
      size: { width: 1500, height: 900 },
    })
    try {
      await window.squiggle('error')
      await window.command('Standards Desk: Show Draft Check')
      await window.page.locator('.pane-body .monaco-list-row').first().waitFor()
      await window.page.locator('.custom-view-tree-node-item-checkbox').first().waitFor()
      await window.screenshot(`views-${theme}`)

      await window.command('Standards Desk: Compare with Source')
      const comparison = await page(window, 'compare')
      await comparison.locator('[role=button].mark').first().waitFor()
      await comparison.locator('body').press('n')
      await comparison.locator('footer .fix, footer strong').first().waitFor()
      await window.screenshot(`compare-${theme}`)
      expect(await violations(comparison)).toEqual([])

      await comparison.locator('body').press('Escape')
      await window.page.locator('.editor-instance .monaco-editor.focused').waitFor()
      await window.command('Standards Desk: Check before Publishing')
      const gate = await page(window, 'gate')
      await gate.locator('h2').first().waitFor()
      await window.screenshot(`gate-${theme}`)
      expect(await violations(gate)).toEqual([])
    } finally {
      await window.screenshot(`last-${theme}`)
      await window.close()
    }
  })
}
