import { resolve } from 'pathe'
import { check } from '../desk/check.ts'
import type { Draft } from '../desk/draft/draft.ts'
import type { Finding } from '../desk/finding.ts'
import { type Fixed, fixSafely } from '../desk/fix.ts'
import { type Copy, canWrite, writeCopy } from '../newsroom/copy.ts'
import { disk } from '../newsroom/disk.ts'
import { Newsroom, type Surroundings } from '../newsroom/newsroom.ts'
import { type DraftFile, readDraftFile, toDraft } from './drafts.ts'
import { type CheckedFile, reportOf } from './report.ts'
import { draftProblem, type Told, toldOf } from './told.ts'
import { writeWhole } from './write.ts'

/** How drafts are checked: plain data, so that a worker can be handed it. */
export interface CheckOptions {
  /** The folder where the command runs. */
  folder: string
  house?: string
  sources?: string[]
  /** ISO day, for drafts that have none. */
  date?: string
  gate: boolean
  moment: string
  /** Makes the safe fixes, in the file or only to show them. */
  fix?: 'write' | 'show'
  /** The name that standard input goes by. */
  inputPath?: string
}

/** What came of one draft. */
export interface Outcome {
  /** Missing when the draft could not be read. */
  file?: CheckedFile
  told: Told[]
  /** The text as it was and how it is with the safe fixes made. */
  fixed?: Fixed & { before: string }
}

/** Checks drafts one after the other, with what lies around each. */
export class Checker {
  readonly #options: CheckOptions
  readonly #newsroom: Newsroom

  constructor(options: CheckOptions) {
    this.#options = options
    const { folder, house, sources } = options
    this.#newsroom = new Newsroom({ files: disk, base: folder, house, sources })
  }

  /** Reads, checks and, where asked to, fixes a draft. What goes wrong with one draft is told, and never thrown. */
  async check(file: DraftFile, input?: Uint8Array): Promise<Outcome> {
    try {
      return await this.#check(file, input)
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      return { told: [{ severity: 'error', line: `${file.shown}: ${message}` }] }
    }
  }

  async #check({ path, shown }: DraftFile, input?: Uint8Array): Promise<Outcome> {
    const { folder, inputPath } = this.#options
    const at = path ?? (inputPath === undefined ? undefined : resolve(folder, inputPath))
    const { bytes, copy } = await readDraftFile(disk, path, input)
    const draft = this.#draft(copy.text, at)
    const around = await this.#newsroom.around(draft, at)
    const told = [
      ...draft.problems.map(problem => draftProblem(shown, draft.text, problem)),
      ...around.troubles.map(trouble => toldOf(trouble, folder)),
    ]
    const sources = around.library?.sources ?? []
    if (!this.#options.fix)
      return { file: reportOf(shown, copy.text, this.#findings(draft, around), sources), told }
    const fixed = fixSafely(copy.text, text => this.#findings(this.#draft(text, at), around))
    if (path && fixed.count > 0 && this.#options.fix === 'write')
      await this.#write(path, bytes, copy, fixed.text)
    const findings = this.#findings(this.#draft(fixed.text, at), around)
    return {
      file: reportOf(shown, fixed.text, findings, sources),
      told,
      fixed: { ...fixed, before: copy.text },
    }
  }

  #draft(text: string, path: string | undefined): Draft {
    return toDraft(text, path, this.#options.date)
  }

  #findings(draft: Draft, { house, library, stets }: Surroundings): Finding[] {
    const { gate, moment } = this.#options
    return check(draft, house, library, { stets, gate, moment })
  }

  async #write(path: string, bytes: Uint8Array, copy: Copy, text: string) {
    if (copy.damaged)
      throw new Error('it was not fixed: some of its bytes are not valid UTF-8 and would be lost')
    if (!canWrite(text, copy))
      throw new Error(`it was not fixed: the fixes cannot be written in ${copy.encoding}`)
    await writeWhole(path, writeCopy(text, copy), bytes)
  }
}
