import type { RuleId, Severity } from '../finding.ts'
import type { Span } from '../span.ts'
import type { SourceKind } from './source-kinds.ts'

/** What a newsroom has decided, read from its house-rules files and the profiles they extend. Pure data. */
export interface House {
  /** The files it was read from, nearest first; none when it is the shipped default. */
  files: string[]
  /** Settings by rule id or family; the rule's own before its family's. */
  rules: Record<string, RuleSetting>
  /** The register of contested claims. */
  claims: Claim[]
  /** The house's own words. */
  terms: Term[]
  /** The people whom the house knows; of one name there may be several entries, one for each title. */
  people: RosterEntry[]
  /** Where the sources lie, and what each folder is. */
  sources: SourceFolder[]
  /** What has run before, where the house keeps it. */
  archive?: ArchivePlace
  /** What the house asks of the fields of a draft. */
  fields: Record<string, FieldRule>
  /** Phrases of sentences that the newsroom repeats from story to story: they are no copying. */
  boilerplate: string[]
  /** What the house calls things in messages, by Standards Desk’s own words: `period: full stop`. */
  vocabulary: Record<string, string>
  /** Settings for some files only, in order; later ones win. */
  overrides: Override[]
}

/** What a house without house rules has decided: nothing. A new one for each caller, which may add to it. */
export const noDecisions = () => ({
  rules: {},
  claims: [],
  terms: [],
  people: [],
  sources: [],
  fields: {},
  boilerplate: [],
  vocabulary: {},
  overrides: [],
})

/** The house without house rules. */
export const plainHouse: House = { files: [], ...noDecisions() }

export interface RuleSetting {
  severity?: Severity | 'off'
  options?: Record<string, unknown>
  /** Where the decision comes from: `AP Stylebook, “percent”`. */
  basis?: string
  /** Copy that proves it, read under this setting alone. */
  examples?: EntryExample[]
  place?: Place
  /** The files or profiles that decided it last, the severity and each option: `house-rules.yml`, `profiles/ap.yml`. */
  from?: { severity?: string; options?: Record<string, string> }
}

export interface Override {
  /** The file that has it. */
  from?: string
  files: string[]
  rules?: Record<string, RuleSetting>
  fields?: Record<string, FieldRule>
}

/** What the house asks of one field. */
export interface FieldRule {
  required?: boolean
  /** How many characters it may have. */
  max?: number
  /** Globs that its value fits; with `!`, that it does not fit. */
  pattern?: string[]
  /** The newsroom’s reason. */
  why?: string
  from?: string
}

/** The place of an entry, so that a message can point to it. */
export interface Place extends Span {
  file: string
}

interface Entry {
  id: string
  why: string
  severity: Severity
  /** ISO days: in force when since <= published < until. */
  since?: string
  until?: string
  settled?: string
  review?: string
  /** Globs, where it applies; everywhere when left out. */
  files?: string[]
  examples: EntryExample[]
  place?: Place
  /** The files that say something of it, nearest first: the further ones are changed by the nearer. */
  writtenIn?: string[]
}

export interface EntryExample {
  bad?: string
  good?: string
  fixed?: string
  published?: string
  place?: Place
}

/** A claim that is contested: to be hedged or attributed wherever it is made. */
export interface Claim extends Entry {
  match: { text: string; offer?: string[] }[]
  subject?: string[]
  label?: string[]
  hedges: string[]
  offer: string[]
}

/** A word of the house's own: what it bans or prefers. */
export interface Term extends Entry {
  /** The words, each with an offer of its own where one does not suit all: `colour(s)`, `color(s)`. */
  match: { text: string; offer?: string[] }[]
  /** What the house writes instead, best first. Endings keep the number: `policem(an|en)`, `police officer(s)`. */
  offer: string[]
  /** Capitals count: `internet` is then not `Internet`. */
  case: boolean
  /** Which forms of the words are meant: those of a verb, of a noun, or only what is written. */
  inflect?: 'verb' | 'noun'
  /** Longer wordings in which it is allowed: `Utilize Inc.` */
  except: string[]
  /** Whether it is allowed in a name, as in `the Illegal Alien Removal Act`. */
  names: boolean
  /** Whether headlines are meant too. AP writes U.S. in text and US in headlines. */
  headlines: boolean
  /** One right answer: may be put there on save and under `--fix`. */
  safe: boolean
  basis?: string
}

/** A line of the roster: somebody, and a title of theirs. */
export interface RosterEntry {
  name: string
  /** Other names that they go by. */
  also: string[]
  /** As it is written behind a name: `mayor of Port Ellery`. */
  title?: string
  /** ISO days: the title is theirs when since <= day < until. */
  since?: string
  until?: string
  pronoun?: 'he' | 'she' | 'they'
  /** Ways of writing the name that the house has met. */
  misspellings: string[]
  from?: string
}

/** A table of people, and what the house says of it. */
export interface RosterFile {
  file: string
  /** Its columns, where they have names of their own. */
  columns?: Record<string, string>
  /** For lines without one of their own. */
  title?: string
}

export interface SourceFolder {
  path: string
  kind: SourceKind
  publisher?: string
  /** A licence to use its words, with credit. */
  licensed?: boolean
  from?: string
}

export interface ArchivePlace {
  /** The path of its file, or the address of a server. */
  path: string
  /** What the newsroom itself is called in it: what these outlets ran is its own background. */
  own: string[]
  from?: string
}

/** What is wrong with a house-rules file: where, what, and what to write instead. Lines and columns count from 1. */
export interface HouseProblem extends Span {
  file: string
  line: number
  column: number
  severity: Severity
  message: string
  /** What was most likely meant: a replacement for the span. */
  instead?: string
  rule?: RuleId
}
