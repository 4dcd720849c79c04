// Bundles the desk: one file a surface, nothing to install where it runs. The extension and its server are each one file for
// the desktop and for VS Code for the Web.
//   node esbuild.mjs            minified, for the package
//   node esbuild.mjs --dev      with source maps
//   node esbuild.mjs --watch    the same, rebuilt on every save
import { writeFileSync } from 'node:fs'
import { createRequire, isBuiltin } from 'node:module'
import { join } from 'node:path'
import { context } from 'esbuild'
import { commandLine, metafilesOfParts, prepareCommandLine } from './scripts/bundle-command-line.mjs'
import { target } from './scripts/bundle-target.mjs'
import { noticesOf } from './scripts/notices.mjs'

const dev = process.argv.includes('--dev') || process.argv.includes('--watch')
const shared = {
  bundle: true,
  minify: !dev,
  sourcemap: dev,
  logLevel: 'warning',
  ...target,
  platform: 'node',
  legalComments: 'none',
  metafile: true,
  define: { 'process.env.NODE_ENV': '"production"' },
}

// A worker has no document: packages that bring a variant for pages bring one for workers as well.
const web = { ...shared, platform: 'browser', target: 'es2022', conditions: ['worker', 'browser'] }

/**
 * What a worker of a browser has not: Node’s own modules. Each is asked for when it is first used, so that one bundle runs
 * in both.
 */
const nodeWhenThere = {
  name: 'node-when-there',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:node:)?[a-z_]+(?:\/promises)?$/ }, ({ path, namespace }) => {
      if (!isBuiltin(path)) return
      return namespace === 'node' ? { path, external: true } : { path, namespace: 'node' }
    })
    // What a package has for Node and for browsers goes in twice; each side loads its own.
    onResolve({ filter: /^vscode-[a-z-]+\/node$/ }, ({ path, resolveDir }) => ({
      path: createRequire(join(resolveDir, 'here.js')).resolve(path),
    }))
    onLoad({ filter: /^/, namespace: 'node' }, ({ path }) => ({
      contents: `module.exports = typeof importScripts === 'function' ? {} : require('${path}')`,
    }))
  },
}

/** The server loads its reader of PDFs when it is first asked for. */
const pdfBeside = {
  name: 'pdf-beside',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/pdf\.cjs$/ }, ({ path }) => ({ path, external: true }))
  },
}

prepareCommandLine('dist', { keep: dev ? 3_600_000 : 0 })
const contexts = await Promise.all([
  // In a package of modules only `.cjs` says that the extension is none. VS Code 1.100 adds `.js` to it in a web worker.
  ...['dist/extension.cjs', 'dist/extension.cjs.js'].map(outfile =>
    context({
      ...web,
      format: 'cjs',
      entryPoints: ['src/extension/extension.ts'],
      outfile,
      external: ['vscode'],
      plugins: [nodeWhenThere],
    }),
  ),
  context({
    ...web,
    format: 'cjs',
    entryPoints: ['src/server/server.ts'],
    outfile: 'dist/server.cjs',
    // SQLite for Node 20 is a quarter of what the extension may weigh, and VS Code has had its own since 1.101.
    external: ['node-sqlite3-wasm'],
    alias: { unpdf: './src/server/pdf-beside.ts' },
    plugins: [nodeWhenThere, pdfBeside],
  }),
  context({ ...web, format: 'cjs', entryPoints: ['unpdf'], outfile: 'dist/pdf.cjs' }),
  context({ ...shared, ...commandLine('dist') }),
  // Pages within the editor.
  context({
    ...web,
    format: 'iife',
    entryPoints: ['src/webviews/compare.ts', 'src/webviews/gate.ts'],
    outdir: 'dist/webviews',
  }),
])

if (process.argv.includes('--watch')) await Promise.all(contexts.map(each => each.watch()))
else {
  const results = await Promise.all(contexts.map(each => each.rebuild()))
  const metafiles = [...results.map(({ metafile }) => metafile), ...metafilesOfParts]
  writeFileSync('dist/THIRD-PARTY-NOTICES.txt', noticesOf(metafiles))
  await Promise.all(contexts.map(each => each.dispose()))
}
