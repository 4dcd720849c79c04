import { dirname, relative, resolve } from 'pathe'
import type { FileRename } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-types'
import { languageOf } from '../desk/draft/formats.ts'
import { renamed, sourcesField } from '../desk/draft/sources-field.ts'
import type { Edit } from '../desk/finding.ts'
import { isDraft, isSourceFolder, walk } from '../newsroom/gather.ts'
import { nameFrom } from '../newsroom/missing.ts'
import { isWithin } from '../newsroom/paths.ts'
import { namedIn } from '../newsroom/sources.ts'
import { textAt } from '../newsroom/text-at.ts'
import type { Desk } from './desk.ts'
import { toTextEdit } from './diagnostics.ts'
import { nameOf, pathOf } from './paths.ts'
import { draftOf } from './reading.ts'

/** Where a path is after a rename. */
type Moved = (path: string) => string

/** What the drafts of a workspace have to say when files or folders get another name: those that name them as sources. */
export async function editOfRename(desk: Desk, files: FileRename[]): Promise<WorkspaceEdit | null> {
  const moves = files.flatMap(({ oldUri, newUri }) => {
    const [from, to] = [pathOf(oldUri), pathOf(newUri)]
    return from === undefined || to === undefined ? [] : [{ from, to }]
  })
  const moved: Moved = path => {
    const move = moves.find(({ from }) => isWithin(path, from))
    return move ? resolve(move.to, relative(move.from, path)) : path
  }
  const gathering = { wanted: isDraft, closed: isSourceFolder, unread: () => {} }
  const changes: Record<string, TextEdit[]> = {}
  for (const folder of desk.newsrooms.folders)
    for (const path of await walk(desk.files, folder, gathering)) {
      // A draft that cannot be read names nothing, and holds up no other.
      const text = await textAt(desk.files, path).catch(() => undefined)
      if (text === undefined) continue
      const isNamed = moves.some(({ from }) => path === from || text.includes(nameOf(from)))
      const edits = isNamed || moved(path) !== path ? await editsOf(desk, path, text, moved) : []
      if (edits.length > 0) changes[desk.uri(path)] = edits
    }
  return Object.keys(changes).length > 0 ? { changes } : null
}

/** The sources that one draft has to name otherwise, because they have moved or the draft has. */
async function editsOf(desk: Desk, path: string, text: string, moved: Moved): Promise<TextEdit[]> {
  const document = TextDocument.create(desk.uri(path), languageOf(path), 0, text)
  const draft = draftOf(document)
  const field = sourcesField(draft)
  if (!field) return []
  const { folders } = (await desk.newsrooms.around(draft, path)).surroundings
  const later = [dirname(moved(path)), ...folders.slice(1)]
  const edits: Edit[] = []
  for (const { path: name } of namedIn(field.value)) {
    const file = await firstThere(
      desk,
      folders.map(folder => resolve(folder, name)),
    )
    if (file === undefined) continue
    const target = moved(file)
    if (later.some(folder => resolve(folder, name) === target)) continue
    const edit = renamed(draft, name, nameFrom(later, target))
    if (edit) edits.push(edit)
  }
  return edits.map(edit => toTextEdit(document, edit))
}

/** The first file of the workspace that is there. */
async function firstThere(desk: Desk, paths: string[]): Promise<string | undefined> {
  for (const path of paths.filter(each => desk.newsrooms.folders.some(folder => isWithin(each, folder))))
    if ((await desk.files.stat(path).catch(() => undefined))?.kind === 'file') return path
  return undefined
}
