import { accusationsIn } from '../../claims/accusations.ts'
import { isAccusing, isWrong } from '../../claims/labels.ts'
import { whyNotStated } from '../../claims/stated.ts'
import { verbOf } from '../../claims/verbs.ts'
import { harmless } from '../../english/lexicon/things.ts'
import { matchesAt } from '../../english/matches-at.ts'
import { hasAny, listOf, wordsOn } from '../../english/word-lists.ts'
import type { Span } from '../../span.ts'
import { isQuoted } from '../../story/quotations/is-quoted.ts'
import { sentenceAt } from '../../story/sentence-at.ts'
import type { Story } from '../../story/story.ts'
import { rule } from '../rule.ts'

const hedged =
  /(?<![\p{L}\p{N}-])(?<hedge>[Aa]lleged|[Ss]uspected|[Pp]urported)\s+(?<words>(?:[\p{Ll}-]+\s+){0,2}[\p{Ll}-]+)/uy

const hedges = listOf(['alleged', 'suspected', 'purported'])

export default rule({
  id: 'hedging/dropped',
  summary: 'Hedged at first, then stated as fact in the same story',
  why: 'An allegation stays an allegation to the end of the story.',
  knows: [
    'A noun that names a wrong or a wrongdoer, hedged first and later stated as fact with `the`, `these` or `those`.',
    'Not reported: attributed, after a conviction, or in other words (`the three men`).',
  ],
  basis: 'AP Stylebook, “allege”',
  severity: 'info',
  where: 'prose',
  examples: [
    {
      bad: 'Police held three suspected smugglers on Monday. The smugglers came from Kell.',
      finds: 'The smugglers',
      fixed: 'Police held three suspected smugglers on Monday. The suspected smugglers came from Kell.',
    },
    {
      bad: 'Police hold two suspected arsonists after fires in Kell. The arsonists drove a van.',
      finds: 'The arsonists',
    },
    {
      bad: 'The alleged bribe was paid in chips, police said. The bribe came to $14,500.',
      finds: 'The bribe',
    },
    { good: 'Police held three suspected smugglers on Monday. The suspected smugglers came from Kell.' },
    { good: 'Police held three suspected smugglers on Monday. The smugglers came from Kell, police said.' },
    { good: 'Police held three suspected smugglers on Monday. The three men came from Kell.' },
    {
      good: 'Police held three suspected smugglers. The men were convicted of smuggling. The smugglers came from Kell.',
    },
  ],
  check(story, report) {
    if (!hasAny(story, hedges)) return
    const told = new Set<string>()
    const places = wordsOn(story, hedges).map(({ start }) => start)
    for (const match of matchesAt(story.text, places, hedged)) {
      const { hedge, words } = match.groups as Record<'hedge' | 'words', string>
      const label = labelIn(hedge, words)
      if (!label || told.has(label) || inQuotation(story, match.index)) continue
      told.add(label)
      if (isFlatBefore(story, label, match.index)) continue
      const span = flatAfter(story, label, match.index + match[0].length)
      if (span && !isConvictedBefore(story, span)) {
        const insert = span.start + /^\S+\s+/.exec(story.text.slice(span.start, span.end))![0].length
        report({
          ...span,
          message: `The story first said “${hedge.toLowerCase()} ${label}”; “${story.text.slice(span.start, span.end)}” states it as fact.`,
          evidence: [{ start: match.index, end: match.index + match[0].length, message: 'Hedged here.' }],
          fixes: [
            {
              title: `Write “${hedge.toLowerCase()} ${label}”`,
              edits: [{ start: insert, end: insert, text: `${hedge.toLowerCase()} ` }],
            },
          ],
        })
      }
    }
  },
})

/** The words up to the noun that accuses: `gang members` of `gang members in`, `bribe` of `bribe was`. */
function labelIn(hedge: string, words: string): string | undefined {
  const parts = words.toLowerCase().split(/\s+/)
  const accuses = (part: string | undefined) => part !== undefined && (isAccusing(part) || isWrong(part))
  let last = parts.findIndex(accuses)
  while (last >= 0 && accuses(parts[last + 1])) last++
  if (last >= 0) return parts.slice(0, last + 1).join(' ')
  // What is `alleged` is a wrong by that word alone; what is suspected may be a sickness.
  const first = /^alleged$/i.test(hedge) ? parts[0] : undefined
  return first && !harmless.has(first) && verbOf(parts[1] ?? '') ? first : undefined
}

const definite = (label: string) =>
  new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:[Tt]he|[Tt]hese|[Tt]hose)\\s+${label.replace(/\s/g, '\\s+')}(?![\\p{L}\\p{N}-]|\\s+\\p{Lu})`,
    'gu',
  )

const isFlatBefore = (story: Story, label: string, until: number) =>
  [...story.text.slice(0, until).matchAll(definite(label))].length > 0

/** The first place after `from` where the words stand flat. */
function flatAfter(story: Story, label: string, from: number): Span | undefined {
  const pattern = definite(label)
  pattern.lastIndex = from
  for (let match = pattern.exec(story.text); match; match = pattern.exec(story.text)) {
    const span = { start: match.index, end: match.index + match[0].length }
    const sentence = sentenceAt(story, span.start)
    if (sentence && !whyNotStated(story, sentence, span)) return span
  }
  return undefined
}

const isConvictedBefore = (story: Story, span: Span) =>
  accusationsIn(story).some(({ kind, start }) => kind === 'convicted' && start < span.start)

const inQuotation = (story: Story, at: number) => isQuoted(story, { start: at, end: at + 1 })
