import type { Wording } from './wording.ts'

/** A stretch of words that both texts have, word for word. Indexes of words. */
export interface Run {
  draft: number
  source: number
  length: number
}

/**
 * The maximal runs of at least `shortest` equal words, in the draft's order. Each word of the draft is in at most one
 * run from each of its starting places; a hostile text (one word a million times) costs no more than its length, as
 * only the first places in the source are tried.
 */
export function findRuns(draft: Wording, source: Wording, shortest: number): Run[] {
  const places = gramsOf(source.forms, shortest)
  const runs: Run[] = []
  let covered = 0
  let gram = 0
  for (let at = 0; at + shortest <= draft.forms.length; at++) {
    if (at < covered) continue
    gram = hashOf(draft.forms, at, shortest)
    let best: Run | undefined
    for (const place of places.get(gram) ?? []) {
      let length = 0
      while (
        at + length < draft.forms.length &&
        place + length < source.forms.length &&
        draft.forms[at + length] === source.forms[place + length]
      )
        length++
      if (length >= shortest && length > (best?.length ?? 0)) best = { draft: at, source: place, length }
    }
    if (!best) continue
    runs.push(best)
    covered = at + best.length
  }
  return runs
}

/** Only so many places of one gram are remembered: a refrain needs no more. */
const mostPlaces = 8

function gramsOf(forms: Int32Array, length: number): Map<number, number[]> {
  const places = new Map<number, number[]>()
  for (let at = 0; at + length <= forms.length; at++) {
    const gram = hashOf(forms, at, length)
    const known = places.get(gram)
    if (!known) places.set(gram, [at])
    else if (known.length < mostPlaces) known.push(at)
  }
  return places
}

export function hashOf(forms: Int32Array, at: number, length: number): number {
  let hash = 0
  for (let index = at; index < at + length; index++)
    hash = (Math.imul(hash, 0x9e3779b1) + forms[index] + 1) | 0
  return hash ^ (hash >>> 15)
}
