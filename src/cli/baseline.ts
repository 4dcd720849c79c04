import { resolve } from 'pathe'
import { inWords, isAbsent, readPlainFile } from '../newsroom/disk.ts'
import { rewrite } from '../newsroom/write.ts'
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

/** Reads a baseline; with `orNone` an empty one where there is no file. Throws `CannotRun` on what is none. */
export async function readBaseline(path: string, folder: string, { orNone = false } = {}): Promise<Baseline> {
  const bytes = await readPlainFile(resolve(folder, path)).catch(error => {
    if (orNone && isAbsent(error)) return undefined
    throw new CannotRun(`--baseline ${path}: ${inWords(error)}. To create one, add --update-baseline.`)
  })
  return bytes ? baselineIn(bytes, path) : new Map()
}

function baselineIn(bytes: Uint8Array, path: string): Baseline {
  try {
    const { version, files } = JSON.parse(new TextDecoder().decode(bytes))
    if (version === 1 && isMap(files)) return new Map(Object.entries(files))
  } catch {
    // Told below: whatever it is, it is no baseline.
  }
  throw new CannotRun(`--baseline ${path}: this isn’t a baseline. To create one, add --update-baseline.`)
}

const isMap = (files: unknown): files is Record<string, Known[]> =>
  files !== null &&
  typeof files === 'object' &&
  Object.values(files).every(
    known =>
      Array.isArray(known) &&
      known.every(
        each =>
          typeof each?.rule === 'string' && typeof each.words === 'string' && typeof each.count === 'number',
      ),
  )

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

/**
 * Writes into a baseline what was found now, in order, so that a change of it reads well in review. What it knows of
 * other drafts stays, and what another run writes at the same time counts too.
 */
export async function writeBaseline(path: string, folder: string, files: CheckedFile[]) {
  try {
    await rewrite(resolve(folder, path), now => {
      const baseline: Baseline = now ? baselineIn(now, path) : new Map()
      for (const file of files) {
        if (file.findings.length > 0) baseline.set(file.path, knownOf(file))
        else baseline.delete(file.path)
      }
      const inOrder = Object.fromEntries([...baseline].sort(([one], [other]) => (one < other ? -1 : 1)))
      return new TextEncoder().encode(`${JSON.stringify({ version: 1, files: inOrder }, null, 2)}\n`)
    })
  } catch (error) {
    if (error instanceof CannotRun) throw error
    throw new CannotRun(`--baseline ${path}: ${(error as Error).message}`)
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
