import type { CancellationToken } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { sourceFrom } from '../desk/archive/archived.ts'
import { judge } from '../desk/check.ts'
import { entryAt } from '../desk/house-file/entry-at.ts'
import { pageOf } from '../desk/house-file/rule-pages.ts'
import { nameOf } from '../desk/library/credit.ts'
import { ruleOf } from '../desk/rules/address.ts'
import { rules } from '../desk/rules/index.ts'
import { usualMarks } from '../desk/story/quotations/usual-marks.ts'
import { readStory } from '../desk/story/read.ts'
import { subjectNames } from '../desk/trial/subject.ts'
import { reviewTroubles } from '../newsroom/house-file.ts'
import { attributions, quoteFrom, quotePassage } from './attribute.ts'
import { checkedOf, sourcesOf, summaryOf } from './checked.ts'
import { isReading, occasion } from './checks.ts'
import { sideBySide } from './compare.ts'
import type { Desk } from './desk.ts'
import { archivedIdIn, fileOf, sourceUri, troubleDiagnostic } from './diagnostics.ts'
import { factsOf, factsPage } from './facts.ts'
import { houseFileOf } from './house-place.ts'
import { houseTestsOf } from './house-tests.ts'
import { pathOf } from './paths.ts'
import type { Facts, Gate, LetStand, Place, Requests } from './protocol.ts'
import { draftOf, type Reading } from './reading.ts'
import { newClaim } from './register.ts'
import { ruleEdit } from './rule-setting.ts'
import { addedArchived, addedWithKind, removedSource, withKind } from './source-list.ts'
import { commentEdit, fileEdit, findingOf } from './stand.ts'
import { stoppable } from './stopping.ts'
import { oneLine, tickEdit, ticksOf } from './ticks.ts'
import { tried } from './trial.ts'
import { checkText, checkWorkspace } from './workspace.ts'

type Answer<Name extends keyof Requests> = (
  asked: Requests[Name]['asks'],
  token: CancellationToken,
) => Requests[Name]['answers'] | Promise<Requests[Name]['answers']>

type Answered = Exclude<
  keyof Requests,
  'standardsDesk/readFile' | 'standardsDesk/readFolder' | 'standardsDesk/stat'
>

/** How the server answers what editors ask beyond the protocol. */
export const answers = (desk: Desk): Answers => ({
  ...checksAnswers(desk),
  ...sourcesAnswers(desk),
  ...factsAnswers(desk),
  ...houseAnswers(desk),
})

type Answers = { [Name in Answered]: Answer<Name> }

/** Checks, and what may be known of rules. */
const checksAnswers = (desk: Desk) =>
  ({
    'standardsDesk/rules': () => rules.map(({ id, summary }) => ({ rule: id, summary })),

    'standardsDesk/explain': ({ rule: id }) => {
      const rule = ruleOf(id)
      return rule ? pageOf(rule) : null
    },

    'standardsDesk/check': async ({ uri }) => {
      const document = desk.documents.get(uri)
      if (!document) return null
      desk.asked.add(uri)
      desk.check(document, 0)
      const outcome = await desk.checks.outcome(uri)
      return outcome ? checkedOf(outcome) : null
    },

    'standardsDesk/checkWorkspace': ({ workDoneToken }, token) =>
      stoppable(desk, workDoneToken, token, async signal => {
        const progress = await desk.connection.window.attachWorkDoneProgress(workDoneToken)
        return checkWorkspace(desk, signal, progress)
      }),

    'standardsDesk/stop': ({ workDoneToken }) => {
      desk.running.get(workDoneToken)?.abort()
      return null
    },

    'standardsDesk/checkText': async ({ text, uri = 'untitled:draft', languageId = 'news' }) => {
      const outcome = await checkText(desk, TextDocument.create(uri, languageId, 0, text))
      return isReading(outcome) ? outcome.findings.map(finding => summaryOf(finding, outcome)) : []
    },

    'standardsDesk/gate': async ({ uri }) => gate(desk, uri),

    'standardsDesk/letStand': async asked => letStand(desk, asked),
  }) satisfies Partial<Answers>

/** Sources, and what is taken from them. */
const sourcesAnswers = (desk: Desk) =>
  ({
    'standardsDesk/sources': async ({ uri }) => {
      const reading = await desk.checks.reading(uri)
      return reading ? sourcesOf(reading) : []
    },

    'standardsDesk/sourceText': async ({ source: uri }) => {
      for (const { shelf } of desk.checks.readings())
        for (const source of [...shelf.sources, ...shelf.archived])
          if (sourceUri(source, shelf) === uri) return fileOf(source).getText()
      const id = archivedIdIn(uri)
      const archived = id === undefined ? undefined : await desk.newsrooms.archived(id, occasion().moment)
      return archived ? fileOf(sourceFrom(archived)).getText() : null
    },

    'standardsDesk/compare': async ({ uri, source }) => {
      const reading = await desk.checks.reading(uri)
      return reading ? sideBySide(reading, source, desk.say) : null
    },

    'standardsDesk/quoteFrom': async ({ uri, source: from, range }) => {
      const reading = await desk.checks.reading(uri)
      if (!reading) return null
      const { shelf } = reading
      const known = shelf.sources.find(source => sourceUri(source, shelf) === from)
      const file = known ? fileOf(known) : desk.documents.get(from)
      if (!file) return null
      const story = known?.story ?? readStory(draftOf(file))
      const span = { start: file.offsetAt(range.start), end: file.offsetAt(range.end) }
      const name = known ? nameOf(known) : decodeURIComponent(from.slice(from.lastIndexOf('/') + 1))
      return { text: quoteFrom(story, name, span, usualMarks(reading.story)), known: known !== undefined }
    },

    'standardsDesk/quotePassage': async ({ uri, range }) => {
      const reading = await desk.checks.reading(uri)
      if (!reading) return null
      const { document } = reading
      const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) }
      return quotePassage(reading, span, desk.say) ?? null
    },

    'standardsDesk/addSource': async ({ uri, source, kind }) => {
      const reading = await desk.checks.reading(uri)
      return reading ? addedWithKind(desk, reading, source, kind) : null
    },

    'standardsDesk/addArchived': async ({ uri, source }) => {
      const reading = await desk.checks.reading(uri)
      return reading ? addedArchived(reading, source, desk.newsrooms.folders) : null
    },

    'standardsDesk/changeSourceKind': async ({ uri, source, kind }) => {
      const reading = await desk.checks.reading(uri)
      return reading ? withKind(desk, reading, source, kind) : null
    },

    'standardsDesk/removeSource': async ({ uri, source }) => {
      const reading = await desk.checks.reading(uri)
      return reading ? removedSource(reading, source) : null
    },
  }) satisfies Partial<Answers>

/** The fact sheet and the speakers. */
const factsAnswers = (desk: Desk) =>
  ({
    'standardsDesk/facts': async ({ uri }) => {
      const reading = await desk.checks.reading(uri)
      return reading ? sheetOf(desk, reading) : null
    },

    'standardsDesk/attributions': async ({ uri, position, named }) => {
      const reading = await desk.checks.reading(uri)
      return reading ? attributions(reading, reading.document.offsetAt(position), named) : []
    },

    'standardsDesk/tick': async ({ uri, kind, words, ticked, by }) => {
      const reading = await desk.checks.reading(uri)
      if (!reading) return null
      const on = occasion().moment.slice(0, 10)
      return tickEdit(reading, { kind, words, ...(by ? { by } : {}), on }, ticked, desk.files)
    },
  }) satisfies Partial<Answers>

/** House rules. */
const houseAnswers = (desk: Desk) =>
  ({
    'standardsDesk/houseTests': async ({ uri }) => {
      const found = await houseIn(desk, uri)
      if (!found) return null
      const entries = houseTestsOf(found, path => desk.uri(path))
      return { uri, entries, errors: found.troubles.filter(({ severity }) => severity === 'error').length }
    },

    'standardsDesk/testHouse': async ({ uri, examples }, token) => {
      const found = await houseIn(desk, uri)
      return found ? desk.houseTests.run(found, { wanted: examples && new Set(examples), token }) : []
    },

    'standardsDesk/try': (asked, token) =>
      stoppable(desk, asked.workDoneToken, token, signal => tried(desk, asked, signal)),

    'standardsDesk/triable': async ({ uri, position }) => {
      const path = pathOf(uri)
      const document = desk.documents.get(uri)
      if (path === undefined) return { names: [] }
      const here = document && entryAt(document.getText(), document.offsetAt(position))
      return { names: subjectNames((await desk.newsrooms.houseAt(path)).house), here }
    },

    'standardsDesk/houseFile': async ({ uri }: Place) => {
      const file = await houseFileOf(desk, uri)
      return file ? { uri: file.uri, create: file.create } : null
    },

    'standardsDesk/setRule': asked => ruleEdit(desk, asked),

    'standardsDesk/newClaim': async ({ uri, range }) => {
      const reading = await desk.checks.reading(uri)
      if (!reading) return null
      const { document } = reading
      return newClaim(
        reading,
        { start: document.offsetAt(range.start), end: document.offsetAt(range.end) },
        desk,
      )
    },
  }) satisfies Partial<Answers>

/** The house rules that a file is, and all that they extend. */
async function houseIn(desk: Desk, uri: string) {
  const path = pathOf(uri)
  const found = path === undefined ? undefined : await desk.newsrooms.houseAt(path)
  return found?.file === path ? found : undefined
}

/** The fact sheet, with what has been ticked off. */
async function sheetOf(desk: Desk, reading: Reading): Promise<Facts> {
  const facts = factsOf(reading, desk.say)
  const { ticks, troubles } = await ticksOf(reading, desk.files)
  desk.tellTroubles(`${reading.uri}#ticks`, troubles)
  for (const fact of facts) {
    const tick = ticks.find(({ kind, words }) => kind === fact.kind && words === oneLine(fact.words))
    if (tick) fact.ticked = { by: tick.by, on: tick.on }
  }
  return { uri: reading.uri, version: reading.version, facts, markdown: factsPage(facts, reading, desk.say) }
}

async function gate(desk: Desk, uri: string): Promise<Gate | null> {
  const reading = await desk.checks.reading(uri)
  if (!reading) return null
  const { story, surroundings, comparison, looked } = reading
  const { findings, stood } = judge(story, surroundings.house, comparison, {
    ...occasion(),
    stets: surroundings.stets,
    missing: surroundings.missing,
    ran: looked.ran,
    gate: true,
  })
  const shown = findings.map(finding => ({ finding, summary: summaryOf(finding, reading) }))
  const { facts } = await sheetOf(desk, reading)
  return {
    uri,
    blocks: shown.filter(({ finding }) => finding.severity === 'error').map(({ summary }) => summary),
    warns: shown.filter(({ finding }) => finding.severity === 'warning').map(({ summary }) => summary),
    reviews: await reviewsOf(desk, reading),
    stood: stood.map(({ finding, ...record }) => ({ ...summaryOf(finding, reading), ...record })),
    ticked: facts.flatMap(({ kind, words, ticked }) => (ticked ? [{ kind, words, ...ticked }] : [])),
    facts: facts.length,
  }
}

/** The entries that apply to a draft and are due for review, each with its place in the house rules. */
async function reviewsOf(desk: Desk, { surroundings }: Reading): Promise<Gate['reviews']> {
  const { houseFile, house } = surroundings
  if (houseFile === undefined) return []
  const found = await desk.newsrooms.houseAt(houseFile)
  return reviewTroubles({ ...found, house }, occasion().moment).map(trouble => ({
    uri: desk.uri(trouble.path),
    range: troubleDiagnostic(trouble).range,
    message: trouble.message,
  }))
}

async function letStand(desk: Desk, asked: LetStand) {
  const reading = await desk.checks.reading(asked.uri)
  const finding = reading && findingOf(reading, asked)
  if (!finding) return null
  const on = occasion().moment.slice(0, 10)
  if (asked.form === 'file') return fileEdit(reading, finding, asked, desk.files, on)
  const edit = commentEdit(reading, finding, asked.reason, asked.by ? { by: asked.by, on } : undefined)
  return edit ? { changes: { [asked.uri]: [edit] } } : null
}
