import type { Dateline, Story } from './story.ts'

/** `BOGOTA, Colombia (AP) —`, `WASHINGTON, March 28 (Reuters) -`, `DAR ES SALAAM, Tanzania (AP) _`: place in capitals, then a dash. */
const pattern =
  /^(?<place>\p{Lu}[\p{Lu}.'’\- ]{2,40}(?:,\s[\p{L}.'’\- ]{2,30})?)(?:,\s(?:\p{L}{3,9}\.?\s\d{1,2}))?\s*(?:\((?<agency>[^()]{2,40})\))?\s*(?:—|–|--|-|_)\s/u

/** Whether copy begins with a dateline. */
export const isDateline = (text: string) => pattern.test(text.slice(0, 160))

/** The dateline at the head of the first paragraph, or nothing. It ends before the first word of the story. */
export function readDateline(story: Story): Dateline | undefined {
  const first = story.paragraphs.find(paragraph => paragraph.kind === 'paragraph')
  if (!first) return undefined
  const match = pattern.exec(story.text.slice(first.start, first.start + 160))
  if (!match?.groups) return undefined
  return {
    start: first.start,
    end: first.start + match[0].length,
    place: match.groups.place,
    agency: match.groups.agency,
  }
}
