import type { Window } from './keys.ts'

/** A story that may have what a draft has, by its number in the archive. */
export interface Ranked {
  story: number
  /** How much the keys tell that the best of its windows has in common with the draft’s. */
  score: number
  /** That window, by index. */
  window: number
}

/** A key in more stories than this is everybody’s and finds nobody. */
export const mostOfKey = 500
/** A story has a window if it has so much of what the window’s keys tell. */
const hasIt = 0.6

/** The stories for some windows, best first, and for each window how many stories have most of it: a much-printed one. */
export interface Ranking {
  ranked: Ranked[]
  /** By window; `mostOfKey` where the keys are in more stories than are counted. */
  printed: number[]
}

/**
 * Ranks stories by their best window: a passage of twelve words counts where it stands, and is not lost in a draft of
 * eight hundred. The best story of each window goes before all others: a short passage shares few keys. `storiesOf` gives the stories of a key by number, one more than `mostOfKey` at most; `total` is how
 * many there are.
 */
export function rankStories(
  windows: Window[],
  storiesOf: (key: number) => ArrayLike<number>,
  total: number,
  most: number,
): Ranking {
  const best = new Map<number, Ranked>()
  const first = new Map<number, Ranked>()
  const printed: number[] = []
  // A story that is not among the best by now needs more than the least of them.
  let least = 0
  windows.forEach(({ keys }, window) => {
    const { touched, whole, crowded } = scored(keys, storiesOf, total)
    let have = 0
    let top: Ranked | undefined
    for (const story of touched) {
      const score = scores[story]
      scores[story] = 0
      if (score >= hasIt * whole) have++
      if (!top || score > top.score || (score === top.score && story < top.story))
        top = { story, score, window }
      if (score <= least) continue
      const known = best.get(story)
      if (!known || score > known.score) best.set(story, { story, score, window })
    }
    if (top && top.score > (first.get(top.story)?.score ?? 0)) first.set(top.story, top)
    if (best.size > most * 4) least = keepBest(best, most)
    printed.push(crowded >= hasIt * whole ? mostOfKey : have)
  })
  for (const story of first.keys()) best.delete(story)
  return { ranked: [...ordered(first), ...ordered(best)].slice(0, most), printed }
}

/** How much each story has of the window at hand, by number; empty between two windows. */
let scores = new Float64Array(0)

/** Scores the stories that have keys of a window: which they are, what all keys tell, and what those tell that all have. */
function scored(keys: Int32Array, storiesOf: (key: number) => ArrayLike<number>, total: number) {
  const touched: number[] = []
  let whole = 0
  let crowded = 0
  for (const key of keys) {
    const stories = storiesOf(key)
    const weight = Math.log(1 + total / Math.max(1, stories.length))
    whole += weight
    if (stories.length > mostOfKey) {
      crowded += weight
      continue
    }
    for (let at = 0; at < stories.length; at++) {
      const story = stories[at]
      if (story >= scores.length) scores = grownTo(story)
      if (scores[story] === 0) touched.push(story)
      scores[story] += weight
    }
  }
  return { touched, whole, crowded }
}

function grownTo(story: number): Float64Array<ArrayBuffer> {
  const more = new Float64Array(story * 2 + 1000)
  more.set(scores)
  return more
}

const ordered = (best: Map<number, Ranked>) =>
  [...best.values()].sort((one, other) => other.score - one.score || one.story - other.story)

/** Lets go of all but the best, and gives the score of the last that is left. */
function keepBest(best: Map<number, Ranked>, most: number): number {
  const ranked = ordered(best)
  for (const { story } of ranked.slice(most)) best.delete(story)
  return ranked[most - 1].score
}
