import type { Block, Draft, Piece } from '../../draft/draft.ts'
import type { Span } from '../../span.ts'
import type { Places } from '../source.ts'
import type { ReadFile } from './read-file.ts'

/** Some words of a transcript: who says them, when, and where they stand. */
export interface Utterance {
  /** The speaker's name as it is typed; missing where nobody is named. */
  speaker?: Span
  /** When it begins, as the transcript has it: `00:00:04.120`, `9:14 AM`. */
  time?: string
  /** What is read, one list a paragraph. */
  paragraphs: Piece[][]
}

/** Captions end anywhere. After `enoughWords` a paragraph ends with the sentence, and after `mostWords` in any case. */
const enoughWords = 60
const mostWords = 120

/**
 * A transcript as a source: each speaker in a block of her own, what she says in the paragraphs that follow, and when it
 * was said. With `runOn`, what one speaker says in several captions is joined, as captions end in the middle of a sentence.
 */
export function transcriptOf(
  text: string,
  before: Block[],
  utterances: Utterance[],
  published: string | undefined,
  runOn: boolean,
): ReadFile {
  const blocks = [...before]
  const places: Places = { kind: 'time', starts: [], names: [] }
  let named: string | undefined
  for (const utterance of runOn ? joined(text, utterances) : utterances) {
    const name = utterance.speaker && text.slice(utterance.speaker.start, utterance.speaker.end)
    if (utterance.speaker && name !== named)
      blocks.push({ kind: 'speaker', ...utterance.speaker, pieces: [utterance.speaker] })
    named = name ?? named
    for (const pieces of utterance.paragraphs)
      if (pieces.length > 0)
        blocks.push({ kind: 'paragraph', start: pieces[0].start, end: pieces[pieces.length - 1].end, pieces })
  }
  for (const { time, paragraphs } of utterances) {
    const [first] = paragraphs[0] ?? []
    if (time === undefined || first === undefined) continue
    places.starts.push(first.start)
    places.names.push(shortTime(time))
  }
  const draft: Draft = {
    text,
    format: 'wire',
    fields: [],
    blocks,
    notes: [],
    stets: [],
    published,
    problems: [],
  }
  return { draft, kind: 'transcript', ...(places.starts.length > 0 ? { places } : {}) }
}

/** `0:04` for `00:00:04.120`; `1:02:03` for `01:02:03`. */
const shortTime = (time: string) =>
  time
    .replace(/[.,]\d+$/, '')
    .replace(/^0?0:(?=\d{1,2}:\d)/, '')
    .replace(/^0(?=\d:)/, '')
    .replace(/:(\d)(?!\d)/g, ':0$1')

/** What one speaker says in one caption after the other, in paragraphs that end with a sentence where they can. */
function joined(text: string, utterances: Utterance[]): Utterance[] {
  const turns: Utterance[] = []
  let words = 0
  let speaker: string | undefined
  for (const utterance of utterances) {
    const name = utterance.speaker && text.slice(utterance.speaker.start, utterance.speaker.end)
    const last = turns.at(-1)
    const pieces = utterance.paragraphs.flat()
    if (pieces.length === 0) continue
    const goesOn = last !== undefined && (name === undefined || name === speaker)
    const said = last?.paragraphs[0].at(-1)
    const isFull =
      words >= mostWords ||
      (words >= enoughWords && said !== undefined && /[.?!]["”’]?$/.test(readOf(text, said)))
    if (goesOn && said && !isFull)
      last.paragraphs[0].push({ start: said.end, end: pieces[0].start, text: ' ' }, ...pieces)
    else {
      turns.push({ speaker: utterance.speaker, paragraphs: [pieces] })
      words = 0
    }
    if (name !== undefined) speaker = name
    words += pieces.reduce((sum, piece) => sum + readOf(text, piece).split(/\s+/).filter(Boolean).length, 0)
  }
  return turns
}

const readOf = (text: string, { start, end, text: read }: Piece) => read ?? text.slice(start, end)
