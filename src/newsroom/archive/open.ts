import type { Archive } from './archive.ts'

/** Opens the archive at a path. It need not be there: then it is empty. `name` is what messages call it. */
export async function openArchive(place: string, name: string): Promise<Archive> {
  const { EmbeddedArchive } = await import('./embedded.ts')
  return new EmbeddedArchive(place, name)
}
