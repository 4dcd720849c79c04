// npm run test:matrix: the suite in the oldest and the newest VS Code, in its own extension host and in the web worker of
// VS Code for the Web, with the development folder and with the package installed; and in a folder that lies on no disk.
import { pack } from './package.mjs'
import { build, installDependencies, say } from './steps.mjs'
import { runSuite, virtual } from './suite.mjs'

const total = { passed: 0, failed: 0 }
const lines = []

async function entry(name, options) {
  say(`\n${name}`)
  let result = { passed: 0, failed: 1 }
  try {
    result = await runSuite(options)
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
for (const host of ['newest', 'lowest'])
  for (const kind of ['node', 'web']) {
    const name = `${host}, ${kind === 'web' ? 'for the Web' : 'on its own'}`
    await entry(`${name}, development folder`, { host, kind })
    await entry(`${name}, package installed`, { host, kind, vsix })
    await entry(`${name}, virtual workspace`, { host, kind, ...virtual })
  }
say(`\n${lines.join('\n')}`)
say(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0
