import type { FactsReporter, Reporter, TrialReporter } from './reporter.ts'

/** The formats of a check, each loaded when it is asked for. */
export const reporters: Record<string, () => Promise<Reporter>> = {
  pretty: async () => (await import('./pretty.ts')).pretty,
  json: async () => (await import('./json.ts')).json,
  sarif: async () => (await import('./sarif.ts')).sarif,
  junit: async () => (await import('./junit.ts')).junit,
  checkstyle: async () => (await import('./checkstyle.ts')).checkstyle,
  github: async () => (await import('./github.ts')).github,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
  html: async () => (await import('./html.ts')).html,
}

/** The formats of a fact sheet. */
export const factsReporters: Record<string, () => Promise<FactsReporter>> = {
  pretty: async () => (await import('./facts-pretty.ts')).factsPretty,
  json: async () => (await import('./facts-json.ts')).factsJson,
  jsonl: async () => (await import('./facts-json.ts')).factsJsonl,
  md: async () => (await import('./facts-markdown.ts')).factsMarkdown,
  csv: async () => (await import('./facts-csv.ts')).factsCsv,
}

/** The formats of a trial. */
export const trialReporters: Record<string, () => Promise<TrialReporter>> = {
  pretty: async () => (await import('./trial-pretty.ts')).trialPretty,
  json: async () => (await import('./trial-json.ts')).trialJson,
}
