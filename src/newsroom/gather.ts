import { basename, extname, join, relative, resolve } from 'pathe'
import picomatch from 'picomatch'
import { globTest } from '../desk/glob.ts'
import type { Files } from './files.ts'

/** Where nobody keeps copy: `node_modules`, and whatever begins with a dot. */
const skipped = (name: string) => name.startsWith('.') || name === 'node_modules'

export interface Gathering {
  /** Which files of a folder are wanted, by absolute path. A file that is named itself is always taken. */
  wanted(path: string): boolean
  /** Which folders not to enter, by absolute path. */
  closed?(folder: string): boolean
}

/**
 * The files that a path, a folder or a glob stands for, absolute and in order of name. Nothing when there is none: then
 * the caller says so.
 */
export async function gather(
  files: Files,
  from: string,
  path: string,
  gathering: Gathering,
): Promise<string[]> {
  const named = resolve(from, path)
  const found = await files.stat(named)
  if (found?.kind === 'file') return [named]
  if (found) return walk(files, named, gathering)
  const { base, glob, isGlob } = picomatch.scan(path.replaceAll('\\', '/'))
  if (!isGlob) return []
  const folder = resolve(from, base)
  const matches = globTest(glob)
  return walk(files, folder, {
    ...gathering,
    // A glob that names its ending decides itself what it wants: `notes/*.log`.
    wanted: file => matches(relative(folder, file)) && (/\.\w+\)?$/.test(glob) || gathering.wanted(file)),
  })
}

/** The wanted files in and under a folder, in order of name. */
export async function walk(files: Files, folder: string, gathering: Gathering): Promise<string[]> {
  const found: string[] = []
  const listed = await files.list(folder)
  for (const { name, kind } of [...listed].sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = join(folder, name)
    if (skipped(name)) continue
    if (kind === 'file') {
      if (gathering.wanted(path)) found.push(path)
    } else if (!gathering.closed?.(path)) found.push(...(await walk(files, path, gathering)))
  }
  return found
}

const draftEndings = new Set([
  '.md',
  '.markdown',
  '.txt',
  '.story',
  '.draft',
  '.html',
  '.htm',
  '.aml',
  '.archieml',
])
const sourceEndings = new Set([
  '.txt',
  '.md',
  '.markdown',
  '.html',
  '.htm',
  '.json',
  '.xml',
  '.docx',
  '.pdf',
  '.story',
  '.draft',
])

/** Whether a file may be a draft, going by its name. */
export const isDraft = (path: string) => draftEndings.has(extname(path).toLowerCase())

/** Whether a file may be a source, going by its name. */
export const isSource = (path: string) => sourceEndings.has(extname(path).toLowerCase())

/** A folder of this name beside a draft or a house file holds sources, never drafts. */
export const isSourceFolder = (folder: string) => basename(folder).toLowerCase() === 'sources'
