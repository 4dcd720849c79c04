/** A case of reuse or a detection of one, as the PAN format has it. Offsets in code points. */
export interface Case {
  /** Which pair of documents. */
  pair: string
  suspicious: [start: number, end: number]
  source: [start: number, end: number]
}

export interface Score {
  plagdet: number
  precision: number
  recall: number
  granularity: number
  cases: number
  detections: number
}

/**
 * Character-level precision and recall, each detection and each case counting alike ("macro"), granularity, and their
 * combination, as defined by Potthast et al., "An Evaluation Framework for Plagiarism Detection" (2010).
 */
export function plagdet(cases: Case[], detections: Case[]): Score {
  const byPair = groupBy(detections, detection => detection.pair)
  const casesByPair = groupBy(cases, each => each.pair)
  const recall = mean(cases.map(each => covered(each, byPair.get(each.pair) ?? [])))
  const precision = mean(detections.map(each => covered(each, casesByPair.get(each.pair) ?? [])))
  const hits = cases
    .map(each => (byPair.get(each.pair) ?? []).filter(other => meets(each, other)).length)
    .filter(count => count > 0)
  const granularity = hits.length > 0 ? mean(hits) : 1
  const harmonic = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0
  return {
    plagdet: harmonic / Math.log2(1 + granularity),
    precision,
    recall,
    granularity,
    cases: cases.length,
    detections: detections.length,
  }
}

const mean = (values: number[]) =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length

const meets = (one: Case, other: Case) =>
  crosses(one.suspicious, other.suspicious) && crosses(one.source, other.source)

const crosses = (one: [number, number], other: [number, number]) => one[0] < other[1] && other[0] < one[1]

/** The share of a case's characters, in both documents, that the others cover between them. */
function covered(each: Case, others: Case[]): number {
  const meeting = others.filter(other => meets(each, other))
  const characters =
    union(
      each.suspicious,
      meeting.map(other => other.suspicious),
    ) +
    union(
      each.source,
      meeting.map(other => other.source),
    )
  return characters / (each.suspicious[1] - each.suspicious[0] + each.source[1] - each.source[0])
}

function union([start, end]: [number, number], others: [number, number][]): number {
  let sum = 0
  let reached = start
  for (const [from, to] of [...others].sort((one, other) => one[0] - other[0])) {
    const begin = Math.max(from, reached)
    const finish = Math.min(to, end)
    if (finish > begin) {
      sum += finish - begin
      reached = finish
    }
  }
  return sum
}

function groupBy<Item>(items: Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}
