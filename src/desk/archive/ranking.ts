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
 * eight hundred. `storiesOf` gives the stories of a key by number, one more than `mostOfKey` at most; `total` is how
 * many there are.
 */
export function rankStories(
  windows: Window[],
  storiesOf: (key: number) => ArrayLike<number>,
  total: number,
  most: number,
): Ranking {
  const best = new Map<number, Ranked>()
  const printed: number[] = []
  windows.forEach(({ keys }, window) => {
    const scores = new Map<number, number>()
    let whole = 0
    let crowded = 0
    for (const key of keys) {
      const stories = storiesOf(key)
      const weight = Math.log(1 + total / Math.max(1, stories.length))
      whole += weight
      if (stories.length > mostOfKey) crowded += weight
      else
        for (let at = 0; at < stories.length; at++)
          scores.set(stories[at], (scores.get(stories[at]) ?? 0) + weight)
    }
    let have = 0
    for (const [story, score] of scores) {
      if (score >= hasIt * whole) have++
      const known = best.get(story)
      if (!known || score > known.score) best.set(story, { story, score, window })
    }
    printed.push(crowded >= hasIt * whole ? mostOfKey : have)
  })
  const ranked = [...best.values()].sort((one, other) => other.score - one.score || one.story - other.story)
  return { ranked: ranked.slice(0, most), printed }
}
