import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'pathe'
import { inWords } from '../newsroom/disk.ts'
import { CannotRun } from './command.ts'
import { wordsOf } from './fingerprint.ts'
import type { CheckedFile } from './report.ts'

/** What a newsroom has decided to live with for now, by path of the draft. */
export type Baseline = Map<string, Known[]>

interface Known {
  rule: string
  words: string
  /** How often the draft has it. */
  count: number
}

/** Reads a baseline. Throws `CannotRun` when it is not there or is none. */
export async function readBaseline(path: string, folder: string): Promise<Baseline> {
  let text: string
  try {
    text = await readFile(resolve(folder, path), 'utf8')
  } catch (error) {
    throw new CannotRun(`--baseline ${path}: ${inWords(error)}. Make one with --update-baseline.`)
  }
  try {
    const { version, files } = JSON.parse(text)
    if (version === 1) return new Map(Object.entries(files))
  } catch {
    // Told below: whatever it is, it is no baseline.
  }
  throw new CannotRun(`--baseline ${path}: this is no baseline. Make one with --update-baseline.`)
}

/** The findings that are not in the baseline. What it has twice, it lets pass twice. */
export function notInBaseline(file: CheckedFile, baseline: Baseline): CheckedFile {
  const left = new Map(
    baseline.get(file.path)?.map(({ rule, words, count }) => [JSON.stringify([rule, words]), count]),
  )
  const findings = file.findings.filter(finding => {
    const key = JSON.stringify([finding.rule, wordsOf(finding)])
    const remaining = left.get(key) ?? 0
    left.set(key, remaining - 1)
    return remaining <= 0
  })
  return { ...file, findings }
}

/** Writes a baseline of what was found now, in order, so that a change of it reads well in review. */
export async function writeBaseline(path: string, folder: string, files: CheckedFile[], earlier: Baseline) {
  const baseline: Baseline = new Map(earlier)
  for (const file of files) {
    if (file.findings.length > 0) baseline.set(file.path, knownOf(file))
    else baseline.delete(file.path)
  }
  const inOrder = Object.fromEntries([...baseline].sort(([one], [other]) => (one < other ? -1 : 1)))
  try {
    await writeFile(resolve(folder, path), `${JSON.stringify({ version: 1, files: inOrder }, null, 2)}\n`)
  } catch (error) {
    throw new CannotRun(`--baseline ${path}: ${inWords(error)}`)
  }
}

function knownOf({ findings }: CheckedFile): Known[] {
  const known = new Map<string, Known>()
  for (const finding of findings) {
    const words = wordsOf(finding)
    const key = JSON.stringify([finding.rule, words])
    const same = known.get(key)
    if (same) same.count++
    else known.set(key, { rule: finding.rule, words, count: 1 })
  }
  return [...known].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, each]) => each)
}
