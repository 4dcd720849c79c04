import type { Draft } from '../desk/draft/draft.ts'
import type { Copy } from '../newsroom/copy.ts'
import { diskAtOnce } from '../newsroom/disk-at-once.ts'
import type { Newsroom, Surroundings } from '../newsroom/newsroom.ts'
import { type DraftFile, readDraftFile, toDraft } from './drafts.ts'
import { draftProblem, reviews, type Told, toldOf } from './told.ts'

/** A draft read, with what lies around it. */
export interface Opened {
  shown: string
  /** Where it lies, or would lie; absolute. */
  at?: string
  bytes: Uint8Array
  copy: Copy
  draft: Draft
  around: Surroundings
  /** What is wrong with the draft's front matter, its sources or its house rules. */
  told: Told[]
}

export interface OpeningOptions {
  /** The folder that paths are told from, absolute. */
  folder: string
  /** ISO day, for drafts that have none. */
  date?: string
  /** Where a draft without a file would lie, absolute. */
  inputPath?: string
  /** An ISO instant, for entries of the house that are due for review. */
  moment?: string
}

/** Opens a draft's file, or one that is handed over as bytes. Throws, in words for a writer, when it is no text. */
export async function openDraft(
  newsroom: Newsroom,
  { path, shown }: DraftFile,
  input: Uint8Array | undefined,
  { folder, date, inputPath, moment }: OpeningOptions,
): Promise<Opened> {
  const at = path ?? inputPath
  const { bytes, copy } = await readDraftFile(diskAtOnce, path, input)
  const draft = toDraft(copy.text, at, date)
  const around = await newsroom.around(draft, at)
  const told = [
    ...draft.problems.map(problem => draftProblem(shown, draft.text, problem)),
    // What could be better in the house rules is said by `standards-desk test`, not to every writer at every check.
    ...around.troubles
      .filter(({ severity, path }) => severity === 'error' || !/\.ya?ml$/i.test(path))
      .map(trouble => toldOf(trouble, folder)),
    ...(moment === undefined ? [] : reviews(await newsroom.houseOf(at), folder, moment)),
  ]
  return { shown, at, bytes, copy, draft, around, told }
}
