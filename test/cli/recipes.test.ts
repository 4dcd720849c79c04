import { spawnSync } from 'node:child_process'
import { chmodSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { version } from '../../package.json'
import { bundled } from './bundle.ts'
import { clean, type Folder, folderWith, wrongDay } from './desk.ts'

const bundle = bundled()

/** A newsroom in a repository, with one draft that has a finding in it, and `standards-desk` on the path. */
function newsroom(): Folder {
  const hedged = 'He is accused of allegedly taking the keys.\n'
  const folder = folderWith({
    'drafts/clean.md': clean,
    'drafts/wrong.md': clean,
    'drafts/hedged.md': hedged,
    'bin/standards-desk': `#!/bin/sh\nexec "${process.execPath}" "${bundle.path}" "$@"\n`,
    // In the place of npm's, which would fetch the published package: `npx --yes standards-desk@0.1.0 check`.
    'bin/npx': `#!/bin/sh\nshift 2\nexec "${process.execPath}" "${bundle.path}" "$@"\n`,
  })
  for (const name of ['standards-desk', 'npx']) chmodSync(join(folder.path, 'bin', name), 0o755)
  folder.git('init', '--quiet', '--initial-branch=main')
  folder.git('add', '.')
  folder.git('commit', '--quiet', '--message', 'As filed')
  folder.write('drafts/wrong.md', wrongDay)
  folder.git('add', '.')
  return folder
}

function shell(folder: Folder, script: string, environment: Record<string, string> = {}) {
  return spawnSync('bash', ['-euo', 'pipefail', '-c', script], {
    cwd: folder.path,
    encoding: 'utf8',
    env: {
      ...process.env,
      PATH: `${join(folder.path, 'bin')}${delimiter}${process.env.PATH}`,
      ...environment,
    },
  })
}

describe('the recipes in docs/command-line.md', () => {
  const page = readFileSync('docs/command-line.md', 'utf8')
  const recipes = [...page.matchAll(/^```sh recipe=(\d)(?: needs=(\w+))?\n([\s\S]*?)^```$/gm)]

  it('are there', () => {
    expect(recipes.length).toBeGreaterThanOrEqual(10)
    expect(page.match(/^```sh/gm)).toHaveLength(recipes.length)
  })

  for (const [, code, needs, script] of recipes) {
    const canRun = !needs || spawnSync(needs, ['--version']).status === 0
    it.skipIf(!canRun)(
      `run: ${script.split('\n')[0]}`,
      () => {
        const ran = shell(newsroom(), script)
        expect(ran.stderr).not.toMatch(/standards-desk: |\n\s+at /)
        // `xargs` says 123 where a command that it runs says 1.
        expect(ran.status === 123 ? 1 : ran.status, ran.stderr).toBe(Number(code))
      },
      30_000,
    )
  }

  it('name the version that this is', () => {
    for (const [, named] of page.matchAll(/standards-desk@v?(\d+\.\d+\.\d+)/g)) expect(named).toBe(version)
    for (const [, named] of page.matchAll(/rev: v(\S+)/g)) expect(named).toBe(version)
  })
})

describe('action.yml', () => {
  const action = parse(readFileSync('action.yml', 'utf8'))
  const [step] = action.runs.steps

  /** The step's own script, with the inputs as the runner would hand them over. */
  const run = (folder: Folder, inputs: Record<string, string>) => {
    const value = (name: string) => {
      const preset = action.inputs[name].default as string
      return inputs[name] ?? (preset.startsWith('${{') ? '' : preset)
    }
    const environment = Object.entries(step.env as Record<string, string>).map(([name, expression]) => [
      name,
      value(/^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(expression)![1]),
    ])
    return shell(folder, step.run, Object.fromEntries(environment))
  }

  it('annotates, fails on errors, and takes its inputs as they are', () => {
    const folder = newsroom()
    const command = 'standards-desk'
    expect(run(folder, { paths: 'drafts/clean.md' }).status).toBe(0)
    const all = run(folder, { command, paths: 'drafts/clean.md\ndrafts/wrong.md' })
    expect(all.status, all.stderr).toBe(1)
    expect(all.stdout).toMatch(/^::error file=drafts\/wrong\.md,line=5,/m)
    const since = run(folder, {
      command,
      since: 'HEAD',
      paths: 'drafts/clean.md\ndrafts/hedged.md',
      gate: 'true',
    })
    expect(since).toMatchObject({ status: 0, stdout: '' })
    const hostile = run(folder, { command, paths: 'drafts/clean.md\n$(touch stolen)\n--fix' })
    expect(hostile.status).toBe(2)
    expect(hostile.stdout).toContain('$(touch stolen): no such file or folder.')
    expect(shell(folder, 'ls').stdout).not.toContain('stolen')
  }, 30_000)

  it('writes a SARIF report where one is asked for', () => {
    const folder = newsroom()
    expect(run(folder, { command: 'standards-desk', paths: 'drafts', sarif: 'desk.sarif' }).status).toBe(1)
    expect(JSON.parse(folder.text('desk.sarif')).version).toBe('2.1.0')
  }, 30_000)

  it('starts the version that it belongs to', () => {
    expect(action.inputs.command.default).toBe(`npx --yes standards-desk@${version}`)
  })
})

describe('.pre-commit-hooks.yaml', () => {
  it('is handed the drafts that change, and fails on errors', () => {
    const [hook] = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8'))
    const isDraft = (path: string) =>
      new RegExp(hook.files).test(path) && !new RegExp(hook.exclude).test(path)
    const changed = ['drafts/wrong.md', 'drafts/sources/wire.txt', 'package.json', 'drafts/clean.md']
    expect(changed.filter(isDraft)).toEqual(['drafts/wrong.md', 'drafts/clean.md'])
    expect(hook.entry).toContain(`standards-desk@${version} `)
    expect(shell(newsroom(), `${hook.entry} drafts/clean.md drafts/wrong.md`).status).toBe(1)
    expect(shell(newsroom(), `${hook.entry} drafts/clean.md`).status).toBe(0)
  }, 30_000)
})
