import type { Span } from '../span.ts'

/** What the writer typed, taken apart: the text for readers, and what is around it. Offsets count in `text`. */
export interface Draft {
  /** The draft as typed, untouched. */
  text: string
  /** The id of its format, as `formats.ts` lists them. */
  format: string
  /** Where it lies, with forward slashes; missing for an unsaved one. */
  path?: string
  /** Front matter, or the header lines of wire copy (`date 2025-03-28`), in order. */
  fields: Field[]
  /** What readers will read, in order. Code, URLs, comments, notes and front matter are not in it. */
  blocks: Block[]
  /** What editors tell each other: HTML comments, `[[ ]]`, `EDS:`, ArchieML's skips. */
  notes: Note[]
  /** `<!-- stet rule: reason -->` in the draft itself. */
  stets: Stet[]
  /** ISO day of publication, from front matter, a header line, or the caller. */
  published?: string
  /** What could not be read, such as front matter that is no YAML. */
  problems: Problem[]
}

/** What a format's reader finds in a text. */
export type Parts = Pick<Draft, 'fields' | 'blocks' | 'notes' | 'stets' | 'problems'>

export interface Field extends Span {
  name: string
  /** The value as data; strings for header lines. */
  value: unknown
}

/**
 * What a stretch of copy is. A `deck` says in a line what the story says: standfirst, summary, kicker, what is posted
 * of it. A `caption` is what readers have for a picture, seen or not. `furniture` is read by nobody as prose but says who
 * wrote it: byline, slug, credit line (`AP`), end mark (`-30-`). A `speaker` of a transcript says the paragraphs that follow.
 */
export type BlockKind =
  | 'headline'
  | 'deck'
  | 'subhead'
  | 'caption'
  | 'paragraph'
  | 'quotation'
  | 'item'
  | 'cell'
  | 'furniture'
  | 'speaker'

/** Whether a stretch is above the story and follows the rules for headlines. */
export const isDisplay = (kind: BlockKind): boolean =>
  kind === 'headline' || kind === 'deck' || kind === 'subhead'

/** Whether a stretch is beside the story: it is read in any order, so nobody is introduced there. */
export const isBeside = (kind: BlockKind): boolean => isDisplay(kind) || kind === 'caption'

/** Whether readers read a block as prose: a byline and a speaker's name before a colon are none. */
export const isProse = (kind: BlockKind): boolean => kind !== 'furniture' && kind !== 'speaker'

export interface Block extends Span {
  kind: BlockKind
  /** The parts that readers see, in order: markup between them is left out. */
  pieces: Piece[]
}

/** A stretch that readers see as typed or, with `text`, as something else: a space for a line break, `&` for `&amp;`. */
export interface Piece extends Span {
  text?: string
}

export interface Note extends Span {
  text: string
}

/** Let it stand: a writer overrules a rule (or a family, or `family/rule`) and says why. */
export interface Stet extends Span {
  rule: string
  reason: string
  /** Who signed it, and the ISO day: `<!-- stet rule: reason — Nora Vance, 2025-05-08 -->`. */
  by?: string
  on?: string
  /** What it covers: the block after the comment. */
  covers: Span
}

export interface Problem extends Span {
  message: string
}
