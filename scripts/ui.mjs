// npm run test:ui: drives a served VS Code as a person would, with screenshots in .vscode-test/screenshots.
//   npm run test:ui -- FILTER   only the files whose name holds FILTER
import { installChromium } from '../tools/vscode-host/browser.mjs'
import { installHost } from '../tools/vscode-host/install.mjs'
import { build, installDependencies, say } from './steps.mjs'
import { vitest } from './vitest.mjs'

let result = { passed: 0, failed: 1 }
try {
  await installDependencies()
  await build()
  installChromium(say)
  installHost('newest', say)
  result = await vitest(['--config', 'test/extension/ui/vitest.config.ts', ...process.argv.slice(2)])
} catch (error) {
  console.error(error.message)
}
say(`${result.passed} passed, ${result.failed} failed`)
process.exitCode = result.failed > 0 ? 1 : 0
