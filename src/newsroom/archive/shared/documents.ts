import { createHash } from 'node:crypto'
import type { ArchivedStory } from '../../../desk/archive/archived.ts'
import { keysOf } from '../../../desk/archive/keys.ts'
import type { Recipe } from '../../../desk/archive/recipe.ts'
import { readStems, writeStems } from '../../../desk/archive/stems.ts'
import type { Withdrawn } from '../archive.ts'

/** What a server keeps of a story, of one that was withdrawn, and of the recipe. */
export interface Document {
  kind: 'story' | 'withdrawn' | 'recipe'
  id: string
  hash?: string
  version?: number
  date?: string
  embargo?: string
  /** Grows with each document that is put. */
  added?: number
  /** What the server keeps and never looks into. */
  content?: Record<string, unknown>
}

/** The id of the document with the recipe; those of stories are longer. */
export const recipeDocument = 'recipe'

/** A server’s own ids have no room for some addresses. */
export const documentId = (id: string) => createHash('sha256').update(id).digest('base64url')

const credits = ['publisher', 'byline', 'place', 'headline', 'url'] as const

/** A story as the server keeps it; `keys` is the field of its keys. */
export function documentOf(story: ArchivedStory, recipe: Recipe, keys: string, added: number): Document {
  const { id, hash, version, date, embargo, text, stems } = story
  return {
    kind: 'story',
    id,
    hash,
    version,
    date,
    embargo,
    added,
    content: {
      ...Object.fromEntries(credits.map(credit => [credit, story[credit]])),
      date,
      text,
      stems: written(writeStems(stems)),
    },
    [keys]: Array.from(keysOf(stems, recipe), termOf),
  }
}

/** The inverse of `documentOf`. */
export function storyFrom({ id, hash, version, embargo, content }: Document): ArchivedStory {
  const { stems, ...kept } = content as { stems: string; text: string }
  return { id, hash: hash ?? '', version, embargo, ...kept, stems: stemsFrom(stems) }
}

export const stemsFrom = (written: string) => readStems(bytesFrom(written))

/** Bytes as the server keeps them, and back: in memory of their own, which a Buffer is not. */
export const written = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
export const bytesFrom = (written: string) => new Uint8Array(Buffer.from(written, 'base64'))

/** What stays of a story that is gone: it is not added again. */
export const tombstoneOf = ({ id, hash, version }: Withdrawn, added: number): Document => ({
  kind: 'withdrawn',
  id,
  hash,
  version,
  added,
})

/** A key as the server’s word for it. */
export const termOf = (key: number) => (key >>> 0).toString(36)
