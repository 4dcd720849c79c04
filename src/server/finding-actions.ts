import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver-types'
import type { Finding } from '../desk/finding.ts'
import { safeEdits } from '../desk/fixes.ts'
import { nameOf } from '../desk/library/credit.ts'
import type { Asked } from './actions.ts'
import { rangeOf, sourceUri, toDiagnostic, toTextEdit } from './diagnostics.ts'
import type { Reading } from './reading.ts'
import { commentEdit } from './stand.ts'

/** What may be done about a finding beside its own fixes, in the order of the menu. */
export function findingActions(reading: Reading, finding: Finding, asked: Asked): CodeAction[] {
  if (finding.rule.startsWith('stet/')) return []
  const { document, shelf } = reading
  const diagnostics: Diagnostic[] = [toDiagnostic(finding, document, shelf, asked.infoAs)]
  const common = { kind: CodeActionKind.QuickFix, diagnostics }
  const actions = [
    ...fixAllAlike(reading, finding, asked),
    ...(asked.commands ? commands(reading, finding, asked) : []),
  ]
  if (!asked.commands) {
    const edit = commentEdit(reading, finding, asked.say('say why'))
    if (edit)
      actions.push({
        title: asked.say('Overrule in a comment ({0})', finding.rule),
        edit: { changes: { [reading.uri]: [edit] } },
      })
  }
  return actions.map(action => ({ ...common, ...action }))
}

/** All safe fixes of one rule, where there is more than one of them. */
function fixAllAlike({ findings, document, uri }: Reading, { rule }: Finding, { say }: Asked): CodeAction[] {
  const alike = findings.filter(each => each.rule === rule && each.fixes.some(fix => fix.safe))
  if (alike.length < 2) return []
  const edits = safeEdits(alike).map(edit => toTextEdit(document, edit))
  return [{ title: say('Fix all {0} in this file', rule), edit: { changes: { [uri]: edits } } }]
}

/** What only an editor with Standards Desk’s commands can do, because it asks for a reason, a severity or a place. */
function commands(reading: Reading, finding: Finding, { say }: Asked): CodeAction[] {
  const { document, shelf, uri, version } = reading
  const { rule } = finding
  const action = (title: string, command: string, ...given: unknown[]): CodeAction => ({
    title,
    command: { title, command: `standardsDesk.${command}`, arguments: given },
  })
  const source = shelf.sources.find(({ path }) => finding.evidence.some(each => each.source === path))
  const about = { uri, version, rule, range: rangeOf(document, finding) }
  return [
    ...(source
      ? [action(say('Compare with {0}', nameOf(source)), 'compareWithSource', uri, sourceUri(source, shelf))]
      : []),
    action(say('Overrule {0}…', rule), 'letItStand', about),
    action(say('Turn {0} down or off…', rule), 'setRule', uri, rule),
    action(say('Explain {0}', rule), 'explainRule', rule),
  ]
}
