import { bounds } from '../desk/bounds.ts'
import { readCopy, tooLarge } from './copy.ts'
import type { Files } from './files.ts'

/**
 * The text of a file that somebody has typed: a draft, stets, ticks. Throws, in words for a writer, on what is none, and on
 * what is larger than any before it is read: a `stet.yml` of 900 MB would stay in memory for as long as the server runs.
 */
export async function textAt(files: Files, path: string): Promise<string> {
  const size = (await files.stat(path))?.size ?? 0
  if (size > bounds.draftBytes) throw new Error(tooLarge(size, bounds.draftBytes))
  return readCopy(await files.read(path)).text
}
