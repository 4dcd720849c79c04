// What every test inside VS Code needs: a draft to open, and patience for what happens by and by.
import * as vscode from 'vscode'

/** The id of the extension under test. */
export const extensionId = 'standards-desk.standards-desk'

/** Waits for a number of milliseconds. */
export const wait = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds))

/** Asks again and again until the answer is neither undefined, null, false nor an empty list. */
export async function until<T>(
  ask: () => T | PromiseLike<T>,
  what = String(ask),
  milliseconds = 15_000,
): Promise<NonNullable<T>> {
  const end = Date.now() + milliseconds
  let last: unknown
  while (Date.now() < end) {
    try {
      const answer = await ask()
      if (answer && !(Array.isArray(answer) && answer.length === 0)) return answer
    } catch (error) {
      // VS Code cancels a question when the extensions it asks change while they wake up.
      last = error
    }
    await wait(50)
  }
  throw new Error(`Waited ${milliseconds} ms in vain: ${what}`, { cause: last })
}

/** The folder that is open: a copy of samples/newsroom that the tests may write into. */
export function newsroom(...path: string[]): vscode.Uri {
  return vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, ...path)
}

/** Writes a file into the newsroom. */
export async function write(path: string, text: string): Promise<vscode.Uri> {
  const uri = newsroom(path)
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text))
  return uri
}

/** Writes a draft into the newsroom and opens it in an editor. */
export async function openDraft(path: string, text: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(await write(path, text))
  return vscode.window.showTextDocument(document)
}

/** The findings in a document, as soon as there are any. */
export function findings(document: vscode.TextDocument, milliseconds?: number): Promise<vscode.Diagnostic[]> {
  const ask = () => vscode.languages.getDiagnostics(document.uri)
  return until(ask, `findings in ${document.uri.path}`, milliseconds)
}

/** The quick fixes offered at a range, once one whose title holds the given words is among them. */
export function quickFix(
  document: vscode.TextDocument,
  range: vscode.Range,
  title: string,
): Promise<vscode.CodeAction> {
  return until(async () => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      vscode.CodeActionKind.QuickFix.value,
      20,
    )
    return actions.find(action => action.title.includes(title))
  }, `a quick fix "${title}"`)
}

/** Closes every editor without saving, so that one test does not meet another's. */
export async function closeAll(): Promise<void> {
  // VS Code asks before it closes an unsaved document, and in a test nobody answers: revert it first.
  for (const document of vscode.workspace.textDocuments.filter(each => each.isDirty)) {
    await vscode.window.showTextDocument(document)
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor')
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors')
}

/**
 * Wakes what VS Code itself brings for Markdown and waits until it is quiet. Each of those
 * registers code actions, and whenever one does VS Code cancels the questions under way.
 */
export async function wakeBuiltIns(): Promise<void> {
  await vscode.workspace.openTextDocument({ language: 'markdown' })
  for (const id of [
    'vscode.markdown-language-features',
    'vscode.emmet',
    'vscode.git',
    'vscode.merge-conflict',
  ]) {
    await vscode.extensions.getExtension(id)?.activate()
  }
  await wait(1000)
}
