import type { CheckItem } from '../../desk/checklist.ts'

const words: Record<string, string> = {
  unverified: 'not verified',
  found: 'in a source',
  differs: 'differs from the source',
  'not-found': 'not in the sources',
  stated: 'stated as fact',
  'shared-quote': 'the same quotation',
  verbatim: 'verbatim',
}

/** What the sources say of a fact, in a few words. For a draft without sources this is said only once. */
export function standingWords({ kind, status }: CheckItem, hasSources: boolean): string {
  if (!status) return ''
  if (status !== 'unchecked') return words[status] ?? status
  if (kind !== 'quotation') return ''
  return hasSources ? 'too short to look up' : 'no sources'
}
