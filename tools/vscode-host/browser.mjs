// Chromium, where the served VS Code draws its window.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']

function onPath(name) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, name)
    if (folder && existsSync(path)) return path
  }
}

/** The browser to use: the one named by CHROMIUM, else the first that is installed. */
export function findChromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM
  for (const name of names) {
    const path = onPath(name)
    if (path) return path
  }
}

/** Finds Chromium, and installs it where that takes nothing but apt-get; says what to do where it does not. */
export function installChromium(say = console.error) {
  const found = findChromium()
  if (found) return found
  if (process.getuid?.() === 0 && onPath('apt-get')) {
    say('Installing Chromium from Debian (about 20 seconds) ...')
    const options = {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }
    spawnSync('apt-get', ['update', '-q'], options)
    spawnSync(
      'apt-get',
      ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'],
      options,
    )
    const installed = findChromium()
    if (installed) return installed
  }
  throw new Error(
    'The suite needs a Chromium browser: install one (Debian: apt-get install chromium), or name it in CHROMIUM.',
  )
}

/** Launches the browser without a window. */
export async function launchChromium(say) {
  const executablePath = installChromium(say)
  const { chromium } = await import('playwright-core')
  // Chromium refuses its sandbox to root, which is who runs a container.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({
    executablePath,
    args,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  })
}
