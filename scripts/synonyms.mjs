// The words of WordNet that can stand for each other in news, as one text. First the groups of one meaning, a line each:
// `v buy purchase`, by what the words are (adjective, noun, verb). Then, behind `d`, the words that are made of each other:
// `d accuse accusation accuser`. Left out are rare words, and rare meanings of common ones.
import { readSenses, readUses } from './wordnet.mjs'

/** A word means what a group says in one of its first senses. */
const mostSenses = { v: 4, n: 2, a: 2 }

/**
 * The lines, in order.
 * @param {(word: string) => boolean} isEverywhere whether a word is in nearly every text, and tells nothing
 * @returns {string}
 */
export function synonyms(isEverywhere) {
  const senses = readSenses()
  const uses = readUses()
  const total = word =>
    ['a', 'n', 'v', 'r'].reduce((sum, kind) => sum + (uses.get(`${word} ${kind}`) ?? 0), 0)
  const isPlain = (word, kind) =>
    /^[a-z][a-z-]{2,}$/.test(word) &&
    !isEverywhere(word) &&
    (uses.get(`${word} ${kind}`) ?? 0) > 0 &&
    (uses.get(`${word} ${kind}`) ?? 0) >= 0.15 * total(word)
  const rankOf = (word, kind, id) => senses.order.get(`${word} ${kind}`)?.indexOf(id) ?? -1
  const lines = new Set()
  const made = new Set()
  for (const { id, kind, words, derived } of senses.all.values()) {
    if (kind === 'r') continue
    const alike = words.filter(word => {
      const rank = rankOf(word, kind, id)
      return isPlain(word, kind) && rank >= 0 && rank < mostSenses[kind]
    })
    if (alike.length > 1) lines.add(`${kind} ${[...new Set(alike)].sort().join(' ')}`)
    for (const [from, target, to] of derived ?? []) {
      const other = senses.all.get(target)
      const [one, two] = [words[from], other?.words[to]]
      if (kind !== 'v' || !one || !two || one === two || other.kind === 'r') continue
      if (isPlain(one, kind) && isPlain(two, other.kind)) made.add(`d ${one} ${two}`)
    }
  }
  return [...lines, ...made].sort().join('\n')
}
