// Everything that Standards Desk’s server and its editors say to each other beyond the language server protocol.
import type { Position, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types'
import type { CheckItem, FactKind } from '../desk/checklist.ts'
import type { RuleId, Severity } from '../desk/finding.ts'
import type { SourceKind } from '../desk/house/source-kinds.ts'
import type { HouseTestResult, HouseTests, NewClaim, Tried, Trying } from './house-protocol.ts'
import type { Place } from './place.ts'

export { type FactKind, factKinds } from '../desk/checklist.ts'
export type {
  HouseTest,
  HouseTestEntry,
  HouseTestResult,
  HouseTests,
  NewClaim,
  Tried,
  Trying,
} from './house-protocol.ts'
export type { Place } from './place.ts'

/** Requests, by name: what is asked, and what is answered. The last three go from the server to the editor. */
export interface Requests {
  /** What the house says of a rule, as a page of Markdown. */
  'standardsDesk/explain': { asks: { rule: string }; answers: string | null }
  /** Every rule, for a list to choose from. */
  'standardsDesk/rules': { asks: null; answers: RuleSummary[] }
  /** The fact sheet of an open draft. */
  'standardsDesk/facts': { asks: Place; answers: Facts | null }
  /** An open draft beside one of its sources, or the one that it follows most. */
  'standardsDesk/compare': { asks: Place & { source?: string }; answers: SideBySide | null }
  /** The sources of an open draft. */
  'standardsDesk/sources': { asks: Place; answers: SourceSummary[] }
  /** The readable text of a source, for those that no editor opens: .docx and .pdf. */
  'standardsDesk/sourceText': { asks: { source: string }; answers: string | null }
  /** Checks a document that does not look like a draft, from now on. Answers when its findings are out. */
  'standardsDesk/check': { asks: Place; answers: Checked | null }
  /** Checks every draft of the workspace. Reports progress, can be cancelled. */
  'standardsDesk/checkWorkspace': { asks: { workDoneToken?: string | number }; answers: WorkspaceChecked }
  /** Stops a check of the workspace or a trial: it answers with what was found so far. */
  'standardsDesk/stop': { asks: { workDoneToken: string | number }; answers: null }
  /** The check before publication: what the gate would hold. */
  'standardsDesk/gate': { asks: Place; answers: Gate | null }
  /** Who may be named as the speaker of the quotation at a place: the people of the story, or one whom a person has named. */
  'standardsDesk/attributions': { asks: Place & { position: Position; named?: string }; answers: Offer[] }
  /** Marks and an attribution around a passage. */
  'standardsDesk/quotePassage': { asks: Place & { range: Range }; answers: Offer | null }
  /** Words of a source as a quotation, for a draft. */
  'standardsDesk/quoteFrom': {
    asks: Place & { source: string; range: Range }
    answers: { text: string; known: boolean } | null
  }
  /** An edit that ticks a fact off, or takes its tick back. */
  'standardsDesk/tick': {
    asks: Place & { kind: FactKind; words: string; ticked: boolean; by?: string }
    answers: WorkspaceEdit | null
  }
  /** An edit that lets a finding stand, with its reason. */
  'standardsDesk/letStand': { asks: LetStand; answers: WorkspaceEdit | null }
  /** An edit of the house rules that gives a rule another severity, and the file it changes. Nothing for a draft in no folder. */
  'standardsDesk/setRule': { asks: SetRule; answers: { edit: WorkspaceEdit; file: string } | null }
  /** A draft that is open nowhere, checked: for assistants. */
  'standardsDesk/checkText': {
    asks: { text: string; uri?: string; languageId?: string }
    answers: FindingSummary[]
  }
  /** Makes a document a source of a draft: where it has to be copied, and what the draft, or the house rules (`file`), have to say of it. */
  'standardsDesk/addSource': {
    asks: Place & { source: string; kind?: SourceKind }
    answers: { copy?: string; edit?: WorkspaceEdit; file?: string } | null
  }
  /** Makes a story of the archive a source of a draft: the file it becomes, its text, and what the draft has to say. */
  'standardsDesk/addArchived': {
    asks: Place & { source: string }
    answers: { file: string; text: string; edit?: WorkspaceEdit } | null
  }
  /** Says what a source is: in the draft that names it, else in the house rules, which are `file`. No edit where there are neither. */
  'standardsDesk/changeSourceKind': {
    asks: Place & { source: string; kind: SourceKind }
    answers: { edit?: WorkspaceEdit; file?: string } | null
  }
  /** Takes a source away from a draft: what the draft has to say, or which file has to go. */
  'standardsDesk/removeSource': {
    asks: Place & { source: string }
    answers: { file?: string; edit?: WorkspaceEdit } | null
  }
  /** What there is to test in an open or closed file of house rules. Nothing where there is no such file. */
  'standardsDesk/houseTests': { asks: Place; answers: HouseTests | null }
  /** Runs examples of a file of house rules: those of the ids, or all. Can be cancelled. */
  'standardsDesk/testHouse': { asks: Place & { examples?: string[] }; answers: HouseTestResult[] }
  /** Tries a rule or an entry of the house rules at a document on what has run. Reports progress. */
  'standardsDesk/try': { asks: Trying; answers: Tried }
  /** What can be tried in the house rules at a document, and the entry at a place of them. */
  'standardsDesk/triable': {
    asks: Place & { position: Position }
    answers: { names: string[]; here?: string }
  }
  /** The house rules that hold for a document; where there are none, those to begin, and their text. */
  'standardsDesk/houseFile': { asks: Place; answers: { uri: string; create?: string } | null }
  /** Selected words of a draft as an entry for the register. Nothing where they are in no one sentence. */
  'standardsDesk/newClaim': { asks: Place & { range: Range }; answers: NewClaim | null }

  // From the server to the editor, where the server reads no disk: on the web and in virtual workspaces.
  'standardsDesk/readFile': { asks: Place; answers: { base64: string } | null }
  'standardsDesk/readFolder': { asks: Place; answers: { name: string; folder: boolean }[] }
  'standardsDesk/stat': { asks: Place; answers: { folder: boolean; size: number } | null }
}

/** Notifications from the server to the editor. */
export interface Notifications {
  /** A draft has been checked: what a status item, a lens and a view show of it. */
  'standardsDesk/checked': Checked
  /** The library reads sources: how many are left. */
  'standardsDesk/indexing': { left: number }
}

/** What the editor hands over when it starts the server. */
export interface Beginning {
  /** Translations of what the server says by itself, by the English words. */
  words?: Record<string, string>
  /** The language of those translations, for dates. */
  language?: string
  /** The editor asks for a reason itself before it lets a finding stand, and opens rules and sources by commands. */
  commands?: boolean
  /** The editor shows how drafts stand: it is sent `standardsDesk/checked` and `standardsDesk/indexing`. */
  status?: boolean
  /** The editor reads files for the server: for all of them, or for what lies on no disk. */
  files?: 'all' | 'virtual'
  /** False where nobody has said yet that the workspace may be trusted: nothing outside of its folders is read. */
  trusted?: boolean
  /** Where the weights of the grammar are, for a server without a disk. */
  weights?: string
  /** Where the reader of PDFs is, for the same. */
  pdf?: string
}

export interface FindingSummary {
  rule: RuleId
  severity: Severity
  range: Range
  message: string
  why: string
  /** The words found. */
  words: string
  fixes: { title: string; safe: boolean }[]
}

export interface Checked extends Place {
  version: number
  /** Why the document is not checked, where Standards Desk has no reason to check it. */
  unchecked?: 'not-a-draft' | 'ignored' | 'source' | 'too-long'
  findings: FindingSummary[]
  sources: SourceSummary[]
  /** The sources that the draft names and that are not there. */
  missing: MissingSummary[]
  /** What of the draft has run before. */
  ran: RanSummary[]
  /** Why the archive could not be asked. Missing as well where there is none. */
  archive?: { failed?: string }
  published?: string
  words: number
  /** The house rules that hold, nearest first. */
  house: string[]
  /** How many errors those house rules have. */
  houseErrors: number
}

export interface SourceSummary {
  uri: string
  path: string
  name: string
  kind: string
  publisher?: string
  date?: string
  /** How much of the draft follows it: 0 to 1. */
  share: number
}

/** A passage or quotation of the draft that has run, and where. */
export interface RanSummary {
  kind: 'verbatim' | 'paraphrase' | 'quotation' | 'altered-quotation'
  range: Range
  /** The words of the draft. */
  words: string
  /** The story, as the editor opens it, and where the words are in it. */
  uri: string
  there: Range
  publisher?: string
  /** ISO day. */
  date?: string
  place?: string
  headline?: string
}

export interface MissingSummary {
  /** As the draft names it. */
  path: string
  range: Range
}

export interface RuleSummary {
  rule: string
  summary: string
}

export interface Fact {
  /** What a checker does first, and what nobody ticks off one by one. */
  place?: 'first' | 'small'
  kind: FactKind
  range: Range
  /** The words of the draft. */
  words: string
  /** What Standards Desk knows of it, in a few words: `Kristi Noem, said · verbatim in ap.txt`. */
  note: string
  /** Compared with sources; of a claim, whether it is stated as a fact. */
  status?: CheckItem['status']
  speaker?: string
  source?: SourceSpot
  /** Ticked off, by whom and when. */
  ticked?: { by?: string; on?: string }
}

/** Something that may be done to a draft, by its title. */
export interface Offer {
  title: string
  /** More of it, beside the title: `Police Chief Dana Holt`. */
  description?: string
  edits: TextEdit[]
}

export interface SourceSpot {
  uri: string
  path: string
  range: Range
  words: string
}

export interface Facts extends Place {
  version: number
  facts: Fact[]
  /** The same as a page. */
  markdown: string
}

/** One side of a comparison: its text in stretches, in order and without gaps. */
export interface Stretch {
  text: string
  start: number
  /** The paragraph begins with this stretch. */
  paragraph?: boolean
  /** The sentence that it belongs to. */
  sentence?: number
  /** The sentence is one of those that follow the other side sentence by sentence. */
  follows?: boolean
  /** `omitted` is in the source, with a statement that the draft takes; `added` is in no source. */
  mark?: 'copied' | 'altered' | 'drifted' | 'quoted' | 'omitted' | 'added'
  /** A mark may run over several stretches: its number on this side. */
  of?: number
  /** What the mark means, and what may be done about it. */
  note?: string
  fixes?: { title: string; fix: number }[]
  /** The finding behind the mark, which may be let stand. */
  finding?: Pick<FindingSummary, 'rule' | 'range'>
}

export interface SideBySide extends Place {
  version: number
  source: SourceSummary
  others: SourceSummary[]
  /** What is said of the story as a whole: that it follows the source, and does not credit it. */
  whole: { message: string; fixes: Stretch['fixes']; sentence?: number }[]
  draft: Stretch[]
  text: Stretch[]
  /** Which sentences of the source a sentence of the draft follows. */
  pairs: { draft: number; source: number[] }[]
  /** Where each sentence of the draft is in its file. */
  sentences: Range[]
  /** What each numbered fix does. */
  edits: { title: string; edits: { range: Range; newText: string }[] }[]
}

export interface WorkspaceChecked {
  drafts: number
  errors: number
  warnings: number
  infos: number
  cancelled: boolean
}

export interface Gate extends Place {
  blocks: FindingSummary[]
  warns: FindingSummary[]
  /** Entries of the house rules that are due for review, where they stand. */
  reviews: { uri: string; range: Range; message: string }[]
  /** What was found and let stand, by whom and why. */
  stood: (FindingSummary & { reason: string; by?: string; on?: string })[]
  /** What was ticked off, of how many facts. */
  ticked: { kind: FactKind; words: string; by?: string; on?: string }[]
  facts: number
}

export interface LetStand extends Place {
  version: number
  rule: string
  range: Range
  reason: string
  form: 'comment' | 'file'
  by?: string
}

/** A rule that is turned up, down or off, and for which drafts. */
export interface SetRule extends Place {
  rule: string
  severity: Severity | 'off'
  scope: 'newsroom' | 'folder' | 'file'
}
