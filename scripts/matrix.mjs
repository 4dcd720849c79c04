// npm run test:matrix: the suite in the oldest and the newest VS Code, with the development
// folder and with the package installed.
import { pack } from './package.mjs'
import { build, installDependencies, say } from './steps.mjs'
import { runSuite } from './suite.mjs'

const total = { passed: 0, failed: 0 }
const lines = []

async function entry(name, work) {
  say(`\n${name}`)
  let result = { passed: 0, failed: 1 }
  try {
    result = await work()
  } catch (error) {
    console.error(error.message)
  }
  total.passed += result.passed
  total.failed += result.failed
  lines.push(`${name}: ${result.passed} passed, ${result.failed} failed`)
}

await installDependencies()
await build()
const vsix = await pack()
for (const host of ['newest', 'lowest']) {
  await entry(`${host}, development folder`, () => runSuite({ host }))
  await entry(`${host}, package installed`, () => runSuite({ host, vsix }))
}
say(`\n${lines.join('\n')}`)
say(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0
