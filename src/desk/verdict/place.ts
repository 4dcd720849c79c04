import type { Edit, Finding } from '../finding.ts'
import type { Span } from '../span.ts'
import type { Story } from '../story/story.ts'
import type { Found } from './verdict.ts'

/** Turns a report, in the reader's text, into a finding in the text that was typed. */
export function toFinding({ rule, severity, report }: Found, story: Story): Finding {
  const place = (span: Span) => (report.in === 'draft' ? span : story.prose.toDraft(span))
  const { start, end } = place(report)
  return {
    rule: report.rule ?? rule.id,
    severity,
    start,
    end,
    message: report.message,
    why: report.why ?? rule.why,
    fixes: (report.fixes ?? [])
      .map(fix => ({
        title: fix.title,
        safe: fix.safe ?? false,
        edits: fix.edits.map(edit => ({ ...range(place(edit)), text: edit.text })),
        breaks: report.in !== 'draft' && fix.edits.some(edit => breaksMarkup(edit, story)),
      }))
      .filter(fix => !fix.breaks)
      .map(({ title, safe, edits }) => ({ title, safe, edits })),
    evidence: (report.evidence ?? []).map(evidence => ({
      ...(evidence.source === undefined ? range(place(evidence)) : range(evidence)),
      ...(evidence.source === undefined ? {} : { source: evidence.source }),
      message: evidence.message,
    })),
    ...(report.entry === undefined ? {} : { entry: report.entry }),
  }
}

const range = ({ start, end }: Span): Span => ({ start, end })

/** `**gang** members` cannot be replaced as a whole without losing one half of the asterisks. */
function breaksMarkup(edit: Edit, story: Story): boolean {
  if (edit.start === edit.end) return false
  const typed = story.prose.toDraft(edit)
  const read = story.text.slice(edit.start, edit.end)
  return story.draft.text.slice(typed.start, typed.end).replace(/\s+/g, ' ') !== read.replace(/\s+/g, ' ')
}
