export interface Published {
  corpus: string
  id: string
  date: string
  text: string
}

/** How many of the rare words of two stories they share before they are on one event. */
const shared = 12

/**
 * Pairs of stories of one corpus on one event, both ways: published within two days of each other, by different hands,
 * and full of the same names.
 */
export function eventPairs(rows: Published[]): [Published, Published][] {
  const pairs: [Published, Published][] = []
  const dated = rows.filter(({ corpus, date }) => (corpus === 'basil' || corpus === 'polnear') && date)
  const names = new Map(
    dated.map(row => [row, new Set(row.text.match(/(?<=\p{Ll} )\p{Lu}\p{Ll}{3,}/gu) ?? [])]),
  )
  for (const one of dated)
    for (const other of dated) {
      if (one === other || one.text === other.text || one.corpus !== other.corpus) continue
      if (Math.abs(Date.parse(one.date) - Date.parse(other.date)) > 2 * 86_400_000) continue
      let common = 0
      for (const name of names.get(one) ?? []) if (names.get(other)?.has(name)) common++
      if (common >= shared) pairs.push([one, other])
    }
  return pairs
}
