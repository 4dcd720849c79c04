import { accusationsIn } from '../../claims/accusations.ts'
import { isLabel } from '../../claims/labels.ts'
import { whyNotStated } from '../../claims/stated.ts'
import { hasAny, listOf } from '../../english/word-lists.ts'
import type { Span } from '../../span.ts'
import type { Story } from '../../story/story.ts'
import { isQuoted, sentenceAt } from '../../story/within.ts'
import { rule } from '../rule.ts'

const hedged =
  /(?<![\p{L}\p{N}-])(?<hedge>[Aa]lleged|[Ss]uspected|[Pp]urported)\s+(?<words>(?:[\p{Ll}-]+\s+){0,2}[\p{Ll}-]+)/gu

const hedges = listOf(['alleged', 'suspected', 'purported'])

export default rule({
  id: 'hedging/dropped',
  summary: 'Hedged at first, then stated as fact in the same story',
  why: 'An allegation stays an allegation to the end of the story.',
  basis: 'AP Stylebook, “allege”',
  severity: 'info',
  where: 'prose',
  examples: [
    {
      bad: 'Police held three suspected smugglers on Monday. The smugglers came from Kell.',
      finds: 'The smugglers',
      fixed: 'Police held three suspected smugglers on Monday. The suspected smugglers came from Kell.',
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
    const convicted = accusationsIn(story).filter(each => each.kind === 'convicted')
    const told = new Set<string>()
    for (const match of story.text.matchAll(hedged)) {
      const { hedge, words } = match.groups as Record<'hedge' | 'words', string>
      const label = labelIn(words)
      if (!label || told.has(label) || inQuotation(story, match.index)) continue
      told.add(label)
      if (isFlatBefore(story, label, match.index)) continue
      const span = flatAfter(story, label, match.index + match[0].length)
      if (span && !convicted.some(each => each.start < span.start)) {
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

/** The words up to the noun that accuses: `gang members` of `gang members in`. */
function labelIn(words: string): string | undefined {
  const parts = words.toLowerCase().split(/\s+/)
  const last = parts.findLastIndex(isLabel)
  return last < 0 ? undefined : parts.slice(0, last + 1).join(' ')
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

const inQuotation = (story: Story, at: number) => isQuoted(story, { start: at, end: at + 1 })
