import type { Edit } from '../finding.ts'
import { firstBeyond } from '../first-beyond.ts'
import { contains, overlaps, type Span } from '../span.ts'
import type { Quotation, Story } from '../story/story.ts'
import type { Found } from './verdict.ts'

/**
 * The quotation shield: words inside quotation marks are somebody's, and nothing corrects them but the rules that
 * compare them with their source. A rule for prose may speak of a whole sentence with a quotation in it, but not of
 * words within the marks, nor of a stretch that begins outside them and ends inside.
 */
export function inScope(found: Found[], story: Story): Found[] {
  return found.flatMap(each => {
    const { rule, report } = each
    if (report.in === 'draft') return [each]
    const quotations = quotationsIn(story.quotations, report)
    if (rule.where === 'prose' && quotations.some(quotation => !contains(report, quotation))) return []
    if (rule.where === 'quote' && quotations.length === 0) return []
    // These alone may put other words into a quotation: the source's own.
    if (rule.id.startsWith('sources/')) return [each]
    const fixes = report.fixes?.filter(fix => fix.edits.every(edit => keepsQuotedWords(edit, story)))
    return [fixes?.length === report.fixes?.length ? each : { ...each, report: { ...report, fixes } }]
  })
}

const keepsQuotedWords = (edit: Edit, { text, quotations }: Story) =>
  quotationsIn(quotations, edit).every(quotation => !changesWords(text, edit, quotation.content))

/** The quotations that a span touches. They stand in the story's order and do not overlap, so the first can be looked up. */
function quotationsIn(quotations: Quotation[], span: Span): Quotation[] {
  const first = firstBeyond(quotations, ({ end }) => end > span.start)
  const end = Math.max(span.end, span.start + 1)
  return quotations.slice(
    first,
    firstBeyond(quotations, ({ start }) => start >= end),
  )
}

/**
 * An edit at the very edge of the content, such as a comma before the closing mark, is an edit of the marks, and so is
 * one that only turns punctuation into other punctuation (`“We won.” Ruiz said`, `“He said "go" to me”`).
 */
function changesWords(text: string, edit: Edit, content: Span): boolean {
  const touches =
    edit.start === edit.end ? content.start < edit.start && edit.start < content.end : overlaps(edit, content)
  if (!touches) return false
  const before = text.slice(Math.max(edit.start, content.start), Math.min(edit.end, content.end))
  // `I...tried` becomes `I ... tried`: the dots stay, and no word joins or leaves another.
  if (ellipsis.test(before) && edit.text.trim() === before) return false
  return spoken.test(before) || spoken.test(edit.text)
}

const ellipsis = /^(?:\.{3}|…)$/

const spoken = /[\p{L}\p{N}\p{M}\s]/u
