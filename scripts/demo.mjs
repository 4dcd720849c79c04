// npm run demo: the pictures of the README, taken of the real thing: the sample story in a served VS Code, driven by the
// keyboard. They go into docs/images, and are looked at before they are committed.
import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import gifenc from 'gifenc'
import { PNG } from 'pngjs'
import { register } from 'tsx/esm/api'
import { installChromium } from '../tools/vscode-host/browser.mjs'
import { installHost } from '../tools/vscode-host/install.mjs'
import { build, installDependencies, root, say } from './steps.mjs'

const images = join(root, 'docs', 'images')
const size = { width: 1200, height: 720 }

/** A film of pictures: what did not change from one to the next is left out, which keeps it small. */
class Film {
  #gif = gifenc.GIFEncoder()
  #before

  /** Adds a picture (PNG) that stays for a number of seconds. */
  add(picture, seconds) {
    const { data, width, height } = PNG.sync.read(picture)
    const pixels = new Uint32Array(data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength))
    const palette = paletteOf(data, pixels)
    const transparentIndex = palette.length
    const indexOf = indexer(palette)
    const indexed = new Uint8Array(pixels.length)
    for (let at = 0; at < pixels.length; at++)
      indexed[at] = this.#before?.[at] === pixels[at] ? transparentIndex : indexOf(pixels[at])
    this.#gif.writeFrame(indexed, width, height, {
      palette: [...palette, [0, 0, 0]],
      transparent: this.#before !== undefined,
      transparentIndex,
      delay: seconds * 1000,
      dispose: 1,
    })
    this.#before = pixels
  }

  save(path) {
    this.#gif.finish()
    writeFileSync(path, this.#gif.bytes())
  }
}

const channels = pixel => [pixel & 255, (pixel >> 8) & 255, (pixel >> 16) & 255]

/** The commonest colours as they are, so that white stays white over what was there before; the others as they come. */
function paletteOf(data, pixels) {
  const counts = new Map()
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1)
  const common = [...counts].sort((one, other) => other[1] - one[1]).slice(0, 100)
  return [...common.map(([pixel]) => channels(pixel)), ...gifenc.quantize(data, 155)]
}

function indexer(palette) {
  const known = new Map()
  return pixel => {
    if (!known.has(pixel)) known.set(pixel, gifenc.nearestColorIndex(palette, channels(pixel)))
    return known.get(pixel)
  }
}

/** Waits until the window has stopped changing, and takes its picture. */
async function still(page) {
  let before = Buffer.alloc(0)
  for (let tries = 0; tries < 12; tries++) {
    const now = await page.screenshot()
    if (now.equals(before)) return now
    before = now
    await page.waitForTimeout(500)
  }
  return before
}

await installDependencies()
await build()
installChromium(say)
installHost('newest', say)
register()
const { openWindow, page: pageOf } = await import('../test/extension/ui/window.ts')
const { sample } = await import('../src/extension/sample.ts')

const settings = {
  'editor.minimap.enabled': false,
  'editor.lineHeight': 1.65,
  'editor.scrollBeyondLastLine': false,
  'breadcrumbs.enabled': false,
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
}

/** One altered quotation, and the report that has its words. */
const story = `---
title: Winter boats to stay
byline: Nora Vance
date: 2025-05-08
sources: [coastal-press.txt]
---

GULLHAVEN — Winter boats will go on crossing the sound, the mayor of Gullhaven promised this week.

“We will not be hurried into a second agreement this summer, and nobody on this quay should believe it,” Mayor Tobias Lindqvist told Coastal Press.
`

/** A mouse pointer and a line of text, drawn over the window: a picture of a page has neither. */
async function draw(page, pointer, caption) {
  await page.evaluate(
    ({ x, y, caption }) => {
      const made = (id, css) => {
        const element =
          document.getElementById(id) ?? document.body.appendChild(document.createElement('div'))
        element.id = id
        element.style.cssText = `position:fixed;z-index:100000;pointer-events:none;${css}`
        return element
      }
      made(
        'demo-caption',
        'left:0;right:0;bottom:0;padding:14px 24px;background:#1f2937;color:#fff;font:500 20px system-ui,sans-serif',
      ).textContent = caption
      made(
        'demo-pointer',
        `left:${x}px;top:${y}px;width:22px;height:30px;background:#111;filter:drop-shadow(0 0 1px #fff) drop-shadow(0 0 1px #fff);clip-path:polygon(0 0,0 80%,22% 64%,38% 96%,54% 88%,38% 58%,66% 58%)`,
      )
    },
    { ...pointer, caption },
  )
}

/** Ten seconds: an altered quotation is underlined, explained and restored. */
async function film() {
  const window = await openWindow({
    files: { 'ferry.md': story, 'coastal-press.txt': sample.source },
    open: 'ferry.md',
    size: { width: 960, height: 560 },
    settings: {
      ...settings,
      'editor.fontSize': 17,
      'editor.lineNumbers': 'off',
      'workbench.statusBar.visible': false,
      'workbench.activityBar.location': 'hidden',
      'editor.hover.delay': 200,
    },
  })
  const { page } = window
  const film = new Film()
  const pointer = { x: 840, y: 300 }
  const show = async (seconds, caption) => {
    await draw(page, pointer, caption)
    film.add(await still(page), seconds)
  }
  try {
    const marks = await window.squiggle('error')
    await page.keyboard.press('Control+b')
    await page.locator('.part.sidebar').waitFor({ state: 'hidden' })
    await show(1.6, 'The words that differ from the source are underlined.')
    const { x, y, width, height } = await marks.first().boundingBox()
    const target = { x: x + width / 2, y: y + height / 2 }
    const from = { ...pointer }
    for (let step = 1; step <= 6; step++) {
      pointer.x = from.x + ((target.x - from.x) * step) / 6
      pointer.y = from.y + ((target.y - from.y) * step) / 6
      await draw(page, pointer, 'The words that differ from the source are underlined.')
      film.add(await page.screenshot(), 0.08)
    }
    await page.mouse.move(target.x, target.y)
    await page.locator('.monaco-hover:visible', { hasText: 'which has' }).first().waitFor()
    await show(3, 'Point at them to see what was said.')
    await page.mouse.click(target.x, target.y)
    // A hover stays for as long as the mouse is there.
    Object.assign(pointer, { x: 700, y: 420 })
    await page.mouse.move(pointer.x, pointer.y)
    await page.locator('.monaco-hover:visible').first().waitFor({ state: 'hidden' })
    await page.keyboard.press('Control+.')
    await page.locator('.action-widget .monaco-list-row.action').first().waitFor()
    await show(2.4, 'Ctrl+. shows the fixes.')
    await page.keyboard.press('Enter')
    await page.locator('.tab.active.dirty').waitFor()
    await page.locator('.editor-instance .squiggly-error').waitFor({ state: 'hidden' })
    await show(2.6, 'The quotation has the speaker’s words again.')
  } finally {
    await window.close()
  }
  const gif = join(images, 'standards-desk.gif')
  film.save(gif)
  say(`docs/images/standards-desk.gif: ${Math.round(statSync(gif).size / 1024)} KB`)
}

/** The pictures, each as it is when a writer has come so far. */
async function pictures() {
  const window = await openWindow({
    files: { 'ferry.md': sample.draft, 'coastal-press.txt': sample.source },
    open: 'ferry.md',
    size,
    settings,
  })
  const { page } = window
  const keep = async name => writeFileSync(join(images, name), await still(page))
  try {
    await window.squiggle('error')
    await window.command('Standards Desk: Show Draft Check')
    await page.locator('.custom-view-tree-node-item-checkbox').first().waitFor()
    await page.keyboard.press('Control+1')
    await keep('draft-check.png')

    await window.hover('We will not be hurried', /which has/)
    await keep('hover.png')
    await page.keyboard.press('Escape')
    await window.quickFixes('We will not be hurried')
    await page.keyboard.press('Enter')
    await page.locator('.tab.active.dirty').waitFor()

    await window.command('Standards Desk: Compare with Source')
    const comparison = await pageOf(window, 'compare')
    await comparison.locator('[role=button].mark').first().waitFor()
    while (
      !(await comparison.locator('footer strong', { hasText: 'differs' }).count()) ||
      !(await comparison.locator('footer', { hasText: '214' }).count())
    )
      await comparison.locator('body').press('n')
    await keep('compare-with-source.png')
    await comparison.locator('body').press('f')
    await page.keyboard.press('Enter')
    await comparison.locator('section.draft', { hasText: '214' }).waitFor()

    await comparison.locator('body').press('Escape')
    await page.locator('.editor-instance .monaco-editor.focused').waitFor()
    await page.locator('.codelens-decoration', { hasText: '9 issues' }).waitFor()
    await window.command('Standards Desk: Check before Publishing')
    const gate = await pageOf(window, 'gate')
    await gate.locator('h2').first().waitFor()
    await keep('gate.png')
  } finally {
    await window.screenshot('demo-last')
    await window.close()
  }
}

await pictures()
await film()
