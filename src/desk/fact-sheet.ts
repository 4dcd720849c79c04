import type { Span } from './span.ts'

/** What a draft says, and what its sources have of it. Offsets count in the draft as typed, in UTF-16 units. */
export interface FactSheet {
  /** ISO day of publication. */
  published: string | null
  quotations: QuotationFact[]
  people: PersonFact[]
  times: TimeFact[]
  figures: FigureFact[]
  passages: PassageFact[]
}

export interface Words extends Span {
  /** The words, as typed. */
  text: string
}

export interface QuotationFact extends Words {
  kind: 'full' | 'partial' | 'scare' | 'title'
  /** The mention, and the person it stands for. */
  speaker: (Span & { name: string }) | null
  verb: string | null
  verification: {
    status: 'verbatim' | 'altered' | 'stitched' | 'paraphrased' | 'unverified' | 'unchecked'
    /** The source's path, and where it has the words: offsets in its file's text. */
    source: string | null
    start: number | null
    end: number | null
  }
}

export interface PersonFact {
  name: string
  surname: string
  role: string | null
  mentions: (Words & { form: 'full' | 'surname' | 'given' | 'role' | 'pronoun' })[]
}

export interface TimeFact extends Words {
  /** As TIMEX3 writes it: `2025-03-27`, `P2D`. */
  value: string
  grain: string
  kind: 'date' | 'time' | 'duration' | 'set'
}

export interface FigureFact extends Words {
  value: number | null
  unit: string | null
  qualifier: 'over' | 'under' | 'about' | 'vague' | null
}

export interface PassageFact extends Span {
  kind: 'verbatim' | 'paraphrase' | 'shared-quote'
  source: string
  sourceStart: number
  sourceEnd: number
}
