import { firstBeyond } from '../first-beyond.ts'
import type { SourceKind } from '../house/source-kinds.ts'
import type { Span } from '../span.ts'
import type { Story } from '../story/story.ts'

/** A document that the draft may have come from: wire copy, a release, a transcript, an earlier story. */
export interface Source {
  /** Path of its file, as given; what findings name. */
  path: string
  /** As it was given, else as its text tells. */
  readonly kind: SourceKind
  /** `AP`, `Reuters`, `the Interior Ministry`. */
  publisher?: string
  /** ISO day on which it was published. */
  date?: string
  byline?: string
  url?: string
  /** It is there for every draft of the house, and this one does not name it. */
  shared?: boolean
  /** A licence to use its words, with credit. */
  licensed?: boolean
  /**
   * The file is not text, or its text is inside another format (Word, PDF, ninjs): offsets count in the extracted text.
   */
  extracted?: boolean
  /** What of the file was not read, and what to do, in words. */
  unread?: string
  /** Where a reader looks in it, if it has no lines: a page, a paragraph, the time of a recording. */
  places?: Places
  /** Of the file's bytes: an unchanged file is not read again. */
  hash?: string
  /** What it says, read as a draft is, with wire dirt mended. Its spans count in `story.text`. */
  story: Story
}

/** Pages, numbered paragraphs, or the times of a recording, in the text's order. */
export interface Places {
  kind: 'page' | 'paragraph' | 'time'
  /** The offset at which each begins. */
  starts: number[]
  /** What each is called: `3`, `0:04`. */
  names: string[]
}

/** The place in which a span of a source's story begins: page 3, `0:04`. Nothing for a source that has one or none. */
export function placeOf(source: Source, span: Span): { kind: Places['kind']; name: string } | undefined {
  const { places } = source
  if (!places || (places.kind !== 'time' && places.starts.length < 2)) return undefined
  const { start } = inFile(source, span)
  const index = firstBeyond(places.starts, at => at > start) - 1
  return index < 0 ? undefined : { kind: places.kind, name: places.names[index] }
}

/** Where a span of a source's story lies in the text of its file. */
export const inFile = (source: Source, span: Span): Span => source.story.prose.toDraft(span)
