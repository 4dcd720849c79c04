// What VS Code runs for `npm run check:vscode`: it opens each draft as a writer would, waits for Standards Desk, and says what
// is in the Problems panel. A draft with findings that reach the bar fails.
import { writeFileSync } from 'node:fs'
import * as vscode from 'vscode'

const severities = ['error', 'warning', 'info']
const drafts: string[] = JSON.parse(process.env.DESK_DRAFTS ?? '[]')
const bar = severities.indexOf(process.env.DESK_FAIL_ON ?? 'error')

/** The words of `standards-desk check`, so that one problem matcher reads both. */
function line(path: string, { range, severity, message, code }: vscode.Diagnostic): string {
  const rule = typeof code === 'object' ? code.value : code
  const { line, character } = range.start
  return `${path}:${line + 1}:${character + 1} ${severities[severity] ?? 'info'} ${message} ${rule ?? ''}`.trimEnd()
}

async function findingsIn(path: string): Promise<vscode.Diagnostic[]> {
  const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0].uri, path)
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri))
  const checked = await vscode.commands.executeCommand<{ unchecked?: string } | undefined>(
    'standardsDesk.checkDraft',
    uri,
  )
  if (!checked || checked.unchecked)
    throw new Error(`the desk does not check it${checked?.unchecked ? `: ${checked.unchecked}` : ''}`)
  return vscode.languages.getDiagnostics(uri)
}

/** A rejection is how VS Code learns that it failed. */
export async function run(): Promise<void> {
  const summary = { passed: 0, failed: 0, skipped: 0 }
  for (const path of drafts) {
    let fails = false
    try {
      for (const finding of await findingsIn(path)) {
        console.log(line(path, finding))
        fails ||= Math.min(finding.severity, 2) <= bar
      }
    } catch (error) {
      console.log(`${path}: ${error instanceof Error ? error.message : error}`)
      fails = true
    }
    summary[fails ? 'failed' : 'passed']++
  }
  if (process.env.VSCODE_TEST_REPORT) writeFileSync(process.env.VSCODE_TEST_REPORT, JSON.stringify(summary))
  if (summary.failed > 0) throw new Error(`${summary.failed} of ${drafts.length} drafts have findings`)
}
