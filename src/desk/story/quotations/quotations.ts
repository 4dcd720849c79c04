import { isProse } from '../../draft/draft.ts'
import type { Span } from '../../span.ts'
import type { Paragraph, Quotation, Story, StrayMark } from '../story.ts'
import { countWords } from '../words.ts'
import { findTurns } from './labels.ts'
import type { Mark } from './marks.ts'
import { type Pair, type Pairing, pairMarks } from './pairs.ts'
import { looksLikeSentence, looksLikeTitle } from './quotation-kinds.ts'

/**
 * The quotations of a story in order, and the marks that are wrong. Marks are paired within a paragraph; one left open
 * runs on when the next paragraph opens with a mark again, or closes it. In a paragraph whose marks cannot be paired
 * no quotation in straight marks is believed. Of some paragraphs side by side those are read that begin in them; the
 * first is read right only where the one before is among them.
 */
export function readQuotations(
  story: Pick<Story, 'text' | 'paragraphs' | 'words'>,
  paragraphs = story.paragraphs,
): {
  quotations: Quotation[]
  strayMarks: StrayMark[]
} {
  const quotations: Quotation[] = []
  const strayMarks: StrayMark[] = []
  const turns = findTurns(story.text, story.paragraphs)
  let running: Quotation | undefined
  for (const paragraph of paragraphs) {
    if (!isProse(paragraph.kind)) continue
    const turn = turns.get(paragraph.index)
    const pairing = pairMarks(story.text, paragraph)
    const before = running
    running = undefined
    // Most paragraphs have no mark at all.
    if (!turn && paragraph.kind !== 'quotation' && isBare(pairing)) continue
    const { own, strays, isBelieved } = ownQuotations(story, paragraph, pairing, before)
    for (const stray of strays) strayMarks.push(stray)
    if (paragraph.kind === 'quotation' && isCreditLine(story.text, paragraph)) continue
    const whole = wholeParagraph(story, paragraph, own, turn?.inMarks ? undefined : turn)
    if (whole) {
      whole.continues = blockBefore(whole, quotations.at(-1))
      quotations.push(whole)
      continue
    }
    for (const each of own) quotations.push(each)
    const open = own.at(-1)
    if (open && isOpen(open) && isBelieved) running = open
  }
  return { quotations, strayMarks }
}

type Copy = Pick<Story, 'text' | 'paragraphs' | 'words'>

/** The quotations in the marks of a paragraph, what is wrong with these, and whether all of them are believed. */
function ownQuotations(story: Copy, paragraph: Paragraph, pairing: Pairing, before: Quotation | undefined) {
  const { pairs, unclosed } = pairing
  const rest = before && restOf(story, paragraph, pairing, before)
  const last = unclosed.at(-1)
  if (last && runsOn(story, paragraph, last)) {
    unclosed.pop()
    pairs.push({ opening: last })
  }
  const strays = straysOf(paragraph, pairing)
  const isBelieved = strays.every(stray => stray.repair !== undefined)
  const believed = isBelieved
    ? pairs
    : pairs.filter(pair => pair.closing && pair.opening.shape !== 'straight')
  const own = nest(believed.map(pair => fromPair(story, paragraph, pair)))
  if (rest) own.unshift(rest)
  else if (before && own[0]?.start === startOfCopy(story.text, paragraph)) own[0].continues = before
  for (const [index, each] of own.entries())
    if (index > 0 && isOpen(own[index - 1])) each.continues = own[index - 1]
  return { own, strays, isBelieved }
}

/** `... and so on.” he said.` closes what the paragraph before left open, without a mark of its own at the start. */
function restOf(
  story: Copy,
  paragraph: Paragraph,
  { unopened }: Pairing,
  before: Quotation,
): Quotation | undefined {
  if (unopened.length === 0 || startsWithMark(story.text, paragraph)) return undefined
  const { start } = paragraph
  const closing = unopened.shift() as Mark
  const span = { start, end: closing.end }
  return {
    ...quotation(story, paragraph, span, { start, end: closing.start }, before.marks),
    continues: before,
  }
}

/** A quotation that no mark closes. */
const isOpen = ({ content, end }: Quotation) => content.end === end

/** The block quotation in the paragraph before, which goes on in this one. */
const blockBefore = (whole: Quotation, before: Quotation | undefined): Quotation | undefined =>
  whole.marks === 'block' && before?.marks === 'block' && before.paragraph === whole.paragraph - 1
    ? before
    : undefined

const isBare = ({ pairs, unclosed, unopened, doubled }: Pairing) =>
  pairs.length + unclosed.length + unopened.length + doubled.length === 0

/** `— Ana Ruiz, “Low Water”`, under a block quotation: its attribution, and no part of it. */
const isCreditLine = (text: string, { start, end }: Span) =>
  end - start < 160 && /^\s*(?:[—–―]|--?)\s?\p{L}/u.test(text.slice(start, Math.min(end, start + 8)))

/** A block quotation, or a turn of a transcript: all of the paragraph, with what is in marks inside it. */
function wholeParagraph(
  story: Pick<Story, 'text' | 'words'>,
  paragraph: Paragraph,
  own: Quotation[],
  turn?: { content: Span },
) {
  if (!turn && paragraph.kind !== 'quotation') return undefined
  // `RUIZ: “I did not sign it.”` and a block quotation in marks are what their marks say.
  if (own.length > 0 && own[0].start === (turn?.content.start ?? paragraph.start)) return undefined
  const content = turn?.content ?? withoutSignature(story.text, paragraph)
  const whole = quotation(story, paragraph, content, content, turn ? 'label' : 'block')
  whole.kind = 'full'
  whole.nested = own.filter(each => each.start >= content.start)
  return whole
}

/** `We will not be moved. — Ana Ruiz`: the signature under a block quotation is not said by anyone. */
function withoutSignature(text: string, paragraph: Span): Span {
  const from = Math.max(paragraph.start, paragraph.end - 120)
  const signature = /\s*(?:[—–]|--)\s*\p{Lu}[^.!?—–]*$/u.exec(text.slice(from, paragraph.end))
  return signature && from + signature.index > paragraph.start + 20
    ? { start: paragraph.start, end: from + signature.index }
    : { start: paragraph.start, end: paragraph.end }
}

function fromPair(story: Pick<Story, 'text' | 'words'>, paragraph: Paragraph, pair: Pair): Quotation {
  const { opening, closing } = pair
  const stop = pair.end ?? paragraph.end
  const end = closing?.end ?? stop
  const content = { start: opening.end, end: closing?.start ?? stop }
  const marks = opening.shape === 'single' ? 'single' : opening.shape === 'guillemet' ? 'guillemet' : 'double'
  return quotation(story, paragraph, { start: opening.start, end }, content, marks)
}

function quotation(
  story: Pick<Story, 'text' | 'words'>,
  paragraph: Paragraph,
  span: Span,
  content: Span,
  marks: Quotation['marks'],
): Quotation {
  const words = story.text.slice(content.start, content.end)
  const runsOn = content.end === span.end
  const kind = runsOn || looksLikeSentence(words) ? 'full' : looksLikeTitle(words) ? 'title' : 'partial'
  return {
    start: span.start,
    end: span.end,
    kind,
    marks,
    content,
    length: countWords(story.words, content),
    paragraph: paragraph.index,
    nested: [],
  }
}

/** Puts each quotation inside another into that one, so that the others are side by side. */
function nest(found: Quotation[]): Quotation[] {
  const outer: Quotation[] = []
  const around: Quotation[] = []
  for (const each of found.sort((one, other) => one.start - other.start || other.end - one.end)) {
    while (around.length > 0 && around[around.length - 1].end < each.end) around.pop()
    const parent = around.at(-1)
    if (parent && each.start >= parent.start) parent.nested.push(each)
    else outer.push(each)
    around.push(each)
  }
  return outer
}

function straysOf(paragraph: Paragraph, { pairs, unclosed, unopened, doubled }: Pairing): StrayMark[] {
  const strays: StrayMark[] = []
  const add = (mark: Mark, problem: StrayMark['problem'], repair?: string) =>
    strays.push({ start: mark.start, end: mark.end, problem, paragraph: paragraph.index, repair })
  const sound = new Set(
    pairs.flatMap(pair => (pair.closing?.shape === pair.opening.shape ? [pair.opening.shape] : [])),
  )
  for (const { opening, closing } of pairs) {
    if (opening.faces === 'closes') add(opening, 'turned', '“')
    if (closing?.faces === 'opens') add(closing, 'turned', '”')
    if (closing && closing.shape !== opening.shape) {
      // The kind that the paragraph's other marks have is right: `“We won," she said. “We won.”`
      const wanted = opening.shape === 'curly' || sound.has(opening.shape) ? opening.shape : closing.shape
      const wrong = wanted === opening.shape ? closing : opening
      add(wrong, 'other-kind', markOf(wanted, wrong === opening))
    }
  }
  for (const mark of unclosed) add(mark, 'unclosed')
  for (const mark of unopened) add(mark, 'unopened')
  for (const mark of doubled) add(mark, 'doubled', '')
  return strays.sort((one, other) => one.start - other.start)
}

function markOf(shape: Mark['shape'], opens: boolean): string {
  if (shape === 'straight') return '"'
  if (shape === 'wire') return opens ? '``' : "''"
  if (shape === 'guillemet') return opens ? '«' : '»'
  return opens ? '“' : '”'
}

/**
 * Whether the next paragraph continues an open quotation: it opens with a mark, or closes one that it has not opened.
 */
function runsOn(story: Pick<Story, 'text' | 'paragraphs'>, paragraph: Paragraph, mark: Mark): boolean {
  const next = story.paragraphs
    .slice(paragraph.index + 1, paragraph.index + 3)
    .find(each => isProse(each.kind))
  if (!next || mark.side === 'closes') return false
  if (startsWithMark(story.text, next)) return true
  const { unopened } = pairMarks(story.text, next)
  return unopened.length === 1
}

const opensCopy = /^\s*(?:["“«]|``|''|[‘'](?=\p{Lu}))/u

function startsWithMark(text: string, paragraph: Span): boolean {
  return opensCopy.test(text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 8)))
}

function startOfCopy(text: string, paragraph: Span): number {
  let at = paragraph.start
  while (at < paragraph.end && /\s/.test(text[at])) at++
  return at
}
