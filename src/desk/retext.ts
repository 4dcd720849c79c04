import type { Root } from 'nlcst'
import type { Plugin } from 'unified'
import type { VFile } from 'vfile'
import { check, type Occasion } from './check.ts'
import { type Reading, readDraft } from './draft/read.ts'
import type { Finding } from './finding.ts'
import { applyEdits } from './fixes.ts'
import type { House } from './house/house.ts'
import { plainHouse } from './house/house.ts'
import type { Library } from './library/library.ts'

export interface DeskPluginOptions extends Reading, Omit<Occasion, 'sources'> {
  house?: House
  library?: Library
}

/**
 * Standards Desk as a plugin of retext. It reads the file itself (the tree knows no front matter), and every
 * finding becomes a message with its rule, what is there (`actual`) and what the fixes would put there (`expected`).
 */
export const retextStandardsDesk: Plugin<[DeskPluginOptions?], Root> =
  (options = {}) =>
  (_tree, file) => {
    const text = String(file)
    const draft = readDraft(text, { path: file.path, ...options })
    for (const finding of check(draft, options.house ?? plainHouse, options.library, options))
      addMessage(file, text, finding)
  }

function addMessage(file: VFile, text: string, finding: Finding) {
  const message = file.message(finding.message, {
    place: { start: pointAt(text, finding.start), end: pointAt(text, finding.end) },
    ruleId: finding.rule,
    source: 'standards-desk',
  })
  message.fatal = finding.severity === 'error' ? true : finding.severity === 'info' ? undefined : false
  message.note = finding.why
  Object.assign(message, {
    actual: text.slice(finding.start, finding.end),
    expected: finding.fixes.map(fix => expected(text, finding, fix.edits)),
  })
}

/** The text in the finding's place after a fix. An edit outside it widens the place. */
function expected(text: string, finding: Finding, edits: Finding['fixes'][number]['edits']) {
  const start = Math.min(finding.start, ...edits.map(edit => edit.start))
  const end = Math.max(finding.end, ...edits.map(edit => edit.end))
  return applyEdits(
    text.slice(start, end),
    edits.map(edit => ({ start: edit.start - start, end: edit.end - start, text: edit.text })),
  )
}

function pointAt(text: string, offset: number) {
  const before = text.slice(0, offset)
  const line = before.split('\n').length
  return { line, column: offset - before.lastIndexOf('\n'), offset }
}
