import { datelineAt } from '../draft/dateline.ts'
import type { Block } from '../draft/draft.ts'
import type { Prose } from '../draft/prose.ts'
import type { Dateline } from './story.ts'

/** The dateline at the head of the first paragraph, or nothing. It ends before the first word of the story. */
export function readDateline(prose: Prose, blocks: Block[]): Dateline | undefined {
  const first = blocks.findIndex(({ kind }) => kind === 'paragraph')
  if (first < 0) return undefined
  const { start, end } = prose.blocks[first]
  const found = datelineAt(prose.text.slice(start, Math.min(end, start + 200)))
  return found && { start, end: start + found.length, place: found.place, agency: found.agency }
}
