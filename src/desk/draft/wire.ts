import { addAll } from '../add-all.ts'
import { wireFields } from '../english/lexicon/copy-fields.ts'
import { agencyCredits } from '../english/lexicon/outlets.ts'
import { regex } from '../english/regex.ts'
import type { Span } from '../span.ts'
import type { Block, Field, Note, Parts } from './draft.ts'
import { readFrontMatter } from './front-matter.ts'
import { isFurniture, isNoteToReaders } from './furniture.ts'
import { markHeads } from './heads.ts'
import { commentsIn, cutNotes, partComments } from './notes.ts'
import { endOfLine, linesOf, paragraphsOf } from './paragraphs.ts'

/** `date 2025-03-28`, on a line of its own or, as it arrives from some feeds, before the first word of the story. */
const dayHeader = /^[ \t]*(date)[ \t]*(?::[ \t]*)?(\d{4}-\d{2}-\d{2})(?:[ \t]+|$)/i
const header = regex('i')`^[ \t]*(${wireFields})[ \t]*:[ \t]*(\S[^\r\n]*)$`
const deskNote = /^(?:EDS|EDITORS|EDITOR[’']S NOTE|NOTE TO EDITORS|ADVISORY)\b\s*[:.-]/i

/**
 * Plain text as it is written in the field or arrives from an agency: perhaps front matter or header lines, then
 * paragraphs parted by empty lines or single breaks. With `mend`, paragraphs that a feed glued together
 * (`deportation.Her trip`) and a credit glued to the last word are taken apart.
 */
export function readWire(text: string, mend = false): Parts {
  const front = readFrontMatter(text)
  const fields: Field[] = [...front.fields]
  const from = readHeaders(text, front.span.end, fields)
  const found = [...front.comments, ...commentsIn(text, from, text.length)]
  const notes: Note[] = []
  const blocks: Block[] = [...front.blocks]
  const body: Block[] = []
  const cut = found.filter(({ start }) => start >= from)
  for (const paragraph of paragraphsOf(text, { start: from, end: text.length }, cut, mend)) {
    for (const part of mend ? unglued(text, paragraph) : [paragraph]) {
      const words = text.slice(part.start, Math.min(part.end, part.start + 300)).trim()
      if (deskNote.test(words) && !isNoteToReaders(words))
        notes.push({ ...part, text: text.slice(part.start, part.end) })
      else
        body.push({
          kind: isFurniture(words) ? 'furniture' : 'paragraph',
          ...part,
          pieces: linesOf(text, part, mend),
        })
    }
  }
  markHeads(text, body)
  for (const block of body) addAll(notes, cutNotes(text, block))
  addAll(
    blocks,
    body.filter(block => block.pieces.length > 0),
  )
  const parted = partComments(found, blocks)
  return {
    fields,
    blocks,
    notes: [...parted.notes, ...notes].sort((one, other) => one.start - other.start),
    stets: parted.stets,
    problems: front.problems,
  }
}

/** Reads header lines into `fields`; returns where the copy begins. */
function readHeaders(text: string, from: number, fields: Field[]): number {
  let at = from
  while (at < text.length) {
    const lineEnd = endOfLine(text, at)
    const line = text.slice(at, Math.min(lineEnd, at + 400)).replace(/\r$/, '')
    const day = dayHeader.exec(line)
    const match = day ?? header.exec(line)
    if (!match) {
      if (line.trim() === '' && fields.length === 0 && lineEnd < text.length) {
        at = lineEnd + 1
        continue
      }
      break
    }
    const start = at + match[0].indexOf(match[2], match[0].indexOf(match[1]) + match[1].length)
    fields.push({
      name: match[1].toLowerCase(),
      value: match[2].trim(),
      start,
      end: start + match[2].trimEnd().length,
    })
    at += day ? match[0].length : line.length
    if (text[at] === '\r') at++
    if (text[at] === '\n') at++
  }
  return at
}

/** A full stop, perhaps a closing mark, and a capital or an opening mark with no space: two paragraphs that a feed ran together. */
const glue = /(?<=[\p{Ll}\p{N})%”"][.!?][”"’)]?|[\p{Ll}][.,!?]”)(?=\p{Lu}\p{Ll}|\p{Lu}\s|[“‘])/gu
const gluedCredit = regex()`(?<=[.!?][”"’)]?)(?:${agencyCredits})\.?$`

function unglued(text: string, paragraph: Span): Span[] {
  const typed = text.slice(paragraph.start, paragraph.end)
  const cuts = [...typed.matchAll(glue)]
    .map(match => match.index)
    // `example.Com` and `readers@site.Org` are addresses.
    .filter(at => !/[@/]\S*$|\bwww\.\S*$/.test(typed.slice(Math.max(0, at - 60), at)))
  const last = gluedCredit.exec(typed)
  if (last) cuts.push(last.index)
  const parts: Span[] = []
  let start = paragraph.start
  for (const cut of [...new Set(cuts)].sort((one, other) => one - other)) {
    if (paragraph.start + cut <= start) continue
    parts.push({ start, end: paragraph.start + cut })
    start = paragraph.start + cut
  }
  parts.push({ start, end: paragraph.end })
  return parts
}
