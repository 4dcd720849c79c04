// npm run bench -- noise CORPUS [--house ap|FILE.yml] [--corpus bbc,basil] [--only RULE] [--severity warning]
//                               [--show N] [--each N] [--seed N] [--out FILE]
// Findings per story on whole published stories: nearly all of them are false alarms, or matters of house style.
import { existsSync, readFileSync } from 'node:fs'
import { check } from '../src/desk/check.ts'
import { readDraft } from '../src/desk/draft/read.ts'
import type { Severity } from '../src/desk/finding.ts'
import type { House } from '../src/desk/house/house.ts'
import { readHouse, readProfile } from '../src/desk/house-file/read.ts'
import { readCorpus } from './corpus.ts'
import { benchOptions, table, writeOut } from './table.ts'

interface StoryRow {
  id: string
  /** Where it was published: British stories are read with `--corpus bbc --house uk`. */
  corpus?: string
  date?: string | null
  text: string
}

export async function run(args: string[]) {
  const { places, options } = benchOptions(args)
  if (places.length === 0) throw new Error('Name a corpus: npm run bench -- noise CORPUS.jsonl.gz')
  const wanted = options.corpus?.split(',')
  const rows = places
    .flatMap(place => readCorpus<StoryRow>(place))
    .filter(row => !wanted || wanted.includes(row.corpus ?? ''))
  if (rows.length === 0) throw new Error(`No stories of ${options.corpus} in ${places.join(', ')}.`)
  const house = houseOf(options.house ?? 'ap')
  const counts = new Map<string, Record<Severity, number>>()
  const shown: { rule: string; text: string }[] = []
  for (const row of rows) {
    const draft = readDraft(row.text, { format: 'wire', published: row.date ?? undefined })
    for (const finding of check(draft, house)) {
      if (options.only && !finding.rule.startsWith(options.only)) continue
      if (options.severity && !options.severity.includes(finding.severity)) continue
      const count = counts.get(finding.rule) ?? { error: 0, warning: 0, info: 0 }
      count[finding.severity]++
      counts.set(finding.rule, count)
      const before = row.text.slice(Math.max(0, finding.start - 90), finding.start)
      const after = row.text.slice(finding.end, finding.end + 90)
      shown.push({
        rule: finding.rule,
        text: `${finding.severity} ${finding.rule} ${row.id}\n  ${finding.message}\n  ${`${before}[[${row.text.slice(finding.start, finding.end)}]]${after}`.replace(/\s+/g, ' ')}${finding.fixes.map(fix => `\n  -> ${fix.title}`).join('')}`,
      })
    }
  }
  const total: Record<Severity, number> = { error: 0, warning: 0, info: 0 }
  for (const count of counts.values())
    for (const severity of ['error', 'warning', 'info'] as const) total[severity] += count[severity]
  const perStory = (number: number) => (number / rows.length).toFixed(3)
  const line = (name: string, count: Record<Severity, number>) => [
    name,
    perStory(count.error),
    perStory(count.warning),
    perStory(count.info),
  ]
  console.log(`${rows.length} stories; findings a story:`)
  console.log(
    table([
      ['rule', 'error', 'warning', 'info'],
      ...[...counts]
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([rule, count]) => line(rule, count)),
      line('all', total),
    ]),
  )
  const seed = Number(options.seed ?? 1)
  const samples = options.each
    ? [...counts.keys()].sort().map(rule =>
        sample(
          shown.filter(each => each.rule === rule),
          Number(options.each),
          seed,
        ),
      )
    : [sample(shown, Number(options.show ?? 0), seed)]
  for (const { text } of samples.flat()) console.log(`\n${text}`)
  writeOut(options, { stories: rows.length, rules: Object.fromEntries(counts), total })
}

/** A profile by its name, or house rules by the path of their file. */
function houseOf(given: string): House {
  if (!given.endsWith('.yml')) return readProfile(given)
  const { house, problems } = readHouse(given, path =>
    existsSync(path) ? readFileSync(path, 'utf8') : undefined,
  )
  for (const { line, message } of problems) console.error(`${given}:${line} ${message}`)
  return house
}

/** The same sample for the same seed, so that two readers read the same findings. */
function sample<Item>(items: Item[], size: number, seed: number): Item[] {
  let state = seed
  const random = () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648
  return items
    .map(item => ({ item, order: random() }))
    .sort((one, other) => one.order - other.order)
    .slice(0, size)
    .map(({ item }) => item)
}
