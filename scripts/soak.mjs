// npm run soak -- [--edits N] [--documents N] [--sources N] [--bound MB] [--seed N] [--kills N] [--archive-kills N]
// Works the language server as it is built like a day does, and weighs it. With --kills it kills commands that write,
// a number of times, and looks for torn files; with --archive-kills those that add to an archive, and looks for lost stories.
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { bundled } from './run-bundled.mjs'

const { values } = parseArgs({
  options: {
    edits: { type: 'string', default: '10000' },
    documents: { type: 'string', default: '1000' },
    sources: { type: 'string', default: '1000' },
    bound: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    kills: { type: 'string', default: '0' },
    'archive-kills': { type: 'string', default: '0' },
  },
})
const numbers = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Number(value)]))
if (numbers.kills > 0)
  await bundled('test/attack/killing.ts', async ({ killCommands }) => {
    const { torn, killed } = await killCommands(resolve('dist/cli.cjs'), numbers.kills, numbers.seed)
    for (const each of torn) console.error(`torn: ${each}`)
    console.log(`${numbers.kills} commands, ${killed} killed before they ended: ${torn.length} files torn.`)
    process.exitCode = torn.length > 0 ? 1 : 0
  })
else if (numbers['archive-kills'] > 0)
  await bundled('test/attack/archive-killing.ts', async ({ killAdding }) => {
    const times = numbers['archive-kills']
    const { wrong, killed, stories } = await killAdding(resolve('dist/cli.cjs'), times, numbers.seed)
    for (const each of wrong) console.error(each)
    console.log(`${killed} runs killed, ${stories} stories added: ${wrong.length} things were wrong.`)
    process.exitCode = wrong.length > 0 ? 1 : 0
  })
else
  await bundled('test/soak/soak.ts', async ({ soak }) => {
    const wrong = await soak({ ...numbers, bundle: resolve('dist/cli.cjs'), tell: line => console.log(line) })
    for (const each of wrong) console.error(each)
    console.log(wrong.length > 0 ? `${wrong.length} things were wrong.` : 'All was well.')
    process.exitCode = wrong.length > 0 ? 1 : 0
  })
