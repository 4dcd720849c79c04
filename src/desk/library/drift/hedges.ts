import type { Because } from '../../claims/governors.ts'
import { whyNotStated } from '../../claims/stated.ts'
import { modals, supposing } from '../../english/lexicon/auxiliaries.ts'
import { attributingWords } from '../../english/lexicon/crediting.ts'
import { beforeClaimsPlace } from '../../english/lexicon/function-words.ts'
import {
  endsHedge,
  hedgesBefore,
  hedgesOrAttributes,
  hedgesWithWordsBetween,
  seekingVerbs,
} from '../../english/lexicon/hedges.ts'
import { regex } from '../../english/regex.ts'
import { cueOf } from '../../english/reporting.ts'
import type { Word } from '../../english/word.ts'
import { overlaps, type Span } from '../../span.ts'
import type { Sentence, Story } from '../../story/story.ts'
import type { Comparison } from '../comparison.ts'
import { areOfOneMatter } from '../statements/common.ts'
import { permits } from '../statements/permission.ts'
import { type Beside, besides, type Drift, type Side } from './sides.ts'
import { keyOf, meaningOf } from './word-alignment.ts'

/**
 * In a draft: words that hedge or attribute anywhere in a sentence. Where the source has them too, no hedge was lost.
 */
const hedging = regex()`^(?:${hedgesOrAttributes})$`

/** Tuned on drafts that their writers marked. Below it the hedge is about another claim. */
const sameHedge = { together: 0.9, theirs: 0.35 }

/** Below this share of common words two sentences make different claims. */
const sameClaim = 0.4

export interface LostHedge extends Drift {
  hedge: string
  /** The hedge can be put back right before the claim. */
  restores: boolean
}

/**
 * Claims that the source hedges and the draft makes as its own: `gang members` for `alleged gang members`. Silent where
 * another hedge or an attribution of the draft covers the claim, or a word in it hedges that the source has not there.
 */
export function lostHedges(comparison: Comparison): LostHedge[] {
  return besides(comparison).flatMap(beside => {
    const lost: LostHedge[] = []
    for (const side of beside.sides) {
      for (let at = 0; at < side.alignment.source.length; at++) {
        if (side.close < sameClaim && !isVerbatim(side, at)) continue
        const found = lostAt(beside, side, at)
        if (found && !lost.some(other => overlaps(other.span, found.span))) lost.push(found)
      }
    }
    return lost
  })
}

/**
 * `arrested two [suspected] smugglers, who tried to`: the words around a hedge, in a sentence that joins two others.
 */
function isVerbatim({ alignment: { source, partner } }: Side, at: number): boolean {
  if (!hedgesBefore.has(source[at].lower)) return false
  const from = partner.indexOf(at + 1)
  return from >= 2 && [-2, -1, 1, 2].every(by => partner[from + by] === at + by + (by < 0 ? 0 : 1))
}

function lostAt({ story, source, sentence }: Beside, side: Side, at: number): LostHedge | undefined {
  const { draft, source: words, partner } = side.alignment
  const hedge = words[at]
  // `an accused spy`, but `accused by a crew member of spying`.
  const before = hedgesBefore.has(hedge.lower) && !/^(?:of|by|on|in)$/.test(words[at + 1]?.lower ?? '')
  if ((!before && !hedgesWithWordsBetween.has(hedge.lower)) || partner.includes(at)) return undefined
  if (isQuoted(source.story, hedge) || isMonth(source.story, hedge) || isAllowed(hedge, draft, words))
    return undefined
  // `a suspect in three attacks` is a person, and does not hedge the attacks.
  if (hedge.lower.startsWith('suspect') && /^(?:in|was|is|who)$/.test(words[at + 1]?.lower ?? ''))
    return undefined
  const claim = claimAfter(source.story, side, before ? at : leadAfter(words, at), before ? 3 : 7)
  if (!claim) return undefined
  const { from, to } = claim
  if (hedgesNoClaim(words, at, before, draft.slice(from, to + 1))) return undefined
  const span = outsideMarks(story, { start: draft[from].start, end: draft[to].end })
  const restores = before && partner[from] === at + 1
  if (!span || isSought(story, span) || hedgesItself(sentence, side, from, hedge)) return undefined
  const because = coverOf(story, sentence, span)
  // `four suspected rebels were killed, the army said`: the army said no more than that, with the same words around.
  // `charged with battery for allegedly grabbing her`: the charge is battery, and grabbing is why.
  const isReason = because === 'hedged' && /^(?:for|over)$/.test(draft[from - 1]?.lower ?? '')
  const isNoCover = isReason || (because === 'attributed' && isAttributedThere(sentence, side))
  if (because && !(restores && isNoCover)) return undefined
  const last = words[partner[to]]
  if (!areOfOneMatter(story, span, source, hedge, sameHedge)) return undefined
  return { span, source, inSource: { start: hedge.start, end: last.end }, hedge: hedge.text, restores }
}

const seeking = regex(
  'iu',
)`\b(?:${seekingVerbs})(?: \p{L}+){0,3}(?<=seek\p{L}*|sought| for| into| about)(?: \p{L}+){0,2} $`

/** `looked for a connection between them`: what is looked for may not be there. */
const isSought = ({ text }: Story, { start }: Span) =>
  seeking.test(text.slice(Math.max(0, start - 50), start))

/** `Results can be seen online`, `readers will be able to see them` where they may be checked: `may` permits here. */
const isAllowed = (hedge: Word, draft: readonly Word[], theirs: readonly Word[]) =>
  hedge.lower === 'may' &&
  (draft.some(({ lower }) => lower === 'can') || (permits(draft) && !permits(theirs)))

/** Whether the words after a hedge are not a claim, or are not what it hedges. */
function hedgesNoClaim(words: Word[], at: number, before: boolean, claim: Word[]): boolean {
  const { lower } = words[at]
  const isName = ({ text, lower: small }: Word) => text !== small
  // `accusations by Hagai`, `claims that she was kept at Flag Land Base`.
  if (!before && claim.some(isName)) return true
  // `the so-called “HR 1” measure` goes by that name.
  if (lower === 'so-called' && isName(claim[0])) return true
  // `so they could be closer`: why it was done.
  return lower === 'could' && words.slice(Math.max(0, at - 3), at).some(each => each.lower === 'so')
}

/** `The suit, which is 10 years old, says the chain favors men` where it claims that, `in his view`: somebody’s word, in both. */
const isSaidInstead = (hedge: Word, { words }: Sentence, { start }: Span) => {
  const kind = cueOf(hedge.lower)?.kind
  return (
    (kind === 'says' || kind === 'thinks') &&
    words
      .filter(({ end }) => end <= start)
      .slice(-wordsToCue)
      .some(({ lower }) => lower === 'view' || (kind === 'says' && cueOf(lower)?.kind === kind))
  )
}

/** Maximum number of words of a claim between `says` and what is compared of it: `says he is the king’s illegitimate son`. */
const wordsToCue = 8

/** Words that attribute a claim, and words that open a condition. */
const attributing = regex('i')`\b(?:${attributingWords})\b`
const supposes = regex('i')`\b(?:${supposing})\b`

/** Why the draft's own sentence does not state the claim: it is attributed, in doubt, denied or proved. */
function coverOf(story: Story, sentence: Sentence, span: Span): Because | undefined {
  const because = reasonFor(story, sentence, span)
  if (!because || because === 'quoted') return undefined
  const text = story.text.slice(sentence.start, sentence.end)
  if (because === 'attributed') return attributing.test(text) ? because : undefined
  if (because === 'supposed') return supposes.test(text) ? because : undefined
  return because
}

/** `She said that he had “shamed himself”`: words in marks are as their sentence has them. */
function reasonFor(story: Story, sentence: Sentence, span: Span): Because | undefined {
  const because = whyNotStated(story, sentence, span)
  if (because !== 'quoted') return because
  const word = sentence.words.findLast(({ end }) => end < span.start)
  return word ? whyNotStated(story, sentence, word) : because
}

/** Whether the source has every word that attributes the claim in the draft. */
function isAttributedThere(sentence: Sentence, { alignment: { draft, source, partner } }: Side): boolean {
  return sentence.words.every(word => {
    if (!attributing.test(word.text)) return true
    const there = source[partner[draft.indexOf(word)] ?? -1]
    return there !== undefined && keyOf(there) === keyOf(word)
  })
}

/** `accused by a crew member of`: the word that leads from a hedge to its claim, or the hedge itself. */
function leadAfter(words: Word[], hedge: number): number {
  if (!/^(?:accus|suspect|charg)/.test(words[hedge].lower)) return hedge
  const lead = words.findIndex(
    (word, index) => index > hedge && index <= hedge + 9 && /^(?:of|with)$/.test(word.lower),
  )
  return lead > hedge ? lead : hedge
}

/** The part of a claim outside quotation marks. A few words in marks count whole: `alleged “irregularities”`. */
function outsideMarks(story: Story, span: Span): Span | undefined {
  const quotation = story.quotations.find(each => overlaps(each, span))
  if (!quotation) return span
  if (span.start < quotation.start)
    return { start: span.start, end: story.text.slice(0, quotation.start).trimEnd().length }
  const few = quotation.kind === 'partial' || quotation.kind === 'scare'
  return few && span.start <= quotation.content.start + 1
    ? { start: quotation.start, end: quotation.end }
    : undefined
}

const isQuoted = (story: Story, span: Span) =>
  story.quotations.some(quotation => quotation.start <= span.start && span.end <= quotation.end)

/** `Of nine yards sampled in May, four had lead`: the month hedges nothing. */
const isMonth = (story: Story, word: Word) =>
  word.lower === 'may' &&
  word.text === 'May' &&
  story.times.some(({ start, end }) => start <= word.start && word.end <= end)

/**
 * The words after a hedge that the draft has as well, in one piece: what is hedged. Indexes of the draft's words. What a
 * relative clause between says is not: `allege that Lund, who was laid off, set fire to it`.
 */
function claimAfter(
  { text }: Story,
  { alignment: { draft, source, partner } }: Side,
  hedge: number,
  reach: number,
) {
  let aside = false
  const isModal = modals.has(source[hedge].lower)
  const isInRelative = source
    .slice(Math.max(0, hedge - 4), hedge)
    .some(({ lower }) => /^(?:who|whom|which|that)$/.test(lower))
  for (let at = hedge + 1; at <= Math.min(source.length - 1, hedge + reach); at++) {
    const comma = text.slice(source[at - 1].end, source[at].start).includes(',')
    // `might not go, because her sister is to be married`: what comes behind is not hedged.
    if (endsHedge.has(source[at].lower)) return undefined
    // `A fire that could be seen from Portroe has gutted the plant`: a verb of its own is not hedged.
    if (isModal && /^(?:has|had|is|was|are|were)$/.test(source[at].lower)) return undefined
    // `converters, which are believed to have been stolen, £38,000 in cash`: the comma closes what is believed.
    if (comma && isInRelative) return undefined
    if (comma) aside = /^(?:who|whose|whom|which|where)$/.test(source[at].lower)
    if (aside) continue
    // `an alleged forger in Trieste`, of which the draft has the town only.
    if (reach === 3 && beforeClaimsPlace.has(source[at].lower)) return undefined
    const from = partner.indexOf(at)
    if (from < 0 || meaningOf(draft[from]) < 0.45) continue
    let to = from
    while (to + 1 < draft.length && to - from < 3 && partner[to + 1] === partner[to] + 1) to++
    while (to > from && meaningOf(draft[to]) < 0.45) to--
    return { from, to }
  }
  return undefined
}

/** A hedge of the draft's own is near the claim, where the source has none: the hedge was moved, or put in other words. */
function hedgesItself(
  sentence: Sentence,
  { alignment: { draft, source, partner } }: Side,
  from: number,
  hedge: Word,
): boolean {
  if (isSaidInstead(hedge, sentence, draft[from])) return true
  return sentence.words.some(word => {
    if (!hedging.test(word.lower)) return false
    const index = draft.indexOf(word)
    if (index < 0) return true
    const there = partner[index] >= 0 ? source[partner[index]] : undefined
    return there === undefined || (keyOf(there) === keyOf(word) && Math.abs(index - from) <= 2)
  })
}
