import { relative } from 'pathe'

/** Whether a path is a folder's own or lies in it. */
export const isWithin = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`)

/** How a path is told to a person who is in a folder: from there, unless the way round is longer than the whole. */
export function shownFrom(base: string, path: string): string {
  const way = relative(base, path)
  return way.length < path.length ? way : path
}

/** Whether what is named is on a server, and not a file. */
export const isAddress = (place: string) => /^https?:/.test(place)
