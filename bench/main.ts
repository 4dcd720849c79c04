// npm run bench -- NAME [CORPUS ...] [--out FILE]
// Each bench is a file beside this one with `run(args)`; it prints a table and, with --out, writes the figures as JSON.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const folder = dirname(fileURLToPath(import.meta.url))
const [name, ...args] = process.argv.slice(2)
const file = join(folder, `${name}.ts`)

/** Beside the benches lie the parts that they share. */
const isBench = (path: string) => /^export async function run\b/m.test(readFileSync(path, 'utf8'))

if (!name || !/^[a-z-]+$/.test(name) || !existsSync(file) || !isBench(file)) {
  const benches = readdirSync(folder)
    .filter(entry => entry.endsWith('.ts') && isBench(join(folder, entry)))
    .map(entry => entry.slice(0, -3))
  console.error(
    `${name ? `There is no bench "${name}".` : 'Name a bench.'} There are: ${benches.join(', ')}.`,
  )
  process.exitCode = 2
} else {
  const bench = await import(pathToFileURL(file).href)
  await bench.run(args)
}
