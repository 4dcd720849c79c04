import type { Report } from '../rules/rule.ts'
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
    if (
      rule.where === 'prose' &&
      story.quotations.some(quotation => overlaps(report, quotation) && !contains(report, quotation))
    )
      return []
    if (rule.where === 'quote' && !story.quotations.some(quotation => overlaps(report, quotation))) return []
    if (rule.id.startsWith('sources/')) return [each]
    return [{ ...each, report: withoutFixesInQuotations(report, story.quotations) }]
  })
}

function withoutFixesInQuotations(report: Report, quotations: Quotation[]): Report {
  if (!report.fixes?.length) return report
  const fixes = report.fixes.filter(fix =>
    fix.edits.every(edit => quotations.every(quotation => !changesWords(edit, quotation.content))),
  )
  return fixes.length === report.fixes.length ? report : { ...report, fixes }
}

/** An edit at the very edge of the content, such as a comma before the closing mark, is an edit of the marks. */
const changesWords = (edit: Span, content: Span) =>
  edit.start === edit.end ? content.start < edit.start && edit.start < content.end : overlaps(edit, content)
