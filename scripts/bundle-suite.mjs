// How a suite is bundled for the two extension hosts of VS Code.
import { copyFileSync, existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build } from 'esbuild'
import { root } from './steps.mjs'

/** What a web worker has in place of Node. */
const web = join(root, 'test', 'extension', 'web')

/** Bundles the suite: one file a test file, so that one that does not load is named. */
export async function bundleSuite(source, folder) {
  const files = readdirSync(source).filter(name => name.endsWith('.test.ts'))
  const own = join(source, 'index.ts')
  const index = existsSync(own) ? own : join(root, 'test', 'extension', 'index.ts')
  await build({
    entryPoints: [...files.map(name => join(source, name)), index].map(path => ({
      in: path,
      out: basename(path, '.ts'),
    })),
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  })
}

/**
 * Bundles the suite for a web worker, where nothing is found later: one file, with the names of the environment in it.
 * Tests that need Node say so in their names, `*.node.test.ts`.
 */
export async function bundleForWorker(source, folder, environment) {
  const files = readdirSync(source).filter(
    name => name.endsWith('.test.ts') && !name.endsWith('.node.test.ts'),
  )
  const testFiles = {
    name: 'test files',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^the test files$/ }, () => ({ path: 'tests', namespace: 'tests' }))
      onLoad({ filter: /^tests$/, namespace: 'tests' }, () => ({
        contents: files.map(name => `import './${name}'`).join('\n'),
        resolveDir: source,
      }))
    },
  }
  const names = Object.entries(environment).map(([name, value]) => [
    `process.env.${name}`,
    JSON.stringify(value),
  ])
  await build({
    entryPoints: [join(web, 'index.ts')],
    outfile: join(folder, 'index.cjs'),
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    target: 'es2022',
    external: ['vscode'],
    define: { global: 'globalThis', ...Object.fromEntries(names) },
    banner: { js: 'var process = { env: {}, versions: {} }' },
    alias: {
      mocha: join(web, 'mocha.ts'),
      'mocha/mocha.js': join(root, 'node_modules', 'mocha', 'mocha.js'),
      'node:assert/strict': join(web, 'assert.ts'),
    },
    plugins: [testFiles],
    logLevel: 'warning',
  })
  // Under this name VS Code 1.100 looks for it.
  copyFileSync(join(folder, 'index.cjs'), join(folder, 'index.cjs.js'))
}
