import * as vscode from 'vscode'
import type { Desk } from './desk.ts'

/** Pages that the desk writes: a rule's explanation, a fact sheet. They are read in VS Code's own preview. */
export const pageScheme = 'standards-desk'
/** Sources that no editor opens (.docx, .pdf), as the desk has read them. */
const sourceScheme = 'standards-desk-source'

export function registerPages(desk: Desk) {
  const changed = new vscode.EventEmitter<vscode.Uri>()
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
  const rule = uri.path.replace(/^\/rules\/|\.md$/g, '')
  return (await desk.ask('standardsDesk/explain', { rule })) ?? vscode.l10n.t('No such rule: {0}.', rule)
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

/** Opens a page beside what the writer is at. Where there is no preview of Markdown, its text is shown. */
export async function showPage(uri: vscode.Uri) {
  const commands = await vscode.commands.getCommands(true)
  if (commands.includes('markdown.showPreviewToSide'))
    await vscode.commands.executeCommand('markdown.showPreviewToSide', uri)
  else await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside, preview: true })
}
