import { kickers } from '../english/lexicon/headlines.ts'
import { opinionNouns } from '../english/lexicon/hedges.ts'
import { takesThing } from '../english/lexicon/reporting-verbs.ts'
import type { Segment } from './clauses.ts'
import { firstFinite, hasFinite, isBe, isDo, isFiniteVerb, isHearing, opensRelative } from './grammar.ts'
import type { Item } from './items.ts'
import { afterSource } from './sources.ts'
import { isSaying, saysThat } from './verbs.ts'

/**
 * For each item of a sentence, whether somebody says it rather than the story. An attribution covers its clause and any
 * apposition in it, and no other coordinate or relative clause. The name of the speaker is not covered.
 */
export const attributed = (items: Item[], segments: Segment[], isHeadline: boolean): boolean[] =>
  new AttributionReader(items, segments, isHeadline).read()

class AttributionReader {
  private readonly items: Item[]
  private readonly segments: Segment[]
  private readonly isHeadline: boolean
  private readonly covered: boolean[]

  constructor(items: Item[], segments: Segment[], isHeadline: boolean) {
    this.items = items
    this.segments = segments
    this.isHeadline = isHeadline
    this.covered = items.map(() => false)
  }

  read(): boolean[] {
    this.segments.forEach((segment, index) => {
      if (segment.kind === 'attribution') this.coverAround(index)
      else this.coverWithin(segment, index)
      if (segment.kind === 'colon') this.coverAfterColon(index)
    })
    return this.covered
  }

  private cover(from: number, to: number) {
    this.covered.fill(true, from, to)
  }

  /** `..., police said, ...` and `According to police, ...`: the clause that it is in. */
  private coverAround(index: number) {
    const { segments } = this
    const before = segments.slice(0, index).findLast(each => each.kind !== 'attribution')
    const after = segments.slice(index + 1).find(each => each.kind !== 'attribution')
    const base = before ?? after
    if (!base) return
    // `a bar that, the architect said, was modelled on a ship`, `robbed the bank and, police say, fled`: who says it is
    // between a clause's first word and the rest, and says no more than that clause.
    const isWithinRelative = before !== undefined && this.isRelativeOpen(before)
    const isWithinHalf = before !== undefined && this.isHalfOpen(before)
    if ((isWithinRelative || isWithinHalf) && after) this.cover(after.from, after.to)
    if (isWithinHalf || (isWithinRelative && before.kind !== 'relative')) return
    const targets = new Set([base.clause])
    if (base.within !== undefined && base.kind !== 'coordinate' && !isWithinRelative) targets.add(base.within)
    segments.forEach((each, at) => {
      if (each.kind === 'attribution' || this.isOfSource(at)) return
      const belongs =
        targets.has(each.clause) || (inherits(each) && each.within !== undefined && targets.has(each.within))
      if (belongs) this.cover(each.from, each.to)
    })
  }

  /** `robbed the bank and`: the second half is still to come. */
  private isHalfOpen({ from, to }: Segment): boolean {
    const { items } = this
    return items[to - 1].kind === 'coordinator' && hasFinite(items, from, to - 1)
  }

  /** `one of whom`, `a bar that`: a relative clause that has no more than begun. */
  private isRelativeOpen({ from, to, kind }: Segment): boolean {
    const { items } = this
    const last = items[to - 1]
    if (last.kind === 'relative' || last.lower === 'that') return true
    return kind === 'relative' && !hasFinite(items, from, to)
  }

  /** `said Lund, a spy`: a description of who says it, not of what is said. */
  private isOfSource(at: number): boolean {
    const { items, segments } = this
    const before = segments[at - 1]
    if (
      before?.kind !== 'attribution' ||
      (segments[at].kind !== 'appositive' && segments[at].kind !== 'participle')
    )
      return false
    const first = items[before.from]
    return before.from > 0 && (first.lower === 'according' || isSaying(first.verb?.base))
  }

  private coverWithin(segment: Segment, index: number) {
    for (let at = segment.from; at < segment.to; at++) {
      if (this.isAccording(segment, at)) return this.coverAccording(segment, at, index)
      if (this.isClaiming(segment, at, index)) return this.coverContent(segment, at, index)
    }
  }

  /** `according to police`, and what does without the `to` at the head of a clause. */
  private isAccording({ from }: Segment, at: number): boolean {
    return this.items[at].lower === 'according' && (at === from || this.items[at + 1]?.lower === 'to')
  }

  private coverAccording(segment: Segment, at: number, index: number) {
    if (at === segment.from) {
      const said = afterSource(this.items, at, segment.to)
      if (said > 0) this.cover(said, segment.to)
      return
    }
    this.cover(segment.from, at)
    if (segment.kind !== 'main') return
    for (const each of this.segments.slice(0, index))
      if (each.clause === segment.clause) this.cover(each.from, each.to)
  }

  private coverContent(segment: Segment, at: number, index: number) {
    this.cover(at + 1, this.endOfContent(segment, at))
    for (const each of this.segments.slice(index + 1)) {
      const isSame = each.clause === segment.clause && each.kind !== 'coordinate'
      if (isSame || (inherits(each) && each.within === segment.clause)) this.cover(each.from, each.to)
    }
  }

  /** Whether a word governs a clause as what somebody says: `said the men`, `claims that`, not `said nothing`. */
  private isClaiming(segment: Segment, at: number, index: number): boolean {
    const { items } = this
    const { lower, verb } = items[at]
    const next = at + 1 < segment.to ? items[at + 1] : undefined
    if (next?.lower === 'that' && (opinionNouns.has(lower) || isSaying(verb?.base))) return true
    if (opinionNouns.has(lower)) {
      // `His theory is that the virus escaped.`
      if (isBe(next) && items[at + 2]?.lower === 'that') return true
      // `amid claims the vote was rigged`
      const isNoun = /^(?:preposition|determiner)$/.test(items[at - 1]?.kind ?? '')
      if (isNoun && next && /^(?:determiner|name|pronoun)$/.test(next.kind))
        return hasFinite(items, at + 2, segment.to)
    }
    if (isHearing(items, at)) return hasFinite(items, at + 1, segment.to) || next?.lower === 'that'
    // `asserts, over forty pages of charts, that the virus leaked`
    if (!next && isSaying(verb?.base) && isFiniteVerb(items, at)) return this.opensThatLater(segment, index)
    if (!next || !verb || !saysThat(verb.base)) return false
    if (items[at - 1]?.kind === 'determiner' && !/^(?:all|both|each)$/.test(items[at - 1].lower)) return false
    return isSaying(verb.base)
      ? this.isSpoken(segment, at) && this.hasContent(segment, at, index)
      : this.isThatBehind(segment, at)
  }

  /** Whether a verb is the one of its clause, and no participle that describes: `police say`, `has said`. */
  private isSpoken(segment: Segment, at: number): boolean {
    const isVerb =
      isFiniteVerb(this.items, at) || this.items[at].verb!.forms.includes('ing') || this.followsHave(at)
    return isVerb && !this.isOfSubject(segment, at)
  }

  /** Whether what follows a verb of saying in its clause is a clause, and not a thing: `said the men fled`. */
  private hasContent(segment: Segment, at: number, index: number): boolean {
    const { items } = this
    const next = items[at + 1]
    const { base } = items[at].verb!
    if (takesNoClause.test(next.lower)) return false
    // `Lund said on Friday, when he left, that the firm paid.`
    if (this.opensThatLater(segment, index)) return true
    const hasThat = items.slice(at + 1, segment.to).some(each => each.lower === 'that')
    // `said little`, `said so`, but `says no planes came`
    if (/^(?:little|so|no)$/.test(next.lower)) {
      const isAlone = at + 2 >= segment.to || !/^(?:word|name|number)$/.test(items[at + 2].kind)
      if (isAlone) return false
    }
    if (next.lower === 'to') return base === 'claim'
    // `suspected as early as May that`
    if (next.lower === 'as' && hasThat) return true
    if (next.kind === 'preposition') return hasThat || this.hasContentBehindAside(segment, at)
    if (opinionNouns.has(next.lower) && !hasThat) return false
    return this.hasBareClause(segment, at, index)
  }

  /** `claimed on Tuesday to have found`, `said on Tuesday the men fled` */
  private hasContentBehindAside(segment: Segment, at: number): boolean {
    const { base } = this.items[at].verb!
    const hasTo = this.items.slice(at + 1, segment.to).some(each => each.lower === 'to')
    if (base === 'claim' && hasTo) return true
    return isPlain(base) && hasFinite(this.items, at + 1, segment.to)
  }

  /** `Police say the men fled`, without `that`. */
  private hasBareClause(segment: Segment, at: number, index: number): boolean {
    const { items } = this
    // `denied reports of a truce as fighters entered`: a thing is denied, and the clause after it is the story's own.
    const object = items.findIndex(
      (each, place) =>
        place > at && place < segment.to && each.kind === 'subordinator' && each.lower !== 'that',
    )
    const until = isPlain(items[at].verb!.base) || object < 0 ? segment.to : object
    const verb = firstFinite(items, at + 1, until)
    if (verb < 0)
      // `Police say Lund, a retired baker, took the letters.`
      return (
        until === segment.to &&
        this.segments
          .slice(index + 1)
          .some(each => each.clause === segment.clause && hasFinite(items, each.from, each.to))
      )
    // `denied the report and went on`: the second verb is the denier's own.
    if (items[verb - 1].kind === 'coordinator') return false
    // `denied bail to a man who had fled`: the only verb is that of a relative clause.
    const aside = items.findIndex((each, place) => place > at + 1 && place < verb && each.kind === 'relative')
    return aside <= 0 || nextVerb(items, verb, until) >= 0
  }

  private opensThatLater(segment: Segment, index: number): boolean {
    return this.segments.slice(index + 1).some(each => each.clause === segment.clause && this.opensThat(each))
  }

  /** `reminded reporters on Friday that the men fled`; not `reminded the men that fled`. */
  private isThatBehind(segment: Segment, at: number): boolean {
    const { items } = this
    const that = items.findIndex(
      (item, place) => place > at && place < Math.min(segment.to, at + farthestThat) && item.lower === 'that',
    )
    return that > 0 && !opensRelative(items, that) && !hasFinite(items, at + 1, that)
  }

  private opensThat({ from, to, kind }: Segment): boolean {
    const { items } = this
    return kind === 'main' && items[from].lower === 'that' && hasFinite(items, from + 1, to)
  }

  private followsHave(at: number): boolean {
    const { items } = this
    for (let back = at - 1; back >= Math.max(0, at - 3); back--) {
      if (
        items[back].verb?.base === 'have' ||
        isBe(items[back]) ||
        items[back].kind === 'modal' ||
        items[back].lower === 'to' ||
        isDo(items[back])
      )
        return true
      if (items[back].kind !== 'adverb' && items[back].kind !== 'negation') return false
    }
    return false
  }

  /**
   * `The officer who told reporters about the fire was hired`, `The man who wrote a book said`: what is said within a
   * subject is a thing, and the next verb is the main clause's.
   */
  private isOfSubject(segment: Segment, at: number): boolean {
    const { items } = this
    const opener = items.findLastIndex(
      (item, place) =>
        place > segment.from && place < at && (item.kind === 'relative' || item.lower === 'that'),
    )
    if (opener < 0 || hasFinite(items, segment.from, opener)) return false
    // `The man who wrote a book said` has two verbs, and the second is not of the relative clause.
    if (isFiniteVerb(items, at) && hasFinite(items, opener + 1, at) && items[at - 1].kind !== 'coordinator')
      return false
    const verb = firstFinite(items, at + 1, segment.to)
    if (verb < 0) return false
    const { base } = items[at].verb!
    const isThing = items[at + 1].kind === 'determiner' && takesThing.has(base)
    const topic = items.findIndex((item, place) => place > at && /^(?:about|on|of)$/.test(item.lower))
    if (isThing || (topic > 0 && topic < verb && items[topic].lower === 'about')) return true
    return nextVerb(items, verb, segment.to) < 0
  }

  /** `The cook who said she was ill poisoned the senator`: the third verb is the main clause's again. */
  private endOfContent(segment: Segment, at: number): number {
    const { items } = this
    const opener = items.findIndex(
      (item, place) =>
        place >= segment.from && place < at && (item.kind === 'relative' || item.lower === 'that'),
    )
    if (opener <= segment.from || hasFinite(items, segment.from, opener)) return segment.to
    const second = firstFinite(items, at + 1, segment.to)
    if (second < 0) return segment.to
    const isInfinitive = items[at + 1].lower === 'to'
    const third = isInfinitive ? second : nextVerb(items, second, segment.to)
    if (third < 0) return segment.to
    const between = items.slice(second + 1, third)
    const isChained = between.some(
      item =>
        item.kind === 'coordinator' ||
        item.kind === 'subordinator' ||
        item.kind === 'relative' ||
        item.kind === 'pronoun',
    )
    return isChained ? segment.to : third
  }

  /** `Police: Rook-13 members held`, `The prosecutor said this: ...` */
  private coverAfterColon(index: number) {
    const { items, segments, isHeadline } = this
    const before = segments[index - 1]
    if (!before) return
    const says = items
      .slice(before.from, before.to)
      .some((item, offset) => isSaying(item.verb?.base) && isFiniteVerb(items, before.from + offset))
    const names =
      isHeadline &&
      before.to - before.from <= 4 &&
      !hasFinite(items, before.from, before.to) &&
      !items.slice(before.from, before.to).some(item => kickers.has(item.lower))
    if (says || names)
      for (const each of segments)
        if (
          each.clause === segments[index].clause ||
          (inherits(each) && each.within === segments[index].clause)
        )
          this.cover(each.from, each.to)
  }
}

/** `said nothing`, `said who`: no clause of somebody's words. */
const takesNoClause = /^(?:nothing|yes|goodbye|wh(?:o|om|at|y|ere|en|ich)|how)$/

/** Verbs that report speech, whatever is between them and their clause. */
const isPlain = (base: string) => base === 'say' || base === 'tell'

/** Maximum distance in words from a verb to its `that`. The listener and the day may be between them. */
const farthestThat = 9

const inherits = (segment: Segment) =>
  segment.kind === 'appositive' ||
  segment.kind === 'participle' ||
  (segment.kind === 'main' && segment.within !== undefined)

/** The next verb after one and its auxiliaries: `was hurt` is one verb. */
function nextVerb(items: Item[], from: number, to: number): number {
  let at = from + 1
  while (
    at < to &&
    (items[at].kind === 'adverb' ||
      items[at].kind === 'negation' ||
      (items[at].verb && !isFiniteVerb(items, at)))
  )
    at++
  return firstFinite(items, at, to)
}
