import { parse } from '@plussub/srt-vtt-parser'
import type { Piece } from '../../draft/draft.ts'
import { piecesOf } from '../../draft/pieces.ts'
import type { Span } from '../../span.ts'
import type { ReadFile } from './read-file.ts'
import { isSpeakerName } from './speaker-names.ts'
import { transcriptOf, type Utterance } from './turns.ts'
import { UnreadableSource } from './unreadable.ts'

const tag = /<[^<>\n]{0,200}>/g
const voice = /<v(?:\.[^ <>]*)? ([^<>\n]+)>/
/** `ANN LEE: We saw`, `Ann Lee: We saw`, and `>> We saw` for another speaker, whom nobody names. */
const label = /^(?:>>+\s*|-\s*)?([^\s:<>[\]()][^:<>[\]()]{0,43}):\s+(?=\S)/
const change = /^(?:>>+|-)\s*(?=\S)/

/**
 * WebVTT and SRT: captions joined into sentences, each with the time at which it is on the screen. What a live caption
 * repeats of the one before is read once. Throws on what has no captions.
 */
export function readSubtitles(path: string, text: string, published: string | undefined): ReadFile {
  const { entries } = parse(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'))
  const utterances: Utterance[] = []
  let at = 0
  let before: string[] = []
  for (const { from, text: caption } of entries) {
    const lines = caption.split('\n').filter(line => line.trim() !== '')
    let speaker: Span | undefined
    const pieces: Piece[] = []
    for (const line of lines) {
      const start = text.indexOf(line, at)
      if (start < 0) continue
      at = start + line.length
      if (before.includes(plain(line))) continue
      const read = readLine(text, { start, end: at }, pieces.length === 0)
      speaker ??= read.speaker
      if (pieces.length > 0 && read.pieces.length > 0)
        pieces.push({ start: pieces[pieces.length - 1].end, end: read.pieces[0].start, text: ' ' })
      pieces.push(...read.pieces)
    }
    before = lines.map(plain)
    if (pieces.length > 0) utterances.push({ speaker, time: timeOf(from), paragraphs: [pieces] })
  }
  if (utterances.length === 0)
    throw new UnreadableSource(`${path} has no captions in it, so it was not read as a source.`)
  return transcriptOf(text, [], utterances, published, true)
}

const plain = (line: string) => line.replace(tag, '').trim()

const timeOf = (milliseconds: number) => {
  const seconds = Math.floor(milliseconds / 1000)
  return [seconds / 3600, (seconds / 60) % 60, seconds % 60]
    .map(part => String(Math.floor(part)).padStart(2, '0'))
    .join(':')
}

/** A line of a caption without its tags, and who speaks in it. */
function readLine(text: string, { start, end }: Span, isFirst: boolean) {
  const line = text.slice(start, end)
  const voiced = voice.exec(line)
  const at = (index: number, length: number): Span => ({ start: start + index, end: start + index + length })
  let speaker = voiced ? at(voiced.index + voiced[0].indexOf(voiced[1]), voiced[1].length) : undefined
  const words: Span[] = []
  let from = 0
  for (const { 0: tagged, index } of line.matchAll(tag)) {
    if (index > from) words.push(at(from, index - from))
    from = index + tagged.length
  }
  if (from < line.length) words.push(at(from, line.length - from))
  const [head] = words
  if (isFirst && head) {
    const read = text.slice(head.start, head.end)
    const labelled = label.exec(read)
    const named = labelled && isSpeakerName(labelled[1]) ? labelled : undefined
    if (named && !speaker) {
      const name = head.start + named[0].indexOf(named[1])
      speaker = { start: name, end: name + named[1].length }
    }
    head.start += (named ?? change.exec(read))?.[0].length ?? 0
  }
  const pieces = words.flatMap(span => piecesOf(text, span, decoded(text.slice(span.start, span.end))))
  return { speaker, pieces: pieces.filter(piece => piece.end > piece.start) }
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', nbsp: '\u00a0', lrm: '', rlm: '' }
const decoded = (words: string) =>
  words.replace(/&(amp|lt|gt|nbsp|lrm|rlm);/g, (_, entity: string) => entities[entity])
