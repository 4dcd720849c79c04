import { basename, dirname, relative, resolve } from 'pathe'
import { closest } from '../desk/closest.ts'
import type { House } from '../desk/house/house.ts'
import type { Files } from './files.ts'
import { gather, isSource, isSourceFolder } from './gather.ts'
import { isWithin } from './paths.ts'

/** A source that a draft names and that is not there. */
export interface MissingSource {
  /** As the draft names it. */
  path: string
  /** Files that may be meant, as the draft would name them, the likeliest first. */
  offers: string[]
}

/** No editor reads a longer list. */
const most = 3

/**
 * The files that may be meant by a path where nothing is: one that was renamed in its folder, or moved to another folder
 * of sources. `folders` are those that a draft’s paths count from, the draft’s own first.
 */
export async function offersFor(
  files: Files,
  path: string,
  folders: string[],
  house: House,
  taken: Set<string>,
): Promise<string[]> {
  const named = folders.map(folder => dirname(resolve(folder, path)))
  // A draft’s own folder holds drafts.
  const near = named.filter(folder => !folders.includes(folder) || isSourceFolder(folder))
  const found = (await sourceFilesNear(files, folders, house, near)).filter(file => !taken.has(file))
  const like = likeName(basename(path), found)
  const beside = found.filter(file => near.includes(dirname(file)))
  const offered = like.length === 0 && beside.length === 1 ? beside : like
  return offered.map(file => nameFrom(folders, file))
}

/** The files in the folders where a newsroom keeps sources, and in `others`. */
export async function sourceFilesNear(
  files: Files,
  folders: string[],
  house: House,
  others: string[] = [],
): Promise<string[]> {
  const kept = ['sources', ...house.sources.map(({ path }) => path)]
  const places = [...others, ...folders.flatMap(folder => kept.map(each => resolve(folder, each)))]
  const found = new Set<string>()
  for (const place of new Set(places))
    for (const file of await gather(files, '/', place, { wanted: isSource, unread: () => {} }).catch(
      () => [],
    ))
      found.add(file)
  return [...found]
}

/** Files of the same name first, then those of a similar one. */
function likeName(name: string, files: string[]): string[] {
  const likely = files.filter(file => basename(file) === name)
  const others = new Set(files.filter(file => basename(file) !== name))
  while (likely.length < most) {
    const near = closest(
      name,
      [...others].map(file => basename(file)),
    )
    const file = [...others].find(file => basename(file) === near)
    if (file === undefined) break
    likely.push(file)
    others.delete(file)
  }
  return likely.slice(0, most)
}

/** How a draft names a file: from the first folder that it lies in, else from the draft’s own. */
export function nameFrom(folders: string[], file: string): string {
  const folder = folders.find(each => isWithin(file, each)) ?? folders[0]
  return relative(folder, file)
}
