import type { Segment } from './clauses.ts'
import { firstFinite, hasFinite, isBe, isDo, isFiniteVerb, isHearing, opensRelative } from './grammar.ts'
import type { Item } from './items.ts'
import { afterSource } from './sources.ts'
import { isSaying, saysThat } from './verbs.ts'

const hedgingNouns =
  /^(?:allegations?|accusations?|claims?|charges?|suspicions?|beliefs?|theory|theories|rumou?rs?|ideas?|notions?|suggestions?|reports?|assertions?|possibility|fears?|conclusions?|findings?|arguments?|views?|hypothesis|speculation)$/

/**
 * For each item of a sentence, whether it is said by somebody rather than by the story. An attribution covers its clause
 * and what stands in it in apposition, and no other coordinate or relative clause; who says it is not covered.
 */
export function attributed(items: Item[], segments: Segment[], isHeadline: boolean): boolean[] {
  const covered: boolean[] = items.map(() => false)
  const cover = (from: number, to: number) => covered.fill(true, from, to)

  segments.forEach((segment, index) => {
    if (segment.kind === 'attribution') coverAround(index)
    else coverWithin(segment, index)
    if (segment.kind === 'colon') coverAfterColon(index)
  })
  return covered

  /** `..., police said, ...` and `According to police, ...`: the clause that it stands in. */
  function coverAround(index: number) {
    const before = segments.slice(0, index).findLast(each => each.kind !== 'attribution')
    const after = segments.slice(index + 1).find(each => each.kind !== 'attribution')
    const base = before ?? after
    if (!base) return
    // `a bar that, the architect said, was modelled on a ship`, `robbed the bank and, police say, fled`: who says it stands
    // between a clause's first word and the rest, and says no more than that clause.
    const isWithinRelative = before !== undefined && isRelativeOpen(before)
    const isWithinHalf = before !== undefined && isHalfOpen(before)
    if ((isWithinRelative || isWithinHalf) && after) cover(after.from, after.to)
    if (isWithinHalf || (isWithinRelative && before.kind !== 'relative')) return
    const targets = new Set([base.clause])
    if (base.within !== undefined && base.kind !== 'coordinate' && !isWithinRelative) targets.add(base.within)
    segments.forEach((each, at) => {
      if (each.kind === 'attribution' || isOfSource(at)) return
      const belongs =
        targets.has(each.clause) || (inherits(each) && each.within !== undefined && targets.has(each.within))
      if (belongs) cover(each.from, each.to)
    })
  }

  /** `robbed the bank and`: the second half is still to come. */
  function isHalfOpen({ from, to }: Segment): boolean {
    return items[to - 1].kind === 'coordinator' && hasFinite(items, from, to - 1)
  }

  /** `one of whom`, `a bar that`: a relative clause that has no more than begun. */
  function isRelativeOpen({ from, to, kind }: Segment): boolean {
    const last = items[to - 1]
    if (last.kind === 'relative' || last.lower === 'that') return true
    return kind === 'relative' && !hasFinite(items, from, to)
  }

  /** `said Lund, a spy`: a description of who says it, not of what is said. */
  function isOfSource(at: number): boolean {
    const before = segments[at - 1]
    if (
      before?.kind !== 'attribution' ||
      (segments[at].kind !== 'appositive' && segments[at].kind !== 'participle')
    )
      return false
    const first = items[before.from]
    return before.from > 0 && (first.lower === 'according' || isSaying(first.verb?.base))
  }

  function coverWithin(segment: Segment, index: number) {
    for (let at = segment.from; at < segment.to; at++) {
      const item = items[at]
      if (item.lower === 'according' && items[at + 1]?.lower === 'to' && at > segment.from) {
        cover(segment.from, at)
        if (segment.kind === 'main')
          for (const each of segments.slice(0, index))
            if (each.clause === segment.clause) cover(each.from, each.to)
        return
      }
      if (item.lower === 'according' && at === segment.from) {
        const said = afterSource(items, at, segment.to)
        if (said > 0) cover(said, segment.to)
        return
      }
      if (!isClaiming(segment, at, index)) continue
      cover(at + 1, endOfContent(segment, at))
      for (const each of segments.slice(index + 1)) {
        const isSame = each.clause === segment.clause && each.kind !== 'coordinate'
        if (isSame || (inherits(each) && each.within === segment.clause)) cover(each.from, each.to)
      }
      return
    }
  }

  /** Whether a word governs a clause as what somebody says: `said the men`, `claims that`, not `said nothing`. */
  function isClaiming(segment: Segment, at: number, index: number): boolean {
    const item = items[at]
    const next = at + 1 < segment.to ? items[at + 1] : undefined
    if (next && (hedgingNouns.test(item.lower) || isSaying(item.verb?.base)) && next.lower === 'that')
      return true
    // `His theory is that the virus escaped.`
    if (hedgingNouns.test(item.lower) && isBe(next) && items[at + 2]?.lower === 'that') return true
    // `amid claims the vote was rigged`
    const isNoun =
      hedgingNouns.test(item.lower) &&
      items[at - 1] !== undefined &&
      /^(?:preposition|determiner)$/.test(items[at - 1].kind)
    if (isNoun && next && /^(?:determiner|name|pronoun)$/.test(next.kind))
      return hasFinite(items, at + 2, segment.to)
    if (isHearing(items, at)) return hasFinite(items, at + 1, segment.to) || next?.lower === 'that'
    // `asserts, over forty pages of charts, that the virus leaked`
    if (!next && isSaying(item.verb?.base) && isFiniteVerb(items, at))
      return segments.slice(index + 1).some(each => each.clause === segment.clause && opensThat(each))
    if (!saysThat(item.verb?.base) || !next) return false
    if (items[at - 1]?.kind === 'determiner' && !/^(?:all|both|each)$/.test(items[at - 1].lower)) return false
    const { base, forms } = item.verb!
    if (!isSaying(base)) return isThatBehind(segment, at)
    const isSpoken = isFiniteVerb(items, at) || forms.includes('ing') || followsHave(at)
    if (isSpoken && isOfSubject(segment, at)) return false
    if (!isSpoken || /^(?:nothing|yes|goodbye|who|whom|what|how|why|where|when|which)$/.test(next.lower))
      return false
    // `Lund said on Friday, when he left, that the firm paid.`
    if (segments.slice(index + 1).some(each => each.clause === segment.clause && opensThat(each))) return true
    const later = items.slice(at + 1, segment.to)
    // `said little`, `said so`, but `says no planes came`
    if (
      /^(?:little|so|no)$/.test(next.lower) &&
      (at + 2 >= segment.to || !/^(?:word|name|number)$/.test(items[at + 2].kind))
    )
      return false
    if (next.lower === 'to') return base === 'claim'
    // `suspected as early as May that`
    if (next.lower === 'as' && later.some(each => each.lower === 'that')) return true
    if (next.kind === 'preposition') {
      if (later.some(each => each.lower === 'that')) return true
      // `claimed on Tuesday to have found`
      if (base === 'claim' && later.some(each => each.lower === 'to')) return true
      return (base === 'say' || base === 'tell') && hasFinite(items, at + 1, segment.to)
    }
    // `denied reports of a truce as fighters entered`: a thing is denied, and the clause after it is the story's own.
    const object = items.findIndex(
      (each, place) =>
        place > at && place < segment.to && each.kind === 'subordinator' && each.lower !== 'that',
    )
    const until = base === 'say' || base === 'tell' || object < 0 ? segment.to : object
    if (hedgingNouns.test(next.lower) && !later.some(each => each.lower === 'that')) return false
    const verb = firstFinite(items, at + 1, until)
    // `denied the report and went on`: the second verb is the denier's own.
    if (verb >= 0 && items[verb - 1].kind === 'coordinator') return false
    // `denied bail to a man who had fled`: the only verb is that of a relative clause.
    const opensAside = items.findIndex(
      (each, place) => place > at + 1 && place < verb && each.kind === 'relative',
    )
    if (opensAside > 0 && nextVerb(items, verb, until) < 0) return false
    if (verb >= 0) return true
    if (until < segment.to) return false
    // `Police say Lund, a retired baker, took the letters.`
    return segments
      .slice(index + 1)
      .some(each => each.clause === segment.clause && hasFinite(items, each.from, each.to))
  }

  /** `reminded reporters on Friday that the men fled`; not `reminded the men that fled`. */
  function isThatBehind(segment: Segment, at: number): boolean {
    const that = items.findIndex(
      (item, place) => place > at && place < Math.min(segment.to, at + farthestThat) && item.lower === 'that',
    )
    return that > 0 && !opensRelative(items, that) && !hasFinite(items, at + 1, that)
  }

  function opensThat({ from, to, kind }: Segment): boolean {
    return kind === 'main' && items[from].lower === 'that' && hasFinite(items, from + 1, to)
  }

  function followsHave(at: number): boolean {
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
  function isOfSubject(segment: Segment, at: number): boolean {
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
    const isThing = items[at + 1].kind === 'determiner' && takingThings.test(base)
    const topic = items.findIndex((item, place) => place > at && /^(?:about|on|of)$/.test(item.lower))
    if (isThing || (topic > 0 && topic < verb && items[topic].lower === 'about')) return true
    return nextVerb(items, verb, segment.to) < 0
  }

  /** `The cook who said she was ill poisoned the senator`: the third verb is the main clause's again. */
  function endOfContent(segment: Segment, at: number): number {
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
  function coverAfterColon(index: number) {
    const before = segments[index - 1]
    if (!before) return
    const says = items
      .slice(before.from, before.to)
      .some((item, offset) => isSaying(item.verb?.base) && isFiniteVerb(items, before.from + offset))
    const names =
      isHeadline &&
      before.to - before.from <= 4 &&
      !hasFinite(items, before.from, before.to) &&
      !items.slice(before.from, before.to).some(item => kickers.test(item.lower))
    if (says || names)
      for (const each of segments)
        if (
          each.clause === segments[index].clause ||
          (inherits(each) && each.within === segments[index].clause)
        )
          cover(each.from, each.to)
  }
}

/** Maximum distance in words from a verb to its `that`, over whoever is spoken to and the day. */
const farthestThat = 9

const takingThings = /^(?:write|report|announce|reveal|disclose|post|tweet|note|recall|deny|dispute|explain)$/

const kickers =
  /^(?:analysis|opinion|exclusive|breaking|update|updated|watch|live|video|photos|explainer|review|editorial|profile|timeline|factbox)$/

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
