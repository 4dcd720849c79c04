import { isDisplay } from '../draft/draft.ts'
import { memo } from '../memo.ts'
import type { Span } from '../span.ts'
import { isQuoted } from '../story/quotations/is-quoted.ts'
import type { Sentence, Story } from '../story/story.ts'
import { reasonAfter } from './after.ts'
import { attributed } from './attribution.ts'
import { reasonBefore } from './before.ts'
import { type Segment, segmentsOf } from './clauses.ts'
import { isConvicted } from './convictions.ts'
import type { Because } from './governors.ts'
import { hasFinite, itemsIn } from './grammar.ts'
import type { Item } from './items.ts'
import { type Made, madeAt, OwnHedges, type Wording } from './made.ts'
import { supposedIn } from './supposed.ts'
import { isSaying } from './verbs.ts'

/** A sentence taken apart. */
export interface Parsed {
  items: Item[]
  segments: Segment[]
  attributed: boolean[]
}

const none = new OwnHedges([])

/** A sentence taken apart, once. */
export const parse = (story: Story, sentence: Sentence): Parsed => parsed(sentence, story)

const parsed = memo((sentence: Sentence, story: Story): Parsed => {
  const items = itemsIn(story, sentence)
  const segments = segmentsOf(items)
  const isHeadline = isDisplay(story.paragraphs[sentence.paragraph].kind)
  return { items, segments, attributed: attributed(items, segments, isHeadline) }
})

/**
 * Why a claim does not stand as a fact on the story's own word, or nothing when it does: it is quoted, attributed,
 * hedged, denied, only supposed, or a court has found it so.
 */
export function whyNotStated(
  story: Story,
  sentence: Sentence,
  span: Span,
  wording: Wording = { isName: false, isVerb: false },
  own: OwnHedges = none,
): Because | undefined {
  if (isQuoted(story, span)) return 'quoted'
  const { items, segments, attributed } = parse(story, sentence)
  const made = madeAt(items, span, wording, own)
  if (!made) return undefined
  const reason = reasonBefore(items, made) ?? reasonAfter(items, made)
  if (reason) return reason
  if (isAttributed(items, attributed, segments, made)) return 'attributed'
  return (
    supposedIn(items, segments, made) ??
    (isConvicted(story, sentence, items, segments, made) ? 'convicted' : undefined)
  )
}

function isAttributed(items: Item[], attributed: boolean[], segments: Segment[], made: Made): boolean {
  for (let at = made.first; at <= made.last; at++)
    if (!attributed[at] && items[at].kind !== 'mark') return false
  // `reported the massacre`, `announced the coup`: not said to be one, but spoken of as known.
  const governor = items[made.phrase.from - 1]
  const segment = segments.find(each => each.from <= made.first && made.first < each.to)
  const goesOn =
    segment !== undefined &&
    (hasFinite(items, made.first, segment.to) ||
      segments.some(
        each =>
          each.clause === segment.clause && each.from >= segment.to && hasFinite(items, each.from, each.to),
      ))
  const isObject = made.definite && isSaying(governor?.verb?.base) && !goesOn
  return !isObject
}
