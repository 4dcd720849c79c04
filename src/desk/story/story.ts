import type { BlockKind, Draft } from '../draft/draft.ts'
import type { Prose } from '../draft/prose.ts'
import type { Word } from '../english/word.ts'
import type { Span } from '../span.ts'

/**
 * What a draft says. Every span counts in `text`, the prose as readers will read it (`prose.toDraft` leads back to what
 * was typed), so that a rule never meets markup: `text.slice(span.start, span.end)` is what the reader sees.
 */
export interface Story {
  text: string
  prose: Prose
  draft: Draft
  /** ISO day of publication. */
  published?: string
  paragraphs: Paragraph[]
  sentences: Sentence[]
  words: Word[]
  dateline?: Dateline
  /** In the text's order; those inside another are in its `nested`. */
  quotations: Quotation[]
  /** The same without speakers. A source that has little in common with the draft needs no more. */
  quoted: Omit<Quotation, 'speaker' | 'likely'>[]
  /** Marks that pair with nothing, or with the wrong kind. */
  strayMarks: StrayMark[]
  people: Person[]
  times: Time[]
  figures: Figure[]
}

export interface Paragraph extends Span {
  kind: BlockKind
  index: number
  sentences: Sentence[]
}

export interface Sentence extends Span {
  /** Index into `story.sentences`. */
  index: number
  /** Index into `story.paragraphs`. */
  paragraph: number
  words: Word[]
}

/** `BOGOTA, Colombia (AP) —` */
export interface Dateline extends Span {
  place: string
  agency?: string
}

/**
 * Words in marks (or a block quotation, or a turn of a transcript). A quotation that runs over paragraphs is one
 * `Quotation` a paragraph, each but the first with `continues`.
 */
export interface Quotation extends Span {
  kind: 'full' | 'partial' | 'scare' | 'title'
  marks: 'double' | 'single' | 'guillemet' | 'block' | 'label'
  /** The words, without the marks. */
  content: Span
  /** How many words are in it. */
  length: number
  paragraph: number
  /** Quotations inside this one. */
  nested: Quotation[]
  /** The quotation in the paragraph before that this one carries on. */
  continues?: Quotation
  /** The speaker, where Standards Desk is sure. */
  speaker?: Speaker
  /** Whom readers may take it for, where nothing says so. */
  likely?: Speaker
}

/** A quotation mark that is wrong where it is. */
export interface StrayMark extends Span {
  problem: 'unclosed' | 'unopened' | 'turned' | 'other-kind' | 'doubled'
  paragraph: number
  /** The mark that belongs there, or none for a doubled one, where that is certain; without it the paragraph's quotations are given up. */
  repair?: string
}

/** Who says it: the mention beside the quotation, and the person, office or document it stands for. */
export interface Speaker extends Span {
  /** Two people whom `she` fits: then nobody is `person`. */
  candidates?: Person[]
  /** The full name as first introduced (`Kristi Noem` for `she`), or the mention itself. */
  name: string
  person?: Person
  /** `said`, `according to`; missing when the speaker is carried over or a label. */
  verb?: Span
  how: 'after' | 'before' | 'middle' | 'according' | 'label' | 'colon' | 'carried' | 'near'
}

export interface Person {
  /** `Kristi Noem`, as first introduced. */
  name: string
  surname: string
  /** `U.S. Homeland Security Secretary`. */
  role?: string
  /** As far as name, title or role tell: for `he` and `she`. */
  gender?: 'man' | 'woman'
  mentions: Mention[]
}

export interface Mention extends Span {
  form: 'full' | 'surname' | 'given' | 'role' | 'pronoun'
}

/** A day, a time, a span of time. `value` as TIMEX3 writes it: `2025-03-27`, `2025-W13`, `P2D`, `PRESENT_REF`. */
export interface Time extends Span {
  kind: 'date' | 'time' | 'duration' | 'set'
  value: string
  grain:
    | 'year'
    | 'half'
    | 'decade'
    | 'century'
    | 'quarter'
    | 'season'
    | 'month'
    | 'week'
    | 'day'
    | 'part'
    | 'hour'
    | 'minute'
    | 'second'
    | 'reference'
  /** The zone behind an hour, in small letters: `et`, `gmt`. */
  zone?: string
  /** The parts that the text states, for rules that compare them. */
  /** `day` is 1 for Monday to 7 for Sunday. */
  weekday?: Span & { day: number }
  day?: Span & { number: number }
  month?: Span & { number: number }
  year?: Span & { number: number }
}

/** A number in the copy: `25%`, `$4.5 million`, `hundreds`, `more than 200`. */
export interface Figure extends Span {
  /** The number, multiplied out; missing for a vague one. */
  value?: number
  /** What is counted, as far as it is known: `percent`, `USD`, `people`. */
  unit?: string
  /** `more than`, `nearly`, `about`, or a vague quantity (`dozens`, `numerous`). */
  qualifier?: 'over' | 'under' | 'about' | 'vague'
}
