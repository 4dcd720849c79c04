// npm run bench -- editor [--keys N] [--out FILE]
// Standards Desk in a real VS Code, as fast as a writer sees it, in milliseconds: a draft of 6,000 words from Enter to its first
// underline, Ctrl+. to its menu, and a key to its letter on the screen, beside the same text in a file that Standards Desk leaves
// alone. Note how busy the machine is: the figures of VS Code itself grow with it.
import { loadavg } from 'node:os'
import type { Page } from 'playwright-core'
import { register } from 'tsx/esm/api'
import type { Window } from '../test/extension/ui/window.ts'
import { benchOptions, quantile, table, writeOut } from './table.ts'

const words = 6000

/** How long anything may take before the bench gives up, in milliseconds. */
const patience = 120_000

// Every tenth paragraph has a quotation without a speaker and a wrong weekday.
const paragraph = (at: number) =>
  at % 10 === 0
    ? `“The ferry will run through the winter, whatever pier ${at} costs.” The vote is on Thursday, March 28, 2025, the clerk wrote.`
    : `The council of ward ${at} met in the old school for ${2 + (at % 7)} hours, and its clerk, Ana Ruiz, said that the harbor wall would be repaired before the ${1800 + at} boats return from the northern banks in the spring.`

function copy(seed: number): string {
  const paragraphs: string[] = []
  for (let count = 0, at = seed; count < words; at++) {
    paragraphs.push(paragraph(at))
    count += paragraphs.at(-1)!.split(' ').length
  }
  return `---\ntitle: Harbor wall\nbyline: Dana Cole\ndate: 2025-03-20\n---\n\n${paragraphs.join('\n\n')}\n`
}

/** In the page: the time from a key to the frame after something that it changes is there. */
async function timeKey(page: Page, key: string, there: string): Promise<number> {
  await page.evaluate(selector => {
    const state = window as unknown as { taken?: Promise<number> }
    state.taken = new Promise(resolve => {
      window.addEventListener(
        'keydown',
        () => {
          const start = performance.now()
          const observer = new MutationObserver(() => {
            if (!document.querySelector(selector)) return
            observer.disconnect()
            requestAnimationFrame(() => resolve(performance.now() - start))
          })
          const where = selector.startsWith('.view-lines') ? document.querySelector(selector)! : document.body
          observer.observe(where, { childList: true, subtree: true, characterData: true, attributes: true })
        },
        { capture: true, once: true },
      )
    })
  }, there)
  await page.keyboard.press(key)
  return page.evaluate(() => (window as unknown as { taken: Promise<number> }).taken)
}

async function opening(window: Window, path: string): Promise<number> {
  const { page } = window
  await page.keyboard.press('Control+p')
  await page.locator('.quick-input-widget input').first().fill(path)
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: path }).waitFor()
  const start = performance.now()
  await page.keyboard.press('Enter')
  await page.locator('.tab.active', { hasText: path }).waitFor()
  await page.locator('.editor-instance [class*="squiggly-"]').first().waitFor()
  return performance.now() - start
}

async function typing(window: Window, path: string, keys: number): Promise<number[]> {
  await window.openFile(path)
  await window.page.waitForTimeout(3000)
  await window.page.keyboard.press('Control+End')
  const taken: number[] = []
  for (let at = 0; at < keys; at++) {
    taken.push(await timeKey(window.page, 'abcdefgh '[at % 9], '.view-lines'))
    await window.page.waitForTimeout(120)
  }
  return taken
}

async function menus(window: Window, path: string): Promise<number[]> {
  await window.openFile(path)
  const taken: number[] = []
  for (let at = 0; at < 10; at++) {
    await window.putCursorAt('Thursday')
    for (let down = 0; down < at; down++) await window.page.keyboard.press('F3')
    await window.page.waitForTimeout(1000)
    await window.page.keyboard.down('Control')
    taken.push(await timeKey(window.page, '.', '.action-widget .monaco-list-row.action'))
    await window.page.keyboard.up('Control')
    await window.page.keyboard.press('Escape')
  }
  return taken
}

export async function run(args: string[]): Promise<void> {
  const { options } = benchOptions(args)
  const keys = Number(options.keys ?? 60)
  register()
  const { openWindow } = (await import(
    new URL('../test/extension/ui/window.ts', import.meta.url).href
  )) as typeof import('../test/extension/ui/window.ts')
  const files = {
    'small.md': copy(10).slice(0, 2000),
    ...Object.fromEntries([1, 2, 3, 4, 5].map(at => [`long-${at}.md`, copy(at * 1000)])),
    // By its name it is no draft.
    'README.md': copy(6000),
  }
  const load = loadavg()[0]
  const window = await openWindow({ files, open: 'small.md' })
  try {
    // The first draft waits for the server to start; on a busy machine that is most of a minute.
    window.page.setDefaultTimeout(patience)
    await window.squiggle('error', patience)
    const opened: number[] = []
    for (const at of [1, 2, 3, 4, 5]) opened.push(await opening(window, `long-${at}.md`))
    const menu = await menus(window, 'long-1.md')
    const alone = await typing(window, 'README.md', keys)
    const draft = await typing(window, 'long-2.md', keys)
    const figures = Object.entries({
      [`a draft of ${words} words, from Enter to its first underline`]: opened,
      'Ctrl+. to its menu': menu,
      'a key to its letter, in a file that the desk leaves alone': alone,
      'a key to its letter, in a draft': draft,
    })
    console.log(
      table([
        ['', 'median', '95th', 'least'],
        ...figures.map(([what, taken]) => [
          what,
          ...[quantile(taken, 0.5), quantile(taken, 0.95), Math.min(...taken)].map(Math.round),
        ]),
      ]),
    )
    console.log(`Load of the machine: ${load.toFixed(1)} before, ${loadavg()[0].toFixed(1)} after.`)
    writeOut(options, { opened, menu, alone, draft, load })
  } finally {
    await window.close()
  }
}
