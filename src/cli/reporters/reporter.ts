import type { Colors } from 'picocolors/types'
import type { SheetFile } from '../facts.ts'
import type { CheckReport } from '../report.ts'
import type { TrialReport } from '../try.ts'

/** Renders what a check has found. */
export type Reporter = (report: CheckReport, look: Look) => string

/** Renders fact sheets. */
export type FactsReporter = (sheets: SheetFile[], look: Look) => string

/** Renders what came of a trial. */
export type TrialReporter = (trial: TrialReport, look: Look) => string

/** How the place that is printed to looks. */
export interface Look {
  /** Paints, where colour is wanted; otherwise leaves text as it is. */
  paint: Colors
  columns: number
  /** An ISO instant, for formats that carry one. */
  moment: string
}
