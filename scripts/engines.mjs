// npm run test:engines [-- "elasticsearch 8.17.0" "opensearch 2.19.0" …]
// The tests of an archive on a server, on real ones. An engine that cannot be had here is named and left out.
// With --cluster, three nodes of each, whose manager is killed while stories are added and looked for.
import { join } from 'node:path'
import { bundled } from './run-bundled.mjs'
import { engine, startNodes } from './search-nodes.mjs'
import { installDependencies, root, say } from './steps.mjs'
import { vitest } from './vitest.mjs'

const usual = ['elasticsearch 7.10.2', 'opensearch 2.19.0', 'opensearch 3.4.0']

/** What holds for every archive, on one node of each engine. */
async function tryEach(engines) {
  const begun = Date.now()
  const started = await Promise.allSettled(engines.map(each => startNodes(each)))
  nodes = started.flatMap(({ value }) => value ?? [])
  for (const { reason } of started)
    if (reason) {
      say(reason.message)
      counts.failed++
    }
  say(
    `${nodes.map(({ version }) => version).join(', ')} started in ${Math.round((Date.now() - begun) / 1000)} s.`,
  )
  process.env.ENGINES = nodes
    .map(({ version, address }) => `${version.replace(' ', '-')}=${address}`)
    .join(' ')
  if (nodes.length === 0) return
  const { passed, failed } = await vitest([join(root, 'test/newsroom/archive/engines.test.ts')])
  counts.passed += passed
  counts.failed += failed
}

async function tryCluster(engine) {
  const three = await startNodes(engine, ['one', 'two', 'three'])
  nodes.push(...three)
  await bundled(join(root, 'test/newsroom/archive/cluster.ts'), async ({ killManager }) => {
    const { wrong, told, killedAt, searches, manager } = await killManager(three)
    for (const each of wrong) say(each)
    say(
      `${engine.version}: manager ${manager} killed after ${killedAt} of ${told} stories, ${searches} searches: ${wrong.length} things were wrong.`,
    )
    if (wrong.length > 0) counts.failed++
    else counts.passed++
  })
  for (const node of three) node.kill()
}

const named = process.argv.slice(2).filter(word => word !== '--cluster')
const wanted = named.length > 0 ? named : usual
const isCluster = process.argv.includes('--cluster')
await installDependencies()
let nodes = []
const counts = { passed: 0, failed: 0 }
try {
  const found = wanted.map(engine)
  for (const { version, missing } of found) if (missing) say(`${version}: not tested, since ${missing}.`)
  const engines = found.filter(({ missing }) => !missing)
  if (isCluster) for (const each of engines) await tryCluster(each)
  else if (engines.length > 0) await tryEach(engines)
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
