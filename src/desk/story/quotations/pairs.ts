import type { Span } from '../../span.ts'
import { maybeInches } from './inches.ts'
import { findMarks, type Mark } from './marks.ts'

/** Two marks that belong together; a quotation that runs on in the next paragraph has no second one. */
export interface Pair {
  opening: Mark
  closing?: Mark
  /** The end of a quotation without a closing mark, when that is not the paragraph's end. */
  end?: number
}

export interface Pairing {
  pairs: Pair[]
  /** Marks without a second mark. */
  unclosed: Mark[]
  unopened: Mark[]
  /** The second of two alike where one is meant: `““We won”`. */
  doubled: Mark[]
}

/** The marks of one paragraph, paired. Double marks first, since a single one may be an apostrophe. */
export function pairMarks(text: string, paragraph: Span): Pairing {
  const marks = findMarks(text, paragraph)
  if (marks.length === 0) return { pairs: [], unclosed: [], unopened: [], doubled: [] }
  const { single, doubled } = withoutDoubled(marks.filter(mark => mark.shape !== 'single'))
  const doubles = { ...withoutInches(text, single), doubled }
  const singles = marks.filter(mark => mark.shape === 'single')
  for (const pair of pairSingles(text, singles, doubles, paragraph)) doubles.pairs.push(pair)
  closeWithSingle(text, singles, doubles)
  doubles.pairs.sort(byPlace)
  return doubles
}

const byPlace = (one: Pair, other: Pair) => one.opening.start - other.opening.start

/** Takes one of two adjacent marks for a slip where the marks do not pair otherwise. */
function withoutDoubled(marks: Mark[]): { single: Mark[]; doubled: Mark[] } {
  const doubled = marks.filter((mark, index) => {
    const before = marks[index - 1]
    return before?.end === mark.start && before.shape === mark.shape && before.side === mark.side
  })
  if (doubled.length === 0) return { single: marks, doubled }
  let surplus = 0
  for (const { side } of marks) surplus += side === 'opens' ? 1 : side === 'closes' ? -1 : 0
  const slips = new Set<Mark>()
  for (const mark of doubled) {
    if (surplus === 0 || (mark.side === 'opens') !== surplus > 0) continue
    slips.add(mark)
    surplus -= Math.sign(surplus)
  }
  return { single: marks.filter(mark => !slips.has(mark)), doubled: [...slips] }
}

/** Marks behind a figure are inches where the others pair without them: `a 55” television`, `"A 20" pipe burst," he said`. */
function withoutInches(text: string, marks: Mark[]): Omit<Pairing, 'doubled'> {
  const paired = pairDoubles(text, marks)
  if (isEven(paired) || !marks.some(mark => maybeInches(text, mark))) return paired
  const others = pairDoubles(
    text,
    marks.filter(mark => !maybeInches(text, mark)),
  )
  return isEven(others) ? others : paired
}

const isEven = ({ unclosed, unopened }: Pick<Pairing, 'unclosed' | 'unopened'>) =>
  unclosed.length + unopened.length === 0

/** Maximum depth of quotations inside quotations. Nobody writes more. */
const deepest = 5

function pairDoubles(text: string, marks: Mark[]): Omit<Pairing, 'doubled'> {
  const pairs: Pair[] = []
  const unopened: Mark[] = []
  const unclosed: Mark[] = []
  const open: Mark[] = []
  for (const mark of marks) {
    const innermost = open.at(-1)
    if (!innermost && mark.side === 'closes') {
      if (!isInches(text, mark)) unopened.push(mark)
    } else if (!innermost || opensWithin(innermost, mark)) {
      const end = innermost && open.length === 1 ? endOfRunTogether(text, innermost, mark) : undefined
      if (end !== undefined) pairs.push({ opening: open.pop() as Mark, end })
      open.push(mark)
      if (open.length > deepest) unclosed.push(open.shift() as Mark)
    } else {
      // `“He said "go" to me”`: a mark closes its own shape where one is open, else the nearest.
      const own = open.map(opening => opening.shape).lastIndexOf(mark.shape)
      open.length = own >= 0 ? own + 1 : open.length
      pairs.push({ opening: open.pop() as Mark, closing: mark })
    }
  }
  return { pairs, unclosed: [...unclosed, ...open], unopened }
}

const opensWithin = (innermost: Mark, mark: Mark) =>
  mark.side === 'opens' && !(innermost.side === 'either' && mark.shape === innermost.shape)

/** `“We won. “It was close.”`: two paragraphs of one quotation that a system has run together. Where the first ends. */
function endOfRunTogether(text: string, opening: Mark, mark: Mark): number | undefined {
  if (opening.shape !== mark.shape || !isBetweenSentences(text, mark.start)) return undefined
  const end = endOfCopyBefore(text, mark.start)
  return endsInAttribution(text, opening.end, end) ? undefined : end
}

/** `a 12" lift`: behind a figure, where no quotation is open. */
const isInches = (text: string, { shape, start }: Mark) =>
  shape === 'straight' && /[\s(-]\d[\d./]*[½¼¾]?$/.test(text.slice(Math.max(0, start - 8), start))

function endOfCopyBefore(text: string, offset: number): number {
  let end = offset
  while (end > 0 && /\s/.test(text[end - 1])) end--
  return end
}

const isBetweenSentences = (text: string, offset: number) =>
  /[.!?]\s+$/.test(text.slice(Math.max(0, offset - 4), offset))

/** `“We won, Ruiz said. “It was close.”`: here a closing mark is missing, and nothing has been run together. */
const endsInAttribution = (text: string, start: number, end: number) =>
  /,\s(?:\p{Lu}[\p{L}.’'-]+\s){1,4}\p{L}{2,12}ed?\.$|,\s(?:s?he|they)\s\p{L}+\.$|\ssaid\.$/u.test(
    text.slice(Math.max(start, end - 80), end),
  ) ||
  namesSpeaker.test(text.slice(Math.max(start, end - 160), end)) ||
  speakerBehindVerb.test(text.slice(Math.max(start, end - 160), end))

/** `, state Rep. Ana Ruiz said on the House floor.`: name and verb behind a comma, and no other comma up to the stop. */
const namesSpeaker =
  /,\s(?:(?:the\s|an?\s)?(?:[\p{L}.’'-]+\s){0,4}\p{Lu}[\p{L}.’'-]+|s?he|they)\s(?:said|says|told|added|wrote|testified|asked)(?:\s[^,.“”"]{1,80})?\.$/u

/** `, said Ana Ruiz, who is 83 and led the port.`, `, according to the clerk.`: behind a comma the verb comes first. */
const speakerBehindVerb =
  /,\s(?:(?:said|says|added|wrote|recalled|explained|asked)\s(?!that\b|it\b)|according\sto\s)(?:the\s|an?\s|his\s|her\s)?[\p{L}.’'-]+[^“”"!?]{0,110}\.$/u

/** A single mark pairs only with one in the same double marks: no quotation begins outside them and ends inside. */
function pairSingles(text: string, singles: Mark[], doubles: Pairing, paragraph: Span): Pair[] {
  if (singles.length < 2 || !singles.some(mark => mark.side === 'opens')) return []
  const container = containers(singles, doubles, paragraph)
  const pairs: Pair[] = []
  let free = paragraph.start
  for (const [index, opening] of singles.entries()) {
    if (opening.side !== 'opens' || opening.start < free) continue
    let doubtful: Mark | undefined
    let closing: Mark | undefined
    for (
      let next = index + 1;
      next < singles.length && singles[next].start - opening.start < longest;
      next++
    ) {
      const mark = singles[next]
      if (container[next] !== container[index]) continue
      if (mark.side === 'opens') {
        if (doubtful) break
        continue
      }
      if (!isPossessive(text, mark)) {
        closing = mark
        break
      }
      doubtful = mark
    }
    closing ??= doubtful
    if (!closing || closing.start <= opening.end) continue
    pairs.push({ opening, closing })
    free = closing.end
  }
  return pairs
}

/** `“I was turned down under it,’ said Walt Ackley`: a single mark behind punctuation closes what no other mark does. */
function closeWithSingle(text: string, singles: Mark[], { pairs, unclosed }: Pairing) {
  const opening = unclosed.at(-1)
  if (!opening) return
  const closing = singles.find(
    mark =>
      mark.start > opening.end &&
      mark.side === 'closes' &&
      /[,.?!]/.test(text[mark.start - 1]) &&
      !pairs.some(pair => pair.opening.start > opening.end || pair.closing === mark),
  )
  if (!closing) return
  unclosed.pop()
  pairs.push({ opening, closing })
}

/** No single-marked quotation of one paragraph is longer, in characters; a bound for text of one endless line. */
const longest = 2000

/** `the Joneses’ car`, `goin’ home`: a word goes on after it. */
function isPossessive(text: string, mark: Mark) {
  return /[sn]/i.test(text[mark.start - 1]) && /^\s[\p{L}\p{N}]/u.test(text.slice(mark.end, mark.end + 2))
}

/** For each single mark the start of the innermost pair of double marks around it, or -1. */
function containers(
  singles: Mark[],
  { pairs, unclosed }: Pick<Pairing, 'pairs' | 'unclosed'>,
  paragraph: Span,
): number[] {
  const spans = [
    ...pairs.map(pair => ({
      start: pair.opening.start,
      end: pair.closing?.end ?? pair.end ?? paragraph.end,
    })),
    ...unclosed.map(mark => ({ start: mark.start, end: paragraph.end })),
  ].sort((one, other) => one.start - other.start)
  const around: { start: number; end: number }[] = []
  let next = 0
  return singles.map(mark => {
    while (next < spans.length && spans[next].start <= mark.start) {
      while (around.length > 0 && around[around.length - 1].end <= spans[next].start) around.pop()
      around.push(spans[next++])
    }
    while (around.length > 0 && around[around.length - 1].end <= mark.start) around.pop()
    return around.at(-1)?.start ?? -1
  })
}
