import { compareWith, judge } from '../desk/check.ts'
import type { Draft } from '../desk/draft/draft.ts'
import type { Finding } from '../desk/finding.ts'
import { type Fixed, fixSafely } from '../desk/fixes.ts'
import { readStory } from '../desk/story/read.ts'
import { type Copy, canWrite, writeCopy } from '../newsroom/copy.ts'
import { diskAtOnce } from '../newsroom/disk-at-once.ts'
import type { FenceOptions } from '../newsroom/fence.ts'
import { Newsroom, type Surroundings } from '../newsroom/newsroom.ts'
import { type DraftFile, toDraft } from './drafts.ts'
import { type Opened, type OpeningOptions, openDraft } from './opening.ts'
import { type CheckedFile, reportOf, stoodIn } from './report.ts'
import { isWanted } from './showing.ts'
import type { Told } from './told.ts'

/** How drafts are checked: plain data, so that a worker can be handed it. */
export interface CheckOptions extends OpeningOptions {
  house?: string
  sources?: string[]
  /** Where drafts and house rules may lead. */
  fence: FenceOptions
  gate: boolean
  /** Rules and families that are wanted; all when left out. */
  only?: string[]
  moment: string
  /** Makes the safe fixes, in the file or only to show them. */
  fix?: 'write' | 'show'
}

/** What came of one draft. */
export interface Outcome {
  /** Missing when the draft could not be read. */
  file?: CheckedFile
  told: Told[]
  /** The text as it was and how it is with the safe fixes made, and how its file is written. */
  fixed?: Fixed & { before: string } & Pick<Copy, 'encoding' | 'mark'>
}

/** Checks drafts one after the other, with what lies around each. */
export class Checker {
  readonly #options: CheckOptions
  readonly #newsroom: Newsroom

  constructor(options: CheckOptions) {
    this.#options = options
    const { folder, house, sources, fence } = options
    this.#newsroom = new Newsroom({ files: diskAtOnce, base: folder, house, sources, fence })
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
    if (!fix) return { file: this.#report(shown, draft, around), told }
    const fixed = fixSafely(copy.text, text => this.#findings(this.#draft(text, at), around))
    if (file.path && fixed.count > 0 && fix === 'write') await this.#write(file.path, opened, fixed.text)
    return {
      file: this.#report(shown, this.#draft(fixed.text, at), around),
      told,
      fixed: { ...fixed, before: copy.text, encoding: copy.encoding, mark: copy.mark },
    }
  }

  #draft(text: string, path: string | undefined): Draft {
    return toDraft(text, path, this.#options.date)
  }

  #report(shown: string, draft: Draft, around: Surroundings): CheckedFile {
    const { findings, stood } = this.#judge(draft, around)
    return {
      ...reportOf(shown, draft.text, findings, around.library?.sources ?? []),
      ...(this.#options.gate ? { stood: stoodIn(draft.text, stood) } : {}),
    }
  }

  #findings(draft: Draft, around: Surroundings): Finding[] {
    return this.#judge(draft, around).findings
  }

  #judge(draft: Draft, { house, library, stets, missing }: Surroundings) {
    const { gate, moment, only } = this.#options
    const story = readStory(draft)
    const verdict = judge(story, house, compareWith(library, story), { stets, missing, gate, moment })
    return only
      ? { ...verdict, findings: verdict.findings.filter(({ rule }) => isWanted(rule, only)) }
      : verdict
  }

  async #write(path: string, { bytes, copy }: Opened, text: string) {
    if (copy.damaged)
      throw new Error('it was not fixed: some of its bytes are not valid UTF-8 and would be lost')
    if (!canWrite(text, copy))
      throw new Error(`it was not fixed: the fixes cannot be written in ${copy.encoding}`)
    const { writeWhole } = await import('../newsroom/write.ts')
    await writeWhole(path, writeCopy(text, copy), bytes)
  }
}
