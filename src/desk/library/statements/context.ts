import type { Word } from '../../english/word.ts'
import type { Span } from '../../span.ts'
import type { Sentence, Story } from '../../story/story.ts'
import { likeness, rootOf, weightOf } from './roots.ts'

/** How far from a slot a word still says what is in it. */
const reach = 9
/** Behind a comma, a colon or a dash another thing may be spoken of. */
const acrossComma = 0.55

interface Near {
  root: string
  isName: boolean
  weight: number
}

/** The words of meaning around a slot, those that stand nearest counting most. */
function wordsAround(
  { text }: Story,
  { words }: Sentence,
  slot: Span,
  fade: number,
  ways: number[] = [-1, 1],
): Near[] {
  const first = words.findIndex(word => word.end > slot.start)
  if (first < 0) return []
  let last = first
  while (last + 1 < words.length && words[last + 1].start < slot.end) last++
  const near: Near[] = []
  for (const way of ways) {
    let weight = 1
    const from = way < 0 ? first : last
    for (let step = 1; step <= reach; step++) {
      const word = words[from + way * step]
      if (!word) break
      const beside = words[from + way * (step - 1)]
      const gap = way < 0 ? text.slice(word.end, beside.start) : text.slice(beside.end, word.start)
      if (/[,;:—–()]|\s-\s/.test(gap)) weight *= acrossComma
      add(near, word, (weight * weightOf(word)) / (1 + step / fade))
    }
  }
  return near
}

function add(near: Near[], word: Word, weight: number) {
  if (weight > 0) near.push({ root: rootOf(word.lower), isName: word.text !== word.lower, weight })
}

/** What is said around two slots. */
export interface Context {
  /** How much of what is said right around the draft’s is said around the source’s, 0 to 1. */
  common: number
  /** How much of what is said right around the source’s is said around the draft’s, 0 to 1. */
  back: number
  /** Whether both have names around them: 1 with one in common, -1 without, 0 where one of them has none. */
  names: number
}

/** Whether two slots are one: `a third of them in the last mile` beside `of which 40 in the final mile`. */
export function sameContext(
  story: Story,
  sentence: Sentence,
  slot: Span,
  source: Story,
  sourceSentence: Sentence,
  sourceSlot: Span,
): Context {
  const common = coverage(
    wordsAround(story, sentence, slot, 4),
    wordsAround(source, sourceSentence, sourceSlot, 8),
  )
  const back = coverage(
    wordsAround(source, sourceSentence, sourceSlot, 4),
    wordsAround(story, sentence, slot, 8),
  )
  return { common: common.held, back: back.held, names: common.names }
}

/** How much of the words of one slot stand around the other, those nearest to the first counting most. */
function coverage(mine: Near[], theirs: Near[]) {
  let total = 0
  let held = 0
  let named = 0
  let common = 0
  for (const { root, weight, isName } of mine) {
    total += weight
    if (isName) named++
    let best = 0
    for (const other of theirs) {
      const alike = likeness(root, other.root)
      if (alike === 1 && isName) common++
      best = Math.max(best, alike * Math.min(1, other.weight * 2))
    }
    held += weight * best
  }
  const names = named === 0 || !theirs.some(({ isName }) => isName) ? 0 : common > 0 ? 1 : -1
  return { held: held / Math.max(total, 0.6), names }
}

/** How much of what is said right before a slot of the draft is said right before one of the source, 0 to 1. */
export function contextBefore(
  story: Story,
  sentence: Sentence,
  slot: Span,
  source: Story,
  sourceSentence: Sentence,
  sourceSlot: Span,
): number {
  const mine = wordsAround(story, sentence, slot, 1.5, [-1])
  const theirs = wordsAround(source, sourceSentence, sourceSlot, 1.5, [-1])
  return coverage(mine, theirs).held
}
