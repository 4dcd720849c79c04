import type { Draft } from '../draft/draft.ts'
import type { Finding } from '../finding.ts'
import { overlaps } from '../span.ts'

/** An entry of `stet.yml`: these words of this draft may stand, says who, since when, and why. */
export interface StoredStet {
  rule: string
  /** The words found, as they stood in the draft. */
  words: string
  reason: string
  /** Who let it stand, and the ISO day. */
  by?: string
  on?: string
}

/** A finding that is let stand: the record of who decided it, when and why. */
export interface Stood {
  finding: Finding
  reason: string
  /** Missing where nobody has signed. */
  by?: string
  on?: string
}

/** Parts what is shown from what a writer has let stand, and reports a stet that silences nothing. */
export function withoutStets(
  findings: Finding[],
  draft: Draft,
  stored: StoredStet[],
): { standing: Finding[]; stood: Stood[] } {
  if (draft.stets.length === 0 && stored.length === 0) return { standing: findings, stood: [] }
  const used = new Set<object>()
  const stood: Stood[] = []
  const standing = findings.filter(finding => {
    const words = oneLine(draft.text.slice(finding.start, finding.end))
    const stets = [
      ...draft.stets.filter(stet => speaksOf(stet.rule, finding) && overlaps(stet.covers, finding)),
      ...stored.filter(stet => speaksOf(stet.rule, finding) && oneLine(stet.words) === words),
    ]
    for (const stet of stets) used.add(stet)
    // Of two that say the same, one that is signed counts.
    const stet = stets.find(({ by }) => by !== undefined) ?? stets[0]
    if (stet) stood.push({ finding, ...signed(stet) })
    return stet === undefined
  })
  for (const stet of draft.stets)
    if (!used.has(stet))
      standing.push(unused(stet.rule, stet.start, stet.end, 'The next paragraph has no such finding.'))
  for (const stet of stored)
    if (!used.has(stet)) standing.push(unused(stet.rule, 0, 0, `“${stet.words}” is no longer in the draft.`))
  return { standing, stood }
}

const signed = ({ reason, by, on }: Omit<Stood, 'finding'>) => ({
  reason,
  ...(by ? { by } : {}),
  ...(on ? { on } : {}),
})

/** A stet names a rule, or a whole family. */
const speaksOf = (rule: string, finding: Finding) =>
  finding.rule === rule || finding.rule.startsWith(`${rule}/`)

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

const unused = (rule: string, start: number, end: number, because: string): Finding => ({
  rule: 'stet/unused',
  severity: 'info',
  start,
  end,
  message: `“stet ${rule}” overrules nothing. ${because}`,
  why: 'An old stet can hide the next mistake. Delete it.',
  fixes: [],
  evidence: [],
})
