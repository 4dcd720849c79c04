import { dirname, join, resolve } from 'pathe'
import { testHouse } from '../desk/house-file/test-house.ts'
import { diskAtOnce } from '../newsroom/disk-at-once.ts'
import { Fence } from '../newsroom/fence.ts'
import { walk } from '../newsroom/gather.ts'
import { type HouseFound, houseNames, openHouse, ownEntries } from '../newsroom/house-file.ts'
import { Lines } from '../newsroom/lines.ts'
import { Newsroom } from '../newsroom/newsroom.ts'
import { shownFrom } from '../newsroom/paths.ts'
import { CannotRun, type Command, type Surface, type Values } from './command.ts'
import { draftOptions, fenceOf } from './draft-options.ts'
import type { HouseTestReport, TestedExample } from './reporters/house-test.ts'
import { testReporters } from './reporters/house-test.ts'
import { lookOf } from './terminal.ts'
import { reviews, type Told, tellAll, toldOf } from './told.ts'

export const command: Command = {
  name: 'test',
  summary: 'runs the examples in the nearest house rules, or in all house rules under the paths',
  operands: '[paths]',
  options: {
    format: {
      type: 'string',
      choices: Object.keys(testReporters),
      default: 'pretty',
      description: 'the output format',
    },
    house: { type: 'string', value: 'FILE', description: 'tests these house rules, or a profile such as ap' },
    'allow-outside': draftOptions['allow-outside'],
  },
  run,
}

async function run(values: Values, operands: string[], surface: Surface): Promise<number> {
  const { folder } = surface
  const reports: HouseTestReport[] = []
  const told: Told[] = []
  const fence = new Fence(diskAtOnce, folder, fenceOf(values, folder))
  for (const file of await houseFiles(values.house as string | undefined, operands, folder)) {
    const found = await openHouse(diskAtOnce, file, folder, await fence.ofHouse(resolve(folder, file)))
    told.push(...found.troubles.map(trouble => toldOf(trouble, folder)))
    told.push(...reviews(found, folder, surface.now().toISOString()))
    reports.push(testOf(found, file, folder))
  }
  tellAll(told, surface)
  surface.print(testReporters[values.format as string](reports, lookOf(surface)))
  if (told.some(({ severity }) => severity === 'error')) return 2
  return reports.some(({ examples }) => examples.some(({ passed }) => !passed)) ? 1 : 0
}

async function houseFiles(house: string | undefined, operands: string[], folder: string): Promise<string[]> {
  if (house !== undefined) return [house]
  const found: string[] = []
  for (const operand of operands.length > 0 ? operands : ['.']) {
    const path = resolve(folder, operand)
    const kind = (await diskAtOnce.stat(path))?.kind
    if (kind === undefined) throw new CannotRun(`${operand}: no such file or folder.`)
    if (kind === 'file') found.push(path)
    else {
      const above = await new Newsroom({ files: diskAtOnce, base: folder }).houseAt(join(path, 'draft.md'))
      const isHouse = (file: string) => houseNames.some(name => file.endsWith(`/${name}`))
      found.push(...(above.file ? [above.file] : await walk(diskAtOnce, path, { wanted: isHouse })))
    }
  }
  if (found.length === 0) throw new CannotRun(`no ${houseNames[0]} in this folder, above it or below it.`)
  return [...new Set(found)]
}

/** The examples of a house, without those of the shipped profiles that it builds on. */
function testOf(found: HouseFound, given: string, folder: string): HouseTestReport {
  const { texts } = found
  const { results, unproven } = testHouse(ownEntries(found))
  const lines = new Map([...texts].map(([file, text]) => [file, new Lines(text)]))
  const place = (at: { file: string; start: number; end: number } | undefined) => {
    const found = at && lines.get(at.file)
    if (!found) return { path: at ? shownFrom(folder, at.file) : given }
    const { line, column } = found.at(at.start)
    return { path: shownFrom(folder, at.file), line, column }
  }
  return {
    path: dirname(given) === '.' ? given : shownFrom(folder, given),
    examples: results.map(
      ({ entry, kind, type, copy, passed, message, expected, actual, place: at }): TestedExample => ({
        entry,
        kind,
        type,
        copy,
        passed,
        message,
        ...(expected === undefined ? {} : { expected, actual }),
        ...place(at),
      }),
    ),
    unproven: unproven.map(({ entry, kind, place: at }) => ({ entry, kind, ...place(at) })),
  }
}
