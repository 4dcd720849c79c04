// npm run test:engines [-- "elasticsearch 8.17.0" "opensearch 2.19.0" …]
// The tests of an archive on a server, on real ones. An engine that cannot be had here is named and left out.
import { join } from 'node:path'
import { engine, startNodes } from './search-nodes.mjs'
import { installDependencies, root, say } from './steps.mjs'
import { vitest } from './vitest.mjs'

const usual = ['elasticsearch 7.10.2', 'opensearch 2.19.0', 'opensearch 3.4.0']

const wanted = process.argv.length > 2 ? process.argv.slice(2) : usual
await installDependencies()
let nodes = []
let counts = { passed: 0, failed: 0 }
try {
  const found = wanted.map(engine)
  for (const { version, missing } of found) if (missing) say(`${version}: not tested, since ${missing}.`)
  const begun = Date.now()
  nodes = (await Promise.all(found.filter(({ missing }) => !missing).map(each => startNodes(each)))).flat()
  if (nodes.length > 0) {
    say(
      `${nodes.map(({ version }) => version).join(', ')} started in ${Math.round((Date.now() - begun) / 1000)} s.`,
    )
    process.env.ENGINES = nodes
      .map(({ version, address }) => `${version.replace(' ', '-')}=${address}`)
      .join(' ')
    counts = await vitest([join(root, 'test/newsroom/archive/engines.test.ts')])
  }
} catch (error) {
  say(error instanceof Error ? error.message : String(error))
  counts.failed++
} finally {
  for (const node of nodes) {
    node.kill()
    node.remove()
  }
}
say(`${counts.passed} passed, ${counts.failed} failed`)
process.exitCode = counts.failed > 0 ? 1 : 0
