import type { Draft } from '../../draft/draft.ts'
import type { SourceKind } from '../../house/source-kinds.ts'
import type { Places } from '../source.ts'

/** What a file says of itself, and its text taken apart. */
export interface ReadFile {
  draft: Draft
  publisher?: string
  date?: string
  byline?: string
  url?: string
  /** What it is, where its format says so. */
  kind?: SourceKind
  places?: Places
  /** The draft's text is not the file's own: offsets count in what was taken out of it. */
  extracted?: boolean
  /** What of the file was not read, and what to do, in words. */
  unread?: string
}

/** A file that is to be read as a source. */
export interface SourceFile {
  path: string
  /** Its bytes, or its text where only that is at hand. */
  content: string | Uint8Array
  /** ISO day, where it is known beforehand. */
  published?: string
  /** What a person says that it is. */
  kind?: SourceKind
}

/** The text that was taken out of a file, and where its pages or paragraphs begin in it. */
export interface Unpacked {
  text: string
  places?: Places
}

/** Takes the text out of a file that is none. Throws `UnreadableSource` on a broken one. */
export type Unpack = (path: string, bytes: Uint8Array) => Promise<Unpacked>
