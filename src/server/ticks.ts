import { dirname, join, relative, resolve } from 'pathe'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { WorkspaceEdit } from 'vscode-languageserver-types'
import { isSeq, parseDocument } from 'yaml'
import { readCopy } from '../newsroom/copy.ts'
import type { Files } from '../newsroom/files.ts'
import { rangeOf } from './diagnostics.ts'
import { pathOf, uriOf } from './paths.ts'
import type { FactKind } from './protocol.ts'
import type { Reading } from './reading.ts'

/** A fact that a checker has ticked off: kept beside the drafts, found again by its words when the draft moves. */
export interface Tick {
  draft: string
  kind: FactKind
  words: string
  by?: string
  on?: string
}

export const tickFile = 'ticks.yml'

export const oneLine = (words: string) => words.replace(/\s+/g, ' ').trim()

/** Where the ticks of a draft are kept: beside its house rules, else beside the draft. Nothing for an unsaved one. */
export function tickPlace({ uri, surroundings }: Reading): { path: string; draft: string } | undefined {
  const draft = pathOf(uri)
  if (draft === undefined || uri.startsWith('untitled:')) return undefined
  const folder = dirname(surroundings.houseFile ?? draft)
  return { path: join(folder, tickFile), draft: relative(folder, draft) }
}

/** The ticks of a draft. A file of ticks that cannot be read has none: nothing is lost by looking. */
export async function ticksOf(reading: Reading, files: Files): Promise<Tick[]> {
  const place = tickPlace(reading)
  if (!place || !(await files.stat(place.path))) return []
  const document = parseDocument(readCopy(await files.read(place.path)).text)
  const all: unknown = document.errors.length > 0 ? [] : document.toJS()
  const folder = dirname(place.path)
  return (Array.isArray(all) ? all : []).filter(
    (tick): tick is Tick =>
      tick !== null &&
      typeof tick === 'object' &&
      typeof tick.words === 'string' &&
      typeof tick.draft === 'string' &&
      resolve(folder, tick.draft) === resolve(folder, place.draft),
  )
}

/** The edit that ticks a fact, or takes its tick back. Throws when the file of ticks is no YAML. */
export async function tickEdit(
  reading: Reading,
  tick: Omit<Tick, 'draft'>,
  ticked: boolean,
  files: Files,
): Promise<WorkspaceEdit> {
  const place = tickPlace(reading)
  if (!place) throw new Error('save the draft first: ticks are kept beside it')
  const exists = (await files.stat(place.path)) !== undefined
  const text = exists ? readCopy(await files.read(place.path)).text : ''
  const uri = uriOf(place.path, reading.uri)
  const newText = withTick(text, { draft: place.draft, ...tick, words: oneLine(tick.words) }, ticked)
  const range = rangeOf(TextDocument.create(uri, 'yaml', 0, text), { start: 0, end: text.length })
  return {
    documentChanges: [
      ...(exists ? [] : [{ kind: 'create' as const, uri, options: { ignoreIfExists: true } }]),
      { textDocument: { uri, version: null }, edits: [{ range, newText }] },
    ],
  }
}

/** The text of a file of ticks with one more or one less; what else stands in it, comments too, is kept. */
export function withTick(text: string, tick: Tick, ticked: boolean): string {
  const document = parseDocument(text)
  if (document.errors.length > 0)
    throw new Error(`${tickFile} is not valid YAML: ${document.errors[0].message}`)
  if (!isSeq(document.contents)) {
    document.contents = document.createNode([]) as typeof document.contents
    document.commentBefore = ' What has been checked in each draft, and by whom.'
  }
  const list = document.contents as unknown as { items: { toJSON(): Tick }[]; flow?: boolean }
  const isSame = (other: Tick) =>
    other?.draft === tick.draft && other.kind === tick.kind && other.words === tick.words
  list.items = list.items.filter(item => !isSame(item.toJSON()))
  list.flow = false
  if (ticked) document.add(document.createNode(tick))
  return document.toString({ lineWidth: 0 })
}
