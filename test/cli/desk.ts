import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Surface } from '../../src/cli/command.ts'
import { run } from '../../src/cli/run.ts'

export interface Ran {
  code: number
  output: string
  messages: string
}

/** A finding as `--format json` gives it. */
export interface Found {
  rule: string
  severity: string
  actual: string
  url: string
  start: Place
  end: Place
  fixes: { title: string; safe: boolean; edits: { start: number; end: number; text: string }[] }[]
  evidence: { path: string; start: number; end: number; message: string }[]
}

interface Place {
  offset: number
  line: number
  column: number
}

/** A folder with files in it, gone when the test is over. */
export function folderWith(files: Record<string, string | Uint8Array>): Folder {
  const path = mkdtempSync(join(tmpdir(), 'standards-desk-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  const folder = new Folder(path)
  for (const [name, content] of Object.entries(files)) folder.write(name, content)
  return folder
}

export class Folder {
  readonly path: string

  constructor(path: string) {
    this.path = path
  }

  write(name: string, content: string | Uint8Array) {
    const path = join(this.path, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
  }

  bytes(name: string): Buffer {
    return readFileSync(join(this.path, name))
  }

  text(name: string): string {
    return this.bytes(name).toString('utf8')
  }

  git(...words: string[]): string {
    return execFileSync('git', ['-c', 'user.name=Desk', '-c', 'user.email=desk@example.org', ...words], {
      cwd: this.path,
      encoding: 'utf8',
    })
  }

  /** Runs the command line here. */
  async desk(words: string[], more: Partial<Surface> & { input?: string | Uint8Array } = {}): Promise<Ran> {
    const ran: Ran = { code: -1, output: '', messages: '' }
    const { input = '', ...surface } = more
    ran.code = await run(words, {
      print: text => {
        ran.output += text
      },
      tell: text => {
        ran.messages += text
      },
      readInput: async () => (typeof input === 'string' ? new TextEncoder().encode(input) : input),
      folder: this.path,
      environment: {},
      now: () => new Date('2025-03-29T09:00:00Z'),
      ...surface,
    })
    return ran
  }

  /** The errors of a check, by file. These tests are not about the other findings, which may change. */
  async findings(words: string[], more: Parameters<Folder['desk']>[1] = {}) {
    const { output } = await this.desk(['check', '--format', 'json', ...words], more)
    const files = JSON.parse(output).files as { path: string; findings: Found[] }[]
    return files.map(({ path, findings }) => ({
      path,
      findings: findings.filter(({ severity }) => severity === 'error'),
    }))
  }
}

/** Copy in which nothing is found, and copy with one error, whatever rules Standards Desk gains. */
const front = '---\n{ title: The bridge is open, byline: Ann Lund, date: 2025-03-28 }\n---\n\n'
export const clean = `${front}The bridge over the Ash opens on Friday.\n`
export const wrongDay = `${front}The bridge over the Ash opened on Thursday, March 28, 2014.\n`
