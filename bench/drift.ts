import { readFileSync } from 'node:fs'
import { checkStory } from '../src/desk/check.ts'
import { readDraft } from '../src/desk/draft/read.ts'
import { weightsFrom } from '../src/desk/english/analysis.ts'
import { plainHouse } from '../src/desk/house/house.ts'
import { createLibrary, type Library } from '../src/desk/library/library.ts'
import { sourceOf } from '../src/desk/library/readers/read.ts'
import { rules } from '../src/desk/rules/index.ts'
import { readStory } from '../src/desk/story/read.ts'
import { readCorpus } from './corpus.ts'
import { type Draw, drawn } from './drawn.ts'
import { rewrites, swaps } from './rewrite.ts'
import { benchOptions, table, writeOut } from './table.ts'

interface Summary {
  doc: string
  summary: string
  original_summary: string
  label: string | number
  edit_types: string[]
}

interface Published {
  text: string
  date?: string
}

const errors = ['sources/number-drift', 'sources/name-drift', 'sources/date-drift', 'sources/contradiction']
const statements = [...errors, 'sources/changed-actor', 'sources/added-detail', 'sources/changed-detail']

/**
 * `npm run bench -- drift CORPUS [--stories N] [--rewrite WAY] [--show N]`. On a corpus in the SummEdits format: whether a summary says
 * something that its document does not, as balanced accuracy and precision. On published stories: a number, name,
 * weekday or date swapped in a story that is rewritten in one of several ways (each must be found), and what is found in
 * the rewritten story without a swap.
 */
export async function run(args: string[]) {
  weightsFrom(() => readFileSync('weights/english.bin'))
  const { places, options } = benchOptions(args)
  if (places.length === 0) throw new Error('drift: which corpus? npm run bench -- drift CORPUS')
  const rows = readCorpus<Summary | Published>(places[0])
  const figures =
    'doc' in rows[0] ? summaries(rows as Summary[], options) : stories(rows as Published[], options)
  writeOut(options, figures)
}

function found(library: Library, text: string, only: string[], published?: string) {
  const story = readStory(readDraft(text, { path: 'draft.txt', published }))
  const asked = rules.filter(({ id }) => only.includes(id))
  return checkStory(story, plainHouse, library.compare(story), {}, asked)
}

function summaries(rows: Summary[], options: Record<string, string>) {
  const libraries = new Map<string, Library>()
  const kinds: Record<string, [found: number, all: number]> = {}
  let [right, wrong, missed, kept] = [0, 0, 0, 0]
  let shown = Number(options.show ?? 0)
  for (const row of rows) {
    let library = libraries.get(row.doc)
    if (!library) {
      library = createLibrary([sourceOf('document.txt', row.doc, { kind: 'wire' })])
      libraries.set(row.doc, library)
    }
    const findings = found(library, row.summary, statements)
    const isWrong = Number(row.label) === 0
    if (isWrong && findings.length > 0) right++
    else if (isWrong) missed++
    else if (findings.length > 0) wrong++
    else kept++
    if (isWrong)
      for (const kind of row.edit_types) {
        kinds[kind] ??= [0, 0]
        kinds[kind][1]++
        if (findings.length > 0) kinds[kind][0]++
      }
    if (shown > 0 && isWrong !== findings.length > 0) {
      shown--
      console.log(isWrong ? 'MISSED' : 'FALSE', `\n  ${row.original_summary}\n  ${row.summary}`)
      for (const finding of findings) console.log(`    ${finding.rule}: ${finding.message}`)
    }
  }
  const recall = right / Math.max(1, right + missed)
  const specificity = kept / Math.max(1, kept + wrong)
  const precision = right / Math.max(1, right + wrong)
  const balanced = (recall + specificity) / 2
  console.log(
    table([
      ['summaries', 'balanced accuracy', 'precision', 'recall', 'specificity'],
      [rows.length, ...[balanced, precision, recall, specificity].map(value => (100 * value).toFixed(1))],
    ]),
  )
  console.log(
    table([['', 'found', 'of'], ...Object.entries(kinds).map(([kind, [part, all]]) => [kind, part, all])]),
  )
  return { balanced, precision, recall, specificity, kinds }
}

function stories(rows: Published[], options: Record<string, string>) {
  const long = rows.filter(({ text }) => text.length > 800)
  const count = Math.min(long.length, Number(options.stories ?? 200))
  // From all over the corpus, which holds one newsroom after the other.
  const chosen = Array.from({ length: count }, (_, index) => long[Math.floor((index * long.length) / count)])
  const figures: Record<string, Rewritten> = {}
  for (const [way, rewrite] of Object.entries(rewrites))
    if (!options.rewrite || options.rewrite === way)
      figures[way] = swapped(chosen, rewrite, Number(options.show ?? 0))
  const kinds = [...Object.keys(swaps), 'all']
  const percent = ([part, all]: [number, number]) => `${((100 * part) / Math.max(1, all)).toFixed(1)} %`
  console.log(
    table([
      ['rewritten', ...kinds, 'swaps', 'false errors', 'false warnings a story'],
      ...Object.entries(figures).map(([way, { results, errors, warnings }]) => [
        way,
        ...kinds.map(kind => percent(results[kind])),
        results.all[1],
        errors.toFixed(3),
        warnings.toFixed(3),
      ]),
    ]),
  )
  return figures
}

interface Rewritten {
  /** Of each kind of swap, how many were found, and how many there were. */
  results: Record<string, [found: number, all: number]>
  /** Found in a rewritten story without a swap. */
  errors: number
  warnings: number
}

function swapped(
  chosen: Published[],
  rewrite: (text: string, draw: Draw) => string,
  show: number,
): Rewritten {
  const draw: Draw = drawn(1)
  const results: Rewritten['results'] = { all: [0, 0] }
  let shown = show
  let [falseErrors, falseWarnings] = [0, 0]
  for (const { text, date } of chosen) {
    const library = createLibrary([sourceOf('source.txt', text, { kind: 'wire', date })])
    const light = rewrite(text, draw)
    for (const finding of found(library, light, statements, date)) {
      if (finding.severity === 'error') falseErrors++
      else falseWarnings++
      if (shown-- > 0) console.log(`FALSE ${finding.rule}: ${finding.message}\n  ${around(light, finding)}`)
    }
    for (const [kind, swap] of Object.entries(swaps)) {
      results[kind] ??= [0, 0]
      const other = swap(light, draw)
      if (!other) continue
      const hit = found(library, other.text, errors, date).some(
        ({ start, end }) => start < other.end && other.start < end,
      )
      for (const result of [results[kind], results.all]) {
        result[1]++
        if (hit) result[0]++
      }
      if (!hit && shown-- > 0) console.log(`MISSED ${kind}: ${around(other.text, other)}`)
    }
  }
  return { results, errors: falseErrors / chosen.length, warnings: falseWarnings / chosen.length }
}

const around = (text: string, { start, end }: { start: number; end: number }) =>
  `${text.slice(Math.max(0, start - 90), start)}[[${text.slice(start, end)}]]${text.slice(end, end + 60)}`.replace(
    /\s+/g,
    ' ',
  )
