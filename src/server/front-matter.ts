import { resolve } from 'pathe'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { type CompletionItem, CompletionItemKind, type Position } from 'vscode-languageserver-types'
import { addAll } from '../desk/add-all.ts'
import { namesOfField, usualFields } from '../desk/draft/field-names.ts'
import { languageOf } from '../desk/draft/formats.ts'
import { matterOf } from '../desk/draft/matter.ts'
import { asWritten, sourcesField } from '../desk/draft/sources-field.ts'
import { sourceKinds } from '../desk/house/source-kinds.ts'
import { isDraft, isSourceFolder, walk } from '../newsroom/gather.ts'
import { nameFrom, sourceFilesNear } from '../newsroom/missing.ts'
import { namedIn } from '../newsroom/sources.ts'
import { textAt } from '../newsroom/text-at.ts'
import type { Desk } from './desk.ts'
import { pathOf } from './paths.ts'
import { draftOf } from './reading.ts'
import { type Spot, spotAt } from './yaml-spot.ts'

/** Fields that Standards Desk reads, beside those that the house asks for. */
const known = ['sources', 'section', 'slug', 'dateline', 'embargo']
/** Fields whose values other drafts have, too. */
const shared = ['byline', 'author', 'section']
/** Maximum number of drafts that are read to see what a newsroom writes there. */
const mostDrafts = 200

/** What may be written at a place in a draft’s front matter: a field, a source, a byline, a section. */
export async function frontMatterCompletions(
  desk: Desk,
  document: TextDocument,
  position: Position,
): Promise<CompletionItem[]> {
  const matter = matterOf(document.getText())
  const offset = document.offsetAt(position)
  if (matter?.form !== 'yaml' || offset < matter.body.start || offset > matter.body.end) return []
  const first = document.positionAt(matter.body.start).line
  const text = document.getText().slice(matter.body.start, matter.body.end)
  const spot = spotAt(text, { line: position.line - first, character: position.character })
  const range = {
    start: { line: position.line, character: spot.from },
    end: { line: position.line, character: spot.to },
  }
  await desk.configured
  const values = await valuesAt(desk, document, spot)
  return values.map(({ label, newText = label, kind }, index) => ({
    label,
    kind,
    textEdit: { range, newText },
    sortText: String(index).padStart(4, '0'),
  }))
}

interface Offered {
  label: string
  newText?: string
  kind: CompletionItemKind
}

async function valuesAt(desk: Desk, document: TextDocument, spot: Spot): Promise<Offered[]> {
  const [field, ...inner] = spot.path
  const last = inner.at(-1)
  if (field === undefined) return fieldsFor(desk, document, spot)
  if (field.toLowerCase() === 'sources') {
    if (last === 'kind') return sourceKinds.map(label => ({ label, kind: CompletionItemKind.EnumMember }))
    return last === undefined || last === '-' || last === 'path' ? sourcesFor(desk, document) : []
  }
  const ofHouse = (await houseOf(desk, document)).fields[field]?.pattern?.filter(isPlain) ?? []
  const names = namesOfField(field.toLowerCase())
  const own = names.includes('byline') && desk.settings.name ? [desk.settings.name] : []
  const others = shared.includes(field.toLowerCase()) ? await valuesOf(desk, names) : []
  return [...new Set([...ofHouse, ...own, ...others])].map(label => ({
    label,
    kind: CompletionItemKind.Value,
  }))
}

/** A pattern of the house that is the value itself: `Metro`, and not `Metro*`. */
const isPlain = (pattern: string) => !/[*?!{}[\]()]/.test(pattern)

const houseOf = async (desk: Desk, document: TextDocument) =>
  (await desk.newsrooms.around(draftOf(document), pathOf(document.uri))).surroundings.house

/** The fields of the house that the draft has not yet. */
async function fieldsFor(desk: Desk, document: TextDocument, { key, siblings }: Spot): Promise<Offered[]> {
  const { fields } = await houseOf(desk, document)
  const there = new Set(siblings.map(name => name.toLowerCase()))
  const names = new Set([...Object.keys({ ...usualFields, ...fields }), ...known])
  return [...names]
    .filter(name => !namesOfField(name).some(each => there.has(each)))
    .map(label => ({
      label,
      newText: key === undefined ? `${label}: ` : label,
      kind: CompletionItemKind.Property,
    }))
}

/** The files in the folders of sources that the draft does not name yet. */
async function sourcesFor(desk: Desk, document: TextDocument): Promise<Offered[]> {
  const draft = draftOf(document)
  const { surroundings } = await desk.newsrooms.around(draft, pathOf(document.uri))
  const { folders, house } = surroundings
  // `wire/`, half typed, names a folder: only files are taken.
  const named = namedIn(sourcesField(draft)?.value ?? [])
  const taken = new Set(named.flatMap(({ path }) => folders.map(folder => resolve(folder, path))))
  const files = await sourceFilesNear(desk.files, folders, house)
  return files
    .filter(file => !taken.has(file))
    .map(file => nameFrom(folders, file))
    .map(label => ({ label, newText: asWritten(label), kind: CompletionItemKind.File }))
}

/** What other drafts of the workspace have in a field, the most frequent first. */
async function valuesOf(desk: Desk, names: string[]): Promise<string[]> {
  const counts = new Map<string, number>()
  const paths: string[] = []
  const gathering = { wanted: isDraft, closed: isSourceFolder, unread: () => {} }
  for (const folder of desk.newsrooms.folders) addAll(paths, await walk(desk.files, folder, gathering))
  for (const path of paths.slice(0, mostDrafts)) {
    const text = await textAt(desk.files, path).catch(() => '')
    const matter = matterOf(text)
    if (!matter) continue
    const head = TextDocument.create(desk.uri(path), languageOf(path), 0, text.slice(0, matter.end))
    for (const { name, value } of draftOf(head).fields)
      if (names.includes(name.toLowerCase()) && typeof value === 'string' && value.trim())
        counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts].sort(([, one], [, other]) => other - one).map(([value]) => value)
}
