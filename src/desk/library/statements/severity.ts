import { likely, sure } from './certainty.ts'
import type { Difference } from './difference.ts'

/** A difference with the severity that its certainty allows; an offer only where it is sure. */
export function differenceOf(found: Omit<Difference, 'severity'>): Difference {
  const severity = found.certainty >= sure ? 'error' : found.certainty >= likely ? 'warning' : 'info'
  return { ...found, severity, offer: severity === 'error' ? found.offer : undefined }
}
