import type { Quotation, Story } from '../../../story/story.ts'
import type { Report } from '../../rule.ts'

/** What a house puts between the verb and the words it brings in. */
export type Lead = 'comma' | 'colon' | 'any'

/** `said, “We won.”` and `said: “We won.”`: the one comma or colon between a verb and the whole sentences it brings in. */
export function wrongLead(
  story: Story,
  { start, end, content, length, speaker, kind, paragraph }: Quotation,
  lead: Lead,
): Report | undefined {
  if (lead === 'any' || kind !== 'full' || !speaker?.verb) return undefined
  if (speaker.how !== 'before' && speaker.how !== 'colon') return undefined
  const mark = start - 2
  const gap = story.text.slice(mark, start)
  const wrong = lead === 'colon' ? ', ' : ': '
  if (gap !== wrong || mark < speaker.verb.end || mark - speaker.verb.end > longestObject) return undefined
  // Another comma there makes an aside: `said, laughing, “We won.”`
  if (/[,:;]/.test(story.text.slice(speaker.verb.end, mark))) return undefined
  // `The ballot question reads: “Shall the town borrow?”` shows a paper, and nobody speaks.
  if (/^reads?$/i.test(story.text.slice(speaker.verb.start, speaker.verb.end))) return undefined
  const quoted = story.text.slice(content.start, content.end)
  if (!/^\p{Lu}/u.test(quoted)) return undefined
  // Before more than a sentence, or a paragraph of its own, AP has a colon too.
  const isLong =
    length >= longQuotation ||
    /[.?!…]\s+[\p{Lu}“]/u.test(quoted) ||
    content.end >= story.paragraphs[paragraph].end ||
    // `said: “We won.” “We won it all.”`
    /^\s{1,2}["“'‘]\p{L}/u.test(story.text.slice(end, end + 4))
  // A statement or a letter may be brought in with a colon; right behind the verb there is no reason for one.
  if (lead === 'comma' && (isLong || mark > speaker.verb.end)) return undefined
  const right = lead === 'colon' ? ':' : ','
  return {
    start: mark,
    end: content.start,
    severity: 'info',
    habit: 'lead',
    message: `Use a ${lead} to introduce the quotation.`,
    fixes: [
      { title: `Change to a ${lead}`, safe: true, edits: [{ start: mark, end: mark + 1, text: right }] },
    ],
  }
}

/** AP has a colon before long quotations. A quotation of one sentence is long from this many words on. */
const longQuotation = 25

/** Maximum distance in characters from a verb to the mark: `told a crowd of dockers at the gate on Monday`. */
const longestObject = 60
