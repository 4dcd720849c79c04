import * as vscode from 'vscode'
import type { HouseTest, HouseTestResult } from '../server/protocol.ts'
import type { Desk } from './desk.ts'

/** How long a file of house rules is left alone after a keystroke before it is read again, in milliseconds. */
const pause = 300
/** How many examples are asked for at once: so few that a run tells how far it is, and ends soon after it is cancelled. */
const atOnce = 40

const isHouseRules = ({ path, scheme }: vscode.Uri) =>
  /\/house-rules\.ya?ml$/.test(path) && scheme !== 'untitled' && !scheme.startsWith('git')

/**
 * The examples of the house rules in the Test Explorer: a file, its entries, and under each its examples. The server
 * runs them, as `standardsDesk test` does, on the file as it is in the editor, saved or not.
 */
export class HouseTests {
  readonly controller: vscode.TestController
  readonly #desk: Desk
  readonly #changed = new vscode.EventEmitter<vscode.TestItem>()
  /** Files that wait for a pause in typing. */
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>()

  constructor(desk: Desk) {
    this.#desk = desk
    this.controller = vscode.tests.createTestController(
      'standardsDesk.houseRules',
      vscode.l10n.t('House rules'),
    )
    this.controller.resolveHandler = item => (item ? this.#read(item) : this.#discover())
    this.controller.refreshHandler = () => this.#discover()
    this.controller.createRunProfile(
      vscode.l10n.t('Run the Examples'),
      vscode.TestRunProfileKind.Run,
      (request, token) => this.#start(request, token),
      true,
      undefined,
      true,
    )
    const watcher = vscode.workspace.createFileSystemWatcher('**/*.{yml,yaml}')
    desk.context.subscriptions.push(
      this.controller,
      this.#changed,
      watcher,
      watcher.onDidCreate(uri => this.#hear(uri)),
      watcher.onDidChange(uri => this.#hear(uri)),
      watcher.onDidDelete(uri => this.#hear(uri)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.#hear(document.uri)
      }),
      vscode.workspace.onDidOpenTextDocument(({ uri }) => this.#hear(uri)),
      // What was typed and not saved counts no more.
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#hear(uri)),
      { dispose: () => this.#waiting.forEach(clearTimeout) },
    )
    for (const { uri } of vscode.workspace.textDocuments) this.#hear(uri)
  }

  async #discover() {
    const found = await vscode.workspace.findFiles('**/house-rules.{yml,yaml}')
    const known = [...this.controller.items].map(([, item]) => item)
    // Those that are no longer there go when they are read.
    await Promise.all(
      [...new Set([...known, ...found.map(uri => this.#fileItem(uri))])].map(item => this.#read(item)),
    )
  }

  #fileItem(uri: vscode.Uri): vscode.TestItem {
    const known = this.controller.items.get(uri.toString())
    if (known) return known
    const item = this.controller.createTestItem(uri.toString(), vscode.workspace.asRelativePath(uri), uri)
    item.canResolveChildren = true
    this.controller.items.add(item)
    return item
  }

  /** Something has changed: what is tested is read again after a pause, in this file and in those that extend it. */
  #hear(uri: vscode.Uri) {
    const key = uri.toString()
    if (!/\.ya?ml$/.test(uri.path)) return
    const own = isHouseRules(uri) ? [key] : []
    const others = [...this.controller.items].filter(([id, item]) => id !== key && standsIn(item, key))
    for (const id of [...own, ...others.map(([id]) => id)]) {
      clearTimeout(this.#waiting.get(id))
      this.#waiting.set(
        id,
        setTimeout(async () => {
          this.#waiting.delete(id)
          const item = this.#fileItem(vscode.Uri.parse(id))
          await this.#read(item)
          this.#changed.fire(item)
        }, pause),
      )
    }
  }

  /** Reads what there is to test in a file. The items of what is there still keep their state. */
  async #read(file: vscode.TestItem) {
    if (file.parent || !file.uri) return
    file.busy = true
    try {
      const tests = await this.#desk.ask('standardsDesk/houseTests', this.#desk.place(file.uri))
      if (!tests) return this.controller.items.delete(file.id)
      file.error =
        tests.errors > 0
          ? vscode.l10n.t('The house rules have errors ({0}). See Problems.', tests.errors)
          : undefined
      const entries = tests.entries.map(entry => {
        const item = this.#item(file, entry)
        item.description = entry.examples.length === 0 ? vscode.l10n.t('no examples') : ''
        this.#put(
          item,
          entry.examples.map(example => this.#item(item, example)),
        )
        return item
      })
      this.#put(file, entries)
    } finally {
      file.busy = false
    }
  }

  #item(parent: vscode.TestItem, { id, label, uri, range }: HouseTest): vscode.TestItem {
    const place = this.#desk.uri(uri)
    const known = parent.children.get(id)
    const item =
      known?.uri?.toString() === place.toString() ? known : this.controller.createTestItem(id, label, place)
    item.label = label
    item.range = range && this.#desk.range(range)
    return item
  }

  #put(parent: vscode.TestItem, items: vscode.TestItem[]) {
    // The file's own order, not that of the alphabet.
    for (const [index, item] of items.entries()) item.sortText = String(index).padStart(6, '0')
    parent.children.replace(items)
  }

  async #start(request: vscode.TestRunRequest, token: vscode.CancellationToken) {
    if (!request.continuous) return this.#run(request, token)
    const listening = this.#changed.event(file => {
      const within = (request.include ?? [file]).filter(item => fileOf(item) === file)
      if (within.length > 0)
        this.#run(new vscode.TestRunRequest(within, request.exclude, request.profile, true), token)
    })
    token.onCancellationRequested(() => listening.dispose())
  }

  /** Runs what was asked for, file by file. What is left when the run is cancelled was skipped. */
  async #run(request: vscode.TestRunRequest, token: vscode.CancellationToken) {
    if (!request.include) await this.#discover()
    const run = this.controller.createTestRun(request)
    try {
      const roots = request.include ?? [...this.controller.items].map(([, item]) => item)
      const leaves = new Set(roots.flatMap(item => leavesOf(item, new Set(request.exclude))))
      for (const leaf of leaves) run.enqueued(leaf)
      for (const file of new Set([...leaves].map(fileOf))) {
        const items = [...leaves].filter(item => fileOf(item) === file)
        const examples = items.filter(item => item.parent?.parent)
        // An entry without examples, and a file without entries, have nothing that could pass or fail.
        for (const item of items) if (!item.parent?.parent) run.skipped(item)
        for (let first = 0; first < examples.length; first += atOnce)
          await this.#runSome(run, file, examples.slice(first, first + atOnce), token)
      }
    } finally {
      run.end()
    }
  }

  async #runSome(
    run: vscode.TestRun,
    file: vscode.TestItem,
    items: vscode.TestItem[],
    token: vscode.CancellationToken,
  ) {
    if (!token.isCancellationRequested) for (const item of items) run.started(item)
    const asked = { ...this.#desk.place(file.uri!), examples: items.map(({ id }) => id) }
    const results = token.isCancellationRequested
      ? []
      : await this.#desk.ask('standardsDesk/testHouse', asked, token).catch(error => {
          if (token.isCancellationRequested) return []
          throw error
        })
    const byId = new Map(results.map(result => [result.id, result]))
    for (const item of items) {
      const result = byId.get(item.id)
      if (!result) run.skipped(item)
      else if (result.passed) run.passed(item)
      else {
        run.failed(item, messageOf(result, item))
        run.appendOutput(`${item.label}\r\n  ${result.message}\r\n`, undefined, item)
      }
    }
  }
}

/** What went wrong with an example, with the copy wanted and the copy got where they differ, at its place. */
function messageOf(
  { message, expected, actual }: HouseTestResult,
  item: vscode.TestItem,
): vscode.TestMessage {
  const said =
    expected === undefined
      ? new vscode.TestMessage(message)
      : vscode.TestMessage.diff(message, expected, actual ?? '')
  if (item.uri && item.range) said.location = new vscode.Location(item.uri, item.range)
  return said
}

/** The items at the ends of the branches below an item that are not left out. */
function leavesOf(item: vscode.TestItem, without: ReadonlySet<vscode.TestItem>): vscode.TestItem[] {
  if (without.has(item)) return []
  if (item.children.size === 0) return [item]
  return [...item.children].flatMap(([, child]) => leavesOf(child, without))
}

const fileOf = (item: vscode.TestItem): vscode.TestItem => (item.parent ? fileOf(item.parent) : item)

/** Whether a tested entry under an item is in a file. */
const standsIn = (item: vscode.TestItem, uri: string): boolean =>
  item.uri?.toString() === uri || [...item.children].some(([, child]) => standsIn(child, uri))
