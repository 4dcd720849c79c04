import { resolve } from 'pathe'
import {
  type ClientCapabilities,
  CodeLensRefreshRequest,
  type Connection,
  TextDocuments,
} from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { Diagnostic } from 'vscode-languageserver-types'
import type { Story } from '../desk/story/story.ts'
import { type Words, wordsFrom } from '../desk/words.ts'
import type { Files, Trouble } from '../newsroom/files.ts'
import { reviewTroubles } from '../newsroom/house-file.ts'
import type { NewsroomOptions } from '../newsroom/newsroom.ts'
import { checkedOf } from './checked.ts'
import { Checks, isReading, type Outcome, occasion } from './checks.ts'
import { toDiagnostic, troubleDiagnostic } from './diagnostics.ts'
import { editorFiles, withOpenDocuments } from './files.ts'
import { isData, isHouseFile } from './house-file.ts'
import { HouseTestRuns } from './house-tests.ts'
import { Newsrooms, type Place } from './newsrooms.ts'
import { nameOf, pathOf, uriOf } from './paths.ts'
import { pdfFromEditor } from './pdf-from-editor.ts'
import type { Beginning, Notifications } from './protocol.ts'
import type { Reading } from './reading.ts'
import { outOfScope } from './scope.ts'
import { defaults, type Settings } from './settings.ts'
import { weightsFromEditor } from './weights.ts'

/** How long the errors of house rules wait for the examples that do not hold, in milliseconds. */
const patience = 200

/** What all parts of the server share: the documents that are open, the newsrooms they lie in, and what was found. */
export class Desk {
  readonly connection: Connection
  readonly documents = new TextDocuments(TextDocument)
  readonly checks: Checks
  settings: Settings = defaults
  /** Until the editor has told its settings nothing is checked: what is a draft depends on them. */
  configured: Promise<void> = Promise.resolve()
  say: Words = wordsFrom()
  beginning: Beginning = {}
  /** What the editor can do. */
  client: ClientCapabilities = {}
  files: Files
  newsrooms: Newsrooms
  /** Documents that a person wants checked, whatever they look like. */
  readonly asked = new Set<string>()
  readonly houseTests = new HouseTestRuns()
  /** What stops each check of the workspace and each trial that runs, by the token of its progress. */
  readonly running = new Map<string | number, AbortController>()
  #disk: Files | undefined
  #openArchive: NewsroomOptions['openArchive']
  /** An address of the workspace: its files have addresses of the same kind. */
  #like = 'file:///'
  /** What is wrong with house files, sources and `stet.yml`, by the document for which it was seen. */
  #troubles = new Map<string, Trouble[]>()
  #troubled = new Set<string>()
  /** The version of each document for which findings are shown. */
  #published = new Map<string, number>()

  constructor(connection: Connection, disk: Files | undefined, openArchive?: NewsroomOptions['openArchive']) {
    this.connection = connection
    this.#disk = disk
    this.#openArchive = openArchive
    this.files = this.#choose()
    this.newsrooms = this.#open()
    this.checks = new Checks({
      document: uri => this.documents.get(uri),
      around: async (document, story) => {
        await this.configured
        return this.newsrooms.around(story.draft, pathOf(document.uri))
      },
      outOfScope: (document, story, place) => this.outOfScope(document, story, place),
      publish: outcome => this.publish(outcome),
      failed: (uri, error) => this.connection.console.error(`${uri} could not be checked: ${told(error)}`),
    })
  }

  /** Takes in what the editor said when it started the server. */
  begin(beginning: Beginning, folders: string[]) {
    this.beginning = beginning
    this.say = wordsFrom(beginning.words, beginning.language)
    if (folders.length > 0) this.#like = folders[0]
    this.files = this.#choose()
    this.newsrooms = this.#open()
    this.openFolders(folders)
    if (this.#disk) return
    if (beginning.weights) weightsFromEditor(this.connection, beginning.weights, () => this.changed())
    if (beginning.pdf) pdfFromEditor(this.connection, beginning.pdf)
  }

  /** Takes in the settings that the editor has told. */
  set(settings: Settings) {
    const { allowOutside } = this.settings
    this.settings = settings
    if (settings.allowOutside.join('\n') !== allowOutside.join('\n')) this.newsrooms.forget()
  }

  openFolders(folders: string[]) {
    this.newsrooms.folders = folders.flatMap(folder => pathOf(folder)?.replace(/(.)\/$/, '$1') ?? [])
  }

  uri(path: string): string {
    return uriOf(path, this.#like)
  }

  outOfScope(document: TextDocument, story: Story, { surroundings, base, isIgnored }: Place) {
    return outOfScope(
      story,
      {
        path: pathOf(document.uri),
        languageId: document.languageId,
        houseFile: surroundings.houseFile,
        folders: this.newsrooms.folders,
        sources: new Set(surroundings.library?.sources.map(source => resolve(base, source.path))),
        isIgnored,
        asked: this.asked.has(document.uri),
      },
      this.settings,
    )
  }

  /** Tells the editor what was found, or that a document is left alone. */
  publish(outcome: Outcome) {
    const { uri, version } = outcome
    const troubles = isReading(outcome) ? outcome.surroundings.troubles : []
    this.send('standardsDesk/checked', checkedOf(outcome))
    this.connection.sendDiagnostics({ uri, version, diagnostics: this.diagnosticsOf(outcome) })
    this.tellTroubles(
      uri,
      troubles.filter(trouble => trouble.path !== pathOf(uri)),
    )
    if (this.#published.get(uri) === version) this.#redraw()
    this.#published.set(uri, version)
  }

  /** An editor asks for lenses and hints when a draft changes; that something beside it has changed it is told. */
  #redraw() {
    const { codeLens, inlayHint, semanticTokens } = this.client.workspace ?? {}
    if (codeLens?.refreshSupport && this.settings.codeLens)
      optional(this.connection.sendRequest(CodeLensRefreshRequest.type))
    if (inlayHint?.refreshSupport) optional(this.connection.languages.inlayHint.refresh())
    if (semanticTokens?.refreshSupport) optional(this.connection.languages.semanticTokens.refresh())
  }

  diagnosticsOf(outcome: Outcome): Diagnostic[] {
    if (!isReading(outcome)) return []
    return [
      ...outcome.findings.map(finding =>
        toDiagnostic(finding, outcome.document, outcome.shelf, this.settings.infoAs),
      ),
      ...ownTroubles(outcome).map(troubleDiagnostic),
    ]
  }

  /** Shows what is wrong with other files: each at its place, once, for as long as some draft needs the file. */
  tellTroubles(about: string, troubles: Trouble[]) {
    if (troubles.length > 0) this.#troubles.set(about, troubles)
    else this.#troubles.delete(about)
    const byPath = new Map<string, Map<string, Diagnostic>>()
    for (const trouble of [...this.#troubles.values()].flat()) {
      const diagnostics = byPath.get(trouble.path) ?? new Map()
      const diagnostic = troubleDiagnostic(trouble)
      diagnostics.set(JSON.stringify(diagnostic), diagnostic)
      byPath.set(trouble.path, diagnostics)
    }
    for (const path of this.#troubled) if (!byPath.has(path)) this.#show(path, [])
    for (const [path, diagnostics] of byPath) this.#show(path, [...diagnostics.values()])
    this.#troubled = new Set(byPath.keys())
  }

  #show(path: string, diagnostics: Diagnostic[]) {
    this.connection.sendDiagnostics({ uri: this.uri(path), diagnostics })
  }

  /** Says more than the protocol has words for, to an editor that understands: others would call each an error. */
  send<Name extends keyof Notifications>(name: Name, parameters: Notifications[Name]) {
    if (!this.beginning.status) return
    this.connection.sendNotification(name, parameters)
  }

  /** Checks an open document, in time. House files are no drafts: what is wrong with them is told at once. */
  check(document: TextDocument, pause?: number) {
    if (isData(document.uri)) this.#checkHouse(document)
    else this.checks.ask(document.uri, pause)
  }

  /** A document was closed: nothing more is known of it. */
  forget(uri: string) {
    this.checks.forget(uri)
    this.asked.delete(uri)
    this.#published.delete(uri)
  }

  /** A document was edited: a house file or a source, saved or not, counts for every draft that needs it. */
  edited(document: TextDocument) {
    const path = pathOf(document.uri)
    if (!isData(document.uri)) this.check(document)
    if (path !== undefined && (this.isOfHouse(document.uri) || this.#isSource(path))) this.changed(path)
  }

  /** Something beside the drafts has changed: all that are open are read against it. */
  changed(path?: string) {
    this.newsrooms.changed(path)
    for (const document of this.documents.all())
      if (path === undefined || pathOf(document.uri) !== path || isData(document.uri)) this.check(document)
  }

  /** House rules, a file that some build on, or `stet.yml`. */
  isOfHouse(uri: string): boolean {
    const path = pathOf(uri)
    return isHouseFile(uri) || (path !== undefined && isData(uri) && this.newsrooms.isOfHouse(path))
  }

  #isSource(path: string) {
    return this.checks
      .readings()
      .some(({ shelf }) => shelf.sources.some(source => resolve(shelf.base, source.path) === path))
  }

  async #checkHouse(document: TextDocument) {
    const path = pathOf(document.uri)
    if (path === undefined || nameOf(path).startsWith('stet.')) return
    const { version } = document
    const isStale = () => this.documents.get(document.uri)?.version !== version
    const found = await this.newsrooms.houseAt(path)
    if (!found.asked.includes(path)) return this.tellTroubles(document.uri, [])
    const told = [...found.troubles, ...reviewTroubles(found, occasion().moment)]
    const tell = (failures: Trouble[]) => {
      if (!isStale()) this.tellTroubles(document.uri, [...told, ...failures])
    }
    // Thousands of examples take a while when they run for the first time; what is wrong with the file is told before.
    const early = setTimeout(tell, patience, [])
    const failures = await this.houseTests.failures(found, isStale)
    clearTimeout(early)
    tell(failures)
  }

  #open() {
    return new Newsrooms(
      this.files,
      left => this.send('standardsDesk/indexing', { left }),
      () => {
        const trusted = this.beginning.trusted !== false
        const allowed = trusted ? this.settings.allowOutside : []
        return { allowed, repositories: trusted, houseAbove: trusted, servers: trusted }
      },
      this.#isOnDisk() ? this.#openArchive : undefined,
    )
  }

  #choose(): Files {
    const editor = editorFiles(this.connection, () => this.#like)
    return withOpenDocuments(this.#isOnDisk() ? this.#disk! : editor, this.documents)
  }

  #isOnDisk = () =>
    this.#disk !== undefined && this.beginning.files !== 'all' && this.#like.startsWith('file:')
}

/** What an editor is asked to do, and what goes on without it: some say that they could, and then refuse. */
export const optional = <Answer>(asked: Promise<Answer>): Promise<Answer | undefined> =>
  asked.catch(() => undefined)

/** What is wrong with the draft's own front matter. */
const ownTroubles = ({ uri, surroundings, story, document }: Reading): Trouble[] => {
  const path = pathOf(uri) ?? ''
  const problems = story.draft.problems.map((problem): Trouble => {
    const { line, character } = document.positionAt(problem.start)
    return { ...problem, path, severity: 'error', line: line + 1, column: character + 1 }
  })
  return [...problems, ...surroundings.troubles.filter(trouble => trouble.path === path)]
}

const told = (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error))
