// What is said of house rules: entries that are tried, added and tested.
import type { Range } from 'vscode-languageserver-types'
import type { Place } from './place.ts'

/** What is tried, by the name that the house rules have for it. */
export interface Trying extends Place {
  name: string
  workDoneToken: string | number
}

/** What came of a trial, as a page of Markdown; or why there was none, in words for a person. */
export type Tried =
  | { page: string; speaking: number; stories: number; findings: number }
  | { refused: string }

/** A new entry for the register, as a snippet in a file that may have to be created. */
export type NewClaim =
  | { uri: string; create?: string; range: Range; snippet: string }
  /** The register has it already: the entry's id, and its place unless it is in a profile. */
  | { known: string; at?: { uri: string; range: Range } }
  /** The draft lies in no folder that could have house rules. */
  | { noFolder: true }

/** An entry of house rules or one of its examples, as a list of tests shows it. */
export interface HouseTest {
  /** `claim/spy`, and of its first example `claim/spy/0`. */
  id: string
  label: string
  /** The file that it is in: the house rules, or a file that they extend. */
  uri: string
  /** Missing for an entry of a shipped profile. */
  range?: Range
}

export interface HouseTestEntry extends HouseTest {
  examples: HouseTest[]
}

export interface HouseTests extends Place {
  entries: HouseTestEntry[]
  /** How many errors the files have; entries with one are left out. */
  errors: number
}

export interface HouseTestResult {
  id: string
  passed: boolean
  /** What went wrong, in a sentence; empty when nothing did. */
  message: string
  expected?: string
  actual?: string
}
