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
  /** Who is accused, charged, convicted or acquitted, of what and by whom. */
  accusations: AccusationFact[]
  /** The claims of the house's register that the draft makes, hedged or not. */
  claims: ClaimFact[]
  /** What the draft says, clause by clause; none without sources. */
  statements: StatementFact[]
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
  verification: Verification<'verbatim' | 'altered' | 'stitched' | 'paraphrased' | 'unverified' | 'unchecked'>
  /** Where it ran before, the earliest first; `null` when no archive was asked. */
  ran: RanFact[] | null
}

/** A story of the archive that has a quotation. */
export interface RanFact {
  /** The story’s id in the archive. */
  id: string
  publisher: string | null
  /** ISO day. */
  date: string | null
  place: string | null
  headline: string | null
  /** The words that it has there. */
  text: string
  /** Whether they are the same. */
  same: boolean
}

/** What the sources have of a fact. */
export interface Verification<Status> {
  status: Status
  /** The source's path, and where it has the words: offsets in its file's text. */
  source: string | null
  start: number | null
  end: number | null
}

/** `unchecked` where there are no sources, or nothing that one could have: `recently`, `dozens`. */
type Standing = Verification<'found' | 'differs' | 'not-found' | 'unchecked'>

export interface PersonFact {
  name: string
  surname: string
  role: string | null
  mentions: (Words & { form: 'full' | 'surname' | 'given' | 'role' | 'pronoun' })[]
  /** Whether a source has the name. */
  verification: Standing
}

export interface TimeFact extends Words {
  /** As TIMEX3 writes it: `2025-03-27`, `P2D`. */
  value: string
  grain: string
  kind: 'date' | 'time' | 'duration' | 'set'
  /** Of an hour that has one, in small letters: `et`, `gmt`. */
  zone: string | null
  verification: Standing
}

export interface FigureFact extends Words {
  value: number | null
  unit: string | null
  qualifier: 'over' | 'under' | 'about' | 'vague' | null
  verification: Standing
}

export interface PassageFact extends Span {
  kind: 'verbatim' | 'paraphrase' | 'shared-quote'
  source: string
  sourceStart: number
  sourceEnd: number
}

export interface AccusationFact extends Words {
  kind: 'accused' | 'charged' | 'convicted' | 'acquitted' | 'denied'
  /** The people it is about, as far as the draft names them. */
  who: string[]
  /** The words that stand for them: `Lund`, `He`. */
  mention: Words | null
  of: Words | null
  by: Words | null
}

export interface ClaimFact extends Words {
  /** The claim's id on the register. */
  entry: string
  /** Whether it is stated as a fact, or what keeps it from that. */
  status: 'stated' | 'quoted' | 'attributed' | 'hedged' | 'denied' | 'supposed' | 'convicted'
}

export interface StatementFact extends Words {
  /** Whether a source says it, says something else in its place, or has nothing of it. */
  verification: Standing
  /** The words of the source there. */
  says: string | null
  /** What the source says with it and the draft leaves out: an attribution, a condition. In the source’s words. */
  leftOut: string[]
  /** Words of it that no source has. */
  added: Words[]
}
