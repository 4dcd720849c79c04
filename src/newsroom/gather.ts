import { basename, join, relative, resolve } from 'pathe'
import picomatch from 'picomatch'
import { bounds } from '../desk/bounds.ts'
import { draftEndings, endingOf } from '../desk/draft/formats.ts'
import { globTest } from '../desk/glob.ts'
import { sourceEndings } from '../desk/library/readers/formats.ts'
import type { Files, Listed } from './files.ts'

/** Where nobody keeps copy: `node_modules`, and whatever begins with a dot. */
const skipped = (name: string) => name.startsWith('.') || name === 'node_modules'

/**
 * Not in any path that Standards Desk uses: a backslash separates folders on other machines, and U+FFFD replaces broken
 * bytes.
 */
const unnameable = /[\\\ufffd]/

export interface Gathering {
  /** Which files of a folder are wanted, by absolute path. A file that is named itself is always taken. */
  wanted(path: string): boolean
  /** Which folders not to enter, by absolute path. */
  closed?(folder: string): boolean
  /** Hears of a folder that may not be read, and why; the others count. Without it, such a folder is an error. */
  unread?(folder: string, reason: string): void
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

/**
 * The wanted files in and under a folder, in order of name. Links are followed where they lead to something new:
 * `drafts/latest` is no second copy of `drafts/2025`, and a link to the folder above has no end.
 */
export async function walk(files: Files, folder: string, gathering: Gathering): Promise<string[]> {
  const walk: Walk = { files, gathering, found: new Map(), entered: new Set(), links: [], met: 0 }
  await enter(walk, folder, folder)
  // What a link leads to may have links in it, which are added here meanwhile.
  for (const { kind, path, leadsTo } of walk.links) {
    if (kind === 'folder') await enter(walk, path, leadsTo)
    else if (!walk.found.has(leadsTo) && (await mayBeRead(files, path, gathering)))
      walk.found.set(leadsTo, path)
  }
  return [...walk.found.values()].sort(byName)
}

interface Walk {
  files: Files
  gathering: Gathering
  /** Paths by where the files really are. */
  found: Map<string, string>
  entered: Set<string>
  links: (Pick<Listed, 'kind'> & { path: string; leadsTo: string })[]
  /** How many files and folders have been listed. */
  met: number
}

/** Goes through a folder that really lies at `place`; links are kept for later. */
async function enter(walk: Walk, folder: string, place: string): Promise<void> {
  const { files, gathering, found, entered, links } = walk
  if (entered.has(place) || walk.met > bounds.filesMet) return
  entered.add(place)
  for (const { name, kind, leadsTo } of await listOf(files, folder, gathering)) {
    if (++walk.met > bounds.filesMet) {
      if (walk.met === bounds.filesMet + 1) tooMany(folder, gathering)
      return
    }
    const path = join(folder, name)
    if (skipped(name) || !isWanted(gathering, kind, path)) continue
    if (gathering.unread && unnameable.test(name))
      gathering.unread(path, 'its name has a backslash, or letters that are not UTF-8. Rename it.')
    else if (leadsTo === undefined && kind === 'file') found.set(join(place, name), path)
    else if (leadsTo === undefined) await enter(walk, path, join(place, name))
    else if (links.length < bounds.links) links.push({ kind, path, leadsTo })
  }
}

const isWanted = (gathering: Gathering, kind: Listed['kind'], path: string) =>
  kind === 'file' ? gathering.wanted(path) : !gathering.closed?.(path)

/** Folder by folder, as they are listed: `a/b.md` comes before `a.md`. */
function byName(one: string, other: string): number {
  const names = one.split('/')
  const others = other.split('/')
  const at = names.findIndex((name, index) => name !== others[index])
  return at < 0 ? 0 : others[at] === undefined || names[at] > others[at] ? 1 : -1
}

function tooMany(folder: string, { unread }: Gathering) {
  const message = `there are more than ${bounds.filesMet} files here and nearby; the rest were not read`
  if (!unread) throw new Error(message)
  unread(folder, message)
}

/** Whether the target of a link may be read: the fence may exclude it. */
async function mayBeRead(files: Files, path: string, { unread }: Gathering): Promise<boolean> {
  try {
    await files.stat(path)
  } catch (error) {
    if (!unread) throw error
    unread(path, error instanceof Error ? error.message : String(error))
    return false
  }
  return true
}

async function listOf(files: Files, folder: string, { unread }: Gathering): Promise<Listed[]> {
  try {
    return await files.list(folder)
  } catch (error) {
    if (!unread) throw error
    unread(folder, error instanceof Error ? error.message : String(error))
    return []
  }
}

/** Whether a file may be a draft, going by its name. */
export const isDraft = (path: string) => draftEndings.includes(endingOf(path))

/** Whether a file may be a source, going by its name. */
export const isSource = (path: string) => sourceEndings.includes(endingOf(path))

/** A folder of this name beside a draft or a house file holds sources, never drafts. */
export const isSourceFolder = (folder: string) => basename(folder).toLowerCase() === 'sources'
