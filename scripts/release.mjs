// npm run release [-- --tag v0.1.0]: everything that a release needs, made in release/ and published by nobody.
//   The .vsix, the npm package, and the notes: what CHANGELOG.md says of this version.
// .github/workflows/release.yml runs it for a tag and publishes what it made.
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root, run, say } from './steps.mjs'

/**
 * The changelog's section on a version, without its heading, or nothing.
 * @param {string} changelog the text of CHANGELOG.md, with a heading `## 0.1.0` for each version
 * @param {string} version `0.1.0`
 */
export function notesOf(changelog, version) {
  const sections = changelog.split(/^## /m).slice(1)
  const section = sections.find(each => each.split(/[\s\n]/, 1)[0] === version)
  return section?.slice(section.indexOf('\n')).trim() || undefined
}

/**
 * What keeps a version from being released, each with what to do.
 * @param {{ version: string, tag?: string, changelog: string, changed: string }} state `changed`: what git says is not
 * committed
 * @returns {string[]}
 */
export function hindrances({ version, tag, changelog, changed }) {
  const found = []
  if (tag !== undefined && tag !== `v${version}`)
    found.push(`The tag is ${tag}, and package.json has ${version}. Tag v${version}, or change the version.`)
  if (!notesOf(changelog, version))
    found.push(`CHANGELOG.md has no section “## ${version}”. Rename “## Unreleased”.`)
  if (changed.trim() !== '') found.push(`Files are not committed:\n${changed.trimEnd()}\nCommit them first.`)
  return found
}

async function release(tag) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const changelog = readFileSync(join(root, 'CHANGELOG.md'), 'utf8')
  const changed = execFileSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' })
  const found = hindrances({ version, tag, changelog, changed })
  if (found.length > 0) throw new Error(found.join('\n'))
  const { pack } = await import('./package.mjs')
  const folder = join(root, 'release')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  copyFileSync(await pack(), join(folder, `standards-desk-${version}.vsix`))
  say('Packaging (npm) ...')
  if ((await run('npm', ['pack', '--silent', '--pack-destination', folder])) !== 0)
    throw new Error('npm could not pack the command line. What is above says why.')
  writeFileSync(join(folder, 'notes.md'), `${notesOf(changelog, version)}\n`)
  say(`release/ has the extension, the npm package and the notes of ${version}. Nothing is published.`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const at = process.argv.indexOf('--tag')
  try {
    await release(at < 0 ? undefined : process.argv[at + 1])
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
}
