import { readCorpus } from './corpus.ts'
import { type Measured, measure, type Row } from './quotes/gold.ts'
import { measureMutations } from './quotes/mutate.ts'
import { benchOptions, table, writeOut } from './table.ts'

const isFull = ({ story, quotation: { content } }: Measured) =>
  /^[\s[("'‘“]*\p{Lu}/u.test(story.text.slice(content.start, content.start + 5)) &&
  /[.,?!…—-]['’"”]*\s*$/.test(story.text.slice(Math.max(content.start, content.end - 4), content.end))

function tally(all: Measured[]) {
  const withGold = all.filter(each => each.golds.some(gold => gold.source.length > 0))
  const predicted = all.filter(each => each.quotation.speaker)
  const right = all.filter(each => each.right).length
  const precision = right / predicted.length
  const recall = right / withGold.length
  return {
    spans: all.length,
    right,
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall),
    share: right / withGold.length,
  }
}

const percent = (share: number) => (100 * share).toFixed(1)

/** `quotes CORPUS [--mutate] [--out FILE]`: who says what, held against annotated news. */
export async function run(args: string[]): Promise<void> {
  const mutate = args.includes('--mutate')
  const { places, options } = benchOptions(args.filter(arg => arg !== '--mutate'))
  if (places.length === 0) throw new Error('Say which corpus: quotes CORPUS [--mutate] [--out FILE]')
  const rows = places.flatMap(place => readCorpus<Row>(place))
  writeOut(options, mutate ? measureMutations(rows) : accuracy(rows))
}

function accuracy(rows: Row[]) {
  const all: Measured[] = []
  let other = 0
  let otherSpoken = 0
  for (const row of rows) {
    const { measured, other: rest } = measure(row)
    all.push(...measured)
    other += rest.length
    otherSpoken += rest.filter(quotation => quotation.speaker).length
  }
  const groups: Record<string, Measured[]> = {
    all,
    'sentences in marks': all.filter(isFull),
    'parts of sentences': all.filter(each => !isFull(each)),
    'read as full': all.filter(each => each.quotation.kind === 'full'),
    'read as partial': all.filter(each => each.quotation.kind === 'partial'),
    'read as scare': all.filter(each => each.quotation.kind === 'scare'),
    'read as title': all.filter(each => each.quotation.kind === 'title'),
  }
  for (const how of new Set(all.map(each => each.quotation.speaker?.how ?? 'nobody')))
    groups[`found ${how}`] = all.filter(each => (each.quotation.speaker?.how ?? 'nobody') === how)
  const result: Record<string, ReturnType<typeof tally>> = {}
  console.log(
    `${rows.length} stories; ${other} quotations that no attribution covers, ${otherSpoken} of them given a speaker`,
  )
  const lines: (string | number)[][] = [['quotations', 'spans', 'right', 'P', 'R', 'F1']]
  for (const [name, group] of Object.entries(groups)) {
    const each = (result[name] = tally(group))
    lines.push([
      name,
      each.spans,
      each.right,
      percent(each.precision),
      percent(each.recall),
      percent(each.f1),
    ])
  }
  console.log(table(lines))
  return result
}
