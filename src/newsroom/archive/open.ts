import { isAddress } from '../paths.ts'
import type { Archive } from './archive.ts'

/** Opens the archive at a path, or on the server at an address. It need not be there: then it is empty. `name` is what messages call it. */
export async function openArchive(place: string, name: string): Promise<Archive> {
  if (isAddress(place)) {
    const { SharedArchive } = await import('./shared/shared.ts')
    return new SharedArchive(place, process.env)
  }
  const { EmbeddedArchive } = await import('./embedded.ts')
  return new EmbeddedArchive(place, name)
}
