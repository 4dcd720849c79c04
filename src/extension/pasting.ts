import * as vscode from 'vscode'
import type { Requests } from '../server/protocol.ts'
import type { Desk } from './desk.ts'
import { draftLanguages, sourceEndings } from './formats.generated.ts'

/** What a copy carries along within the editor: where its words stand. */
const mime = 'application/vnd.standards-desk.source+json'

interface Origin {
  uri: string
  range: { start: vscode.Position; end: vscode.Position }
}

/** Pasting words from a source keeps where they came from; dropping a file makes it a source. */
export function registerPasting(desk: Desk) {
  const kind = vscode.DocumentDropOrPasteEditKind.Empty.append('standardsDesk')
  const drafts = draftLanguages.map(language => ({ language }))
  desk.context.subscriptions.push(
    vscode.languages.registerDocumentPasteEditProvider(drafts, new PasteFromSource(desk, kind), {
      copyMimeTypes: [mime],
      pasteMimeTypes: [mime],
      providedPasteEditKinds: [kind],
    }),
    vscode.languages.registerDocumentDropEditProvider(drafts, new DropSource(desk, kind), {
      dropMimeTypes: ['text/uri-list'],
      providedDropEditKinds: [kind],
    }),
  )
}

/** What words that were copied from a document become when they are pasted into a draft. */
export class PasteFromSource implements vscode.DocumentPasteEditProvider {
  readonly #desk: Desk
  readonly #kind: vscode.DocumentDropOrPasteEditKind

  constructor(desk: Desk, kind: vscode.DocumentDropOrPasteEditKind) {
    this.#desk = desk
    this.#kind = kind
  }

  prepareDocumentPaste(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    data: vscode.DataTransfer,
  ) {
    // Copying without a selection takes the whole line, which nobody quotes.
    if (ranges.length !== 1 || ranges[0].isEmpty) return
    const { start, end } = ranges[0]
    data.set(
      mime,
      new vscode.DataTransferItem({ uri: document.uri.toString(), range: { start, end } } satisfies Origin),
    )
  }

  async provideDocumentPasteEdits(
    document: vscode.TextDocument,
    _ranges: readonly vscode.Range[],
    data: vscode.DataTransfer,
    _context: vscode.DocumentPasteEditContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentPasteEdit[] | undefined> {
    const origin: Origin | undefined = parsed(data.get(mime)?.value)
    if (!origin || origin.uri === document.uri.toString()) return undefined
    const source = this.#desk.place(vscode.Uri.parse(origin.uri)).uri
    const asked = { ...this.#desk.place(document.uri), source, range: origin.range }
    const quoted = await this.#desk.ask('standardsDesk/quoteFrom', asked, token)
    if (!quoted) return undefined
    const kept = quoted.known ? undefined : await this.#sourceEdit(document, source)
    const plain = data.get('text/plain')
    const text = (await plain?.asString()) ?? ''
    const paste = (insert: string, title: string, name: string) => {
      const edit = new vscode.DocumentPasteEdit(insert, title, this.#kind.append(name))
      edit.additionalEdit = kept
      return edit
    }
    return [
      // Words of a document that is no source yet: pasted as they are, and the document becomes one.
      ...(kept ? [paste(text, vscode.l10n.t('Paste and Keep the Source'), 'keep')] : []),
      paste(quoted.text, vscode.l10n.t('Paste as a Quotation'), 'quote'),
    ].map((edit, index) => {
      // A known source changes nothing about an ordinary paste.
      if (index > 0 || !kept) edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text]
      return edit
    })
  }

  async #sourceEdit(
    document: vscode.TextDocument,
    source: string,
  ): Promise<vscode.WorkspaceEdit | undefined> {
    const answer = await this.#desk.ask('standardsDesk/addSource', {
      ...this.#desk.place(document.uri),
      source,
    })
    return sourceEdit(this.#desk, this.#desk.uri(source), answer)
  }
}

/** What a file that is dropped into a draft becomes. */
export class DropSource implements vscode.DocumentDropEditProvider {
  readonly #desk: Desk
  readonly #kind: vscode.DocumentDropOrPasteEditKind

  constructor(desk: Desk, kind: vscode.DocumentDropOrPasteEditKind) {
    this.#desk = desk
    this.#kind = kind
  }

  async provideDocumentDropEdits(
    document: vscode.TextDocument,
    _position: vscode.Position,
    data: vscode.DataTransfer,
  ): Promise<vscode.DocumentDropEdit[] | undefined> {
    const [uri] =
      (await data.get('text/uri-list')?.asString())
        ?.split(/\r?\n/)
        .filter(line => line && !line.startsWith('#')) ?? []
    if (!uri || !sourceEndings.some(ending => uri.toLowerCase().endsWith(ending))) return undefined
    const dropped = vscode.Uri.parse(uri)
    const source = this.#desk.place(dropped).uri
    const answer = await this.#desk.ask('standardsDesk/addSource', {
      ...this.#desk.place(document.uri),
      source,
    })
    const additional = await sourceEdit(this.#desk, dropped, answer)
    if (!additional) return undefined
    const edit = new vscode.DocumentDropEdit(
      '',
      vscode.l10n.t('Add as a Source'),
      this.#kind.append('source'),
    )
    edit.additionalEdit = additional
    return [edit]
  }
}

/** The edit that makes a document a source: a copy of its file, a line in the front matter, or both. */
export async function sourceEdit(
  desk: Desk,
  source: vscode.Uri,
  answer: Requests['standardsDesk/addSource']['answers'],
): Promise<vscode.WorkspaceEdit | undefined> {
  if (!answer || (!answer.copy && !answer.edit)) return undefined
  const edit = (await desk.edit(answer.edit)) ?? new vscode.WorkspaceEdit()
  if (answer.copy)
    edit.createFile(desk.uri(answer.copy), {
      ignoreIfExists: true,
      contents: await vscode.workspace.fs.readFile(source),
    })
  return edit
}

function parsed(value: unknown): Origin | undefined {
  if (typeof value === 'object' && value !== null) return value as Origin
  try {
    return typeof value === 'string' ? JSON.parse(value) : undefined
  } catch {
    return undefined
  }
}
