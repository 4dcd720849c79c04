import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll } from 'vitest'
import { commandLine, prepareCommandLine } from '../../scripts/bundle-command-line.mjs'

/** The command line as it is shipped, built before the tests of a file and gone after them. */
export function bundled(): { path: string } {
  const bundle = { path: '' }
  let folder: string | undefined
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'standards-desk-bundle-'))
    bundle.path = join(folder, 'cli.cjs')
    prepareCommandLine(folder)
    await build({ ...commandLine(folder), minify: true, logLevel: 'error' })
  }, 60_000)
  afterAll(() => folder && rmSync(folder, { recursive: true, force: true }))
  return bundle
}

export interface Process {
  code: number | null
  output: string
  messages: string
}

/** Runs the bundle in a process of its own; where the input is null, standard input stays open. */
export function start(bundle: { path: string }, words: string[], folder: string, input: string | null = '') {
  const child = spawn(process.execPath, [bundle.path, ...words], { cwd: folder })
  child.stdin.on('error', () => {})
  if (input !== null) child.stdin.end(input)
  const ended = new Promise<Process>(resolve => {
    const ran: Process = { code: null, output: '', messages: '' }
    child.stdout.setEncoding('utf8').on('data', text => {
      ran.output += text
    })
    child.stderr.setEncoding('utf8').on('data', text => {
      ran.messages += text
    })
    child.on('close', code => resolve({ ...ran, code }))
  })
  return { child, ended }
}
