import { rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { target } from './bundle-target.mjs'

/**
 * Runs a program of the project's own: bundled first, as Standards Desk is when it ships, since a loader that compiles on the
 * way would be measured with it. The bundle lies beside its source, so that it finds what lies there.
 * @param {string} path the module, from the root
 * @param {(module: any) => unknown} run what is done with it
 */
export async function bundled(path, run) {
  const bundle = join(dirname(path), `.${basename(path, '.ts')}-${process.pid}.mjs`)
  try {
    await build({
      entryPoints: [path],
      outfile: bundle,
      bundle: true,
      platform: 'node',
      format: 'esm',
      ...target,
      packages: 'external',
      logLevel: 'warning',
    })
    return await run(await import(pathToFileURL(bundle).href))
  } finally {
    rmSync(bundle, { force: true })
  }
}
