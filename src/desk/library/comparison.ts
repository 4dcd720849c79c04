import type { Span } from '../span.ts'
import type { Quotation, Sentence, Story } from '../story/story.ts'
import type { Source } from './source.ts'

/** A draft held against its sources. Draft spans count in `story.text`, source spans in `source.story.text`. */
export interface Comparison {
  story: Story
  sources: Source[]
  /** Those of them that it resembles most: only these are read side by side with it. */
  compared: Source[]
  /** Stretches of the draft that follow a source, in the draft's order. */
  passages: Passage[]
  /** For each sentence of the draft, what it follows; the same order as `story.sentences`. */
  alignments: (Alignment | undefined)[]
  /** What the sources have of each quotation of the draft. */
  fidelity: Map<Quotation, Fidelity>
  /** How much of the draft's prose follows each source: 0 to 1. Sources with nothing are left out. */
  shares: Map<Source, number>
}

export interface Passage extends Span {
  kind: 'verbatim' | 'paraphrase' | 'shared-quote'
  source: Source
  inSource: Span
  /** How many sentences of the draft it takes in. */
  sentences: number
}

export interface Alignment {
  sentence: Sentence
  source: Source
  /** The source's sentences that it follows, at least one, in the source's order. */
  follows: Sentence[]
  /** 0 to 1: how much of what the sentence says is in them, rare words counting more. */
  score: number
}

/** A stitched quotation without changes has its parts in another order than the source. */
export type Fidelity =
  | { status: 'verbatim' | 'paraphrased'; source: Source; inSource: Span }
  | { status: 'altered' | 'stitched'; source: Source; inSource: Span; changes: Change[] }
  | { status: 'unverified' | 'unchecked' }

/** One difference between a quotation and its source. An empty span marks where words were added or dropped. */
export interface Change {
  draft: Span
  source: Span
}
