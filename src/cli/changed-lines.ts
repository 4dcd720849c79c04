import { execFile } from 'node:child_process'
import { realpath } from 'node:fs/promises'
import { relative } from 'pathe'
import type { Position } from '../newsroom/lines.ts'
import { CannotRun } from './command.ts'
import type { CheckedFile } from './report.ts'

/** The lines of a file that have changed: ranges of line numbers from 1, or the whole of a new file. */
export type ChangedLines = [first: number, last: number][] | 'all'

/** What has changed in a repository since a commit, by absolute path of the file. */
export class Changes {
  readonly #root: string
  readonly #files: Map<string, ChangedLines>

  constructor(root: string, files: Map<string, ChangedLines>) {
    this.#root = root
    this.#files = files
  }

  /** Nothing when the file is as it was. */
  async in(path: string): Promise<ChangedLines | undefined> {
    return this.#files.get(relative(this.#root, await realpath(path).catch(() => path)))
  }
}

/**
 * Asks git what has changed since a commit or branch: since the point where the two parted, as a pull request shows it,
 * and in files that are not committed yet. Throws `CannotRun` outside a repository and for a name that git does not know.
 */
export async function changesSince(reference: string, folder: string): Promise<Changes> {
  // A name that looks like an option must not become one.
  if (reference.startsWith('-')) throw new CannotRun(`--since “${reference}” isn’t a commit or branch.`)
  const root = (await git(folder, ['rev-parse', '--show-toplevel'])).replace(/\r?\n$/, '')
  const commit = (
    await git(root, ['rev-parse', '--verify', '--quiet', `${reference}^{commit}`]).catch(() => '')
  ).trim()
  if (!commit) throw new CannotRun(`--since “${reference}”: git can’t find that commit or branch here.`)
  const parted = (await git(root, ['merge-base', commit, 'HEAD']).catch(() => commit)).trim()
  const options = [
    '--unified=0',
    '--inter-hunk-context=0',
    '--no-color',
    '--no-ext-diff',
    '--no-textconv',
    '--no-renames',
    '--src-prefix=a/',
    '--dst-prefix=b/',
  ]
  const changed = readDiff(await git(root, ['-c', 'core.quotePath=false', 'diff', ...options, parted, '--']))
  // Of copy in UTF-16, and of what the repository declares binary, git shows no lines.
  const counts = await git(root, ['diff', '--numstat', '-z', '--no-renames', '--no-ext-diff', parted, '--'])
  for (const count of counts.split('\0')) if (count.startsWith('-\t-\t')) changed.set(count.slice(4), 'all')
  const untracked = await git(root, ['ls-files', '--others', '--exclude-standard', '-z'])
  for (const path of untracked.split('\0')) if (path) changed.set(path, 'all')
  return new Changes(await realpath(root), changed)
}

/** The findings that touch a changed line. */
export function onChangedLines(file: CheckedFile, changed: ChangedLines): CheckedFile {
  if (changed === 'all') return file
  const lineAt = lineOf(file.text)
  const touches = (first: number, last: number) => changed.some(([from, to]) => first <= to && from <= last)
  return { ...file, findings: file.findings.filter(({ start, end }) => touches(lineAt(start), lineAt(end))) }
}

/** The line of a place as git counts, to which a carriage return alone is no end of a line. */
function lineOf(text: string): (place: Position) => number {
  if (!/\r(?!\n)/.test(text)) return ({ line }) => line
  return ({ offset }) => text.slice(0, offset).split('\n').length
}

/** Reads a diff without context: by file, the ranges of its new lines. */
export function readDiff(diff: string): Map<string, ChangedLines> {
  const files = new Map<string, ChangedLines>()
  let ranges: [number, number][] = []
  let removed = 0
  let added = 0
  for (const line of diff.split('\n')) {
    // Within a hunk a line of copy may look like a header: `+++ b/…` is copy that begins with two pluses.
    if (removed > 0 && line.startsWith('-')) removed--
    else if (added > 0 && line.startsWith('+')) added--
    else if (line.startsWith('+++ ')) {
      ranges = []
      const path = unquoted(line.slice(4).replace(/\t$/, ''))
      if (path !== '/dev/null') files.set(path.slice(2), ranges)
    } else {
      const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line)
      if (!hunk) continue
      removed = Number(hunk[1] ?? 1)
      added = Number(hunk[3] ?? 1)
      if (added > 0) ranges.push([Number(hunk[2]), Number(hunk[2]) + added - 1])
    }
  }
  return files
}

const letters: Record<string, string> = { n: '\n', t: '\t', r: '\r', a: '\u0007', b: '\b', f: '\f', v: '\v' }

/** Git puts names with quotation marks, backslashes or control letters in marks, written as in C. */
function unquoted(name: string): string {
  if (!name.startsWith('"')) return name
  return name
    .slice(1, -1)
    .replace(/\\(?:([0-7]{3})|(.))/g, (_, octal: string | undefined, letter: string) =>
      octal ? String.fromCharCode(Number.parseInt(octal, 8)) : (letters[letter] ?? letter),
    )
}

function git(folder: string, words: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile('git', ['-C', folder, ...words], { maxBuffer: 1024 * 1024 * 1024 }, (error, output, message) => {
      if (!error) resolve(output)
      else if (error.code === 'ENOENT') reject(new CannotRun('--since needs git, which is not installed.'))
      else reject(new CannotRun(`--since: ${message.trim().split('\n')[0] || error.message}`))
    })
  })
}
