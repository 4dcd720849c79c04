import type { FactsReporter } from './reporter.ts'

/** The fact sheets as data. */
export const factsJson: FactsReporter = sheets =>
  `${JSON.stringify({ version: 1, files: sheets.map(({ sheet }) => sheet) }, null, 2)}\n`

/** One sheet a line, for pipelines. */
export const factsJsonl: FactsReporter = sheets =>
  sheets.map(({ sheet }) => `${JSON.stringify(sheet)}\n`).join('')
