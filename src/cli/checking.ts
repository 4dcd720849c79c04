import type { Ran } from '../desk/archive/ran.ts'
import { compareWith, judge } from '../desk/check.ts'
import type { Draft } from '../desk/draft/draft.ts'
import { type Fixed, fixSafely } from '../desk/fixes.ts'
import { readStory } from '../desk/story/read.ts'
import type { Story } from '../desk/story/story.ts'
import { lookUp } from '../newsroom/archive/looked-up.ts'
import { openArchive } from '../newsroom/archive/open.ts'
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
  /** A file or an address, for every draft. */
  archive?: string
  /** Whether a draft counts as unchecked when the archive cannot be asked. */
  archiveRequired?: boolean
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
    const { folder, house, sources, fence, archive } = options
    this.#newsroom = new Newsroom({
      files: diskAtOnce,
      base: folder,
      house,
      sources,
      fence,
      archive,
      openArchive,
    })
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
    const { shown, at, copy, draft, around } = opened
    const told = [...opened.told]
    if (!fix) return { file: await this.#report(shown, draft, around, told), told }
    // No safe fix comes from the archive, and it is asked once, of what is left.
    const fixed = fixSafely(copy.text, text => this.#judge(readStory(this.#draft(text, at)), around).findings)
    if (file.path && fixed.count > 0 && fix === 'write') await this.#write(file.path, opened, fixed.text)
    return {
      file: await this.#report(shown, this.#draft(fixed.text, at), around, told),
      told,
      fixed: { ...fixed, before: copy.text, encoding: copy.encoding, mark: copy.mark },
    }
  }

  #draft(text: string, path: string | undefined): Draft {
    return toDraft(text, path, this.#options.date)
  }

  async #report(shown: string, draft: Draft, around: Surroundings, told: Told[]): Promise<CheckedFile> {
    const { gate, moment, archiveRequired } = this.#options
    const story = readStory(draft)
    const { ran, failed } = await lookUp(around.archive, story, moment)
    if (failed) told.push({ severity: archiveRequired ? 'error' : 'warning', line: failed })
    const { findings, stood } = this.#judge(story, around, ran)
    const known = [...(around.library?.sources ?? []), ...(ran?.stories ?? []).map(({ source }) => source)]
    return {
      ...reportOf(shown, draft.text, findings, known),
      ...(gate ? { stood: stoodIn(draft.text, stood) } : {}),
    }
  }

  #judge(story: Story, { house, library, stets, missing }: Surroundings, ran?: Ran) {
    const { gate, moment, only } = this.#options
    const verdict = judge(story, house, compareWith(library, story), { stets, missing, gate, moment, ran })
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
