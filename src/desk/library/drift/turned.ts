import { overlaps } from '../../span.ts'
import type { Word } from '../../story/story.ts'
import type { Comparison } from '../comparison.ts'
import { areOpposites, negative, plainNegation } from './opposites.ts'
import { type Beside, besides, type Drift, isHeld, type Side } from './sides.ts'
import { type Gap, keyOf } from './word-alignment.ts'

/** Below this share of common words two sentences say too different things to contradict each other. */
const sameStatement = 0.45

/** Statements turned round: negated, or with an opposite word in the same place. Only in the draft's own words. */
export function turnedStatements(comparison: Comparison): (Drift & { how: 'negated' | 'opposite' })[] {
  return besides(comparison).flatMap(beside => {
    for (const side of beside.sides) {
      if (side.close < sameStatement) continue
      const found = opposite(beside, side) ?? negated(beside, side)
      if (found && !comparison.story.quotations.some(quotation => overlaps(quotation, found.span))) return [found]
    }
    return []
  })
}

function opposite({ source }: Beside, side: Side): (Drift & { how: 'opposite' }) | undefined {
  const { draft, source: sourceWords } = side.alignment
  for (const gap of side.alignment.gaps) {
    if (!isHeld(gap) || gap.draft.length > 8 || gap.source.length > 8) continue
    for (const word of gap.draft)
      for (const other of gap.source) {
        if (!areOpposites(word.lower, other.lower)) continue
        // `fell, not rose` has both; a negation on one side makes the two one.
        if (has(sourceWords, word) || has(draft, other) || isNegated(draft, word) !== isNegated(sourceWords, other)) continue
        return { how: 'opposite', span: spanOf(word), source, inSource: spanOf(other) }
      }
  }
  return undefined
}

/** A plain negation on one side, in a place where the other has nothing that says no. */
function negated({ source }: Beside, side: Side): (Drift & { how: 'negated' }) | undefined {
  const { draft, source: sourceWords, gaps, partner } = side.alignment
  const mine = draft.filter(word => negative.test(word.lower))
  const theirs = sourceWords.filter(word => negative.test(word.lower))
  for (const gap of gaps) {
    if (!isHeld(gap)) continue
    const here = gap.draft.find(word => plainNegation.test(word.lower))
    const there = gap.source.find(word => plainNegation.test(word.lower))
    if (here && !there && theirs.length === 0 && isSmall(gap)) {
      const kept = keptAfter(draft, here, partner)
      if (kept) return { how: 'negated', span: { start: here.start, end: kept.end }, source, inSource: spanOf(sourceWords[partner[draft.indexOf(kept)]]) }
    }
    if (there && !here && mine.length === 0 && isSmall(gap)) {
      const kept = nextKept(side, sourceWords.indexOf(there))
      if (kept) return { how: 'negated', span: spanOf(kept.draft), source, inSource: { start: there.start, end: kept.source.end } }
    }
  }
  return undefined
}

const isSmall = (gap: Gap) => gap.draft.length <= 4 && gap.source.length <= 4

const spanOf = ({ start, end }: Word) => ({ start, end })

const has = (words: Word[], word: Word) => words.some(each => keyOf(each) === keyOf(word))

/** `did not rise`: a plain negation in the three words before. */
function isNegated(words: Word[], word: Word): boolean {
  const at = words.indexOf(word)
  return words.slice(Math.max(0, at - 3), at).some(each => plainNegation.test(each.lower))
}

/** The next word that both have, right after what is negated. */
function keptAfter(draft: Word[], from: Word, partner: Int32Array): Word | undefined {
  const at = draft.indexOf(from)
  for (let index = at + 1; index < Math.min(draft.length, at + 4); index++) if (partner[index] >= 0) return draft[index]
  return undefined
}

function nextKept({ alignment: { draft, source, partner } }: Side, from: number): { draft: Word; source: Word } | undefined {
  for (let at = from + 1; at < Math.min(source.length, from + 4); at++) {
    const index = partner.indexOf(at)
    if (index >= 0) return { draft: draft[index], source: source[at] }
  }
  return undefined
}
