import type { ArchivedStory } from '../../desk/archive/archived.ts'
import type { Receipt } from './archive.ts'

/** What an archive has of a story that is put: the one that it knows by this id, or the notice that it was withdrawn. */
export interface Known {
  story?: { hash?: string; version?: number }
  withdrawn?: { version?: number }
}

/** What comes of putting a story. Only one that is `added` or `changed` is written. */
export function outcomeOf({ hash, version = 0 }: ArchivedStory, { story, withdrawn }: Known): keyof Receipt {
  if (withdrawn && !(withdrawn.version !== undefined && version > withdrawn.version)) return 'withdrawn'
  if (!story) return 'added'
  if (story.hash === hash) return 'unchanged'
  return story.version !== undefined && version < story.version ? 'older' : 'changed'
}

export const isWritten = (outcome: keyof Receipt) => outcome === 'added' || outcome === 'changed'
