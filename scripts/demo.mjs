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

  /** Adds a picture (PNG) that stays for so many seconds. */
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

const window = await openWindow({
  files: { 'ferry.md': sample.draft, 'coastal-press.txt': sample.source },
  open: 'ferry.md',
  size,
  settings: {
    'editor.minimap.enabled': false,
    'editor.lineHeight': 1.65,
    'editor.scrollBeyondLastLine': false,
    'breadcrumbs.enabled': false,
    'window.commandCenter': false,
    'workbench.layoutControl.enabled': false,
  },
})
const { page } = window
const film = new Film()
const keep = (name, picture) => writeFileSync(join(images, name), picture)
/** One step: what is done, and how long its outcome is to be seen. */
async function step(seconds, act) {
  await act()
  film.add(await still(page), seconds)
}

try {
  await window.squiggle('error')
  await window.command('Standards Desk: Show Draft Check')
  await page.locator('.custom-view-tree-node-item-checkbox').first().waitFor()
  await step(2.5, () => page.keyboard.press('Control+1'))
  keep('draft-check.png', await still(page))

  await step(3, () => window.hover('We will not be hurried', /which has/))
  keep('hover.png', await still(page))
  await page.keyboard.press('Escape')
  await step(2, () => window.quickFixes('We will not be hurried'))
  await step(2, async () => {
    await page.keyboard.press('Enter')
    await page.locator('.tab.active.dirty').waitFor()
  })

  await window.command('Standards Desk: Compare with Source')
  const comparison = await pageOf(window, 'compare')
  await comparison.locator('[role=button].mark').first().waitFor()
  await step(2.5, async () => {})
  while (
    !(await comparison.locator('footer strong', { hasText: 'differs' }).count()) ||
    !(await comparison.locator('footer', { hasText: '214' }).count())
  )
    await comparison.locator('body').press('n')
  await step(3, async () => {})
  keep('compare-with-source.png', await still(page))
  await step(2.5, async () => {
    await comparison.locator('body').press('f')
    await page.keyboard.press('Enter')
    await comparison.locator('section.draft', { hasText: '214' }).waitFor()
  })

  await comparison.locator('body').press('Escape')
  await page.locator('.editor-instance .monaco-editor.focused').waitFor()
  await window.command('Standards Desk: Check before Publishing')
  const gate = await pageOf(window, 'gate')
  await gate.locator('h2').first().waitFor()
  await step(4, async () => {})
  keep('gate.png', await still(page))
} finally {
  await window.screenshot('demo-last')
  await window.close()
}
const gif = join(images, 'standards-desk.gif')
film.save(gif)
say(`docs/images/standards-desk.gif: ${Math.round(statSync(gif).size / 1024)} KB`)
