import { diskAtOnce } from '../newsroom/disk-at-once.ts'
import { Checker } from './checking.ts'
import type { Command, Surface, Values } from './command.ts'
import { draftOptions, fenceOf, isoDate, sourcesGiven } from './draft-options.ts'
import { findDrafts } from './drafts.ts'
import { oneLine } from './printable.ts'
import { counted, type ReportedStood } from './report.ts'
import { lookOf } from './terminal.ts'
import { tellAll } from './told.ts'

const { house, sources, date } = draftOptions

export const command: Command = {
  name: 'report',
  summary: 'counts what was overruled in drafts, by rule and by person',
  operands: '[paths]',
  options: {
    format: {
      type: 'string',
      choices: ['pretty', 'json'],
      default: 'pretty',
      description: 'the output format',
    },
    house,
    sources,
    date,
    'allow-outside': draftOptions['allow-outside'],
  },
  run,
}

/** One finding that somebody overruled. */
type Overruled = ReportedStood & { path: string }

async function run(values: Values, operands: string[], surface: Surface): Promise<number> {
  const { folder } = surface
  const checker = new Checker({
    folder,
    house: values.house as string | undefined,
    sources: await sourcesGiven(values, folder),
    date: isoDate(values.date as string | undefined),
    fence: fenceOf(values, folder),
    moment: surface.now().toISOString(),
    gate: true,
  })
  const found = await findDrafts(diskAtOnce, folder, operands, fenceOf(values, folder))
  const overruled: Overruled[] = []
  const troubles = [...found.told]
  for (const draft of found.drafts) {
    const { file, told } = await checker.check(draft)
    troubles.push(...told)
    for (const each of file?.stood ?? []) overruled.push({ path: file!.path, ...each })
  }
  tellAll(troubles, surface)
  surface.print(
    values.format === 'json' ? asJson(overruled) : asText(overruled, found.drafts.length, surface),
  )
  return troubles.some(({ severity }) => severity === 'error') ? 2 : 0
}

const asJson = (overruled: Overruled[]) =>
  `${JSON.stringify({ version: 1, rules: countsOf(overruled, ruleOf), people: countsOf(overruled, personOf), overruled }, null, 2)}\n`

const ruleOf = ({ rule }: Overruled) => rule
const personOf = ({ by }: Overruled) => by ?? 'unsigned'

/** How often each name comes, the most frequent first. */
function countsOf(overruled: Overruled[], nameOf: (each: Overruled) => string) {
  const counts = new Map<string, number>()
  for (const each of overruled) counts.set(nameOf(each), (counts.get(nameOf(each)) ?? 0) + 1)
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((one, other) => other.count - one.count || (one.name < other.name ? -1 : 1))
}

function asText(overruled: Overruled[], drafts: number, surface: Surface): string {
  const { paint } = lookOf(surface)
  if (overruled.length === 0) return `${counted(drafts, 'draft')}: nothing was overruled.\n`
  const table = (title: string, nameOf: (each: Overruled) => string) => [
    paint.bold(title),
    ...countsOf(overruled, nameOf).map(({ name, count }) => `${String(count).padStart(5)}  ${oneLine(name)}`),
    '',
  ]
  const rows = overruled.map(
    ({ path, start, rule, actual, reason, by, on }) =>
      `${oneLine(path)}:${start.line}:${start.column} ${rule} “${oneLine(actual).slice(0, 60)}”\n    ${oneLine(reason) || 'no reason given'} (${oneLine([by ?? 'unsigned', on].filter(Boolean).join(', '))})`,
  )
  return `${[...table('By rule', ruleOf), ...table('By person', personOf), ...rows].join('\n')}\n`
}
