// How the command line and the API are bundled: in parts, so that a check never reads the language server, the readers
// of PDFs or what speaks to assistants. `cli.cjs` is what is run; it does nothing but start the rest,
// compiled as it was the last time where Node keeps that (from 22.8 on).
import { chmodSync, copyFileSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { target } from './bundle-target.mjs'

// Readers of documents are CommonJS inside, and ask for Node's modules with `require`.
const requireForModules =
  "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)"

/** What went into the files below, of which the bundle itself knows nothing. */
export const metafilesOfParts = []

/**
 * A package that has a file of its own, read when it is first asked for and not with what imports it: the parser of
 * HTML is a fifth of what a check of plain text would read.
 * @param {string} name the package
 * @param {string[]} functions what is imported of it
 * @param {string} folder where the file goes
 * @returns {import('esbuild').Plugin}
 */
const whenAsked = (name, functions, folder) => ({
  name: 'when-asked',
  setup({ esbuild, initialOptions: { minify }, onStart, onResolve, onLoad }) {
    const file = `./${name}.cjs`
    onStart(async () => {
      const { metafile } = await esbuild.build({
        entryPoints: [name],
        metafile: true,
        outfile: join(folder, 'parts', file),
        bundle: true,
        minify,
        platform: 'node',
        legalComments: 'none',
        ...target,
      })
      metafilesOfParts.push(metafile)
    })
    onResolve({ filter: new RegExp(`^${name}$`) }, ({ path }) => ({ path, namespace: 'when-asked' }))
    onResolve({ filter: /^/, namespace: 'when-asked' }, ({ path }) => ({ path, external: true }))
    onLoad({ filter: /^/, namespace: 'when-asked' }, () => ({
      contents: functions
        .map(each => `export const ${each} = (...given) => require('${file}').${each}(...given)`)
        .join('\n'),
    }))
  },
})

/**
 * SQLite for Node 20, as its package has it: a script that reads its WebAssembly from beside itself. It is met by a command
 * that asks an archive, and by no other.
 * @param {string} folder where the files go
 * @returns {import('esbuild').Plugin}
 */
const sqliteBeside = folder => ({
  name: 'sqlite-beside',
  setup({ onStart, onResolve, onLoad }) {
    const script = 'node_modules/node-sqlite3-wasm/dist/node-sqlite3-wasm.js'
    onStart(() => {
      copyFileSync(script, join(folder, 'parts', 'node-sqlite3-wasm.cjs'))
      copyFileSync(script.replace(/js$/, 'wasm'), join(folder, 'parts', 'node-sqlite3-wasm.wasm'))
      metafilesOfParts.push({ inputs: { [script]: {} } })
    })
    onResolve({ filter: /^node-sqlite3-wasm$/ }, ({ path }) => ({ path, namespace: 'sqlite-beside' }))
    onLoad({ filter: /^/, namespace: 'sqlite-beside' }, () => ({
      contents: "export default require('./node-sqlite3-wasm.cjs')",
    }))
    onResolve({ filter: /^/, namespace: 'sqlite-beside' }, ({ path }) => ({ path, external: true }))
  },
})

/**
 * The options of esbuild.
 * @param {string} folder where the bundles go
 * @returns {import('esbuild').BuildOptions}
 */
export const commandLine = folder => ({
  entryPoints: { cli: 'src/cli/main.ts', api: 'src/api.ts' },
  outdir: folder,
  outExtension: { '.js': '.mjs' },
  chunkNames: 'parts/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  ...target,
  // Its build for Node is in a hundred parts that are put together again at each start; the one for browsers is whole.
  alias: { yaml: './node_modules/yaml/browser/index.js' },
  plugins: [whenAsked('hast-util-from-html', ['fromHtml'], folder), sqliteBeside(folder)],
  banner: { js: requireForModules },
})

/**
 * Makes the folder ready: with what is run, and without the parts of earlier builds, whose names differ. While somebody
 * works, a process of an hour ago may still load its own.
 */
export function prepareCommandLine(folder, { keep = 0 } = {}) {
  const parts = join(folder, 'parts')
  mkdirSync(parts, { recursive: true })
  for (const name of readdirSync(parts)) {
    const path = join(parts, name)
    if (statSync(path).mtimeMs <= Date.now() - keep) rmSync(path, { force: true })
  }
  writeFileSync(
    join(folder, 'cli.cjs'),
    "#!/usr/bin/env node\nrequire('node:module').enableCompileCache?.()\nimport('./cli.mjs')\n",
  )
  chmodSync(join(folder, 'cli.cjs'), 0o755)
}
