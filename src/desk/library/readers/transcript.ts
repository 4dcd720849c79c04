import { datelineAt } from '../../draft/dateline.ts'
import type { Block } from '../../draft/draft.ts'
import { linesOf, paragraphsOf } from '../../draft/paragraphs.ts'
import type { SourceKind } from '../../house/source-kinds.ts'
import type { Span } from '../../span.ts'
import type { ReadFile } from './read-file.ts'
import { isSpeakerName } from './speaker-names.ts'
import { transcriptOf, type Utterance } from './turns.ts'

/** The start of a turn in a line of a transcript: who speaks, when, and where the words after it begin. */
interface Head {
  speaker?: Span
  time?: string
  /** `NAME:` and nothing else: stories and forms have such lines, too. */
  isLabel?: boolean
  words: number
}

interface Line extends Span {
  head?: Head
}

const clock = String.raw`(?:\d{1,2}:)?\d{1,2}:\d{1,2}(?:[.,]\d{1,3})?`
const name = String.raw`[\p{L}\p{N}][^:\[\]()\n\t|>]{0,44}?`
const bracketed = String.raw`[\[(]?(?<time>${clock})[\])]?`

/** How machines and people write it, the most telling first. */
const heads = [
  // Teams, WebVTT, SRT: `0:0:0.0 --> 0:0:4.5`
  String.raw`(?<time>${clock})\s*-->\s*${clock}.*`,
  // Trint, Descript, Zoom: `[00:00:04] Ann Lee: We saw`, `00:04:12 From Ann Lee to Everyone: We saw`
  String.raw`${bracketed}(?:\s*[-–])?\s+(?:From\s+)?(?<name>${name})(?:\s+to\s+\p{L}+)?\s*:(?:\s+|$)`,
  // WhatsApp: `[3/27/25, 9:14:05 AM] Ann Lee: We saw`
  String.raw`\[?\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},? (?<time>\d{1,2}:\d\d(?::\d\d)?(?:\s?[AP]M)?)\]?(?: -)? (?<name>${name}):\s+`,
  // Rev, Descript: `Ann Lee (00:04): We saw`, `Ann Lee [00:00:04] We saw`
  String.raw`(?<name>${name}),?\s*[\[(](?<time>${clock})[\])]\s*[:–-]?(?:\s+|$)`,
  // Otter: `Ann Lee  0:04`
  String.raw`(?<name>${name})\s+(?:[-–|]\s*)?(?<time>${clock})\s*$`,
  // Zoom: `[Ann Lee] 10:02:14`
  String.raw`\[(?<name>${name})\]\s+(?<time>${clock})\s*$`,
  // Messages: `Ann Lee, Mar 27, 9:14 AM`, `Ann Lee  [9:14 AM]`
  String.raw`(?<name>${name}),?\s+(?:\p{L}{3,9}\.? \d{1,2}(?:, \d{4})?,? (?:at )?)?\[?(?<time>\d{1,2}:\d\d(?::\d\d)? ?[AP]M)\]?\s*$`,
  // YouTube: `0:04`, and `0:04 we saw`
  String.raw`${bracketed}(?:\s+(?![ap]\.?m\b)|$)`,
].map(pattern => new RegExp(`^${pattern}`, 'iud'))

/** `Crossways Trains, spokeswoman Tilly Marsden: “We know”`: the speaker’s name follows the body and the role. */
const labelOfBody =
  /^[^:\n,“"]{3,45}, \p{Ll}[\p{Ll} ’'-]{2,40} (?<name>\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){1,2}):(?:\s+|$)/du

/** `VERN AMUNDSON, board, Haskell, farmer, voted no: Graduated in ’71.` */
const labelInCapitals =
  /^(?<name>\p{Lu}[\p{Lu}.’'-]+(?: \p{Lu}[\p{Lu}.’'-]*){1,3})(?:, [^:\n“"]{2,90})?:(?:\s+|$)/du

/** `ANN LEE: We saw`, `Speaker 1: We saw`, `MS. LEE (continuing): We saw`, `Q. We saw`. */
const label = new RegExp(
  String.raw`^(?<name>Q|A|${name})(?:\s?\([^)\n]{1,60}\)|,\s[\p{L}\p{M}.'’& -]{2,60})?(?::|(?<=^[QA])\.)(?:\s+|$)`,
  'ud',
)

/**
 * A transcript as people and machines type it: names with a time beside or above what was said, times alone, names
 * before a colon, `Q.` and `A.`. Nothing where the text is none; what a person calls one needs less to be one.
 */
export function readTranscript(
  typed: string,
  kind: SourceKind | undefined,
  published: string | undefined,
): ReadFile | undefined {
  const text = typed.replace(/\r(?!\n)/g, '\n')
  const lines = headed(text, linesIn(text))
  if (!isTranscript(text, lines, kind)) return undefined
  const first = lines.findIndex(({ head }) => head !== undefined)
  const before: Block[] = lines.slice(0, first).map(line => ({
    kind: 'paragraph',
    start: line.start,
    end: line.end,
    pieces: [{ start: line.start, end: line.end }],
  }))
  const utterances = utterancesOf(text, lines.slice(first))
  const named = utterances.filter(({ speaker }) => speaker).length
  return transcriptOf(typed, before, utterances, published, named === 0)
}

/** The lines that are not empty. */
function linesIn(text: string): Line[] {
  const lines: Line[] = []
  for (const { 0: typed, index } of text.matchAll(/[^\n]+/g)) {
    const start = index + /^[\s\ufeff]*/.exec(typed)![0].length
    const end = index + typed.trimEnd().length
    if (start < end) lines.push({ start, end })
  }
  return lines
}

/** Each line with the head that it has. */
function headed(text: string, lines: Line[]): Line[] {
  const found = lines.map(line => ({ ...line, head: headOf(text, line) }))
  for (const [index, line] of found.entries()) {
    const { head } = line
    if (!head?.time || head.speaker || head.words < line.end) continue
    // `0:0:0.0 --> 0:0:4.5`, and under it the name; or the name, and under it the time.
    const above = found[index - 1]
    const below = found[index + 1]
    if (below && !below.head && found[index + 2] && !found[index + 2].head && isNameAlone(text, below)) {
      head.speaker = { start: below.start, end: below.end }
      head.words = below.end
      found[index + 1] = { ...below, start: below.end, head: undefined }
    } else if (above && !above.head && isNameAlone(text, above)) {
      head.speaker = { start: above.start, end: above.end }
      found[index - 1] = { ...above, start: above.end }
    }
  }
  return found.filter(({ start, end }) => start < end)
}

const isNameAlone = (text: string, { start, end }: Span) => isSpeakerName(text.slice(start, end))

function headOf(text: string, line: Line): Head | undefined {
  const words = text.slice(line.start, Math.min(line.end, line.start + 200))
  // Most lines have no colon, and neither a time nor a label then.
  if (!words.includes(':') && !/^[QA]\./.test(words)) return undefined
  if (/\d:\d/.test(words))
    for (const pattern of heads) {
      const match = pattern.exec(words)
      const groups = match?.groups
      if (!match || (groups?.name !== undefined && !isSpeakerName(groups.name))) continue
      return { ...spanOf(match, line), time: groups?.time, words: line.start + match[0].length }
    }
  const match = labelOfBody.exec(words) ?? labelInCapitals.exec(words) ?? label.exec(words)
  if (!match?.groups || !isSpeakerName(match.groups.name)) return undefined
  return { ...spanOf(match, line), isLabel: true, words: line.start + match[0].length }
}

function spanOf({ indices }: RegExpExecArray, { start }: Line): { speaker?: Span } {
  const place = indices?.groups?.name
  return place ? { speaker: { start: start + place[0], end: start + place[1] } } : {}
}

/** Whether the heads of a text make it a transcript: a time or two, or names that take turns. */
function isTranscript(text: string, lines: Line[], kind: SourceKind | undefined): boolean {
  const withHead = lines.filter(({ head }) => head)
  if (withHead.length === 0) return false
  if (kind === 'transcript') return true
  if (kind !== undefined && kind !== 'other') return false
  const timed = withHead.filter(({ head }) => head!.time !== undefined)
  // `2 Joy Cherono 2:21:10` above `3 Mina Sato 2:22:04`: results, in which nobody says anything.
  const said = timed.filter(({ head, end }) => {
    const next = lines[lines.findIndex(line => line.head === head) + 1]
    return head!.words < end || (next && !next.head && /\p{L}/u.test(text.slice(next.start, next.end)))
  })
  if (said.length < timed.length / 2) return false
  const isFirst = lines[0].head?.time !== undefined
  if (timed.length >= 2 && timed.length >= lines.length / 12) return true
  if (timed.length === 1 && isFirst && timed[0].head!.speaker) return true
  if (lines.slice(0, 5).some(line => !line.head && datelineAt(text.slice(line.start, line.end)))) return false
  return takesTurns(
    text,
    lines,
    withHead.filter(({ head }) => head!.speaker),
  )
}

/** Names before colons: two that take turns, or one at the very beginning, with sentences behind them and no form's fields. */
function takesTurns(text: string, lines: Line[], labelled: Line[]): boolean {
  const names = labelled.map(({ head }) => text.slice(head!.speaker!.start, head!.speaker!.end))
  const spoken = labelled.filter(({ head, end }, index) => {
    const next = lines[lines.indexOf(labelled[index]) + 1]
    const said = text.slice(head!.words, end) || (next && !next.head ? text.slice(next.start, next.end) : '')
    return /\S\s+\S/.test(said) && /[.?!…—–-]["”’)\]]*$/.test(said)
  })
  if (labelled.length === 0 || spoken.length < labelled.length * 0.6) return false
  const voices = new Map<string, number>()
  for (const each of names) voices.set(each.toLowerCase(), (voices.get(each.toLowerCase()) ?? 0) + 1)
  if (voices.size === 1) return lines[0].head !== undefined && isTelling(names[0])
  // Two in capitals who speak once each, `LARS PENHALLOW, CEO:` and `JO STEIN, analyst:`, are enough.
  const fewest = names.every(each => !/\p{Ll}/u.test(each)) ? 2 : 3
  return Math.max(...voices.values()) >= 2 || (names.length >= fewest && names.every(isTelling))
}

/** `ANN LEE`, `Mayor Ann Lee`, `Speaker 1`: one capital alone (`Background:`) may begin a part of anything. */
const isTelling = (speaker: string) => /^[^\p{Ll}]{2,}$/u.test(speaker) || /\S\s+\S/.test(speaker)

function utterancesOf(text: string, lines: Line[]): Utterance[] {
  const utterances: Utterance[] = []
  for (let index = 0; index < lines.length; ) {
    const { head, end } = lines[index]
    let next = index + 1
    while (next < lines.length && !lines[next].head) next++
    const words = { start: head!.words, end: next > index + 1 ? lines[next - 1].end : end }
    const paragraphs = paragraphsOf(text, words, [], true).map(paragraph => linesOf(text, paragraph, true))
    utterances.push({ speaker: head!.speaker, time: head!.time, paragraphs })
    index = next
  }
  return utterances
}
