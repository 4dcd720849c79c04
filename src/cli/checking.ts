import { check } from '../desk/check.ts'
import type { Draft } from '../desk/draft/draft.ts'
import type { Finding } from '../desk/finding.ts'
import { type Fixed, fixSafely } from '../desk/fixes.ts'
import { canWrite, writeCopy } from '../newsroom/copy.ts'
import { diskAtOnce } from '../newsroom/disk-at-once.ts'
import { Newsroom, type Surroundings } from '../newsroom/newsroom.ts'
import { type DraftFile, toDraft } from './drafts.ts'
import { type Opened, type OpeningOptions, openDraft } from './opening.ts'
import { type CheckedFile, reportOf } from './report.ts'
import type { Told } from './told.ts'
import { writeWhole } from './write.ts'

/** How drafts are checked: plain data, so that a worker can be handed it. */
export interface CheckOptions extends OpeningOptions {
  house?: string
  sources?: string[]
  gate: boolean
  moment: string
  /** Makes the safe fixes, in the file or only to show them. */
  fix?: 'write' | 'show'
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
    this.#newsroom = new Newsroom({ files: diskAtOnce, base: folder, house, sources })
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

  async #check(file: DraftFile, input?: Uint8Array): Promise<Outcome> {
    const { fix } = this.#options
    const opened = await openDraft(this.#newsroom, file, input, this.#options)
    const { shown, at, copy, draft, around, told } = opened
    const sources = around.library?.sources ?? []
    if (!fix) return { file: reportOf(shown, copy.text, this.#findings(draft, around), sources), told }
    const fixed = fixSafely(copy.text, text => this.#findings(this.#draft(text, at), around))
    if (file.path && fixed.count > 0 && fix === 'write') await this.#write(file.path, opened, fixed.text)
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

  async #write(path: string, { bytes, copy }: Opened, text: string) {
    if (copy.damaged)
      throw new Error('it was not fixed: some of its bytes are not valid UTF-8 and would be lost')
    if (!canWrite(text, copy))
      throw new Error(`it was not fixed: the fixes cannot be written in ${copy.encoding}`)
    await writeWhole(path, writeCopy(text, copy), bytes)
  }
}
