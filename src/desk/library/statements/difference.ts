import type { Severity } from '../../finding.ts'
import type { Span } from '../../span.ts'
import type { Source } from '../source.ts'
import type { Features } from './certainty.ts'

/** What a statement of the draft says otherwise than its source. */
export interface Difference {
  /** Which check sees it: `figure`, `roles`, `hedge`. */
  check: string
  /** In the draft. */
  span: Span
  source: Source
  inSource: Span
  /** 0 to 1. */
  certainty: number
  severity: Severity
  /** The source’s words, where they fit into the draft as they are. */
  offer?: string
  features: Features
}
