// npm run bench -- NAME [CORPUS ...] [--out FILE]
// Each bench is a file beside this one with `run(args)`; it prints a table and, with --out, writes the figures as JSON.
import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const folder = dirname(fileURLToPath(import.meta.url))
const [name, ...args] = process.argv.slice(2)
const file = join(folder, `${name}.ts`)

if (!name || !/^[a-z-]+$/.test(name) || !existsSync(file)) {
  const benches = readdirSync(folder)
    .filter(
      entry => entry.endsWith('.ts') && !['main.ts', 'table.ts', 'corpus.ts', 'plagdet.ts'].includes(entry),
    )
    .map(entry => entry.slice(0, -3))
  console.error(
    `${name ? `There is no bench "${name}".` : 'Name a bench.'} There are: ${benches.join(', ')}.`,
  )
  process.exitCode = 2
} else {
  const bench = await import(pathToFileURL(file).href)
  await bench.run(args)
}
