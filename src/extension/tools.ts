import * as vscode from 'vscode'
import type { Fact, FindingSummary } from '../server/protocol.ts'
import type { Desk } from './desk.ts'

/**
 * What assistants in the editor may ask of Standards Desk: the same checks that the writer sees, on this machine, with the
 * same answer every time. Described in `package.json`, under `languageModelTools`.
 */
export function registerTools(desk: Desk) {
  // Editors that descend from older versions have no such thing.
  if (!vscode.lm?.registerTool) return
  const tool = <Input>(name: string, invoking: string, run: (input: Input) => Promise<unknown>) =>
    vscode.lm.registerTool<Input>(`standards_desk_${name}`, {
      prepareInvocation: () => ({ invocationMessage: invoking }),
      async invoke({ input }) {
        const answer = await run(input)
        const text = typeof answer === 'string' ? answer : JSON.stringify(answer, null, 1)
        return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)])
      },
    })

  desk.context.subscriptions.push(
    tool<{ file?: string; text?: string }>(
      'check_draft',
      vscode.l10n.t('Checking the draft'),
      async input => {
        if (input.text !== undefined)
          return (await desk.ask('standardsDesk/checkText', { text: input.text })).map(told)
        const document = await documentOf(input.file)
        const checked = await desk.ask('standardsDesk/check', desk.place(document.uri))
        return checked
          ? {
              sources: checked.sources.map(({ path, share }) => ({ path, share })),
              findings: checked.findings.map(told),
            }
          : []
      },
    ),
    tool<{ file?: string }>('list_quotations', vscode.l10n.t('Reading the quotations'), async input =>
      (await quotationsOf(desk, input.file)).map(quotation),
    ),
    tool<{ file?: string; words: string }>(
      'verify_quotation',
      vscode.l10n.t('Verifying the quotation'),
      async input => {
        const wanted = plain(input.words ?? '')
        if (!wanted) throw new Error('Give the words of the quotation in `words`.')
        const found = (await quotationsOf(desk, input.file)).filter(({ words }) =>
          plain(words).includes(wanted),
        )
        if (found.length === 0)
          throw new Error(
            'The draft has no quotation with these words. To see its quotations, use list_quotations.',
          )
        return found.map(quotation)
      },
    ),
  )
}

async function quotationsOf(desk: Desk, file: string | undefined): Promise<Fact[]> {
  const document = await documentOf(file)
  await desk.ask('standardsDesk/check', desk.place(document.uri))
  const sheet = await desk.ask('standardsDesk/facts', desk.place(document.uri))
  return sheet?.facts.filter(({ kind }) => kind === 'quotation') ?? []
}

/** The file that an assistant names, from the folder of the workspace; the one in the editor when it names none. */
async function documentOf(file: string | undefined): Promise<vscode.TextDocument> {
  if (!file) {
    const open = vscode.window.activeTextEditor?.document
    if (!open) throw new Error('No draft is open. Name one in `file`, as a path from the workspace folder.')
    return open
  }
  const folders = vscode.workspace.workspaceFolders ?? []
  const places = [
    ...folders.map(folder => vscode.Uri.joinPath(folder.uri, file)),
    ...(/^(?:\/|[a-z]:\\)/i.test(file) ? [vscode.Uri.file(file)] : []),
  ]
  for (const uri of places) {
    // Only files of the workspace: an assistant has no business elsewhere.
    if (!vscode.workspace.getWorkspaceFolder(uri)) continue
    try {
      return await vscode.workspace.openTextDocument(uri)
    } catch {
      // Perhaps in the next folder.
    }
  }
  throw new Error(`There is no file “${file}” in the workspace.`)
}

const told = ({ rule, severity, message, why, words, range, fixes }: FindingSummary) => ({
  rule,
  severity,
  line: range.start.line + 1,
  words,
  message,
  why,
  fixes: fixes.map(({ title }) => title),
})

const quotation = ({ words, speaker, status, source, range }: Fact) => ({
  line: range.start.line + 1,
  words,
  speaker: speaker ?? null,
  status,
  ...(source
    ? { source: { path: source.path, line: source.range.start.line + 1, words: source.words } }
    : {}),
})

/** Words without marks and case, to be found by. */
const plain = (words: string) =>
  words
    .toLowerCase()
    .replace(/[“”"‘’'«».,]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
