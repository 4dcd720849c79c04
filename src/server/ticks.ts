import { dirname, join, relative, resolve } from 'pathe'
import { TextDocument } from 'vscode-languageserver-textdocument'
import type { WorkspaceEdit } from 'vscode-languageserver-types'
import {
  type EntriesKind,
  type Entry,
  readEntries,
  withEntry,
  withoutEntries,
} from '../newsroom/entries-file.ts'
import { assureRoom, type Files, type Trouble } from '../newsroom/files.ts'
import { textAt } from '../newsroom/text-at.ts'
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

const tickFile = 'ticks.yml'

const kind: EntriesKind = {
  name: tickFile,
  fields: ['draft', 'kind', 'words', 'by', 'on'],
  required: ['draft', 'kind', 'words'],
  comment: ' What has been checked in each draft, and by whom.',
}

export const oneLine = (words: string) => words.replace(/\s+/g, ' ').trim()

/** Where the ticks of a draft are kept: beside its house rules, else beside the draft. Nothing for an unsaved one. */
function tickPlace({ uri, surroundings }: Reading): { path: string; draft: string } | undefined {
  const draft = pathOf(uri)
  if (draft === undefined || uri.startsWith('untitled:')) return undefined
  const folder = dirname(surroundings.houseFile ?? draft)
  return { path: join(folder, tickFile), draft: relative(folder, draft) }
}

/** The ticks of a draft, and what is wrong with the file that they are kept in. */
export async function ticksOf(
  reading: Reading,
  files: Files,
): Promise<{ ticks: Tick[]; troubles: Trouble[] }> {
  const place = tickPlace(reading)
  if (!place) return { ticks: [], troubles: [] }
  const text = await textIfAny(place.path, files).catch((error: Error) => error)
  if (text instanceof Error)
    return { ticks: [], troubles: [{ path: place.path, severity: 'error', message: text.message }] }
  const { entries, troubles } = readEntries(text ?? '', place.path, kind)
  return { ticks: entries.map(tickFrom).filter(isOf(place)), troubles }
}

const tickFrom = ({ values }: Entry) => values as unknown as Tick

const isOf = (place: { path: string; draft: string }) => {
  const folder = dirname(place.path)
  const draft = resolve(folder, place.draft)
  return (tick: Tick) => resolve(folder, tick.draft) === draft
}

const textIfAny = async (path: string, files: Files): Promise<string | undefined> =>
  (await files.stat(path)) && textAt(files, path)

/** The edit that ticks a fact, or takes its tick back. Throws when the file of ticks is no list of them. */
export async function tickEdit(
  reading: Reading,
  tick: Omit<Tick, 'draft'>,
  ticked: boolean,
  files: Files,
): Promise<WorkspaceEdit> {
  const place = tickPlace(reading)
  if (!place) throw new Error('save the draft first; checked facts are saved next to it')
  const known = await textIfAny(place.path, files)
  const text = known ?? ''
  const uri = uriOf(place.path, reading.uri)
  const newText = withTick(text, { draft: place.draft, ...tick, words: oneLine(tick.words) }, ticked)
  await assureRoom(files, place.path, newText)
  const range = rangeOf(TextDocument.create(uri, 'yaml', 0, text), { start: 0, end: text.length })
  return {
    documentChanges: [
      ...(known !== undefined ? [] : [{ kind: 'create' as const, uri, options: { ignoreIfExists: true } }]),
      { textDocument: { uri, version: null }, edits: [{ range, newText }] },
    ],
  }
}

/** The text of a file of ticks with one more or one less; what else is in it, comments too, is kept. */
export function withTick(text: string, tick: Tick, ticked: boolean): string {
  const same = readEntries(text, tickFile, kind).entries.filter(entry => {
    const other = tickFrom(entry)
    return other.draft === tick.draft && other.kind === tick.kind && other.words === tick.words
  })
  const without = withoutEntries(
    text,
    kind,
    same.map(({ span }) => span),
  )
  return ticked ? withEntry(without, kind, { ...tick }) : without
}
