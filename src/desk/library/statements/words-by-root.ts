import type { Word } from '../../english/word.ts'
import { memo } from '../../memo.ts'
import type { Sentence } from '../../story/story.ts'
import { groupsOf, likeness, rootOf, startOf, weightOf } from './roots.ts'

/** A word, by its place among others, that is like a root. */
export interface AlikeWord {
  at: number
  /** 1 for the same, less for one of its meaning or its stem. */
  alike: number
}

/** Words of meaning by their roots, and by what another may be like them in: a group of one meaning, or the stem. */
class WordsByRoot {
  readonly #byRoot = new Map<string, number>()
  readonly #byStart = new Map<string, string[]>()
  readonly #byGroup = new Map<number, string[]>()

  constructor(words: readonly Word[]) {
    words.forEach((word, at) => {
      if (weightOf(word) === 0) return
      const root = rootOf(word.lower)
      if (this.#byRoot.has(root)) return
      this.#byRoot.set(root, at)
      put(this.#byStart, startOf(root), root)
      for (const group of groupsOf(root)) put(this.#byGroup, group, root)
    })
  }

  /** The word most like a root. */
  like(root: string): AlikeWord | undefined {
    const same = this.#byRoot.get(root)
    if (same !== undefined) return { at: same, alike: 1 }
    let best: AlikeWord | undefined
    const hold = (others: readonly string[]) => {
      for (const other of others) {
        const alike = likeness(root, other)
        if (alike > (best?.alike ?? 0)) best = { at: this.#byRoot.get(other)!, alike }
      }
    }
    hold(this.#byStart.get(startOf(root)) ?? none)
    for (const group of groupsOf(root)) hold(this.#byGroup.get(group) ?? none)
    return best
  }
}

const none: readonly string[] = []

function put<Key>(map: Map<Key, string[]>, key: Key, root: string) {
  const known = map.get(key)
  if (known) known.push(root)
  else map.set(key, [root])
}

/** The words of a sentence, to be asked by root. */
export const wordsByRoot = memo(({ words }: Sentence) => new WordsByRoot(words))
