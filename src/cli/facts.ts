import { resolve } from 'pathe'
import { compareWith } from '../desk/check.ts'
import { type Facts, factsOf } from '../desk/facts.ts'
import { readStory } from '../desk/story/read.ts'
import { disk } from '../newsroom/disk.ts'
import { Newsroom } from '../newsroom/newsroom.ts'
import type { Command, Surface, Values } from './command.ts'
import { isoDate } from './dates.ts'
import { findDrafts, readDraftFile, toDraft } from './drafts.ts'
import type { FactsReporter } from './reporters/reporter.ts'
import { lookOf } from './terminal.ts'
import { draftProblem, type Told, toldOf } from './told.ts'

const reporters: Record<string, () => Promise<FactsReporter>> = {
  pretty: async () => (await import('./reporters/facts-pretty.ts')).factsPretty,
  json: async () => (await import('./reporters/facts-json.ts')).factsJson,
  jsonl: async () => (await import('./reporters/facts-json.ts')).factsJsonl,
}

export const command: Command = {
  name: 'facts',
  summary:
    'the fact sheet: every quotation, person, figure, day and passage, with what each source has of it',
  operands: '[paths|-]',
  options: {
    format: {
      type: 'string',
      choices: Object.keys(reporters),
      default: 'pretty',
      description: 'how the sheet is told',
    },
    house: {
      type: 'string',
      value: 'FILE',
      description: 'these house rules, or a profile such as ap, for every draft',
    },
    sources: {
      type: 'string',
      value: 'PATH',
      multiple: true,
      description: 'sources of every draft: a file, a folder or a glob',
    },
    date: {
      type: 'string',
      value: 'DAY',
      description: 'the day of publication (2025-03-28) of drafts that name none',
    },
    'stdin-path': { type: 'string', value: 'PATH', description: 'where standard input would lie' },
  },
  run: runFacts,
}

/** The fact sheet of one draft. */
export interface FactSheet extends Facts {
  path: string
}

export interface SheetFile {
  sheet: FactSheet
  text: string
  /** The text of each source that the sheet names, by path. */
  sources: Map<string, string>
}

async function runFacts(values: Values, operands: string[], surface: Surface): Promise<number> {
  const { folder } = surface
  const published = isoDate(values.date as string | undefined)
  const newsroom = new Newsroom({
    files: disk,
    base: folder,
    house: values.house as string | undefined,
    sources: values.sources as string[] | undefined,
  })
  const drafts = await findDrafts(disk, folder, operands)
  const report = await reporters[values.format as string]()
  const sheets: SheetFile[] = []
  const told: Told[] = []
  for (const file of drafts) {
    try {
      const input = file.path === undefined ? await surface.readInput() : undefined
      const at =
        file.path ?? (values['stdin-path'] ? resolve(folder, values['stdin-path'] as string) : undefined)
      const { copy } = await readDraftFile(disk, file.path, input)
      const draft = toDraft(copy.text, at, published)
      const { library, troubles } = await newsroom.around(draft, at)
      told.push(...draft.problems.map(problem => draftProblem(file.shown, draft.text, problem)))
      told.push(...troubles.map(trouble => toldOf(trouble, folder)))
      const story = readStory(draft)
      sheets.push({
        sheet: { path: file.shown, ...factsOf(story, compareWith(library, story)) },
        text: copy.text,
        sources: new Map(library?.sources.map(source => [source.path, source.story.draft.text])),
      })
    } catch (error) {
      told.push({
        severity: 'error',
        line: `${file.shown}: ${error instanceof Error ? error.message : String(error)}`,
      })
    }
  }
  for (const line of new Set(told.map(({ line }) => line))) surface.tell(`${line}\n`)
  surface.print(report(sheets, lookOf(surface)))
  return told.some(({ severity }) => severity === 'error') ? 2 : 0
}
