import type { Span } from '../span.ts'
import { captionsInTag } from './captions.ts'
import type { Block, Parts } from './draft.ts'
import { matterOf } from './matter.ts'
import { commentsIn } from './notes.ts'
import { cutPieces, edgesTrimmed } from './pieces.ts'
import type { FindTags } from './template-tags.ts'

/**
 * A reader that takes the tags of machines for plain letters, so that no mark in them is taken for one of the copy
 * (`alt="said \"no\""`), and leaves them out of what readers read. Front matter and comments have none.
 */
export const withoutTags =
  (read: (text: string, mend: boolean) => Parts, ...finders: FindTags[]) =>
  (text: string, mend: boolean): Parts => {
    const from = matterOf(text)?.end ?? 0
    const tags = apart(finders.flatMap(find => find(text, from)))
    const comments = tags.length > 0 ? commentsIn(text, from, text.length) : []
    const cut = tags.filter(tag => !comments.some(({ start, end }) => start <= tag.start && tag.end <= end))
    if (cut.length === 0) return read(text, mend)
    const parts = read(masked(text, cut), mend)
    for (const block of parts.blocks) block.pieces = edgesTrimmed(text, cutPieces(block.pieces, cut))
    const blocks = parts.blocks.filter(({ pieces }) => pieces.length > 0)
    return { ...parts, blocks: withCaptions(text, blocks, cut) }
  }

/** What readers see of a picture is copy with a place of its own; a tag within a paragraph is part of the paragraph. */
function withCaptions(text: string, blocks: Block[], tags: Span[]): Block[] {
  const captions = tags
    .flatMap(tag => captionsInTag(text, tag))
    .filter(caption => !blocks.some(block => block.start < caption.end && caption.start < block.end))
  return captions.length === 0
    ? blocks
    : [...blocks, ...captions].sort((one, other) => one.start - other.start)
}

/** In order, those in others left out: `{{< fig title="[a b=1]" >}}`. */
function apart(tags: Span[]): Span[] {
  const ordered = tags.sort((one, other) => one.start - other.start || other.end - one.end)
  const kept: Span[] = []
  for (const tag of ordered) if (tag.start >= (kept.at(-1)?.end ?? 0)) kept.push(tag)
  return kept
}

/** The text with a letter for every sign of a tag, line breaks kept. */
function masked(text: string, tags: Span[]): string {
  const parts: string[] = []
  let at = 0
  for (const { start, end } of tags) {
    parts.push(text.slice(at, start), text.slice(start, end).replace(/[^\r\n]/g, 'x'))
    at = end
  }
  parts.push(text.slice(at))
  return parts.join('')
}
