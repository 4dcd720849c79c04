// npm run test:package: packs the extension, weighs it, looks for what package.json points at, and
// runs the suite against the packed one.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installDependencies, root, run, say, tool } from './steps.mjs'
import { runSuite } from './suite.mjs'

/** The budget of the package. The weights of the grammar take 3.1 MB of it, the server 0.8, the reader of PDFs 0.5. */
const megabytes = 5

/** Every file that package.json points at: what starts it, and what it contributes. */
function filesPointedAt() {
  const { main, browser, icon, contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const found = []
  const visit = value => {
    if (typeof value === 'string' && /^\.\/.*\.\w+$/.test(value)) found.push(value)
    else if (value && typeof value === 'object') Object.values(value).forEach(visit)
  }
  visit([main, browser, icon && `./${icon}`, contributes])
  return found.map(each => each.replace(/^(\.\/)+/, ''))
}

/** Says which of those files the package leaves out: .vscodeignore lets nothing in by itself. */
function findMissing() {
  const shell = process.platform === 'win32'
  const listed = execFileSync(tool('vsce'), ['ls', '--no-dependencies'], {
    cwd: root,
    encoding: 'utf8',
    shell,
  })
  const packed = new Set(listed.split(/\r?\n/))
  return filesPointedAt().filter(each => !packed.has(each))
}

/** Packs the extension as it would be published, and says where it is. */
export async function pack() {
  await installDependencies()
  const folder = join(root, '.vscode-test', 'package')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const vsix = join(folder, 'standards-desk.vsix')
  say('Packaging (vsce) ...')
  // What ships is bundled, so no dependency is packed. What the README shows and links to is in the repository: vsce
  // writes its address before every relative path.
  const options = ['--no-dependencies']
  if ((await run(tool('vsce'), ['package', ...options, '--out', vsix], { minutes: 5 })) !== 0) {
    throw new Error('vsce could not package the extension. What is above says why.')
  }
  const missing = findMissing()
  if (missing.length > 0) throw new Error(`The package lacks ${missing.join(', ')}. See .vscodeignore.`)
  const size = statSync(vsix).size / 1024 / 1024
  if (size > megabytes) throw new Error(`The package has ${size.toFixed(1)} MB; it may have ${megabytes}.`)
  say(`The package has ${size.toFixed(2)} MB of the ${megabytes} it may have.`)
  return vsix
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  let result = { passed: 0, failed: 1 }
  try {
    result = await runSuite({ vsix: await pack() })
  } catch (error) {
    console.error(error.message)
  }
  for (const each of result.failures ?? []) say(`Failed: ${each}`)
  say(`${result.passed} passed, ${result.failed} failed`)
  process.exitCode = result.failed > 0 ? 1 : 0
}
