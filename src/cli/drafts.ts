import { isAbsolute, resolve } from 'pathe'
import picomatch from 'picomatch'
import { bounds } from '../desk/bounds.ts'
import type { Draft } from '../desk/draft/draft.ts'
import { draftEndings, type Format } from '../desk/draft/formats.ts'
import { matterOf } from '../desk/draft/matter.ts'
import { readDraft } from '../desk/draft/read.ts'
import { type Copy, readCopy, tooLarge } from '../newsroom/copy.ts'
import { type FenceOptions, fencedFiles, isOutside, repositoryAbove } from '../newsroom/fence.ts'
import type { Files } from '../newsroom/files.ts'
import { gather, isDraft, isSourceFolder } from '../newsroom/gather.ts'
import { Ignored, isNeverDraft } from '../newsroom/ignored.ts'
import { isWithin, shownFrom } from '../newsroom/paths.ts'
import type { Told } from './told.ts'

/** A draft to be checked: where it lies, and how its path is told. */
export interface DraftFile {
  /** Absolute; missing for standard input. */
  path?: string
  shown: string
}

/** Standard input, as an operand. */
export const inputName = '-'

/**
 * The drafts that operands name: files, folders, globs, `-`; the folder itself when there are none. An operand that
 * stands for nothing is told of, and the others count.
 */
export async function findDrafts(
  files: Files,
  folder: string,
  operands: string[],
  fence: FenceOptions = {},
): Promise<{ drafts: DraftFile[]; told: Told[] }> {
  const found = new Map<string, DraftFile>()
  const told: Told[] = []
  const ignored = new Ignored(files)
  for (const operand of operands.length > 0 ? operands : ['.']) {
    if (operand === inputName) {
      found.set(inputName, { shown: inputName })
      continue
    }
    const before = told.length
    const unread = (path: string, reason: string) => {
      // A link that leads out is somebody else's to follow; the drafts here are all read.
      const severity = reason === isOutside ? 'warning' : 'error'
      told.push({ severity, line: `${shownFrom(folder, path)}: ${reason}` })
    }
    const gathering = { wanted: isDraft, closed: isSourceFolder, unread }
    const own = await ownFiles(files, folder, resolve(folder, operand), fence)
    const paths = await gather(own, folder, operand, gathering).catch((error: Error) => {
      unread(resolve(folder, operand), error.message)
      return []
    })
    if (paths.length === 0 && told.length === before)
      told.push({ severity: 'error', line: await nothingAt(files, folder, operand) })
    for (const path of paths) {
      const shown = isAbsolute(operand) ? path : shownFrom(folder, path)
      // A draft that is named itself is checked, whatever it is called and an ignore file says.
      const named = path === resolve(folder, operand)
      if (!found.has(path) && (named || !(isNeverDraft(path) || (await ignored.has(path)))))
        found.set(path, { path, shown })
    }
  }
  return { drafts: [...found.values()], told }
}

/** The files of an operand: those of its repository; where there is none, of the folder where the command runs. */
async function ownFiles(
  files: Files,
  folder: string,
  operand: string,
  { allowed = [] }: FenceOptions,
): Promise<Files> {
  const { base } = picomatch.scan(operand)
  const root = (await files.real?.(base)) ?? base
  const around = (await repositoryAbove(files, root)) ?? (isWithin(base, folder) ? folder : base)
  return fencedFiles(files, [base, around, ...allowed])
}

async function nothingAt(files: Files, folder: string, operand: string): Promise<string> {
  const found = await files.stat(resolve(folder, operand))
  if (found) return `${operand}: no drafts in this folder (${draftEndings.join(', ')}).`
  return `${operand}: no such file or folder.`
}

/**
 * Reads a draft from its file, or from the bytes of standard input. Throws, in words for a writer, when it is no text.
 */
export async function readDraftFile(
  files: Files,
  path: string | undefined,
  input: Uint8Array = new Uint8Array(),
): Promise<{ bytes: Uint8Array; copy: Copy }> {
  const size = path === undefined ? input.length : ((await files.stat(path))?.size ?? 0)
  if (size > bounds.draftBytes) throw new Error(tooLarge(size, bounds.draftBytes))
  const bytes = path === undefined ? input : await files.read(path)
  return { bytes, copy: readCopy(bytes) }
}

/** Reads the text of a draft; what comes from standard input has no name, and shows by its looks what it is. */
export function toDraft(text: string, path: string | undefined, published: string | undefined): Draft {
  const format: Format | undefined = path === undefined ? guessFormat(text) : undefined
  return readDraft(text, { path, published, ...(format ? { format } : {}) })
}

const guessFormat = (text: string): Format =>
  matterOf(text) !== undefined ||
  /^#{1,6} \S/m.test(text.slice(0, 2000)) ||
  /\]\(https?:\/\//.test(text.slice(0, 5000))
    ? 'markdown'
    : /^\s*<(?:!doctype|html|article|p|h1)\b/i.test(text)
      ? 'html'
      : 'wire'
