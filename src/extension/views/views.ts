import { CurrentDraft } from '../current.ts'
import type { Desk } from '../desk.ts'
import { FactsView } from './facts.ts'
import { FindingsView } from './findings.ts'
import { RanBeforeView } from './ran-before.ts'
import { SourcesView } from './sources.ts'

/** The views of Standards Desk, for the draft in view. */
export interface Views {
  current: CurrentDraft
  findings: FindingsView
  facts: FactsView
  sources: SourcesView
  ranBefore: RanBeforeView
}

export function openViews(desk: Desk): Views {
  const current = new CurrentDraft(desk)
  return {
    current,
    findings: new FindingsView(desk, current),
    facts: new FactsView(desk, current),
    sources: new SourcesView(desk, current),
    ranBefore: new RanBeforeView(desk, current),
  }
}
