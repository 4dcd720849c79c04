// What the server answers to the requests of the protocol: in house rules and in drafts.
import type { SemanticTokens } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Position, Range } from 'vscode-languageserver-types'
import { codeActions } from './actions.ts'
import { definitionAt, peopleNamed } from './definition.ts'
import type { Desk } from './desk.ts'
import { frontMatterCompletions } from './front-matter.ts'
import { hintsOf } from './hints.ts'
import { houseActions, tryAction } from './house-actions.ts'
import { houseCompletions, houseHover, isHouseRules, isYaml } from './house-file.ts'
import { hoverAt } from './hover.ts'
import { lensesOf } from './lenses.ts'
import { heeding } from './lifecycle.ts'
import { namesAt } from './names.ts'
import { foldingOf, outlineOf } from './outline.ts'
import { nameOf, pathOf } from './paths.ts'
import { editOfRename } from './renaming.ts'
import { tokensOf } from './semantic-tokens.ts'
import { triableAt } from './trial.ts'

const isHouse = (desk: Desk, uri: string) =>
  isHouseRules(uri) || (isYaml(uri) && nameOf(uri) !== 'stet.yml' && desk.isOfHouse(uri))

/** In front matter its fields, elsewhere the names of the roster. */
async function draftCompletions(desk: Desk, document: TextDocument, position: Position) {
  const fields = await frontMatterCompletions(desk, document, position)
  if (fields.length > 0) return fields
  const reading = await desk.checks.reading(document.uri)
  const hasRoster = reading && reading.surroundings.house.people.length > 0
  return hasRoster ? namesAt(reading, document, position) : []
}

export function answerInHouseRules(desk: Desk) {
  const { connection } = desk
  connection.onCompletion(
    heeding(async ({ textDocument, position }) => {
      const document = desk.documents.get(textDocument.uri)
      const path = document && pathOf(document.uri)
      if (!document) return []
      if (!isHouse(desk, document.uri))
        return isYaml(document.uri) ? [] : draftCompletions(desk, document, position)
      const terms = path === undefined ? [] : (await desk.newsrooms.houseAt(path)).house.terms
      return houseCompletions(document, position, terms)
    }),
  )
  connection.onHover(
    heeding(async ({ textDocument, position }) => {
      const document = desk.documents.get(textDocument.uri)
      if (document && isHouse(desk, document.uri)) return houseHover(document, position)
      const reading = await desk.checks.reading(textDocument.uri)
      return reading
        ? hoverAt(reading, position, desk.say, desk.beginning.commands ? desk.settings.infoAs : undefined)
        : null
    }),
  )
}

async function actionsInHouse(desk: Desk, uri: string, range: Range) {
  const path = pathOf(uri)
  if (path === undefined) return []
  const { troubles } = await desk.newsrooms.houseAt(path)
  const actions = houseActions(
    uri,
    troubles.filter(trouble => trouble.path === path),
    range,
    desk.say,
  )
  const document = desk.documents.get(uri)
  const name =
    desk.beginning.commands && document
      ? await triableAt(desk, uri, document.offsetAt(range.start))
      : undefined
  return name === undefined ? actions : [...actions, tryAction(uri, name, desk.say)]
}

export function answerInDrafts(desk: Desk) {
  const { connection } = desk
  connection.onDefinition(
    heeding(async ({ textDocument, position }) => {
      const reading = await desk.checks.reading(textDocument.uri)
      return reading ? definitionAt(reading, position) : null
    }),
  )
  connection.workspace.onWillRenameFiles(heeding(({ files }) => editOfRename(desk, files)))
  connection.onWorkspaceSymbol(({ query }) => peopleNamed(desk.checks.readings(), query))
  connection.onCodeAction(
    heeding(async ({ textDocument, range, context }) => {
      if (isHouse(desk, textDocument.uri)) return actionsInHouse(desk, textDocument.uri, range)
      const reading = await desk.checks.reading(textDocument.uri)
      if (!reading) return []
      const { settings, beginning, say } = desk
      const commands = beginning.commands ?? false
      return codeActions(reading, {
        range,
        only: context.only ?? undefined,
        infoAs: settings.infoAs,
        commands,
        say,
      })
    }),
  )
  connection.onCodeLens(
    heeding(async ({ textDocument }) => {
      const reading = desk.settings.codeLens ? await desk.checks.reading(textDocument.uri) : undefined
      return reading ? lensesOf(reading, desk.say, desk.beginning.commands ?? false) : []
    }),
  )
  connection.languages.inlayHint.on(
    heeding(async ({ textDocument, range }) => {
      const reading = await desk.checks.reading(textDocument.uri)
      return reading ? hintsOf(reading, range, desk.settings.inlayHints) : []
    }),
  )
  connection.languages.semanticTokens.on(
    heeding(async ({ textDocument }) => {
      const reading = await desk.checks.reading(textDocument.uri)
      // No answer leaves the field to others; the protocol’s types know only an empty one.
      return reading ? tokensOf(reading) : (null as unknown as SemanticTokens)
    }),
  )
  connection.onDocumentSymbol(
    heeding(async ({ textDocument }) => {
      const reading = await desk.checks.reading(textDocument.uri)
      return reading ? outlineOf(reading) : []
    }),
  )
  connection.onFoldingRanges(
    heeding(async ({ textDocument }) => {
      const reading = await desk.checks.reading(textDocument.uri)
      return reading ? foldingOf(reading) : []
    }),
  )
}
