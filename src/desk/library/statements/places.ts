import { memo } from '../../memo.ts'
import type { Sentence } from '../../story/story.ts'
import { groupsOf, likeness, rootOf, startOf, weightOf } from './roots.ts'

/** A word of a sentence, by its place, that is like another. */
export interface Place {
  at: number
  /** 1 for the same, less for one of its meaning or its stem. */
  alike: number
}

/** Where the words of meaning of a sentence are. */
class Places {
  readonly #byRoot = new Map<string, number>()
  readonly #byStart = new Map<string, string[]>()
  readonly #byGroup = new Map<number, string[]>()

  constructor({ words }: Sentence) {
    words.forEach((word, at) => {
      const root = rootOf(word.lower)
      if (weightOf(word) === 0 || this.#byRoot.has(root)) return
      this.#byRoot.set(root, at)
      put(this.#byStart, startOf(root), root)
      for (const group of groupsOf(root)) put(this.#byGroup, group, root)
    })
  }

  /** The word most like a root. */
  like(root: string): Place | undefined {
    const same = this.#byRoot.get(root)
    if (same !== undefined) return { at: same, alike: 1 }
    const kin = [
      ...(this.#byStart.get(startOf(root)) ?? []),
      ...groupsOf(root).flatMap(group => this.#byGroup.get(group) ?? []),
    ]
    let best: Place | undefined
    for (const other of kin) {
      const alike = likeness(root, other)
      if (alike > (best?.alike ?? 0)) best = { at: this.#byRoot.get(other)!, alike }
    }
    return best
  }
}

/** Where the words of meaning of a sentence are, to be asked by root. */
export const placesIn = memo((sentence: Sentence) => new Places(sentence))

function put<Key>(map: Map<Key, string[]>, key: Key, root: string) {
  const known = map.get(key)
  if (known) known.push(root)
  else map.set(key, [root])
}
