// npm run bench -- growth [FAMILY ...] [--bound true] [--out FILE]
// How processor time grows with the input, in families of inputs that one thing is repeated in: from n to 2n to 4n, where n
// is so large that its time can be measured. With --bound, each family at the largest input that Standards Desk takes, as well.
import { fileURLToPath } from 'node:url'
import { bounds } from '../src/desk/bounds.ts'
import { weightsOnDisk } from '../src/newsroom/weights.ts'
import { drafts } from './growth/drafts.ts'
import type { Family } from './growth/family.ts'
import { houses } from './growth/houses.ts'
import { sources } from './growth/sources.ts'
import { benchOptions, table, writeOut } from './table.ts'

/** Twice the input may take this many times as long. */
const mostGrowth = 2.3
/** Processor time that no input may take, in milliseconds. */
const mostTime = 5000

export async function run(args: string[]) {
  weightsOnDisk(fileURLToPath(new URL('.', import.meta.url)))
  const { places, options } = benchOptions(args)
  const asked = [...drafts, ...sources, ...houses].filter(
    ({ name }) => places.length === 0 || places.some(place => name.includes(place)),
  )
  const figures: Figures[] = []
  for (const family of asked) {
    const measured = await measure(family, options.bound !== undefined)
    figures.push(measured)
    console.log(line(measured))
  }
  const slow = figures.filter(isSlow)
  console.log(
    `${figures.length} families, ${slow.length} of them over ${mostGrowth} times or ${mostTime} ms:`,
  )
  console.log(table([['', 'n', 'ms', '2n', '4n', 'growth', 'bound', 'ms'], ...slow.map(row)]))
  writeOut(options, { figures })
}

interface Figures {
  name: string
  /** Letters or entries of the smallest input, and its processor time and that of twice and four times as much. */
  size: number
  times: number[]
  /** From n to 2n or from 2n to 4n, whichever is more. */
  growth: number
  bound?: { size: number; time: number }
}

const isSlow = ({ growth, times, bound }: Figures) =>
  growth > mostGrowth || Math.max(...times, bound?.time ?? 0) > mostTime

const row = ({ name, size, times, growth, bound }: Figures) => [
  name,
  size,
  ...times.map(time => Math.round(time)),
  growth.toFixed(2),
  bound?.size ?? '',
  bound ? Math.round(bound.time) : '',
]

const line = (figures: Figures) => `${isSlow(figures) ? 'SLOW ' : ''}${row(figures).join('  ')}`

let salt = 0

/** The processor time of work on an input of a size, in milliseconds: of all threads, as a busy machine would count it. */
async function timeOf(family: Family, size: number): Promise<number> {
  const work = family.prepare(size, ++salt)
  const begun = process.cpuUsage()
  try {
    await work()
  } catch (error) {
    // Markup in markup in markup ends at a bound, and says so.
    if (!(error as Error).message.includes('too deeply')) throw error
  }
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / 1000
}

/** The least of some runs: whatever else the machine does only adds. */
async function leastTimeOf(family: Family, size: number, runs: number): Promise<number> {
  let least = Number.POSITIVE_INFINITY
  for (let run = 0; run < runs; run++) least = Math.min(least, await timeOf(family, size))
  return least
}

/** What takes less, in milliseconds, is lost among what the machine does besides. */
const measurable = 200

/** The smallest input of a family: a sixth of what the editor takes of a draft, or more where the command line takes more. */
async function sizeOf(family: Family): Promise<number> {
  const ceiling = family.bound === bounds.draft ? bounds.draftBytes : family.bound
  let size = Math.max(1, Math.floor(family.bound / 6))
  // Warm: what is compiled on the way is not the input's.
  await timeOf(family, Math.ceil(size / 4))
  while (size * 8 <= ceiling && (await timeOf(family, size)) < measurable) size *= 2
  return size
}

async function measure(family: Family, isAtBound: boolean): Promise<Figures> {
  const { name, bound } = family
  const size = await sizeOf(family)
  let times: number[] = []
  let growth = Number.POSITIVE_INFINITY
  for (let attempt = 0; attempt < 3 && growth > mostGrowth; attempt++) {
    const again: number[] = []
    // A small input is tried more often: what disturbs a short time would make the growth look less.
    for (const factor of [1, 2, 4]) again.push(await leastTimeOf(family, size * factor, 4 / factor))
    times = again.map((time, index) => Math.min(time, times[index] ?? time))
    growth = Math.max(times[1] / times[0], times[2] / times[1])
    // No other run would make it less.
    if (growth > 3.2 || times[2] > mostTime) break
  }
  const atBound = isAtBound ? { bound: { size: bound, time: await timeOf(family, bound) } } : {}
  return { name, size, times, growth, ...atBound }
}
