import { readFileSync } from 'node:fs'
import { checkStory } from '../src/desk/check.ts'
import { readDraft } from '../src/desk/draft/read.ts'
import { applyEdits } from '../src/desk/fixes.ts'
import type { Claim, House } from '../src/desk/house/house.ts'
import { readHouse } from '../src/desk/house/read.ts'
import { plainHouse } from '../src/desk/house/settings.ts'
import contestedClaim from '../src/desk/rules/hedging/contested-claim.ts'
import { readStory } from '../src/desk/story/read.ts'
import { moreCases } from '../test/desk/house/more-register-cases.ts'
import { type Case, cases } from '../test/desk/house/register-cases.ts'
import { benchOptions, quantile, table, writeOut } from './table.ts'

/**
 * `register [CASES.json ...] [--show] [--out FILE]`: claims that stand as facts and claims that do not, as a list of
 * `{ claim, flag: [[copy, fixed, published?]], leave: [copy | [copy, published]] }`; the test's own without a file. Also
 * what a check costs with 50 and with 5,000 entries.
 */
export async function run(args: string[]): Promise<void> {
  const { places, options } = benchOptions(args)
  const all: Case[] =
    places.length > 0
      ? places.flatMap(place => JSON.parse(readFileSync(place, 'utf8')) as Case[])
      : [...cases, ...moreCases]
  const accuracy = accuracyOf(all, options.show !== undefined)
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
  console.log(
    `\n${table([['entries', 'ms a check'], ...speed.map(each => [String(each.entries), each.milliseconds.toFixed(2)])])}`,
  )
  writeOut(options, { accuracy, speed })
}

function accuracyOf(all: Case[], show: boolean) {
  const result = { flag: 0, flagged: 0, fixed: 0, leave: 0, left: 0 }
  for (const { claim, flag, leave } of all) {
    const { house } = readHouse('house-rules.yml', () => `claims:${claim}\n`)
    const find = (copy: string, published?: string) =>
      checkStory(readStory(readDraft(copy, { format: 'markdown', published })), house, undefined, {}, [
        contestedClaim,
      ])
    for (const [copy, fixed, published] of flag) {
      const findings = find(copy, published)
      result.flag++
      if (findings.length > 0) result.flagged++
      else if (show) console.log(`missed       ${copy}`)
      const text = applyEdits(
        copy,
        findings.flatMap(finding => finding.fixes[0]?.edits ?? []),
      )
      if (findings.length > 0 && text === fixed) result.fixed++
      else if (findings.length > 0 && show) console.log(`fixed wrong  ${text}`)
    }
    for (const each of leave) {
      const [copy, published] = typeof each === 'string' ? [each] : each
      result.leave++
      const findings = find(copy, published)
      if (findings.length === 0) result.left++
      else if (show) console.log(`false alarm  ${copy}`)
    }
  }
  return result
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
