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
  /** The file is no text, or its text stands in another (Word, PDF, ninjs): offsets count in what was taken out of it. */
  extracted?: boolean
  /** Of a PDF: the offset in its text at which each page begins. */
  pages?: number[]
  /** Of the file's bytes: an unchanged file is not read again. */
  hash?: string
  /** What it says, read as a draft is, with wire dirt mended. Its spans count in `story.text`. */
  story: Story
}

/** The page of a PDF, from 1, on which a span of its story begins; nothing for a source without pages. */
export function pageOf(source: Source, span: Span): number | undefined {
  if (!source.pages || source.pages.length < 2) return undefined
  const { start } = inFile(source, span)
  return source.pages.filter(page => page <= start).length
}

/** Where a span of a source's story lies in the text of its file. */
export const inFile = (source: Source, span: Span): Span => source.story.prose.toDraft(span)
