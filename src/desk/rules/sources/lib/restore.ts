import type { Edit } from '../../../finding.ts'
import { applyEdits } from '../../../fixes.ts'
import type { Change, Fidelity } from '../../../library/comparison.ts'
import { mayTurn } from '../../../library/fidelity/left-out.ts'
import type { Source } from '../../../library/source.ts'
import type { Span } from '../../../span.ts'
import { textOf } from '../../../span.ts'
import type { Quotation, Story } from '../../../story/story.ts'
import { firstWordFrom } from '../../../story/words.ts'

export type Differing = Extract<Fidelity, { changes: Change[] }>

interface Fix {
  title: string
  edits: Edit[]
}

/** The fixes for a quotation that differs from its source: the source's words; an ellipsis; no marks. */
export function fixesOf(story: Story, quotation: Quotation, fidelity: Differing): Fix[] {
  return [
    restore(story, quotation, fidelity),
    ellipsis(story, quotation, fidelity),
    withoutMarks(quotation),
  ].filter((fix): fix is Fix => fix !== undefined)
}

/** What a source says between two words, on one line; nothing when it is not all of it said by one speaker. */
function wordsOf(source: Source, span: Span): string | undefined {
  const words = textOf(source.story, span)
  return /["“”«»\n]/.test(words) ? undefined : words
}

function restore(story: Story, quotation: Quotation, fidelity: Differing): Fix | undefined {
  const whole = wholeQuotation(story, quotation, fidelity)
  if (whole) return whole
  const edits: Edit[] = []
  for (const change of fidelity.changes) {
    const words = wordsOf(fidelity.source, change.source)
    if (words === undefined) return undefined
    // What an ellipsis hides comes back with the spaces and commas around it.
    if (isEllipsis(textOf(story, change.draft))) edits.push({ ...change.draft, text: words })
    else edits.push(placed(story, quotation, change.draft, words))
  }
  return { title: restoring(story, quotation, fidelity, edits), edits }
}

/** `frank discussion and a candid discussion` for `frank and candid`: a stitched quotation is restored to where it ends. */
function wholeQuotation(story: Story, { content }: Quotation, fidelity: Differing): Fix | undefined {
  if (fidelity.status !== 'stitched') return undefined
  const { source, inSource } = fidelity
  const said = source.story.quotations.find(
    each => each.content.start <= inSource.start && inSource.end <= each.content.end,
  )
  if (!said) return undefined
  const rest = textOf(source.story, { start: inSource.end, end: said.content.end })
  const end = rest.split(/\s+/).filter(Boolean).length <= 3 ? said.content.end : inSource.end
  const words = wordsOf(source, { start: inSource.start, end })
  if (words === undefined) return undefined
  const ending = /(?<![\s,.;!?…])[\s,.;!?…]*$/
  const text = words.replace(ending, '') + (ending.exec(textOf(story, content))?.[0] ?? '')
  return { title: `Restore ${inTitle(text)}`, edits: [{ ...content, text }] }
}

/** What a quotation will read where it changes: `Restore “sell”`, `Restore “are actually respected”`. */
function restoring(story: Story, { content }: Quotation, { changes }: Differing, edits: Edit[]): string {
  const after = (start: number, end: number) => applied(story, { start, end }, edits)
  const start = Math.min(...edits.map(edit => edit.start))
  const end = Math.max(...edits.map(edit => edit.end))
  // Where words only go, or a place has none, the words on either side say where that is.
  const isPlain =
    changes.every(({ draft }) => draft.start < draft.end) && /[\p{L}\p{N}]/u.test(after(start, end))
  if (isPlain) return `Restore ${inTitle(after(start, end))}`
  const around = wordsAround(story, content, { start, end })
  return `Restore ${inTitle(after(Math.min(start, around.start), Math.max(end, around.end)))}`
}

const applied = (story: Story, span: Span, edits: Edit[]): string =>
  applyEdits(
    textOf(story, span),
    edits.map(edit => ({ ...edit, start: edit.start - span.start, end: edit.end - span.start })),
  )

/** Maximum number of characters of the new text in the title of a fix. */
const longestInTitle = 60

/** Words as a title has them: on one line, without the signs and spaces at their edges. */
function inTitle(text: string): string {
  const words = text.replace(/\s+/g, ' ').replace(/^[\s,.;:!?]+|[\s,.;:]+$/g, '')
  if (words.length <= longestInTitle) return `“${words}”`
  return `“${words.slice(0, words.lastIndexOf(' ', longestInTitle))} …”`
}

/** Words in the place of a span, with one space on either side, and none left where words are taken out. */
function placed(story: Story, { content }: Quotation, { start, end }: Span, words: string): Edit {
  const { text } = story
  if (start === end)
    return start <= content.start ? { start, end, text: `${words} ` } : { start, end, text: ` ${words}` }
  if (words) return { start, end, text: words }
  if (start > content.start && /\s/.test(text[start - 1])) return { start: start - 1, end, text: '' }
  return { start, end: /\s/.test(text[end] ?? '') ? end + 1 : end, text: '' }
}

const isEllipsis = (words: string) => /^[\s,]*(?:…|\.\s?\.\s?\.)[\s.,]*$/.test(words)

/** Only where words were left out and nothing else was done to them, and none of them is a no or a condition. */
function ellipsis(story: Story, { content }: Quotation, { changes, source }: Differing): Fix | undefined {
  if (!changes.every(({ draft }) => draft.start === draft.end)) return undefined
  if (changes.some(change => mayTurn(textOf(source.story, change.source)))) return undefined
  const edits = changes.map(({ draft }) => ({ ...draft, text: ' ...' }))
  const around = changes.map(({ draft }) => wordsAround(story, content, draft))
  const start = Math.min(...around.map(each => each.start))
  const end = Math.max(...around.map(each => each.end))
  return { title: `Mark the omission: ${inTitle(applied(story, { start, end }, edits))}`, edits }
}

/** Takes the marks away, where the quotation has a pair of its own. */
export function withoutMarks({ start, end, content, marks }: Quotation): Fix | undefined {
  if (marks === 'block' || marks === 'label' || content.start === start || content.end === end)
    return undefined
  return {
    title: 'Remove the quotation marks',
    edits: [
      { start, end: content.start, text: '' },
      { start: content.end, end, text: '' },
    ],
  }
}

/** The words of a quotation that differ, from the first to the last; where words are missing, those on either side. */
export function differingWords(story: Story, { content }: Quotation, { changes }: Differing): Span {
  const spans = changes.map(({ draft }) =>
    draft.start < draft.end ? draft : wordsAround(story, content, draft),
  )
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  }
}

function wordsAround({ words }: Story, content: Span, { start, end }: Span): Span {
  const before = words[firstWordFrom(words, start) - 1]
  const after = words[firstWordFrom(words, end)]
  return {
    start: before && before.start >= content.start ? before.start : start,
    end: after && after.end <= content.end ? after.end : end,
  }
}

/** What differs, as the end of a message: `“actually” is missing.` */
export function differences(story: Story, { changes, source }: Differing): string {
  const parts = changes.slice(0, 3).map(change => {
    const here = textOf(story, change.draft)
    const there = textOf(source.story, change.source)
    if (!here) return `“${there}” is missing`
    if (isEllipsis(here)) return `the ellipsis hides “${there.replace(/^[\s,;:—–]+|[\s,;:—–]+$/g, '')}”`
    if (!there) return `“${here}” is added`
    return `“${there}” became “${here}”`
  })
  const more = changes.length > 3 ? ` and ${changes.length - 3} more.` : ''
  return (
    parts
      .map((part, at) => (at < parts.length - 1 ? endedBy(part, ', ') : more ? part : endedBy(part, '.')))
      .join('') + more
  )
}

/** A comma or a period goes inside the marks. */
const endedBy = (part: string, sign: ', ' | '.') =>
  part.endsWith('”') ? `${part.slice(0, -1)}${sign.trim()}”${sign.slice(1)}` : part + sign
