// npm run bench -- NAME [CORPUS ...] [--out FILE]
// Each bench is a file in bench/ with `run(args)`; it prints a table and, with --out, writes the figures as JSON.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundled } from './run-bundled.mjs'

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'bench')
const [name, ...args] = process.argv.slice(2)

/** Beside the benches lie the parts that they share. */
const isBench = path => existsSync(path) && /^export async function run\b/m.test(readFileSync(path, 'utf8'))

if (!name || !/^[a-z-]+$/.test(name) || !isBench(join(folder, `${name}.ts`))) {
  const benches = readdirSync(folder)
    .filter(entry => entry.endsWith('.ts') && isBench(join(folder, entry)))
    .map(entry => entry.slice(0, -3))
  console.error(
    `${name ? `There is no bench "${name}".` : 'Name a bench.'} There are: ${benches.join(', ')}.`,
  )
  process.exitCode = 2
} else {
  await bundled(join(folder, `${name}.ts`), ({ run }) => run(args))
}
