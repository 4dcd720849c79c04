import { notices } from '../../english/lexicon/headlines.ts'
import { memo } from '../../memo.ts'
import type { Span } from '../../span.ts'
import type { Paragraph } from '../story.ts'

/** A turn of a transcript: `WALLACE: Thank you.` The label names the speaker, the rest is what he says. */
export interface Turn {
  label: Span
  content: Span
  /** The label is inside quotation marks: a transcript quoted as a whole. */
  inMarks: boolean
}

const capitals =
  /^(\p{Lu}[\p{Lu}.'’-]+(?: \p{Lu}[\p{Lu}.'’-]*){0,4})(?: \([^)\n]{1,60}\)|, [\p{Lu} ]{2,40})?:\s+(?=\S)/u
const question = /^(Q(?:uestion)?|A(?:nswer)?)(?::|\.(?=\s+[\p{Lu}“"]))\s+(?=\S)/u
const name = /^((?:\p{Lu}[\p{L}.'’-]+ ){0,3}\p{Lu}[\p{L}.'’-]+):\s+(?=\S)/u

/** The turns of a transcript or an interview by paragraph, or none when the story is no such thing. */
export const findTurns = (text: string, paragraphs: Paragraph[]): Map<number, Turn> =>
  turnsIn(paragraphs, text)

/**
 * Where the speakers stand in blocks of their own, what follows each is hers until the next. Where her words are in marks
 * (`Ana Ruiz: “We won.”`), a paragraph without marks is of who wrote it all down.
 */
function turnsUnder(speakers: Paragraph[], paragraphs: Paragraph[], text: string): Map<number, Turn> {
  const turns = new Map<number, Turn>()
  let label: Span | undefined
  let isQuoted: boolean | undefined
  for (const { kind, start, end, index } of paragraphs.slice(speakers[0].index)) {
    if (kind === 'speaker') {
      label = { start, end }
      isQuoted = undefined
    } else if (label && kind === 'paragraph') {
      const opens = /["“]/.test(text[start])
      isQuoted ??= opens
      if (opens || !isQuoted) turns.set(index, { label, content: { start, end }, inMarks: false })
    }
  }
  return turns
}

const turnsIn = memo((paragraphs: Paragraph[], text: string): Map<number, Turn> => {
  const speakers = paragraphs.filter(({ kind }) => kind === 'speaker')
  if (speakers.length > 0) return turnsUnder(speakers, paragraphs, text)
  const turns = new Map<number, Turn>()
  const seen = new Map<string, number>()
  for (const paragraph of paragraphs) {
    if (paragraph.kind !== 'paragraph' && paragraph.kind !== 'quotation') continue
    // A transcript may be quoted as a whole: `“WALLACE: Thank you.`
    const mark = /^["“]/.test(text.slice(paragraph.start, paragraph.start + 1)) ? 1 : 0
    const from = paragraph.start + mark
    const beginning = text.slice(from, Math.min(paragraph.end, from + 120))
    const match = question.exec(beginning) ?? capitals.exec(beginning) ?? (mark ? null : name.exec(beginning))
    if (!match || notices.has(match[1])) continue
    turns.set(paragraph.index, {
      label: { start: from, end: from + match[1].length },
      content: { start: from + match[0].length, end: paragraph.end },
      inMarks: mark === 1,
    })
    const key = match[1].toLowerCase()
    seen.set(key, (seen.get(key) ?? 0) + 1)
  }
  // One colon makes no transcript: two voices take turns, and one of them comes back.
  const isTranscript = seen.size >= 2 && Math.max(...seen.values()) >= 2
  const isInterview = seen.has('q') || seen.has('question')
  if (!isTranscript && !(isInterview && seen.size >= 2)) return new Map()
  return turns
})
