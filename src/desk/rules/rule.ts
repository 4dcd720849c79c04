import type { Ran } from '../archive/ran.ts'
import type { Format } from '../draft/formats.ts'
import type { Edit, RuleId, Severity } from '../finding.ts'
import type { House } from '../house/house.ts'
import type { Comparison } from '../library/comparison.ts'
import type { Span } from '../span.ts'
import type { Story } from '../story/story.ts'

/** Where a rule looks: outside quotation marks, inside, or both. What it reports elsewhere is dropped. */
export type Where = 'prose' | 'quote' | 'both'

/** What one check is about, beside the story: the house, the sources, and the occasion. */
export interface Desk<Options = Record<string, unknown>> {
  house: House
  /** The rule's own options, with the house's answers in them. */
  options: Options
  /** The draft held against its sources, or nothing when it has none: then every source rule rests. */
  comparison?: Comparison
  /** The sources that the draft names and that are not there, with the paths that may be meant. */
  missing: { path: string; offers: string[] }[]
  /** What has run of it before, or nothing when there is no archive: then every archive rule rests. */
  ran?: Ran
  /** The moment of the check, as an ISO instant, for embargoes. Nothing in Standards Desk reads a clock. */
  moment?: string
  /** Whether this is the check before publication. */
  gate: boolean
}

/** What a rule reports. Spans count in the story's prose; with `in: 'draft'` in the draft as typed (front matter, notes). */
export interface Report extends Span {
  in?: 'prose' | 'draft'
  /** The words that are wrong, where they are fewer: of an altered quotation, the word that differs. */
  underline?: Span
  message: string
  /** Overrides the rule's reason, for a house's own entry. */
  why?: string
  severity?: Severity
  fixes?: { title: string; safe?: boolean; edits: Edit[] }[]
  evidence?: (Span & { source?: string; message: string })[]
  entry?: string
  /** A way of writing of which a story may be full: of one rule's, those with the same habit become one finding. */
  habit?: string
  /** For a family whose rules are the house's own: `style/<id>`. */
  rule?: RuleId
}

/** An example is a test and a line of the rule's page. What it leaves out is as in an ordinary draft. */
export interface Example {
  /** Copy in which the rule finds something ... */
  bad?: string
  /** ... or nothing. */
  good?: string
  /** The words found, when they are not plain from the copy. */
  finds?: string | string[]
  /** The words underlined, where they are fewer than those found. */
  underlines?: string
  /** What the fixes put there, in order: the words of the new text (not the whole copy). */
  fixes?: string[]
  /** The whole copy after the first fix. */
  fixed?: string
  published?: string
  /** A source the draft is compared with: its text, or texts by path. */
  source?: string | Record<string, string>
  /** Sources that are not there, with the paths that may be meant. */
  missing?: Record<string, string[]>
  /** Stories of the archive: their text, by what they are called. Each ran in the AP on the day after the first. */
  archive?: string | Record<string, string>
  /** House rules for it, as YAML. */
  house?: string
  format?: Format
  /** At the gate. */
  gate?: boolean
  moment?: string
}

/** An option that houses set: what it does, its default and, for a choice, what it may be. */
export interface Option<Value = unknown> {
  default: Value
  choices?: readonly Value[]
  description: string
}

type Values<Options> = { [Name in keyof Options]: Options[Name] extends Option<infer Value> ? Value : never }

export interface Rule {
  id: RuleId
  /** One line: what it finds. */
  summary: string
  why: string
  /** The kinds of copy that it tells apart, each in a sentence: its page prints them. */
  knows?: readonly string[]
  /** Where the rule comes from: `AP Stylebook, "dates"`. */
  basis?: string
  severity: Severity
  /** Its severity at the gate, where that is another. */
  gate?: Severity
  /**
   * On trial: off until a house sets the rule by its own name. For a young rule that has not been read on enough
   * published copy. A setting of its family does not switch it on.
   */
  trial?: boolean
  where: Where
  options?: Record<string, Option>
  examples: Example[]
  /** Reports by calling `report`; throws nothing on any story. */
  check(story: Story, report: (found: Report) => void, desk: Desk): void
}

/** Declares a rule; its options are typed by their defaults. */
// biome-ignore lint/suspicious/noExplicitAny: any value may be a default, and each rule names its own.
export function rule<Options extends Record<string, Option<any>> = Record<never, never>>(
  declaration: Omit<Rule, 'check' | 'options'> & {
    options?: Options
    check(story: Story, report: (found: Report) => void, desk: Desk<Values<Options>>): void
  },
): Rule {
  return declaration as unknown as Rule
}
