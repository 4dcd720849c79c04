// npm run fuzz -- [--seed N] [--count N] [--minutes N]
// Tries drafts that chance has broken, in every format and profile, against what holds for all drafts. The draft of a seed
// is always the same: `npm run fuzz -- --seed 4711 --count 1 --show` prints it.
import { parseArgs } from 'node:util'
import { bundled } from './run-bundled.mjs'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    count: { type: 'string', default: '1000' },
    minutes: { type: 'string', default: '60' },
    show: { type: 'boolean', default: false },
  },
})
const [seed, count, minutes] = [values.seed, values.count, values.minutes].map(Number)
await bundled('test/fuzz/fuzz.ts', ({ fuzz, trialOf }) => {
  if (values.show) console.log(trialOf(seed).text)
  const { tried, broken } = fuzz({ seed, count, minutes, tell: line => console.error(line) })
  console.log(`${tried} drafts from seed ${seed}: ${broken.length} times something did not hold.`)
  process.exitCode = broken.length > 0 ? 1 : 0
})
