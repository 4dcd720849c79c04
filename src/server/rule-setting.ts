import { dirname, relative } from 'pathe'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { WorkspaceEdit } from 'vscode-languageserver-types'
import { assureRoom } from '../newsroom/files.ts'
import { withSetting } from '../newsroom/rule-setting.ts'
import { textAt } from '../newsroom/text-at.ts'
import type { Desk } from './desk.ts'
import { rangeOf } from './diagnostics.ts'
import { houseFileOf } from './house-place.ts'
import { pathOf } from './paths.ts'
import type { SetRule } from './protocol.ts'

/** An edit of the house rules, and the file that it changes. */
export interface HouseEdit {
  edit: WorkspaceEdit
  file: string
}

/**
 * The edit of the house rules that turns a rule up, down or off: in the whole newsroom, in the draft's folder or for the
 * draft alone. Nothing where the draft lies in no folder.
 */
export async function ruleEdit(
  desk: Desk,
  { uri, rule, severity, scope }: SetRule,
): Promise<HouseEdit | null> {
  const draft = pathOf(uri)
  if (draft === undefined) return null
  return houseEdit(desk, uri, (text, folder) => {
    const files = scope === 'newsroom' ? undefined : globOf(relative(folder, draft), scope)
    return withSetting(text, { rule, severity, files })
  })
}

/**
 * The edit that changes the house rules of a draft. Where there are none, the edit creates them. Nothing where the draft
 * lies in no folder. `change` is given their text and folder.
 */
export async function houseEdit(
  desk: Desk,
  uri: string,
  change: (text: string, folder: string) => string,
): Promise<HouseEdit | null> {
  const house = await houseFileOf(desk, uri)
  if (!house) return null
  const open = desk.documents.get(house.uri)
  const text = house.create ?? open?.getText() ?? (await textAt(desk.files, house.path))
  const changed = change(text, dirname(house.path))
  await assureRoom(desk.files, house.path, changed)
  const document = TextDocument.create(house.uri, 'yaml', 0, house.create === undefined ? text : '')
  const edit = {
    documentChanges: [
      ...(house.create === undefined
        ? []
        : [{ kind: 'create' as const, uri: house.uri, options: { ignoreIfExists: true } }]),
      {
        textDocument: { uri: house.uri, version: null },
        edits: [
          house.create === undefined
            ? difference(document, changed)
            : { range: rangeOf(document, { start: 0, end: 0 }), newText: changed },
        ],
      },
    ],
  }
  return { edit, file: house.uri }
}

/** `drafts/**` for the folder of `drafts/a.md`; the path itself for the draft. */
const globOf = (path: string, scope: 'folder' | 'file') =>
  scope === 'file' ? path : dirname(path) === '.' ? '*' : `${dirname(path)}/**`

/** The one stretch in which a text differs, so that an editor's cursor and undo stay with the rest. */
function difference(document: TextDocument, changed: string) {
  const text = document.getText()
  let start = 0
  while (start < text.length && start < changed.length && text[start] === changed[start]) start++
  let tail = 0
  while (
    tail < Math.min(text.length, changed.length) - start &&
    text[text.length - 1 - tail] === changed[changed.length - 1 - tail]
  )
    tail++
  return {
    range: rangeOf(document, { start, end: text.length - tail }),
    newText: changed.slice(start, changed.length - tail),
  }
}
