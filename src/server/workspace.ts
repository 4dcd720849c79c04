import { ResponseError, type WorkDoneProgressReporter } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { bounds } from '../desk/bounds.ts'
import { languageOf } from '../desk/draft/formats.ts'
import { readStory } from '../desk/story/read.ts'
import { lookUp } from '../newsroom/archive/looked-up.ts'
import { isDraft, isSourceFolder, walk } from '../newsroom/gather.ts'
import { textAt } from '../newsroom/text-at.ts'
import { isReading, type Outcome, occasion } from './checks.ts'
import type { Desk } from './desk.ts'
import { nameOf } from './paths.ts'
import type { WorkspaceChecked } from './protocol.ts'
import { draftOf, read } from './reading.ts'

/**
 * Checks every draft of the workspace, open or not, and shows what it finds. It lets other work go on in between, tells
 * how far it is, and stops where it is told to.
 */
export async function checkWorkspace(
  desk: Desk,
  signal: AbortSignal,
  progress: WorkDoneProgressReporter,
): Promise<WorkspaceChecked> {
  const result: WorkspaceChecked = { drafts: 0, errors: 0, warnings: 0, infos: 0, cancelled: false }
  const gathering = { wanted: isDraft, closed: isSourceFolder }
  const paths = (
    await Promise.all(desk.newsrooms.folders.map(folder => walk(desk.files, folder, gathering)))
  ).flat()
  for (const [index, path] of paths.entries()) {
    if (signal.aborted) return { ...result, cancelled: true }
    progress.report(Math.round((100 * index) / paths.length), nameOf(path))
    const outcome = await checkFile(desk, path).catch(error => {
      desk.connection.console.warn(`${path}: ${error instanceof Error ? error.message : error}`)
      return undefined
    })
    if (isReading(outcome)) {
      result.drafts++
      for (const { severity } of outcome.findings) result[`${severity}s`]++
    }
    await new Promise(resolve => setTimeout(resolve))
  }
  return result
}

/** Checks one file. An open file has been checked as it is in the editor. */
export async function checkFile(desk: Desk, path: string): Promise<Outcome | undefined> {
  const uri = desk.uri(path)
  if (desk.documents.get(uri)) return desk.checks.outcome(uri)
  const text = await textAt(desk.files, path)
  if (text.length > bounds.draft) throw new ResponseError(0, 'too long to be a draft')
  const outcome = await checkText(desk, TextDocument.create(uri, languageOf(path), 0, text))
  if (isReading(outcome)) desk.connection.sendDiagnostics({ uri, diagnostics: desk.diagnosticsOf(outcome) })
  return outcome
}

/** Checks a document that is open nowhere. */
export async function checkText(desk: Desk, document: TextDocument): Promise<Outcome> {
  const story = readStory(draftOf(document))
  const place = await desk.newsrooms.around(story.draft, story.draft.path)
  const unchecked = desk.outOfScope(document, story, place)
  if (unchecked) return { uri: document.uri, version: document.version, unchecked }
  const looked = await lookUp(place.surroundings.archive, story, occasion().moment)
  return read(document, story, place, looked, occasion())
}
