// npm run bench -- NAME [CORPUS ...] [--out FILE]
// Each bench is a file in bench/ with `run(args)`; it prints a table and, with --out, writes the figures as JSON.
// It is bundled first, as the desk is when it ships: a loader that compiles on the way would be measured with it.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { target } from './bundle-target.mjs'

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
  // Beside its source, so that it finds its stories from where it stands.
  const bundle = join(folder, `.${name}-${process.pid}.mjs`)
  try {
    await build({
      entryPoints: [join(folder, `${name}.ts`)],
      outfile: bundle,
      bundle: true,
      platform: 'node',
      format: 'esm',
      ...target,
      packages: 'external',
      logLevel: 'warning',
    })
    const { run } = await import(pathToFileURL(bundle).href)
    await run(args)
  } finally {
    rmSync(bundle, { force: true })
  }
}
