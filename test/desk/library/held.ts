import { checkStory, compareWith } from '../../../src/desk/check.ts'
import { readDraft } from '../../../src/desk/draft/read.ts'
import { plainHouse } from '../../../src/desk/house/house.ts'
import { createLibrary } from '../../../src/desk/library/library.ts'
import { readSource, type SourceDetails } from '../../../src/desk/library/readers/read.ts'
import { rules } from '../../../src/desk/rules/index.ts'
import { readStory } from '../../../src/desk/story/read.ts'

/** A file in the folder of sources, by its name. */
export interface File {
  name: string
  content: string | Uint8Array
  details?: SourceDetails
}

/** What the rules on sources find in a draft that is held against a file, and the file as it was read. */
export async function heldAgainst(draft: string, { name, content, details }: File) {
  const source = await readSource(name, content, details)
  const story = readStory(readDraft(draft, { path: 'draft.txt', published: '2025-03-28' }))
  const comparison = compareWith(createLibrary([source]), story)
  const ofSources = rules.filter(({ id }) => id.startsWith('sources/'))
  const findings = checkStory(story, plainHouse, comparison, {}, ofSources)
  return { source, comparison, findings, errors: findings.filter(({ severity }) => severity === 'error') }
}

/** The rules that find an error, each once. */
export const errorsIn = async (draft: string, file: File): Promise<string[]> => [
  ...new Set((await heldAgainst(draft, file)).errors.map(({ rule }) => rule)),
]
