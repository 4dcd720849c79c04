import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Folder, wrongDay } from './desk.ts'

/** A project that has installed the package as npm would publish it. */
let project: Folder

const tarballIn = (folder: string) => readdirSync(folder).find(name => name.endsWith('.tgz'))!

/** A copy to pack from: the bundles of the checkout may be in use by another test. */
let copy: string

const packed = [
  'src',
  'scripts',
  'profiles',
  'esbuild.mjs',
  'tsconfig.json',
  'tsconfig.api.json',
  'package.json',
  '.npmignore',
]

beforeAll(() => {
  project = new Folder(mkdtempSync(join(tmpdir(), 'standards-desk-package-')))
  copy = mkdtempSync(join(tmpdir(), 'standards-desk-copy-'))
  for (const name of packed) cpSync(name, join(copy, name), { recursive: true })
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'))
  const packing = spawnSync('npm', ['pack', '--pack-destination', project.path], {
    cwd: copy,
    encoding: 'utf8',
  })
  expect(packing.status, packing.stderr).toBe(0)
  const installed = join(project.path, 'node_modules/standards-desk')
  mkdirSync(installed, { recursive: true })
  execFileSync('tar', [
    'xzf',
    join(project.path, tarballIn(project.path)),
    '--strip-components=1',
    '-C',
    installed,
  ])
  project.write('package.json', '{ "type": "module" }')
}, 180_000)

afterAll(() => {
  for (const path of [project.path, copy]) rmSync(path, { recursive: true, force: true })
})

const node = (...words: string[]) =>
  execFileSync(process.execPath, words, { cwd: project.path, encoding: 'utf8' })

describe('the npm package', () => {
  it('has a command that runs, and nothing that it does not need', () => {
    project.write('draft.md', wrongDay)
    const { bin, version } = JSON.parse(project.text('node_modules/standards-desk/package.json'))
    const command = join(project.path, 'node_modules/standards-desk', bin['standards-desk'])
    expect(statSync(join(project.path, tarballIn(project.path))).size).toBeLessThan(3 * 1024 * 1024)
    expect(node(command, '--version')).toBe(`${version}\n`)
    expect(() => node(command, 'check', 'draft.md')).toThrow()
    expect(readdirSync(join(project.path, 'node_modules/standards-desk')).sort()).toEqual([
      'dist',
      'package.json',
      'profiles',
    ])
  })

  it('carries the licenses of all that is bundled in it', () => {
    const notices = project.text('node_modules/standards-desk/dist/THIRD-PARTY-NOTICES.txt')
    for (const name of ['mammoth', 'pdf.js', 'saxes', 'yaml', 'parse5', 'jszip', 'diff', 'zod', 'picocolors'])
      expect(notices).toMatch(new RegExp(`^${name}\\b`, 'm'))
    for (const words of [
      'Redistribution and use in source',
      'Apache License',
      'Permission is hereby granted',
    ])
      expect(notices).toContain(words)
  })

  it('is imported as a module, and needs nothing else installed', () => {
    project.write(
      'use.js',
      `import { check, checkFile, facts, fix } from 'standards-desk'
       const finding = check(${JSON.stringify(wrongDay)}).find(each => each.severity === 'error')
       const sources = { 'wire.txt': '“We will keep the harbor open,” Ann Lund said.' }
       const sheet = facts('“We will keep the harbor open,” Ann Lund said.', { sources })
       const inFile = await checkFile('draft.md')
       const page = check('<p>She was accused of allegedly taking the keys.</p>', { format: 'html' })
       let message
       try { check('', { house: 'ruls: {}' }) } catch (error) { message = error.message }
       console.log(JSON.stringify({
         rule: finding.rule,
         same: inFile.some(each => JSON.stringify(each) === JSON.stringify(finding)),
         status: sheet.quotations[0].verification,
         page: page.some(each => each.rule === 'hedging/double'),
         fixed: fix('He is accused of allegedly taking the keys.'),
         message,
       }))`,
    )
    expect(JSON.parse(node('use.js'))).toEqual({
      rule: 'dates/weekday-mismatch',
      same: true,
      status: { status: 'verbatim', source: 'wire.txt', start: 1, end: 29 },
      page: true,
      fixed: 'He is accused of taking the keys.',
      message: expect.stringContaining('Did you mean “rules”?'),
    })
  })

  it('has types that a strict program compiles against', () => {
    project.write(
      'use.ts',
      `import { check, facts, type Finding, type Severity } from 'standards-desk'
       const findings: Finding[] = check('It rained.', { date: '2025-03-28', sources: { 'a.txt': 'It rained.' } })
       const severities: Severity[] = findings.map(finding => finding.severity)
       const names: (string | undefined)[] = facts('It rained.').quotations.map(each => each.speaker?.name)
       // @ts-expect-error There is no such option.
       check('It rained.', { dat: '2025-03-28' })
       export { names, severities }`,
    )
    const options = {
      strict: true,
      noEmit: true,
      module: 'nodenext',
      target: 'es2022',
      skipLibCheck: false,
      types: [],
    }
    project.write('tsconfig.json', JSON.stringify({ compilerOptions: options, files: ['use.ts'] }))
    execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', project.path], {
      encoding: 'utf8',
    })
  }, 60_000)
})
