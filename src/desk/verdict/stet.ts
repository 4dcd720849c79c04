import type { Draft, Stet } from '../draft/draft.ts'
import type { Finding } from '../finding.ts'
import { firstBeyond } from '../first-beyond.ts'
import { overlaps } from '../span.ts'

/** An entry of `stet.yml`: somebody approved these words of this draft. It has the name, the date, and the reason. */
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
  const typed = [...draft.stets].sort((one, other) => one.covers.start - other.covers.start)
  const byWords = new Map<string, StoredStet[]>()
  for (const stet of stored) {
    const words = oneLine(stet.words)
    const known = byWords.get(words)
    if (known) known.push(stet)
    else byWords.set(words, [stet])
  }
  const standing = findings.filter(finding => {
    const words = oneLine(draft.text.slice(finding.start, finding.end))
    const stets = [...around(typed, finding), ...(byWords.get(words) ?? [])].filter(stet =>
      speaksOf(stet.rule, finding),
    )
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

/** The stets, in the order of what they cover, whose block a finding touches: no two of them cover the same in part. */
function around(stets: Stet[], finding: Finding): Stet[] {
  const found: Stet[] = []
  const first = firstBeyond(stets, ({ covers }) => covers.end >= finding.start)
  for (let at = first; at < stets.length && stets[at].covers.start <= finding.end; at++)
    if (overlaps(stets[at].covers, finding)) found.push(stets[at])
  return found
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
