import type { Seed, Weights } from './seeds.ts'
import type { Wording } from './wording.ts'

/** Consecutive sentences of a draft that follow consecutive sentences of a source. Both ends are in it. */
export interface Region {
  draft: Range
  source: Range
  /** Cosine of the two stretches as wholes. */
  likeness: number
}

export interface Range {
  first: number
  last: number
}

export interface Growth {
  /** How many sentences without a seed a region may hold in one place, at first and at least. */
  widest: number
  narrowest: number
  /** How alike the two stretches must be as wholes; else the region is tried again with a smaller gap. */
  likeness: number
}

/**
 * Joins seeds that lie near each other in both texts, and keeps what is alike as a whole: the extension of
 * Sanchez-Perez et al. (PAN 2014). In the draft's order.
 */
export function growRegions(
  seeds: Seed[],
  draft: Wording,
  source: Wording,
  weights: Weights,
  growth: Growth,
): Region[] {
  const regions: Region[] = []
  const grow = (members: Seed[], gap: number) => {
    for (const cluster of clusters(members, gap)) {
      const region = regionOf(cluster)
      region.likeness = likenessOf(region, draft, source, weights)
      if (region.likeness >= growth.likeness) regions.push(region)
      else if (gap > growth.narrowest && cluster.length > 1) grow(cluster, gap - 1)
    }
  }
  grow(seeds, growth.widest)
  return regions.sort(
    (one, other) => one.draft.first - other.draft.first || one.source.first - other.source.first,
  )
}

/** Splits seeds wherever either text has a wider gap, until nothing splits. */
function clusters(seeds: Seed[], gap: number): Seed[][] {
  const done: Seed[][] = []
  const open: { members: Seed[]; by: 'draft' | 'source'; settled: number }[] = [
    { members: seeds, by: 'draft', settled: 0 },
  ]
  for (let group = open.pop(); group; group = open.pop()) {
    const { members, by, settled } = group
    const parts = split(members, by, gap)
    const other = by === 'draft' ? 'source' : 'draft'
    if (parts.length > 1) for (const part of parts) open.push({ members: part, by: other, settled: 1 })
    else if (settled > 0) done.push(members)
    else if (members.length > 0) open.push({ members, by: other, settled: 1 })
  }
  return done
}

function split(seeds: Seed[], by: 'draft' | 'source', gap: number): Seed[][] {
  const ordered = [...seeds].sort((one, other) => one[by] - other[by])
  const parts: Seed[][] = []
  for (const seed of ordered) {
    const last = parts[parts.length - 1]
    if (last && seed[by] - last[last.length - 1][by] <= gap + 1) last.push(seed)
    else parts.push([seed])
  }
  return parts
}

function regionOf(seeds: Seed[]): Region {
  const draft = { first: Infinity, last: -Infinity }
  const source = { first: Infinity, last: -Infinity }
  for (const seed of seeds) {
    draft.first = Math.min(draft.first, seed.draft)
    draft.last = Math.max(draft.last, seed.draft)
    source.first = Math.min(source.first, seed.source)
    source.last = Math.max(source.last, seed.source)
  }
  return { draft, source, likeness: 0 }
}

/** Cosine of two stretches, each as one bag of weighted terms. */
export function likenessOf(
  region: Pick<Region, 'draft' | 'source'>,
  draft: Wording,
  source: Wording,
  weights: Weights,
): number {
  const one = bagOf(draft, region.draft)
  const other = bagOf(source, region.source)
  let product = 0
  let oneSquare = 0
  let otherSquare = 0
  for (const [term, times] of one) {
    const weight = weights[term] * weights[term]
    oneSquare += times * times * weight
    product += times * (other.get(term) ?? 0) * weight
  }
  for (const [term, times] of other) otherSquare += times * times * weights[term] * weights[term]
  return product === 0 ? 0 : product / Math.sqrt(oneSquare * otherSquare)
}

function bagOf(wording: Wording, { first, last }: Range): Map<number, number> {
  const bag = new Map<number, number>()
  for (let sentence = first; sentence <= last; sentence++) {
    const { terms, times } = wording.counts[sentence]
    for (let index = 0; index < terms.length; index++)
      bag.set(terms[index], (bag.get(terms[index]) ?? 0) + times[index])
  }
  return bag
}
