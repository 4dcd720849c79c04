import { compareWith } from '../desk/check.ts'
import { type CheckItem, checklistOf } from '../desk/checklist.ts'
import type { FactSheet } from '../desk/fact-sheet.ts'
import { factsOf } from '../desk/facts.ts'
import { readStory } from '../desk/story/read.ts'
import { lookUp } from '../newsroom/archive/looked-up.ts'
import { diskAtOnce } from '../newsroom/disk-at-once.ts'
import type { Command, Surface, Values } from './command.ts'
import { draftOptions, fenceOf, inputPathOf, isoDate } from './draft-options.ts'
import { findDrafts } from './drafts.ts'
import { newsroomOf } from './newsroom-of.ts'
import { openDraft } from './opening.ts'
import { factsReporters } from './reporters/reporters.ts'
import { lookOf } from './terminal.ts'
import { missingSources, tellAll } from './told.ts'

export const command: Command = {
  name: 'facts',
  summary:
    'prints the fact sheet: every quotation, person, figure, date, statement and passage, with what the sources say',
  operands: '[paths|-]',
  options: {
    format: {
      type: 'string',
      choices: Object.keys(factsReporters),
      default: 'pretty',
      description: 'the output format',
    },
    ...draftOptions,
  },
  run: runFacts,
}

export interface SheetFile {
  /** As it is told. */
  path: string
  published: string | null
  /** The sheet as data, with the path. */
  sheet: FactSheet & { path: string }
  /** The same as a list to work down. */
  items: CheckItem[]
  text: string
  /** The text of each source that the sheet names, by path. */
  sources: Map<string, string>
}

async function runFacts(values: Values, operands: string[], surface: Surface): Promise<number> {
  const { folder } = surface
  const options = {
    folder,
    date: isoDate(values.date as string | undefined),
    inputPath: inputPathOf(values, folder),
  }
  const newsroom = await newsroomOf(values, folder)
  const { drafts, told } = await findDrafts(diskAtOnce, folder, operands, fenceOf(values, folder))
  const report = await factsReporters[values.format as string]()
  const sheets: SheetFile[] = []
  for (const file of drafts) {
    try {
      const input = file.path === undefined ? await surface.readInput() : undefined
      const { shown, copy, draft, around, told: saying } = await openDraft(newsroom, file, input, options)
      told.push(...saying, ...missingSources(shown, draft, around.missing))
      const story = readStory(draft)
      const { ran, failed } = await lookUp(around.archive, story, surface.now().toISOString())
      if (failed) told.push({ severity: 'warning', line: failed })
      const sheet = factsOf(story, compareWith(around.library, story), around.house.claims, ran)
      sheets.push({
        path: shown,
        published: sheet.published,
        sheet: { path: shown, ...sheet },
        items: checklistOf(story, sheet),
        text: copy.text,
        sources: new Map(around.library?.sources.map(source => [source.path, source.story.draft.text])),
      })
    } catch (error) {
      told.push({
        severity: 'error',
        line: `${file.shown}: ${error instanceof Error ? error.message : String(error)}`,
      })
    }
  }
  tellAll(told, surface)
  surface.print(report(sheets, lookOf(surface)))
  return told.some(({ severity }) => severity === 'error') ? 2 : 0
}
