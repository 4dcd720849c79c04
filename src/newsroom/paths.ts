import { relative } from 'pathe'

/** Whether a path is a folder's own or lies in it. */
export const isWithin = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`)

/** How a path is shown to a person who works in a folder: relative to it, unless that is longer than the whole path. */
export function shownFrom(base: string, path: string): string {
  const way = relative(base, path)
  return way.length < path.length ? way : path
}

/** Whether what is named is on a server, and not a file. */
export const isAddress = (place: string) => /^https?:/.test(place)
