// npm run bench -- grammar TREES [--documents GUM_news_a,GUM_news_b] [--weights FILE] [--out FILE]
// How well the tagger, the parser and the reader of clauses do on trees that people made (CoNLL-U, packed with xz or not).
// Trees that the weights were trained on say nothing: name the documents that were left out.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { goldOf, noScores, scoreClauses, scored } from '../scripts/train/score.ts'
import { readTrees, type TreeSentence } from '../scripts/train/trees.ts'
import { readingOf, weightsFrom } from '../src/desk/english/analysis.ts'
import { Parsed } from '../src/desk/grammar/parsed.ts'
import { benchOptions, table, writeOut } from './table.ts'

const shipped = fileURLToPath(new URL('../weights/english.bin', import.meta.url))

export async function run(args: string[]) {
  const { places, options } = benchOptions(args)
  const only = options.documents?.split(',')
  const sentences = places
    .flatMap(path => readTrees(path))
    .filter(({ document, words }) => words.length <= 250 && (!only || only.includes(document)))
  const path = options.weights ?? shipped
  const bytes = readFileSync(path)
  const before = process.cpuUsage()
  weightsFrom(() => readFileSync(path))
  readingOf(['Begin', '.'])
  const load = since(before)
  const accuracy = accuracyOf(sentences)
  const speed = speedOf(sentences)
  const packed = gzipSync(bytes, { level: 9 }).length
  console.log(`${sentences.length} sentences, ${accuracy.tokens} tokens`)
  console.log(
    table([['', '%'], ...Object.entries(accuracy.shares).map(([name, share]) => [name, percent(share)])]),
  )
  const rows = scored.map(name => {
    const { expected, given, right } = accuracy.clauses[name]
    return [
      name,
      expected,
      percent(right / expected),
      percent(right / given),
      percent((2 * right) / (expected + given)),
    ]
  })
  console.log(table([['of clauses', 'expected', 'found %', 'right %', 'F1'], ...rows]))
  console.log(
    table([
      ['weights', `${(bytes.length / 1e6).toFixed(2)} MB`, `${(packed / 1e6).toFixed(2)} MB packed`],
      ['loaded in', `${load.toFixed(0)} ms`, ''],
      ['800 words', `tagged in ${speed.tag.toFixed(1)} ms`, `parsed in ${speed.parse.toFixed(1)} ms`],
    ]),
  )
  writeOut(options, { ...accuracy, ...speed, load, bytes: bytes.length, packed })
}

/** Milliseconds of processor time: by the clock, other work on the machine would count. */
function since(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

const percent = (share: number) => (100 * share).toFixed(1)

function accuracyOf(sentences: TreeSentence[]) {
  const right = { 'parts of speech': 0, tags: 0, heads: 0, 'heads and relations': 0 }
  let tokens = 0
  const clauses = noScores()
  for (const sentence of sentences) {
    const reading = readingOf(sentence.words)!
    const tree = reading.tree()!
    const parsed = new Parsed(sentence.words, reading.kinds, reading.tags, tree)
    const gold = goldOf(sentence)
    sentence.words.forEach((_, at) => {
      tokens++
      if (gold.kinds[at] === parsed.kinds[at]) right['parts of speech']++
      if (gold.tags[at] === parsed.tags[at]) right.tags++
      if (gold.heads[at] !== parsed.heads[at]) return
      right.heads++
      if (gold.relations[at] === parsed.relations[at]) right['heads and relations']++
    })
    scoreClauses(gold, parsed, clauses)
  }
  const shares = Object.fromEntries(Object.entries(right).map(([name, count]) => [name, count / tokens]))
  return { tokens, shares, clauses }
}

const storyTokens = 920
const rounds = 15

/** Milliseconds of processor time for an 800-word story (920 tokens), best of several rounds: other work takes turns with it. */
function speedOf(sentences: TreeSentence[]) {
  const story: string[][] = []
  let tokens = 0
  for (const { words } of sentences) {
    if (tokens >= storyTokens) break
    story.push(words)
    tokens += words.length
  }
  const time = (work: (reading: NonNullable<ReturnType<typeof readingOf>>) => void) => {
    let best = Number.POSITIVE_INFINITY
    for (let round = 0; round < rounds; round++) {
      // A word more in each round: nothing is answered from memory.
      const before = process.cpuUsage()
      for (const words of story) work(readingOf([...words, `x${round}${Math.random()}`])!)
      best = Math.min(best, since(before))
    }
    return (best * storyTokens) / tokens
  }
  return { tag: time(() => {}), parse: time(reading => reading.tree()) }
}
