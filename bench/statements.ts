import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkStory } from '../src/desk/check.ts'
import { readDraft } from '../src/desk/draft/read.ts'
import { weightsFrom } from '../src/desk/english/analysis.ts'
import { plainHouse } from '../src/desk/house/house.ts'
import type { Comparison } from '../src/desk/library/comparison.ts'
import { createLibrary, type Library } from '../src/desk/library/library.ts'
import { readSource } from '../src/desk/library/readers/read.ts'
import type { Source } from '../src/desk/library/source.ts'
import { statementChecks } from '../src/desk/library/statements/checks.ts'
import type { Difference } from '../src/desk/library/statements/difference.ts'
import { rules } from '../src/desk/rules/index.ts'
import { overlaps, type Span } from '../src/desk/span.ts'
import { readStory } from '../src/desk/story/read.ts'
import { readCorpus } from './corpus.ts'
import { drawn } from './drawn.ts'
import { eventPairs, type Published } from './event-pairs.ts'
import { faultsIn } from './faults.ts'
import { fitted } from './logistic.ts'
import { benchOptions, table, writeOut } from './table.ts'

interface Case {
  name: string
  text: string
  published?: string
  sources: Source[]
  library: Library
  /** Where something was planted, in the draft’s text, and which rules may see it. */
  planted: Planted[]
}

interface Planted extends Span {
  rules: string[]
}

const asked = rules.filter(
  ({ id }) =>
    /^sources\/(?:number|name|date)-drift$|^sources\/(?:contradiction|changed-actor|added-detail|vague-figure|wrong-speaker)$/.test(
      id,
    ) || id === 'hedging/lost',
)

/**
 * `npm run bench -- statements FOLDER [--events STORIES] [--show N] [--fit CHECK]`. FOLDER holds cases: a draft, its
 * `sources/` and `expect.json` with what is planted. Three measures that need no labels: faults made by machine in the
 * sentences where nothing is planted (how many are found, by kind), what is found in these sentences as they are, and
 * what is found in each source held against the others of its story. With `--fit` the weights of a check are made of these.
 */
export async function run(args: string[]) {
  weightsFrom(() => readFileSync('weights/english.bin'))
  const { places, options } = benchOptions(args)
  if (places.length === 0) throw new Error('statements: which cases? npm run bench -- statements FOLDER')
  const cases: Case[] = []
  for (const place of places)
    for (const folder of readdirSync(place).sort()) {
      const path = join(place, folder)
      if (existsSync(join(path, 'expect.json')) && (!options.only || folder.includes(options.only)))
        cases.push(await readCase(path, folder))
    }
  if (options.fit) return fit(cases, options)
  if (options.read) return read(cases, options)
  const show = Number(options.show ?? 0)
  const figures = { faults: madeFaults(cases, show), clean: clean(cases, show), across: across(cases, show) }
  console.log(
    table([
      ['made by machine', 'found', 'of', 'as error'],
      ...Object.entries(figures.faults).map(([kind, [found, all, errors]]) => [
        kind,
        `${((100 * found) / all).toFixed(0)} %`,
        all,
        errors,
      ]),
    ]),
  )
  console.log(
    table([
      ['found where nothing is wrong', 'errors', 'warnings', 'of'],
      ['drafts', ...figures.clean],
      ['a source against the others', ...figures.across],
    ]),
  )
  writeOut(options, figures)
}

async function readCase(path: string, name: string): Promise<Case> {
  const draft = ['draft.md', 'draft.txt'].find(file => existsSync(join(path, file))) as string
  const text = readFileSync(join(path, draft), 'utf8')
  const { expect } = JSON.parse(readFileSync(join(path, 'expect.json'), 'utf8'))
  const sources = await Promise.all(
    readdirSync(join(path, 'sources')).map(file =>
      readSource(file, readFileSync(join(path, 'sources', file), 'utf8')),
    ),
  )
  const planted = expect.map(({ excerpt, rule }: { excerpt: string; rule: string | string[] }) => {
    const start = text.indexOf(excerpt)
    return { start, end: start + excerpt.length, rules: [rule].flat() }
  })
  return { name, text, sources, planted, library: createLibrary(sources) }
}

function compared(library: Library, text: string, published?: string): Comparison {
  return library.compare(readStory(readDraft(text, { path: 'draft.md', published })))
}

function found(library: Library, text: string) {
  const comparison = compared(library, text)
  return checkStory(comparison.story, plainHouse, comparison, {}, asked)
}

function madeFaults(cases: Case[], show: number) {
  const counts: Record<string, [found: number, all: number, errors: number]> = {}
  const draw = drawn(7)
  for (const { name, text, library, planted } of cases) {
    const before = new Set(found(library, text).map(({ message }) => message))
    for (const fault of faultsIn(text, planted, draw)) {
      const hits = found(library, fault.text).filter(
        each => overlaps(each, fault.sentence) && !before.has(each.message),
      )
      counts[fault.kind] ??= [0, 0, 0]
      counts[fault.kind][1]++
      if (hits.length > 0) counts[fault.kind][0]++
      if (hits.some(({ severity }) => severity === 'error')) counts[fault.kind][2]++
      if (hits.length === 0 && show-- > 0)
        console.log(
          `${name} MISSED ${fault.kind}: ${fault.text.slice(fault.sentence.start, fault.sentence.end)}`,
        )
    }
  }
  return counts
}

function clean(cases: Case[], show: number): [number, number, number] {
  let [errors, warnings] = [0, 0]
  for (const { name, text, library, planted } of cases)
    for (const each of found(library, text)) {
      if (planted.some(span => overlaps(span, each)) || each.severity === 'info') continue
      if (each.severity === 'error') errors++
      else warnings++
      if (show > 0) console.log(`${name} FALSE ${each.severity} ${each.rule}: ${each.message}`)
    }
  return [errors, warnings, cases.length]
}

function across(cases: Case[], show: number): [number, number, number] {
  let [errors, warnings, pairs] = [0, 0, 0]
  for (const { name, sources } of cases)
    for (const source of sources) {
      const others = sources.filter(other => other !== source)
      pairs += others.length
      if (others.length === 0) continue
      const comparison = createLibrary(others).compare(source.story)
      for (const each of checkStory(source.story, plainHouse, comparison, {}, asked)) {
        if (each.severity === 'info') continue
        if (each.severity === 'error') errors++
        else warnings++
        if (show > 0)
          console.log(`${name} ${source.path} FALSE ${each.severity} ${each.rule}: ${each.message}`)
      }
    }
  return [errors, warnings, pairs]
}

/** What one check has to say where nothing is wrong, the surest first: to be read. */
function read(cases: Case[], options: Record<string, string>) {
  const check = statementChecks[options.read]
  const all: [number, string][] = []
  const add = (name: string, comparison: Comparison, planted: Span[]) => {
    const { story } = comparison
    for (const each of check(comparison)) {
      const mark = planted.some(span => overlaps(span, story.prose.toDraft(each.span))) ? 'PLANTED ' : ''
      const beside = (where: typeof story, { start, end }: Span) =>
        `${where.text.slice(Math.max(0, start - 70), start)}[[${where.text.slice(start, end)}]]${where.text.slice(end, end + 70)}`.replaceAll(
          '\n',
          ' ',
        )
      const features = Object.entries(each.features)
        .map(([key, value]) => `${key} ${value.toFixed(2)}`)
        .join(', ')
      all.push([
        each.certainty,
        `${each.certainty.toFixed(2)} ${mark}${name}\n  ${beside(story, each.span)}\n  ${beside(each.source.story, each.inSource)}\n  ${features}`,
      ])
    }
  }
  for (const { name, text, library, planted, sources } of cases) {
    add(name, compared(library, text), planted)
    if (!options.planted)
      for (const source of sources) {
        const others = sources.filter(other => other !== source)
        if (others.length > 0) add(`${name} ${source.path}`, createLibrary(others).compare(source.story), [])
      }
  }
  all.sort(([one], [other]) => other - one)
  for (const [, text] of all.slice(0, Number(options.show ?? 20))) console.log(text)
}

/** Checks that are fitted on another’s faults. */
const faultsOf: Record<string, string> = { denial: 'polarity' }

/** The rules that report what a check sees. */
const reporting = (check: string) =>
  rules.filter(({ id }) => (reportedBy[check] ?? /^sources\/contradiction$/).test(id)).map(({ id }) => id)

const reportedBy: Record<string, RegExp> = {
  figure: /number-drift$/,
  day: /date-drift$/,
  roles: /changed-actor$/,
  standing: /hedging\/lost|contradiction$/,
  suspected: /hedging\/lost$/,
}

/** Fits the weights of one check, and prints them: to be put into `models.ts`. */
function fit(cases: Case[], options: Record<string, string>) {
  const check = statementChecks[options.fit as keyof typeof statementChecks]
  const rows: { features: Record<string, number>; label: number; weight: number }[] = []
  const add = (differences: Difference[], label: number, weight: number) => {
    for (const { features } of differences) rows.push({ features, label, weight })
  }
  const draw = drawn(11)
  for (const { text, library, planted, sources } of cases) {
    const comparison = compared(library, text)
    const back = comparison.story.prose
    const plantedAt = (span: Span) => planted.find(each => overlaps(each, back.toDraft(span)))
    const own = reporting(options.fit)
    for (const difference of check(comparison)) {
      const there = plantedAt(difference.span)
      // What was planted there is for another check to see.
      if (there && !own.some(id => there.rules.includes(id))) continue
      add([difference], there ? 1 : 0, 1)
    }
    for (const fault of faultsIn(text, planted, draw)) {
      if (fault.check !== (faultsOf[options.fit] ?? options.fit)) continue
      const other = compared(library, fault.text)
      add(
        check(other).filter(({ span }) => overlaps(other.story.prose.toDraft(span), fault.sentence)),
        1,
        // A sentence as it was but for one word is easier than a rewrite, and there are many.
        0.15,
      )
    }
    for (const source of sources) {
      const others = sources.filter(other => other !== source)
      if (others.length > 0) add(check(createLibrary(others).compare(source.story)), 0, 1)
    }
  }
  if (options.events)
    for (const [one, other] of eventPairs(readCorpus<Published>(options.events))) {
      const story = readStory(readDraft(one.text, { path: 'draft.txt', published: one.date }))
      const source = createLibrary([]) && other
      const library = createLibrary([sourceFrom(source)])
      add(check(library.compare(story)), 0, 0.3)
    }
  console.log(fitted(rows))
}

function sourceFrom({ text, date }: Published): Source {
  return {
    path: 'other.txt',
    kind: 'wire',
    date,
    story: readStory(readDraft(text, { path: 'other.txt', published: date, mend: true })),
  }
}
