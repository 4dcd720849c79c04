import type { CancellationToken } from 'vscode-languageserver'
import type { Range } from 'vscode-languageserver-types'
import type { Place } from '../desk/house/house.ts'
import { type EntryTest, type ExampleResult, testsOf } from '../desk/house-file/test-house.ts'
import type { Trouble } from '../newsroom/files.ts'
import { type HouseFound, ownEntries } from '../newsroom/house-file.ts'
import { Lines } from '../newsroom/lines.ts'
import type { HouseTest, HouseTestEntry, HouseTestResult } from './protocol.ts'

/** How long examples run before other work may go on, in milliseconds. */
const slice = 15

const entryId = ({ kind, entry }: EntryTest) => `${kind}/${entry.id}`

/** What there is to test in a file of house rules: every entry, in the order of the files, with its examples. */
export function houseTestsOf(found: HouseFound, uriOf: (path: string) => string): HouseTestEntry[] {
  const at = placer(found)
  const placed = (place: Place | undefined): Pick<HouseTest, 'uri' | 'range'> => {
    const range = at(place)
    return range && place ? { uri: uriOf(place.file), range } : { uri: uriOf(found.file ?? '') }
  }
  return testsOf(ownEntries(found)).map(test => ({
    id: entryId(test),
    label: test.entry.id,
    ...placed(test.entry.place),
    examples: test.entry.examples.map((example, index) => ({
      id: `${entryId(test)}/${index}`,
      label: `${example.bad === undefined ? 'good' : 'bad'}: ${oneLine(example.bad ?? example.good ?? '')}`,
      ...placed(example.place),
    })),
  }))
}

/** Runs the examples of house rules. Of an entry that is written as it was, the results are kept. */
export class HouseTestRuns {
  #kept = new Map<string, Map<string, ExampleResult[]>>()

  /**
   * The results of the examples whose ids are wanted, or of all. Lets other work go on in between, and ends early where
   * it is told to.
   */
  async run(
    found: HouseFound,
    {
      wanted,
      token,
    }: { wanted?: ReadonlySet<string>; token?: Pick<CancellationToken, 'isCancellationRequested'> } = {},
  ): Promise<HouseTestResult[]> {
    const results: HouseTestResult[] = []
    for await (const { id, passed, message, expected, actual } of this.#results(found, wanted, token))
      results.push({ id, passed, message, ...(expected === undefined ? {} : { expected, actual }) })
    return results
  }

  /** The examples that do not hold, as troubles at their places. */
  async failures(found: HouseFound, isStale: () => boolean): Promise<Trouble[]> {
    const at = placer(found)
    const troubles: Trouble[] = []
    const token = {
      get isCancellationRequested() {
        return isStale()
      },
    }
    for await (const { passed, message, expected, actual, place } of this.#results(found, undefined, token)) {
      const range = at(place)
      if (passed || !range || !place) continue
      troubles.push({
        path: place.file,
        severity: 'error',
        message: expected === undefined ? message : `${message}\nWanted: ${expected}\nGot: ${actual}`,
        line: range.start.line + 1,
        column: range.start.character + 1,
        start: place.start,
        end: place.start + range.end.character - range.start.character,
      })
    }
    return troubles
  }

  async *#results(
    found: HouseFound,
    wanted: ReadonlySet<string> | undefined,
    token: Pick<CancellationToken, 'isCancellationRequested'> | undefined,
  ): AsyncGenerator<ExampleResult & { id: string }> {
    const path = found.file ?? ''
    const kept = this.#kept.get(path) ?? new Map<string, ExampleResult[]>()
    this.#kept.set(path, kept)
    const written = new Set<string>()
    let begun = performance.now()
    for (const test of testsOf(ownEntries(found))) {
      const key = `${test.kind} ${JSON.stringify(test.entry, withoutPlaces)}`
      const results = kept.get(key) ?? []
      kept.set(key, results)
      written.add(key)
      for (const [index, { place }] of test.entry.examples.entries()) {
        const id = `${entryId(test)}/${index}`
        if (wanted && !wanted.has(id)) continue
        if (performance.now() - begun > slice) {
          await new Promise(resolve => setTimeout(resolve))
          begun = performance.now()
        }
        if (token?.isCancellationRequested) return
        results[index] ??= test.run(index)
        yield { ...results[index], place, id }
      }
    }
    for (const key of kept.keys()) if (!written.has(key)) kept.delete(key)
  }
}

const withoutPlaces = (key: string, value: unknown) => (key === 'place' ? undefined : value)

/** Where entries and examples stand: the rest of the line on which each begins. Nothing for those of a profile. */
function placer({ texts }: HouseFound): (place: Place | undefined) => Range | undefined {
  const files = new Map<string, Lines>()
  return place => {
    const text = place && texts.get(place.file)
    if (text === undefined || !place) return undefined
    let lines = files.get(place.file)
    if (!lines) files.set(place.file, (lines = new Lines(text)))
    const { line, column } = lines.at(place.start)
    const character = column - 1
    const length = Math.min(lines.line(line).trimEnd().length - character, place.end - place.start)
    return {
      start: { line: line - 1, character },
      end: { line: line - 1, character: character + Math.max(1, length) },
    }
  }
}

const oneLine = (copy: string) => {
  const line = copy.replace(/\s+/g, ' ').trim()
  return line.length > 120 ? `${line.slice(0, 119)}…` : line
}
