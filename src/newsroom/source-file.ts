import { readDraft } from '../desk/draft/read.ts'
import type { Source } from '../desk/library/source.ts'
import { readStory } from '../desk/story/read.ts'
import { readCopy } from './copy.ts'
import type { About } from './sources.ts'

/** Reads a source from the bytes of its file. Throws, in words for a writer, on what cannot be read. */
export async function openSource(
  path: string,
  bytes: Uint8Array,
  about: About & { hash?: string },
): Promise<Source> {
  const draft = readDraft(readCopy(bytes).text, { path, published: about.date, mend: true })
  return { path, kind: 'other', date: draft.published, ...about, story: readStory(draft) }
}
