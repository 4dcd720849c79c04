import type { Edit, Finding } from '../finding.ts'
import type { House } from '../house/house.ts'
import { inWordsOf } from '../house/vocabulary.ts'
import type { Span } from '../span.ts'
import type { Story } from '../story/story.ts'
import { keepsFrontMatter } from './front-matter.ts'
import type { Found } from './verdict.ts'

/** Turns a report, in the reader's text, into a finding in the text that was typed. */
export function toFinding({ rule, severity, report }: Found, story: Story, house: House): Finding {
  const place = (span: Span) => (report.in === 'draft' ? span : story.prose.toDraft(span))
  const { start, end } = place(report)
  // What a house has written itself is in its own words already.
  const said = (text: string) => (report.entry === undefined ? inWordsOf(house, text) : text)
  return {
    rule: report.rule ?? rule.id,
    severity,
    start,
    end,
    ...(report.underline ? { underline: range(place(report.underline)) } : {}),
    message: said(report.message),
    why: report.why ?? said(rule.why),
    fixes: (report.fixes ?? [])
      .filter(fix => report.in === 'draft' || !fix.edits.some(edit => breaksMarkup(edit, story)))
      .map(fix => ({
        title: said(fix.title),
        safe: fix.safe ?? false,
        edits: fix.edits.map(edit => ({ ...range(place(edit)), text: edit.text })),
      }))
      .filter(fix => fix.edits.some(edit => changes(edit, story.draft.text)))
      .flatMap(fix => (report.in === 'draft' ? fix : (keepsFrontMatter(fix, story.draft) ?? []))),
    evidence: (report.evidence ?? []).map(evidence => ({
      ...(evidence.source === undefined ? range(place(evidence)) : range(evidence)),
      ...(evidence.source === undefined ? {} : { source: evidence.source }),
      message: said(evidence.message),
    })),
    ...(report.entry === undefined ? {} : { entry: report.entry }),
  }
}

const range = ({ start, end }: Span): Span => ({ start, end })

/** To put `Mr.` in the place of `Mr.` is to fix nothing, for ever. */
const changes = ({ start, end, text }: Edit, typed: string) => typed.slice(start, end) !== text

/**
 * `**gang** members` cannot be replaced as a whole without losing one half of the asterisks. At `Q&ampA`, the typed
 * text and the read text cannot be compared letter by letter, and `on ` would be put at the end of the paragraph.
 */
function breaksMarkup(edit: Edit, story: Story): boolean {
  if (story.prose.isWithinRead(edit.start) || story.prose.isWithinRead(edit.end)) return true
  if (edit.start === edit.end) return false
  const typed = story.prose.toDraft(edit)
  const read = story.text.slice(edit.start, edit.end)
  return story.draft.text.slice(typed.start, typed.end).replace(/\s+/g, ' ') !== read.replace(/\s+/g, ' ')
}
