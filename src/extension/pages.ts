import * as vscode from 'vscode'
import type { Desk } from './desk.ts'

/** Pages that Standards Desk writes: a rule's explanation, a fact sheet, a trial. They are read in VS Code's own preview. */
const pageScheme = 'standards-desk'
/** Sources whose text was taken out of them (.docx, .pdf, .eml), as Standards Desk has read them. */
const sourceScheme = 'standards-desk-source'

const changed = new vscode.EventEmitter<vscode.Uri>()
/** What came of the trials in this window, by the addresses of their pages. */
const trials = new Map<string, string>()

export function registerPages(desk: Desk) {
  desk.context.subscriptions.push(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(pageScheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: uri => pageAt(desk, uri),
    }),
    vscode.workspace.registerTextDocumentContentProvider(sourceScheme, {
      provideTextDocumentContent: async uri =>
        (await desk.ask('standardsDesk/sourceText', { source: desk.place(uri).uri })) ?? '',
    }),
    // A fact sheet that is open follows its draft.
    desk.onChecked(({ uri }) => {
      for (const page of vscode.workspace.textDocuments)
        if (page.uri.scheme === pageScheme && page.uri.query === uri) changed.fire(page.uri)
    }),
  )
}

async function pageAt(desk: Desk, uri: vscode.Uri): Promise<string> {
  if (uri.path.startsWith('/facts/')) {
    const facts = await desk.ask('standardsDesk/facts', { uri: uri.query })
    return facts?.markdown ?? vscode.l10n.t('The draft is no longer open.')
  }
  const story = /^\/tried\/.*\/stories\/([^/]+)\/[^/]*\.txt$/.exec(uri.path)?.[1]
  if (story !== undefined) return textOfStory(desk, decodeURIComponent(story))
  if (uri.path.startsWith('/tried/')) return trials.get(uri.toString()) ?? triedAnew(desk, uri)
  const rule = uri.path.replace(/^\/rules\/|\.md$/g, '')
  return (await desk.ask('standardsDesk/explain', { rule })) ?? vscode.l10n.t('No such rule: {0}.', rule)
}

/** A story of an archive, as a page of a trial leads to it. */
async function textOfStory(desk: Desk, id: string): Promise<string> {
  const source = vscode.Uri.from({ scheme: sourceScheme, path: `archive:${id}.txt` })
  return (
    (await desk.ask('standardsDesk/sourceText', { source: desk.place(source).uri })) ??
    vscode.l10n.t('The archive no longer has this story.')
  )
}

export const rulePage = (rule: string) => vscode.Uri.from({ scheme: pageScheme, path: `/rules/${rule}.md` })

export function factsPage(desk: Desk, draft: vscode.Uri) {
  const name = draft.path.slice(draft.path.lastIndexOf('/') + 1).replace(/\.\w+$/, '')
  return vscode.Uri.from({
    scheme: pageScheme,
    path: `/facts/Facts of ${name}.md`,
    query: desk.place(draft).uri,
  })
}

/** The page of a trial of something that the house rules at a document have. */
export const trialPage = (uri: string, name: string) =>
  vscode.Uri.from({ scheme: pageScheme, path: `/tried/${name}.md`, query: uri })

/** A page that was open when the window closed is made once more. */
async function triedAnew(desk: Desk, page: vscode.Uri): Promise<string> {
  const name = page.path.replace(/^\/tried\/|\.md$/g, '')
  const asked = { uri: page.query, name, workDoneToken: page.toString() }
  const tried = await desk.ask('standardsDesk/try', asked)
  return 'refused' in tried ? tried.refused : tried.page
}

/** Shows what came of a trial, in the place of what came of it before. */
export async function showTrial(page: vscode.Uri, text: string) {
  trials.set(page.toString(), text)
  changed.fire(page)
  await showPage(page)
}

/** Opens a page beside what the writer is at. Where there is no preview of Markdown, its text is shown. */
export async function showPage(uri: vscode.Uri) {
  // While no Markdown is open its preview sleeps, and has no commands.
  await vscode.extensions.getExtension('vscode.markdown-language-features')?.activate()
  const commands = await vscode.commands.getCommands(true)
  if (commands.includes('markdown.showPreviewToSide'))
    await vscode.commands.executeCommand('markdown.showPreviewToSide', uri)
  else await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside, preview: true })
}
