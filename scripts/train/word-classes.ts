import { normal } from '../../src/desk/english/word-form.ts'

/** Words that keep the same company, by their number of class from 1; and for each class the coarser one, from 1. */
export interface WordClasses {
  classes: Map<string, number>
  groups: number[]
}

const neighbourCount = 800
const leastUses = 3
const rounds = 12

/**
 * Word classes of running text: each word is described by the frequent words before and behind it, weighed by how much more
 * often they meet than by chance (positive pointwise mutual information), and the words are parted by spherical k-means.
 */
export function wordClasses(sentences: string[][], classCount: number, groupCount: number): WordClasses {
  const texts = sentences.map(words => words.map(normal))
  const uses = new Map<string, number>()
  for (const words of texts) for (const word of words) uses.set(word, (uses.get(word) ?? 0) + 1)
  const byUse = [...uses]
    .filter(([, count]) => count >= leastUses)
    .sort(([one, count], [other, others]) => others - count || (one < other ? -1 : 1))
    .map(([word]) => word)
  const vectors = companyOf(texts, byUse)
  const fine = cluster(vectors, classCount)
  const coarse = cluster(
    fine.centres.map(centre => {
      const places = [...centre.keys()].filter(place => centre[place] > 0)
      return { places: Int32Array.from(places), values: Float64Array.from(places, place => centre[place]) }
    }),
    groupCount,
  )
  return {
    classes: new Map(byUse.map((word, index) => [word, fine.classes[index] + 1])),
    groups: [0, ...Array.from(coarse.classes, group => group + 1)],
  }
}

/** Numbers of which most are nought. */
interface Sparse {
  places: Int32Array
  values: Float64Array
}

function companyOf(texts: string[][], words: string[]): Sparse[] {
  const places = new Map(words.map((word, index) => [word, index]))
  const width = 2 * neighbourCount
  const counts = words.map(() => new Map<number, number>())
  const totals = new Float64Array(width)
  const meet = (word: string | undefined, neighbour: string | undefined, side: number) => {
    const place = word === undefined ? undefined : places.get(word)
    // Before the first word and behind the last is a neighbour as well.
    const other = neighbour === undefined ? 0 : (places.get(neighbour) ?? width) + 1
    if (place === undefined || other >= neighbourCount) return
    const column = side * neighbourCount + other
    counts[place].set(column, (counts[place].get(column) ?? 0) + 1)
    totals[column]++
  }
  for (const text of texts)
    for (let at = 0; at < text.length; at++) {
      meet(text[at], text[at - 1], 0)
      meet(text[at], text[at + 1], 1)
    }
  const all = totals.reduce((sum, count) => sum + count, 0)
  return counts.map(row => {
    const own = [...row.values()].reduce((sum, count) => sum + count, 0)
    const entries = [...row]
      .map(([column, count]) => [column, Math.log((count * all) / (own * totals[column]))])
      .filter(([, value]) => value > 0)
      .sort(([one], [other]) => one - other)
    return unit({
      places: Int32Array.from(entries, ([column]) => column),
      values: Float64Array.from(entries, ([, value]) => value),
    })
  })
}

function unit({ places, values }: Sparse): Sparse {
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0)) || 1
  return { places, values: values.map(value => value / length) }
}

/** Spherical k-means that begins with the first vectors, those of the most frequent words. */
function cluster(vectors: Sparse[], count: number) {
  const width = 2 * neighbourCount
  let centres = vectors.slice(0, count).map(vector => dense(vector, width))
  const classes = new Int32Array(vectors.length)
  for (let round = 0; round < rounds; round++) {
    vectors.forEach((vector, index) => {
      classes[index] = nearest(vector, centres)
    })
    const sums = centres.map(() => new Float64Array(width))
    vectors.forEach(({ places, values }, index) => {
      const sum = sums[classes[index]]
      for (let at = 0; at < places.length; at++) sum[places[at]] += values[at]
    })
    centres = sums.map(sum => {
      const length = Math.sqrt(sum.reduce((total, value) => total + value * value, 0)) || 1
      return sum.map(value => value / length)
    })
  }
  return { classes, centres }
}

const dense = ({ places, values }: Sparse, width: number) => {
  const all = new Float64Array(width)
  places.forEach((place, at) => {
    all[place] = values[at]
  })
  return all
}

function nearest({ places, values }: Sparse, centres: Float64Array[]): number {
  let best = 0
  let most = -1
  for (let each = 0; each < centres.length; each++) {
    const centre = centres[each]
    let likeness = 0
    for (let at = 0; at < places.length; at++) likeness += centre[places[at]] * values[at]
    if (likeness > most) {
      most = likeness
      best = each
    }
  }
  return best
}
