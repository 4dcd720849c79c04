import type { Story } from '../story/story.ts'
import type { Comparison } from './comparison.ts'
import type { Source } from './source.ts'

/** The sources of a newsroom, indexed to be compared with drafts. */
export interface Library {
  sources: Source[]
  /** Holds a draft against the sources, or against those of them that it names. */
  compare(story: Story, among?: Source[]): Comparison
}

/** Indexes sources. Cheap for sources that an earlier library already had: pass it to carry its work over. */
export function createLibrary(sources: Source[], _earlier?: Library): Library {
  return {
    sources,
    compare: (story, among = sources) => ({
      story,
      sources: among,
      passages: [],
      alignments: story.sentences.map(() => undefined),
      fidelity: new Map(),
      shares: new Map(),
    }),
  }
}
