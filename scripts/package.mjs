// npm run test:package: packs the extension, weighs it, and runs the suite against the packed one.
import { mkdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installDependencies, root, run, say, tool } from './steps.mjs'
import { runSuite } from './suite.mjs'

const megabytes = 3

/** Packs the extension as it would be published, and says where it is. */
export async function pack() {
  await installDependencies()
  const folder = join(root, '.vscode-test', 'package')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const vsix = join(folder, 'standards-desk.vsix')
  say('Packaging (vsce) ...')
  // What ships is bundled, so no dependency is packed; what the README shows is packed beside it.
  const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links']
  if ((await run(tool('vsce'), ['package', ...options, '--out', vsix], { minutes: 5 })) !== 0) {
    throw new Error('vsce could not package the extension. What is above says why.')
  }
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
  say(`${result.passed} passed, ${result.failed} failed`)
  process.exitCode = result.failed > 0 ? 1 : 0
}
