import type { Window } from './keys.ts'

/** A story that may have what a draft has, by its number in the archive or its id. */
export interface Ranked<Story = number> {
  story: Story
  /** How much the keys tell that the best of its windows has in common with the draft’s. */
  score: number
  /** That window, by index. */
  window: number
}

/** A key in more stories than this is everybody’s and finds nobody. */
export const mostOfKey = 500
/** A story has a window if it has so much of what the window’s keys tell. */
export const hasIt = 0.6

/** The stories for some windows, best first, and for each window how many stories have most of it: a much-printed one. */
export interface Ranking {
  ranked: Ranked[]
  /** By window; `mostOfKey` where the keys are in more stories than are counted. */
  printed: number[]
}

/**
 * Ranks stories by their best window: a passage of twelve words counts in its own window, and is not lost in a draft of
 * eight hundred. The best story of each window goes before all others: a short passage shares few keys.
 */
export class Ranks<Story extends number | string> {
  readonly #most: number
  readonly #best = new Map<Story, Ranked<Story>>()
  readonly #tops: (Ranked<Story> | undefined)[] = []
  /** A story that is not among the best by now needs more than the least of them. */
  #least = 0

  /** `most` is how many stories are wanted. */
  constructor(most: number) {
    this.#most = most
  }

  /** Notes that a story has something of a window. */
  note(story: Story, score: number, window: number) {
    const top = this.#tops[window]
    if (!top || score > top.score || (score === top.score && story < top.story))
      this.#tops[window] = { story, score, window }
    if (score <= this.#least) return
    const known = this.#best.get(story)
    if (known && known.score >= score) return
    this.#best.set(story, { story, score, window })
    if (this.#best.size > this.#most * 4) this.#least = keepBest(this.#best, this.#most)
  }

  /** The best of what was noted, best first. */
  ranked(): Ranked<Story>[] {
    const first = new Map<Story, Ranked<Story>>()
    for (const top of this.#tops)
      if (top && top.score > (first.get(top.story)?.score ?? 0)) first.set(top.story, top)
    const others = [...this.#best.values()].filter(({ story }) => !first.has(story))
    return [...ordered([...first.values()]), ...ordered(others)].slice(0, this.#most)
  }
}

/**
 * Ranks the stories of an archive’s keys. `storiesOf` gives the stories of a key by number, one more than `mostOfKey` at
 * most; `total` is how many there are.
 */
export function rankStories(
  windows: Window[],
  storiesOf: (key: number) => ArrayLike<number>,
  total: number,
  most: number,
): Ranking {
  const ranks = new Ranks<number>(most)
  const printed = windows.map(({ keys }, window) => {
    const { touched, whole, crowded } = scored(keys, storiesOf, total)
    let have = 0
    for (const story of touched) {
      const score = scores[story]
      scores[story] = 0
      if (score >= hasIt * whole) have++
      ranks.note(story, score, window)
    }
    return crowded >= hasIt * whole ? mostOfKey : have
  })
  return { ranked: ranks.ranked(), printed }
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

const ordered = <Story extends number | string>(ranked: Ranked<Story>[]) =>
  ranked.sort((one, other) => other.score - one.score || (one.story < other.story ? -1 : 1))

/** Lets go of all but the best, and gives the score of the last that is left. */
function keepBest<Story extends number | string>(best: Map<Story, Ranked<Story>>, most: number): number {
  const ranked = ordered([...best.values()])
  for (const { story } of ranked.slice(most)) best.delete(story)
  return ranked[most - 1].score
}
