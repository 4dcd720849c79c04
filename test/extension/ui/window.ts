// A VS Code that a test can look at: served on this machine, drawn by Chromium, driven by the
// keyboard. What a suite inside VS Code cannot see is tested with this: squiggles, menus, colours.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Frame, Locator, Page } from 'playwright-core'
import { launchChromium } from '../../../tools/vscode-host/browser.mjs'
import { installHost } from '../../../tools/vscode-host/install.mjs'
import { addressOf, linkExtension, startServer } from '../../../tools/vscode-host/server.mjs'

const root = dirname(dirname(dirname(import.meta.dirname)))
const screenshots = join(root, '.vscode-test', 'screenshots')

/** The themes that every part of Standards Desk has to be readable in, by their names in the newest VS Code. */
export const themes = {
  light: 'Light 2026',
  dark: 'Dark 2026',
  contrast: 'Default High Contrast',
} as const

const lowestThemes = { light: 'Default Light Modern', dark: 'Default Dark Modern', contrast: themes.contrast }

export interface WindowOptions {
  /** How it looks; light unless given. */
  theme?: keyof typeof themes
  /** Files of the folder that is opened, by path; a copy of samples/newsroom unless given. */
  files?: Record<string, string>
  /** The file to open first, by its path in the folder. */
  open?: string
  /** More of the user's settings. */
  settings?: Record<string, unknown>
  /** Which VS Code; the newest unless given. */
  host?: 'newest' | 'lowest'
  size?: { width: number; height: number }
}

const kinds = { error: 'squiggly-error', warning: 'squiggly-warning', info: 'squiggly-info' }

/** One window of VS Code with Standards Desk in it. */
export class Window {
  /** Playwright's page, for whatever has no method here. */
  readonly page: Page
  /** The folder that is open. */
  readonly folder: string
  /** Ends the window and leaves nothing behind. */
  readonly close: () => Promise<void>

  constructor(page: Page, folder: string, close: () => Promise<void>) {
    this.page = page
    this.folder = folder
    this.close = close
  }

  /** Opens a file of the folder by its path, as a person would, and waits for its text. */
  async openFile(path: string): Promise<void> {
    await this.page.keyboard.press('Control+p')
    await this.page.locator('.quick-input-widget input').first().fill(path)
    // Before it has searched, the list shows other files, the last one first.
    const name = path.split('/').at(-1)!
    await this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: name }).waitFor()
    await this.page.keyboard.press('Enter')
    await this.page.locator('.tab.active', { hasText: name }).waitFor()
    await this.page.locator('.editor-instance .view-line').first().waitFor()
  }

  /** Runs a command by its title in the command palette, e.g. "Standards Desk: Show the fact sheet". */
  async command(title: string): Promise<void> {
    await this.page.keyboard.press('F1')
    await this.page.locator('.quick-input-widget input').first().fill(`>${title}`)
    await this.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: title }).waitFor()
    await this.page.keyboard.press('Enter')
  }

  /** Waits until Standards Desk has marked something, and returns the marks of that severity. */
  async squiggle(severity: keyof typeof kinds = 'warning', timeout = 60_000): Promise<Locator> {
    const marks = this.page.locator(`.editor-instance .${kinds[severity]}`)
    await marks.first().waitFor({ timeout })
    return marks
  }

  /** Puts the cursor into the first such words in the editor. */
  async putCursorAt(words: string): Promise<void> {
    await this.page.keyboard.press('Control+1')
    await this.page.keyboard.press('Control+Home')
    await this.page.keyboard.press('Control+f')
    await this.page.locator('.find-widget.visible .find-part textarea').fill(words)
    await this.page.keyboard.press('Enter')
    await this.page.keyboard.press('Escape')
  }

  /** Opens the menu of quick fixes at such words and returns its titles; Enter takes the first. */
  async quickFixes(words: string): Promise<string[]> {
    await this.putCursorAt(words)
    // A quarter of a second after the cursor has moved VS Code looks for a light bulb, and drops the menu asked for before.
    await this.page.waitForTimeout(600)
    await this.page.keyboard.press('Control+.')
    const rows = this.page.locator('.action-widget .monaco-list-row.action')
    await rows.first().waitFor()
    return rows.allTextContents()
  }

  /** Shows the hover at such words and returns its text, once it says what is expected: it is drawn bit by bit. */
  async hover(words: string, saying: RegExp | string = ''): Promise<string> {
    await this.putCursorAt(words)
    // What was found is selected, and behind its last letter it is no longer what one is at.
    await this.page.keyboard.press('ArrowLeft')
    await this.page.keyboard.press('Control+k')
    await this.page.keyboard.press('Control+i')
    const hover = this.page.locator('.monaco-hover:visible', { hasText: saying }).first()
    await hover.waitFor()
    return (await hover.textContent()) ?? ''
  }

  /** Saves the active file and returns what is on disk once it has changed. */
  async save(path: string): Promise<string> {
    await this.page.keyboard.press('Control+s')
    await this.page.locator('.tab.active.dirty').waitFor({ state: 'hidden' })
    return readFileSync(join(this.folder, path), 'utf8')
  }

  /** Writes what is to be seen into .vscode-test/screenshots/NAME.png, and says where. */
  async screenshot(name: string): Promise<string> {
    mkdirSync(screenshots, { recursive: true })
    const path = join(screenshots, `${name}.png`)
    // Badges and counts are drawn some time after what they count: wait until nothing changes.
    let before: Buffer = Buffer.alloc(0)
    for (let tries = 0; tries < 10; tries++) {
      const now = await this.page.screenshot({ path })
      if (now.equals(before)) break
      before = now
      await this.page.waitForTimeout(700)
    }
    return path
  }
}

/** The frame of a page of Standards Desk, once it has drawn something. */
export async function page(window: Window, name: 'compare' | 'gate'): Promise<Frame> {
  for (let tries = 0; tries < 100; tries++) {
    for (const frame of window.page.frames())
      if (
        (await frame
          .locator(`body.${name} main > *`)
          .count()
          .catch(() => 0)) > 0
      )
        return frame
    await window.page.waitForTimeout(100)
  }
  throw new Error(`the page ${name} did not appear`)
}

function prepareFolder(folder: string, files: Record<string, string> | undefined) {
  mkdirSync(folder)
  const sample = join(root, 'samples', 'newsroom')
  if (!files && existsSync(sample)) cpSync(sample, folder, { recursive: true })
  for (const [path, text] of Object.entries(files ?? {})) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

/** Opens a folder in VS Code with Standards Desk loaded from dist. Close the window when done. */
export async function openWindow(options: WindowOptions = {}): Promise<Window> {
  const places = installHost(options.host ?? 'newest')
  const home = mkdtempSync(join(tmpdir(), 'desk-ui-'))
  const folder = join(home, 'newsroom')
  prepareFolder(folder, options.files)
  const extensions = join(home, 'extensions')
  linkExtension(root, extensions)
  const theme = (options.host === 'lowest' ? lowestThemes : themes)[options.theme ?? 'light']
  const server = await startServer(places, {
    extensions,
    settings: { 'workbench.colorTheme': theme, 'editor.cursorBlinking': 'solid', ...options.settings },
    more: ['--enable-smoke-test-driver', '--enable-remote-auto-shutdown'],
  })
  const browser = await launchChromium().catch(async error => {
    await server.stop()
    throw error
  })
  const end = async () => {
    await browser.close()
    await server.stop()
    rmSync(home, { recursive: true, force: true, maxRetries: 3 })
  }
  try {
    const page = await browser.newPage({ viewport: options.size ?? { width: 1280, height: 800 } })
    page.setDefaultTimeout(20_000)
    const payload: Record<string, string> = { skipWelcome: 'true' }
    if (options.open) payload.openFile = join(folder, options.open)
    await page.goto(addressOf(server, folder, payload))
    await page.locator('.monaco-workbench .explorer-folders-view').waitFor({ timeout: 30_000 })
    if (options.open) await page.locator('.editor-instance .view-line').first().waitFor()
    return new Window(page, folder, end)
  } catch (error) {
    await end()
    throw error
  }
}
