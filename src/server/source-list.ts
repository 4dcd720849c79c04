import { basename, dirname, join, relative, resolve } from 'pathe'
import type { WorkspaceEdit } from 'vscode-languageserver-types'
import { isMap } from 'yaml'
import { matterOf } from '../desk/draft/matter.ts'
import { sourcesField } from '../desk/draft/sources-field.ts'
import type { SourceKind } from '../desk/house/source-kinds.ts'
import { helpFor, isClosed } from '../desk/library/readers/unreadable.ts'
import { readYaml } from '../desk/yaml.ts'
import { nameFrom } from '../newsroom/missing.ts'
import { isWithin } from '../newsroom/paths.ts'
import { withSourceKind } from '../newsroom/source-kind.ts'
import type { Desk } from './desk.ts'
import { rangeOf, sourceUri } from './diagnostics.ts'
import { pathOf, uriOf } from './paths.ts'
import type { Reading } from './reading.ts'
import { houseEdit } from './rule-setting.ts'

export interface Added {
  /** The path to copy the document to, so that Standards Desk finds it. */
  copy?: string
  /** What the draft's front matter has to say, or the house rules. */
  edit?: WorkspaceEdit
  /** The house rules, where they are what changes: they are for everybody, and saved at once. */
  file?: string
}

/**
 * How a document becomes a source of a draft: a line in its front matter where it names its sources there, else a copy
 * in the folder where the newsroom keeps them.
 */
function addedSource(reading: Reading, uri: string, folders: string[], kind?: SourceKind): Added {
  const { story, shelf, surroundings } = reading
  const path = pathOf(uri)
  if (path === undefined) throw new Error('only a file can be a source')
  if (isClosed(path)) throw new Error(`Standards Desk can’t read ${basename(path)}. ${helpFor([path])}`)
  if (shelf.sources.some(source => resolve(shelf.base, source.path) === path)) return {}
  const draft = pathOf(reading.uri) ?? join(shelf.base, 'untitled')
  const field = sourcesField(story.draft)
  const houseFolder = surroundings.houseFile ? dirname(surroundings.houseFile) : dirname(draft)
  const beside = join(
    shelf.sources.length > 0 || surroundings.houseFile ? houseFolder : dirname(draft),
    'sources',
  )
  if (field === undefined) {
    const kept = surroundings.house.sources.find(({ path }) => !/[*?{[]/.test(path))?.path
    const folder = kept === undefined ? beside : resolve(houseFolder, kept)
    return { copy: uriOf(join(folder, basename(path)), reading.uri) }
  }
  const near = folders.some(folder => isWithin(path, folder))
  const target = near ? path : join(beside, basename(path))
  const name = relative(dirname(draft), target)
  const item = kind ? { path: name, kind } : name
  return {
    ...(near ? {} : { copy: uriOf(target, reading.uri) }),
    edit: {
      changes: {
        [reading.uri]: [frontMatterEdit(reading, items => [...items, item])!],
      },
    },
  }
}

/** The same, with the kind of a copy kept in the house rules, as no front matter can say it. */
export async function addedWithKind(
  desk: Desk,
  reading: Reading,
  uri: string,
  kind?: SourceKind,
): Promise<Added> {
  const added = addedSource(reading, uri, desk.newsrooms.folders, kind)
  const path = added.copy && pathOf(added.copy)
  if (!kind || !path || added.edit) return added
  return { ...added, ...((await keptKind(desk, reading, path, kind)) ?? {}) }
}

/** How a story of the archive becomes a source: a file of its own where the draft's sources are, with who ran it and when. */
export function addedArchived(reading: Reading, uri: string, folders: string[]) {
  const { looked, shelf } = reading
  const ran = looked.ran?.stories.find(({ source }) => sourceUri(source, shelf) === uri)
  if (!ran) return null
  const { publisher, date, headline, url, id } = ran.credits
  const name = [date, publisher, headline ?? id]
    .filter(Boolean)
    .join(' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, longestName)
  const draft = pathOf(reading.uri) ?? join(shelf.base, 'untitled')
  const beside = uriOf(join(dirname(draft), 'sources', `${name}.md`), reading.uri)
  const { copy, edit } = addedSource(reading, beside, folders, 'archive')
  const lines = Object.entries({ publisher, date, url, kind: 'archive' }).flatMap(([key, value]) =>
    value ? [`${key}: ${JSON.stringify(value)}`] : [],
  )
  const text = `---\n${lines.join('\n')}\n---\n\n${ran.source.story.draft.text}\n`
  return { file: copy ?? beside, text, ...(edit ? { edit } : {}) }
}

/** Maximum number of characters of a story’s title in the name of its file. */
const longestName = 60

/**
 * How a document ceases to be a source of a draft: its line goes from the front matter that names it, else its file has
 * to go from the folder of sources. A glob in front matter stays: it is meant for more than one.
 */
export function removedSource(reading: Reading, uri: string): Removed {
  const { story, shelf } = reading
  const source = shelf.sources.find(source => sourceUri(source, shelf) === uri)
  if (!source) return {}
  const path = resolve(shelf.base, source.path)
  const field = sourcesField(story.draft)
  if (field === undefined) return { file: uriOf(path, reading.uri) }
  const isMeant = namesFile(reading, path)
  const edit = frontMatterEdit(reading, items => items.filter(item => !isMeant(item)))
  return edit ? { edit: { changes: { [reading.uri]: [edit] } } } : {}
}

/** Whether an item of a draft's list of sources, a path or `{ path, kind }`, is a file. A glob is more than one. */
function namesFile({ surroundings: { folders } }: Reading, path: string) {
  return (item: unknown) => {
    const named = typeof item === 'string' ? item : (item as { path?: unknown } | null)?.path
    return typeof named === 'string' && folders.some(folder => resolve(folder, named) === path)
  }
}

/** What a draft's front matter has to say for a source to be of a kind, or, where it names none, the house rules. */
export async function withKind(
  desk: Desk,
  reading: Reading,
  uri: string,
  kind: SourceKind,
): Promise<{ edit?: WorkspaceEdit; file?: string }> {
  const { story, shelf } = reading
  const source = shelf.sources.find(source => sourceUri(source, shelf) === uri)
  if (!source) return {}
  const field = sourcesField(story.draft)
  if (!field) return (await keptKind(desk, reading, resolve(shelf.base, source.path), kind)) ?? {}
  const isMeant = namesFile(reading, resolve(shelf.base, source.path))
  const told = (item: unknown) => {
    const { kind: _, ...about } =
      typeof item === 'string' ? { path: item } : (item as Record<string, unknown>)
    if (kind !== 'other') return { ...about, kind }
    return Object.keys(about).length === 1 ? about.path : about
  }
  // Where a folder or a glob stands for it, the file gets an entry of its own beside that.
  const own = nameFrom(reading.surroundings.folders, resolve(shelf.base, source.path))
  const edit = frontMatterEdit(reading, items =>
    items.some(isMeant)
      ? items.map(item => (isMeant(item) ? told(item) : item))
      : [...items, { path: own, kind }],
  )
  return edit ? { edit: { changes: { [reading.uri]: [edit] } } } : {}
}

/** The edit of the house rules by which a file, in a folder of sources, is of a kind. */
const keptKind = (desk: Desk, { uri }: Reading, path: string, kind: SourceKind) =>
  houseEdit(desk, uri, (text, houseFolder) => withSourceKind(text, relative(houseFolder, path), kind))

export interface Removed {
  edit?: WorkspaceEdit
  /** The file that has to be deleted: a person is asked first. */
  file?: string
}

/** Front matter with another list of sources; its comments and the rest of it stay. Nothing when it is the same list. */
function frontMatterEdit({ document, story }: Reading, change: (items: unknown[]) => unknown[]) {
  const { text } = story.draft
  const found = matterOf(text)
  if (found?.form !== 'yaml') throw new Error('add it under “sources” in the front matter yourself')
  const { start, end } = found.body
  const ending = text.includes('\r\n') ? '\r\n' : '\n'
  const matter = readYaml(text.slice(start, end))
  if (!matter || !isMap(matter.contents)) throw new Error('the front matter of the draft cannot be read')
  const pair = matter.contents.items.find(({ key }) => String(key).toLowerCase() === 'sources')!
  const before: unknown = matter.toJS()[String(pair.key)]
  const items = Array.isArray(before) ? before : before === null ? [] : [before]
  const after = change(items)
  if (JSON.stringify(after) === JSON.stringify(items)) return undefined
  matter.setIn([pair.key], matter.createNode(after) as never)
  const newText = matter.toString({ lineWidth: 0 }).replace(/\r?\n/g, ending)
  return { range: rangeOf(document, { start, end }), newText }
}
