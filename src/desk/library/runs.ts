import type { Wording } from './wording.ts'

/** A stretch of words that both texts have, word for word. Indexes of words. */
export interface Run {
  draft: number
  source: number
  length: number
}

/**
 * The maximal runs of at least `shortest` equal terms, in the draft's order. Each word of the draft is in at most one
 * run from each of its starting places; a hostile text (one word a million times) costs no more than its length, as
 * only the first places in the source are tried.
 */
export function findRuns(draft: Wording, source: Wording, shortest: number): Run[] {
  const places = gramsOf(source.terms, shortest)
  const runs: Run[] = []
  let covered = 0
  let gram = 0
  for (let at = 0; at + shortest <= draft.terms.length; at++) {
    if (at < covered) continue
    gram = hashOf(draft.terms, at, shortest)
    let best: Run | undefined
    for (const place of places.get(gram) ?? []) {
      let length = 0
      while (
        at + length < draft.terms.length &&
        place + length < source.terms.length &&
        draft.terms[at + length] === source.terms[place + length]
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

function gramsOf(terms: Int32Array, length: number): Map<number, number[]> {
  const places = new Map<number, number[]>()
  for (let at = 0; at + length <= terms.length; at++) {
    const gram = hashOf(terms, at, length)
    const known = places.get(gram)
    if (!known) places.set(gram, [at])
    else if (known.length < mostPlaces) known.push(at)
  }
  return places
}

export function hashOf(terms: Int32Array, at: number, length: number): number {
  let hash = 0
  for (let index = at; index < at + length; index++) hash = (Math.imul(hash, 0x9e3779b1) + terms[index] + 1) | 0
  return hash ^ (hash >>> 15)
}
