// Bundles the desk: one file a surface, nothing to install where it runs.
//   node esbuild.mjs            minified, for the package
//   node esbuild.mjs --dev      with source maps
//   node esbuild.mjs --watch    the same, rebuilt on every save
import { writeFileSync } from 'node:fs'
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

/** The reader of PDFs is a file of its own, which the server loads when it is first asked for. */
const pdfBeside = {
  name: 'pdf-beside',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^unpdf$/ }, ({ path }) => ({ path, namespace: 'pdf-beside' }))
    onResolve({ filter: /^/, namespace: 'pdf-beside' }, ({ path }) => ({ path, external: true }))
    onLoad({ filter: /^/, namespace: 'pdf-beside' }, () => ({
      contents:
        "export const getDocumentProxy = (...given) => require('./pdf.cjs').getDocumentProxy(...given)",
    }))
  },
}

prepareCommandLine('dist', { keep: dev ? 3_600_000 : 0 })
const contexts = await Promise.all([
  context({
    ...shared,
    format: 'cjs',
    entryPoints: ['src/extension/extension.ts'],
    outfile: 'dist/extension.cjs',
    external: ['vscode'],
  }),
  context({
    ...shared,
    format: 'cjs',
    entryPoints: ['src/server/server.ts'],
    outfile: 'dist/server.cjs',
    // SQLite for Node 20 is a quarter of what the extension may weigh, and VS Code has had its own since 1.101.
    external: ['node-sqlite3-wasm'],
    plugins: [pdfBeside],
  }),
  context({ ...web, format: 'cjs', entryPoints: ['unpdf'], outfile: 'dist/pdf.cjs' }),
  context({ ...shared, ...commandLine('dist') }),
  // Pages within the editor, and the same extension and server for VS Code on the web.
  context({
    ...web,
    format: 'iife',
    entryPoints: ['src/webviews/compare.ts', 'src/webviews/gate.ts'],
    outdir: 'dist/webviews',
  }),
  // In a package of modules only `.cjs` says that the extension is none. VS Code 1.100 adds `.js` to it in a web worker.
  ...['dist/web/extension.cjs', 'dist/web/extension.cjs.js'].map(outfile =>
    context({
      ...web,
      format: 'cjs',
      entryPoints: ['src/extension/browser.ts'],
      outfile,
      external: ['vscode'],
    }),
  ),
  context({
    ...web,
    format: 'iife',
    entryPoints: ['src/server/browser.ts'],
    outfile: 'dist/web/server.js',
    alias: { unpdf: './src/server/pdf-from-editor.ts' },
  }),
])

if (process.argv.includes('--watch')) await Promise.all(contexts.map(each => each.watch()))
else {
  const results = await Promise.all(contexts.map(each => each.rebuild()))
  const metafiles = [...results.map(({ metafile }) => metafile), ...metafilesOfParts]
  writeFileSync('dist/THIRD-PARTY-NOTICES.txt', noticesOf(metafiles))
  await Promise.all(contexts.map(each => each.dispose()))
}
