import type { Span } from './span.ts'

export type Severity = 'error' | 'warning' | 'info'

/** `family/name`, as listed in `docs/rules`. Terms of a house are `style/<id>`. */
export type RuleId = `${string}/${string}`

/** What Standards Desk has to say of a draft: the one type that every surface renders. Offsets count in the draft as typed. */
export interface Finding extends Span {
  rule: RuleId
  severity: Severity
  /** The words that are wrong, where they are fewer than those found: what an editor underlines. */
  underline?: Span
  /** What is wrong, naming the words. */
  message: string
  /** Why it matters, in one sentence: the rule's reason or the house's. */
  why: string
  fixes: Fix[]
  evidence: Evidence[]
  /** The house's own entry behind it: the id of a claim or a term. */
  entry?: string
}

export interface Fix {
  title: string
  /** One right answer: may run on save and under `--fix`. */
  safe: boolean
  edits: Edit[]
}

/** Puts `text` in the place of the span; an empty span inserts. */
export interface Edit extends Span {
  text: string
}

/** Where a finding can be seen: in a source, or elsewhere in the draft when `source` is left out. */
export interface Evidence extends Span {
  /** Path of the source's file; offsets count in that file's text. */
  source?: string
  message: string
}
