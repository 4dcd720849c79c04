// The words that are opposites in WordNet, as one text: a pair a line, `a hot;scorching|cold;arctic`. First what the words
// are (adjective, noun, verb, r for adverb), then the words of the two senses; after a semicolon, of adjectives, those
// that are like them. Left out is what a reader of news would not take for one: rare words, and rare senses of common ones.
import { kinds, readSenses, readUses } from './wordnet.mjs'

/** A word of a pair has the sense among its first three; one that is like it, among its first two. */
const headSenses = 3
const likeSenses = 2
/** `like`, `back`: of words that are this often another part of speech, a form tells too little. */
const leastShare = 0.3
const prefixes = ['un', 'in', 'im', 'il', 'ir', 'non', 'non-', 'dis']

/**
 * The lines, in order.
 * @param {(word: string) => boolean} isEverywhere whether a word is in nearly every text, and tells nothing
 * @returns {string}
 */
export function antonyms(isEverywhere) {
  const senses = readSenses()
  const uses = readUses()
  const tagged = (word, kind) => uses.get(`${word} ${kind}`) ?? 0
  const total = word => Object.keys(kinds).reduce((sum, kind) => sum + tagged(word, kind), 0)
  const wordsOf = ({ id, kind, words }, most) =>
    words.filter(word => {
      if (!/^[a-z][a-z-]{2,}$/.test(word) || isEverywhere(word)) return false
      if (tagged(word, kind) < leastShare * total(word)) return false
      const rank = senses.order.get(`${word} ${kind}`)?.indexOf(id) ?? -1
      return rank >= 0 && rank < most
    })
  const lines = new Set()
  for (const sense of senses.all.values())
    for (const opposite of sense.opposites) {
      if (sense.id > opposite) continue
      const pair = [sense, senses.all.get(opposite)]
      const heads = pair.map(each => wordsOf(each, headSenses))
      if (heads.some(words => !words.some(word => tagged(word, sense.kind) > 0))) continue
      const like = pair.map((each, side) => [
        ...new Set(
          each.like
            .flatMap(id => wordsOf(senses.all.get(id), likeSenses))
            .filter(word => tagged(word, sense.kind) > 0 && !heads[side].includes(word)),
        ),
      ])
      const isPlain = heads[0].every(one => heads[1].every(other => differByPrefix(one, other)))
      if (isPlain && like.every(words => words.length === 0)) continue
      const sides = heads.map(
        (words, side) => words.join(' ') + (like[side].length > 0 ? `;${like[side].join(' ')}` : ''),
      )
      lines.add(`${sense.kind} ${sides.join('|')}`)
    }
  return [...lines].sort().join('\n')
}

const differByPrefix = (one, other) =>
  prefixes.some(prefix => one === prefix + other || other === prefix + one)
