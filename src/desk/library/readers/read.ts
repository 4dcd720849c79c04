import { readDraft } from '../../draft/read.ts'
import { readStory } from '../../story/read.ts'
import { agencyIn } from '../agencies.ts'
import type { Source } from '../source.ts'
import { decode } from './decode.ts'

/** What is known of a source besides its file: from a draft's front matter or the house's list of folders. */
export type SourceDetails = Partial<
  Pick<Source, 'kind' | 'publisher' | 'date' | 'byline' | 'url' | 'licensed' | 'hash'>
>

/** A file that cannot be read as a source; the message says why, in one sentence. */
export class UnreadableSource extends Error {}

/** Larger than any story: a file of this size is something else. */
export const mostBytes = 64 * 1024 * 1024

/**
 * Reads a file as a source. Takes its bytes, or its text where that is known already. What is known of it beforehand
 * goes before what it says of itself. Throws `UnreadableSource`, and nothing else, on a file that is broken, hostile,
 * or no text at all.
 */
export async function readSource(
  path: string,
  content: string | Uint8Array,
  details: SourceDetails = {},
): Promise<Source> {
  if (content.length > mostBytes)
    throw new UnreadableSource(
      `${path} is larger than ${mostBytes / 1024 / 1024} MB and was not read as a source.`,
    )
  const text = typeof content === 'string' ? content : decode(path, content)
  return sourceOf(path, text, details)
}

/** A source of text that is at hand, read as a draft is, with the dirt of wire copy mended. */
export function sourceOf(path: string, text: string, details: SourceDetails): Source {
  const draft = readDraft(text, { path, published: details.date, mend: true })
  const story = readStory(draft)
  const said = (name: string) => {
    const value = draft.fields.find(field => field.name.toLowerCase() === name)?.value
    return typeof value === 'string' && value.trim() ? value.trim() : undefined
  }
  const furniture = draft.blocks
    .filter(block => block.kind === 'furniture')
    .map(block => block.pieces.map(piece => piece.text ?? text.slice(piece.start, piece.end)).join(''))
  return {
    ...details,
    path,
    kind: details.kind ?? 'other',
    publisher:
      details.publisher ??
      said('publisher') ??
      said('source') ??
      story.dateline?.agency ??
      furniture.map(agencyIn).find(agency => agency !== undefined),
    date: details.date ?? draft.published,
    byline:
      details.byline ??
      said('byline') ??
      said('author') ??
      furniture
        .find(line => /^by\s/i.test(line))
        ?.slice(3)
        .trim(),
    url: details.url ?? said('url'),
    story,
  }
}
