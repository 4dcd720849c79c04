import { expect, test } from 'vitest'
import { sample } from '../../../src/extension/sample.ts'
import { openWindow, page } from './window.ts'

test('the comparison is driven by the keyboard, and heard', async () => {
  const window = await openWindow({
    files: { 'ferry.md': sample.draft, 'coastal-press.txt': sample.source },
    open: 'ferry.md',
    size: { width: 1000, height: 560 },
  })
  try {
    await window.squiggle('error')
    await window.page.keyboard.press('Control+Alt+F8')
    const frame = await page(window, 'compare')
    const body = frame.locator('body')
    await frame.locator('[role=button].mark').first().waitFor()

    // Each side has a name, and each mark says what it is before it says its words.
    await frame.getByRole('region', { name: 'ferry.md' }).waitFor()
    await frame.getByRole('region', { name: 'coastal-press.txt (Coastal Press)' }).waitFor()
    const altered = frame.getByRole('button', { name: /^altered quotation: “We will not be hurried/ })
    await altered.waitFor()

    // To the last mark and round to the first; the other side scrolls along.
    const source = frame.locator('section.source')
    const top = () => source.evaluate(section => section.scrollTop)
    expect(await top()).toBe(0)
    await body.press('p')
    await frame.locator('footer', { hasText: 'not in any source. Check where this came from.' }).waitFor()
    await expect.poll(top).toBeGreaterThan(0)
    expect(await frame.locator(':focus').getAttribute('class')).toContain('mark added')
    await body.press('n')
    await frame.locator('footer', { hasText: '1 of 7' }).waitFor()

    // A fix by the keyboard; the mark after it is next.
    await body.press('n')
    await frame.locator('footer', { hasText: 'expect one' }).waitFor()
    expect(await altered.getAttribute('aria-pressed')).toBe('true')
    await body.press('f')
    expect(await frame.locator(':focus').textContent()).toBe('Restore “expect one”')
    await window.page.keyboard.press('Enter')
    await altered.waitFor({ state: 'hidden' })
    await frame.locator('footer', { hasText: '2 of 6' }).waitFor()
    await window.screenshot('compare-keyboard')

    // And back to the draft, at the sentence that was looked at.
    await body.press('Escape')
    await window.page.locator('.editor-instance .monaco-editor.focused').waitFor()
    expect(await window.save('ferry.md')).toContain('nobody on this quay should expect one,” Lindqvist')
  } finally {
    await window.screenshot('compare-last')
    await window.close()
  }
})
