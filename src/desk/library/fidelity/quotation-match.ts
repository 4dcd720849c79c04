/** A word of a quotation, or of a source. */
export interface QuotedWord {
  /** Its number in the vocabulary: words spelled alike are equal. */
  form: number
  /** In a quotation: an ellipsis or a bracketed word is before it, so that words of the source may be left out. */
  open?: boolean
  /** In a source: it is outside the marks, as `Noem said` does between two halves of what she said. */
  aside?: boolean
  /** In a source: it is in marks. */
  spoken?: boolean
  /** In a source: an ellipsis is before it, so that the speaker may have said more than the source has. */
  afterGap?: boolean
}

/** One word after the other: kept as it was, changed, dropped from the source, added in the quotation. */
export interface Step {
  kind: 'kept' | 'changed' | 'dropped' | 'skipped' | 'added' | 'unheard'
  /** Index of the quotation's word (the next one, where a word was dropped), and of the source's likewise. */
  quoted: number
  source: number
}

export interface Match {
  steps: Step[]
  /** First and last word of the source that it takes in. */
  first: number
  last: number
  kept: number
  cost: number
}

/** Where a word was dropped it might also have been changed and the next one added: the simpler story costs less. */
const changed = 1.1
const added = 1.05
const dropped = 1
/** A second word dropped at the same place costs less than one dropped elsewhere: what is left out is left out in one piece. */
const droppedNext = 0.3
/** What the writer or the source has marked as left out, and what was not said, costs next to nothing. */
const skipped = 0.01
/** Where the source has an ellipsis, a quotation may have what was said there; what the source has is likelier. */
const unheard = 0.5

let usedCosts = new Float64Array(0)
let leftCosts = new Float64Array(0)

/** Two tables of costs, filled with Infinity. Calls share the arrays, so a result is valid until the next call. */
function tables(size: number) {
  if (usedCosts.length < size) {
    usedCosts = new Float64Array(size * 2)
    leftCosts = new Float64Array(size * 2)
  }
  return { used: usedCosts.fill(Infinity, 0, size), left: leftCosts.fill(Infinity, 0, size) }
}

/**
 * The place in a source's words that a quotation follows best, and how. Every word of the quotation is accounted for;
 * the source's words before and after are free (semi-global alignment, Needleman-Wunsch with Gotoh's gaps). Nothing
 * when no word is kept.
 */
export function matchQuotation(quotation: QuotedWord[], source: QuotedWord[]): Match | undefined {
  const width = source.length + 1
  const size = (quotation.length + 1) * width
  // Two tables: the last word of the source is used, or it is left out.
  const { used, left } = tables(size)
  used.fill(0, 0, width)
  for (let quoted = 1; quoted <= quotation.length; quoted++) {
    const row = quoted * width
    used[row] = quoted * added
    const closed = quoted === quotation.length
    for (let at = 1; at < width; at++) {
      const cell = row + at
      const pair = quotation[quoted - 1].form === source[at - 1].form ? 0 : changed
      const diagonal = Math.min(used[cell - width - 1], left[cell - width - 1])
      const more = source[at]?.afterGap ? unheard : added
      used[cell] = Math.min(diagonal + pair, Math.min(used[cell - width], left[cell - width]) + more)
      if (closed) continue
      const free = quotation[quoted].open || source[at - 1].aside
      left[cell] = Math.min(
        used[cell - 1] + (free ? skipped : dropped),
        left[cell - 1] + (free ? skipped : droppedNext),
      )
    }
  }
  let last = 0
  const bottom = quotation.length * width
  for (let at = 1; at < width; at++) if (used[bottom + at] < used[bottom + last]) last = at
  return trace(quotation, source, used, left, last)
}

function trace(
  quotation: QuotedWord[],
  source: QuotedWord[],
  used: Float64Array,
  left: Float64Array,
  end: number,
): Match | undefined {
  const width = source.length + 1
  const steps: Step[] = []
  let quoted = quotation.length
  let at = end
  let inLeft = false
  while (quoted > 0) {
    const cell = quoted * width + at
    if (inLeft) {
      const free = quotation[quoted].open || source[at - 1].aside
      steps.push({ kind: free ? 'skipped' : 'dropped', quoted, source: at - 1 })
      inLeft = left[cell] !== used[cell - 1] + (free ? skipped : dropped)
      at--
      continue
    }
    const same = at > 0 && quotation[quoted - 1].form === source[at - 1].form
    const diagonal =
      at > 0 ? Math.min(used[cell - width - 1], left[cell - width - 1]) + (same ? 0 : changed) : Infinity
    if (used[cell] === diagonal) {
      steps.push({ kind: same ? 'kept' : 'changed', quoted: quoted - 1, source: at - 1 })
      inLeft = left[cell - width - 1] < used[cell - width - 1]
      at--
    } else {
      steps.push({ kind: source[at]?.afterGap ? 'unheard' : 'added', quoted: quoted - 1, source: at })
      inLeft = left[cell - width] < used[cell - width]
    }
    quoted--
  }
  return matchOf(steps.reverse(), used[quotation.length * width + end])
}

function matchOf(steps: Step[], cost: number): Match | undefined {
  const kept = steps.filter(step => step.kind === 'kept')
  if (kept.length === 0) return undefined
  const taken = steps.filter(step => step.kind === 'kept' || step.kind === 'changed')
  return { steps, first: taken[0].source, last: taken[taken.length - 1].source, kept: kept.length, cost }
}
