import { readdirSync, readFileSync } from 'node:fs'
import { checkStory } from '../src/desk/check.ts'
import { readDraft } from '../src/desk/draft/read.ts'
import type { Claim, House } from '../src/desk/house/house.ts'
import { plainHouse } from '../src/desk/house/house.ts'
import { readHouse } from '../src/desk/house-file/read.ts'
import { testHouse } from '../src/desk/house-file/test-house.ts'
import contestedClaim from '../src/desk/rules/hedging/contested-claim.ts'
import { readStory } from '../src/desk/story/read.ts'
import { benchOptions, quantile, table, writeOut } from './table.ts'

const own = readdirSync('test/desk/claims')
  .filter(name => /^register.*\.yml$/.test(name))
  .map(name => `test/desk/claims/${name}`)

/**
 * `register [HOUSE-RULES.yml ...] [--show] [--out FILE]`: the claims of house rules held to their own examples, those of
 * the tests without a file. Also what a check costs with 50 and with 5,000 entries.
 */
export async function run(args: string[]): Promise<void> {
  const { places, options } = benchOptions(args)
  const accuracy = accuracyOf(places.length > 0 ? places : own, options.show !== undefined)
  millisecondsWith(50)
  const speed = [50, 500, 5000].map(entries => ({ entries, milliseconds: millisecondsWith(entries) }))
  const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`
  console.log(
    table([
      ['', 'sentences', 'right', ''],
      ['to flag', accuracy.flag, accuracy.flagged, share(accuracy.flagged, accuracy.flag)],
      ['to leave', accuracy.leave, accuracy.left, share(accuracy.left, accuracy.leave)],
      ['fixed text', accuracy.flagged, accuracy.fixed, share(accuracy.fixed, accuracy.flagged)],
    ]),
  )
  const rows = speed.map(each => [String(each.entries), each.milliseconds.toFixed(2)])
  console.log(`\n${table([['entries', 'ms a check'], ...rows])}`)
  writeOut(options, { accuracy, speed })
}

function accuracyOf(paths: string[], show: boolean) {
  const found = { flag: 0, flagged: 0, fixed: 0, leave: 0, left: 0 }
  for (const path of paths) {
    const { house, problems } = readHouse(path, file => readFileSync(file, 'utf8'))
    for (const { line, message, severity } of problems)
      if (severity === 'error') console.error(`${path}:${line}: ${message}`)
    for (const result of testHouse(house).results) {
      if (show && !result.passed) console.log(`${result.message}\n  ${result.actual ?? result.copy}`)
      if (result.type === 'good') {
        found.leave++
        if (result.passed) found.left++
      } else {
        found.flag++
        if (result.passed || result.expected !== undefined) found.flagged++
        if (result.passed) found.fixed++
      }
    }
  }
  return found
}

/** The median of fifty checks of 800 words, twenty claims among them. */
function millisecondsWith(entries: number): number {
  const claims: Claim[] = Array.from({ length: entries }, (_, index) => ({
    id: `claim-${index}`,
    match: [
      { text: `the ${word(index)} gang member(s)` },
      { text: `${word(index)} (street|crime|) ring(s)` },
    ],
    hedges: [],
    offer: ['alleged {match}'],
    why: '',
    severity: 'warning',
    examples: [],
  }))
  const house: House = { ...plainHouse, claims }
  const copy = Array.from(
    { length: 20 },
    (_, index) =>
      `The council met on Monday to hear from the ${word(index)} gang members, who had asked for more time to answer the questions that the inspectors put to them in March. Nobody knew what the new bridge over the harbor would cost the town.`,
  ).join('\n\n')
  const times: number[] = []
  for (let round = 0; round < 120; round++) {
    const story = readStory(readDraft(copy, { format: 'wire' }))
    const begin = performance.now()
    checkStory(story, house, undefined, {}, [contestedClaim])
    if (round >= 70) times.push(performance.now() - begin)
  }
  return quantile(times, 0.5)
}

const word = (index: number) => `Q${index.toString(26).replace(/\d/g, digit => 'abcdefghij'[Number(digit)])}`
